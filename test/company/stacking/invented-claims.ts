import type { Claim, ClaimCeiling } from '../../../src/company/stacking/claim';
import { policyLibrary } from '../../../src/policy-library';
import type { Award } from '../../../src/rules/awards';
import { Exact } from '../../../src/rules/exact';
import type { Matter } from '../../../src/rules/matters';
import type { Policy } from '../../../src/rules/policies';
import type { SubjectKind } from '../../../src/rules/subjects';
import { text } from '../../../src/rules/text';

/** Claims of invented awards, for what must hold of any policies. */
export interface InventedClaim {
  readonly id: string;
  readonly wan: number;
  readonly policy?: Policy;
  readonly award?: Award;
  readonly kind?: SubjectKind;
  readonly nature?: string;
  readonly names?: Partial<Record<SubjectKind, string>>;
  /** Figures of the thing itself, by measure. */
  readonly marks?: Record<string, number>;
  readonly spending?: number;
  readonly whole?: number;
  readonly year?: number;
  readonly row?: number;
  readonly ceiling?: ClaimCeiling;
}

const [model] = policyLibrary.provisions;

export const inventedPolicy = (id: string, rest: Partial<Policy> = {}): Policy => ({
  ...model!.policy,
  id,
  stacking: '从优、就高、不重复',
  oncePerSubject: [],
  ...rest,
});

export const inventedMatter = (id: string, subject: SubjectKind, open: string | null = null): Matter => ({
  id,
  label: text(id, id),
  subject,
  yearly: false,
  open: open === null ? null : text(open, open),
});

export const inventedAward = (name: string, kind: SubjectKind, rest: Partial<Award> = {}): Award => ({
  ...model!.award,
  name,
  role: 'award',
  beneficiary: 'enterprise',
  frequency: null,
  matters: [],
  trade: null,
  limitsCompanyTotal: false,
  ceiling: null,
  firstTime: null,
  subject: {
    kind,
    nature: null,
    marks: {},
    spending: null,
    whole: null,
    apart: null,
    ladder: null,
    partOfProject: false,
  },
  ...rest,
});

export function inventedClaim(of: InventedClaim): Claim {
  const kind = of.kind ?? of.award?.subject.kind ?? 'project';
  const mark = (measure: string, value: number) => ({
    value: new Exact(value),
    cell: `${of.id} ${measure}`,
  });
  const award = of.award ?? inventedAward(of.id, kind);
  return {
    id: of.id,
    policy: of.policy ?? inventedPolicy(of.id),
    award:
      of.spending === undefined
        ? award
        : { ...award, subject: { ...award.subject, spending: 'spending', partOfProject: true } },
    amount: new Exact(of.wan).times(10_000),
    subject: {
      kind,
      nature: of.nature ?? null,
      names: new Map(Object.entries(of.names ?? {}) as [SubjectKind, string][]),
      marks: new Map(
        Object.entries(of.marks ?? {}).map(([measure, value]) => [measure, mark(measure, value)]),
      ),
      spending: of.spending === undefined ? null : mark('spending', of.spending),
      whole: of.whole === undefined ? null : mark('whole', of.whole),
    },
    year: of.year ?? null,
    rows: [{ row: of.row ?? 0 }],
    facts: {},
    ceiling: of.ceiling ?? null,
  };
}
