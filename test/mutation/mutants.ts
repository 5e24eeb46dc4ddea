import { Exact } from '../../src/rules/exact';
import type { Award } from '../../src/rules/awards';
import type { Input, NumberKind } from '../../src/rules/inputs';
import type { Policy } from '../../src/rules/policies';
import type { Provision } from '../../src/rules/policy-book';
import { LEAST, otherRules, type Change, type Detail, type Step } from './other-rules';

/** An award as it would be with a single mistake in it. */
export interface Mutant {
  readonly change: Change | 'left out' | 'day';
  readonly difference: string;
  readonly provision: Provision;
  /** Where in the rule, from the outside in; empty where the rule itself is as written. */
  readonly path: readonly Step[];
  readonly detail: Detail & { readonly leftOut?: string };
}

/** The award with one mistake in its rule, in what an argument left out means, or in the days of its policy. */
export function mutantsOf({ policy, clause, award }: Provision): Mutant[] {
  return [
    ...otherRules(award.rule, award.inputs).map(({ rule, ...told }): Mutant => ({
      ...told,
      provision: { policy, clause, award: { ...award, rule } },
    })),
    ...otherOmissions(award).map(({ inputs, difference, ...detail }): Mutant => ({
      change: 'left out',
      path: [],
      detail,
      difference,
      provision: { policy, clause, award: { ...award, inputs } },
    })),
    ...otherDays(policy).map(({ difference, days }): Mutant => ({
      change: 'day',
      path: [],
      detail: {},
      difference,
      provision: { policy: { ...policy, ...days }, clause, award },
    })),
  ];
}

const LEAST_OF: Readonly<Record<NumberKind, string>> = {
  money: LEAST.yuan,
  growth: LEAST.ratio,
  share: LEAST.ratio,
  ratio: LEAST.ratio,
  count: LEAST.count,
  calendarYear: LEAST.calendarYear,
  yearOfSupport: LEAST.years,
  years: LEAST.years,
  area: LEAST.area,
  mass: LEAST.mass,
  power: LEAST.power,
};

interface OtherOmission extends Detail {
  readonly difference: string;
  readonly leftOut: string;
  readonly inputs: Award['inputs'];
}

function otherOmissions({ inputs }: Award): OtherOmission[] {
  return inputs.flatMap(({ name, input }, at) =>
    otherValues(input).map((value) => ({
      difference: `${name} left out counts as ${value.toString()}`,
      leftOut: name,
      ...(input.omission?.value && { numbers: [input.omission.value, value] as const }),
      inputs: inputs.map((one, i) => (i === at ? { name, input: leftOutAs(input, value) } : one)),
    })),
  );
}

function otherValues(input: Input): Exact[] {
  if (!input.omission || input.kind === 'code') return [];
  const { value } = input.omission;
  if (value === null) return [new Exact(0)];
  return [value.plus(LEAST_OF[input.kind]), value.minus(LEAST_OF[input.kind])];
}

const leftOutAs = <I extends Input>(input: I, value: Exact): I => ({
  ...input,
  omission: { meaning: input.omission?.meaning ?? input.label, value },
});

type Days = Partial<Pick<Policy, 'effectiveFrom' | 'effectiveTo' | 'status'>>;

function otherDays({
  effectiveFrom,
  effectiveTo,
  status,
}: Policy): { readonly difference: string; readonly days: Days }[] {
  const other = status === 'draft' ? 'adopted' : 'draft';
  const ends = Object.entries({ effectiveFrom, effectiveTo }).flatMap(([end, day]) =>
    day === null ? [] : [1, -1].map((by) => ({ end, day, moved: dayAfter(day, by) })),
  );
  return [
    { difference: `status ${status} → ${other}`, days: { status: other } },
    ...ends.map(({ end, day, moved }) => ({
      difference: `${end} ${day} → ${moved}`,
      days: { [end]: moved },
    })),
  ];
}

/** The day that follows another by so many days; before it, where the number is negative. */
export function dayAfter(day: string, by: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + by);
  return time.toISOString().slice(0, 10);
}
