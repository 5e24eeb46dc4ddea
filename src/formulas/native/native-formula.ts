import type { Exact } from '../../rules/exact';
import type { Expression } from '../../rules/expressions';
import type { Provision } from '../../rules/policy-book';
import { partsOf } from '../../rules/walk';
import { isCondition, type RuleNode } from '../../rules/walk';
import { dialect } from '../dialect';
import { lifted } from './cell-digits';
import { checksOf } from './checks';
import { dayChecks, isInForce, type WrittenDay } from './day-test';
import { NO_AMOUNT, written, type Holes } from './figures';
import { isWhole } from './kinds-of-figure';
import { withLeftOut } from './left-out';
import { plain } from './numbers';
import { call, plus, quoted, type Written } from './writing';

/** The arguments of a call as they stand in its formula. */
export interface WrittenArguments {
  /** By the name of the input; an input that is left out is not there. */
  readonly inputs: Holes;
  readonly asOf: WrittenDay | null;
}

/** The formula of one award in the functions that every spreadsheet has, without `=`. */
export function nativeFormula(provision: Provision, { inputs, asOf }: WrittenArguments): Written {
  const { award, policy } = provision;
  const rule = withLeftOut(award.rule, leftOutOf(provision, inputs));
  const chosen = asOf === null ? chosenAnyway(rule) : new Set<string>();
  const checks = award.inputs
    .filter(({ name }) => inputs[name])
    .flatMap(({ name, input }) => checksOf(name, input, inputs, chosen.has(name)));
  const paid = toTheFen(rule, inputs);
  const amount = asOf ? call('IF', isInForce(asOf, policy), paid, plain(0)) : paid;
  return plus(onlyWhere([...checks, ...(asOf ? dayChecks(asOf) : [])], amount), marker(provision));
}

function leftOutOf({ award }: Provision, given: Holes): ReadonlyMap<string, Exact | null> {
  return new Map(
    award.inputs.flatMap(({ name, input }) => {
      if (given[name]) return [];
      if (!input.omission) throw new TypeError(`${name} cannot be left out`);
      return [[name, input.omission.value] as const];
    }),
  );
}

/** Rounded once, half up, as an award is. Whole yuan need no rounding. */
function toTheFen(rule: Expression, holes: Holes): Written {
  const figure = written(rule, holes);
  return isWhole(rule) ? figure : call('ROUND', lifted(figure), plain(2));
}

function onlyWhere(checks: readonly Written[], amount: Written): Written {
  const [only] = checks;
  if (!only) return amount;
  return call('IF', checks.length === 1 ? only : call('AND', ...checks), amount, NO_AMOUNT);
}

/** Codes that a rule asks for whatever its other figures are. */
function chosenAnyway(rule: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: RuleNode): void => {
    if (!isCondition(node) && node.kind === 'choice') {
      names.add(node.name);
      return;
    }
    partsOf(node)
      .filter(({ role }) => role !== 'then' && role !== 'otherwise')
      .forEach((part) => {
        visit(part.node);
      });
  };
  visit(rule);
  return names;
}

/** Adds nothing, and names what the formula is of: two awards may have the same rule. */
const marker = (provision: Provision): Written => call('N', quoted(markerText(provision)));

/** `HZ.IC_TAPEOUT 集成电路2022 三（四）` */
export const markerText = ({ award, policy, clause }: Provision): string =>
  `${dialect.spelled(award.name)} ${policy.shortTitle.zh.replace(/\s/g, '')} ${clause.article}`;

/** The bare name of the award that a marker names; null for any other text. */
export function nameMarked(text: string): string | null {
  const [first = ''] = text.split(' ');
  return text.includes(' ') ? dialect.nameCalled(first) : null;
}
