import { clauseLabel, departmentOf, districtOf } from '../company/results/result-totals';
import { ZERO, type Exact } from '../rules/exact';
import { text, type Text } from '../rules/text';
import type { Aside, Assumed, Awaited, Entry, Ledger, SizeClass } from './entry';
import { added, NOTHING, type Steps } from './steps';

/** What one policy, clause, award, department, district, size class or enterprise comes to in a year. */
export interface OutlayLine {
  /** Names it among the lines of its list: a policy's id, an award's name. */
  readonly key: string;
  readonly label: Text;
  /** Enterprises to which it pays. */
  readonly enterprises: number;
  /** Claims that it pays. */
  readonly claims: number;
  readonly certain: Steps;
  readonly most: Steps;
}

export interface AsideLine {
  readonly aside: Aside;
  readonly enterprises: number;
  readonly claims: number;
  readonly amount: Exact;
}

/** The outlay of a year. Each list adds up to the total, to the fen, at every step. */
export interface Outlay {
  /** The year in which it is paid. */
  readonly paid: number;
  /** The year of the figures. */
  readonly earned: number;
  /** Enterprises of the table, paid or not. */
  readonly enterprises: number;
  readonly total: OutlayLine;
  readonly byPolicy: readonly OutlayLine[];
  readonly byClause: readonly OutlayLine[];
  readonly byAward: readonly OutlayLine[];
  /** By the department that a clause names first. */
  readonly byDepartment: readonly OutlayLine[];
  readonly byDistrict: readonly OutlayLine[];
  readonly bySize: readonly OutlayLine[];
  readonly byEnterprise: readonly OutlayLine[];
  /** Beside the total, and in none of its sums. */
  readonly asides: readonly AsideLine[];
  readonly awaited: readonly Awaited[];
  readonly assumed: readonly Assumed[];
}

/** The ways in which claims are brought together in lines. */
export type OutlayList = 'policy' | 'clause' | 'award' | 'department' | 'district' | 'size' | 'enterprise';

/** The line of each list that a claim belongs to: what names it, and what it is called. */
export const LINE_OF: Readonly<Record<OutlayList, (entry: Entry) => readonly [key: string, label: Text]>> = {
  policy: ({ provision: { policy } }) => [policy.id, policy.shortTitle],
  clause: ({ provision: { policy, clause } }) => [
    `${policy.id} ${clause.article}`,
    clauseLabel(policy, clause),
  ],
  award: ({ provision: { award } }) => [award.name, award.title],
  department: ({ provision: { clause } }) => byLabel(departmentOf(clause)),
  district: ({ payee }) => byLabel(districtOf(payee.district)),
  size: ({ payee }) => [payee.size, SIZE[payee.size]],
  enterprise: ({ payee: { id, name, code } }) => {
    const words = name ?? code ?? '';
    return [id, words === '' ? text('未填企业名称', 'No name') : text(words, words)];
  },
};

export function outlayOf(ledger: Ledger): Outlay {
  const { paid, earned, enterprises, entries, awaited, assumed } = ledger;
  const total = linesBy(entries, () => ['total', text('合计', 'Total')])[0];
  return {
    paid,
    earned,
    enterprises,
    total: total ?? { ...EMPTY, key: 'total', label: text('合计', 'Total') },
    byPolicy: linesBy(entries, LINE_OF.policy),
    byClause: linesBy(entries, LINE_OF.clause),
    byAward: linesBy(entries, LINE_OF.award),
    byDepartment: linesBy(entries, LINE_OF.department),
    byDistrict: linesBy(entries, LINE_OF.district),
    bySize: linesBy(entries, LINE_OF.size),
    byEnterprise: linesBy(entries, LINE_OF.enterprise),
    asides: asideLines(ledger),
    awaited,
    assumed,
  };
}

export const SIZE: Readonly<Record<SizeClass, Text>> = {
  from1bn: text('营收10亿元以上', 'revenue of 1 billion or more'),
  below1bn: text('营收1亿元至10亿元', 'revenue of 100 million to 1 billion'),
  below100m: text('营收2000万元至1亿元', 'revenue of 20 to 100 million'),
  below20m: text('营收2000万元以下', 'revenue below 20 million'),
  unknown: text('表中没有营收', 'no revenue stated'),
};

const byLabel = (label: Text): readonly [string, Text] => [label.zh, label];

const EMPTY = { enterprises: 0, claims: 0, certain: NOTHING, most: NOTHING };

interface LineInHand extends Omit<OutlayLine, 'enterprises'> {
  readonly payees: Set<string>;
}

/** The largest budget first. */
function linesBy(
  entries: readonly Entry[],
  of: (entry: Entry) => readonly [key: string, label: Text],
): readonly OutlayLine[] {
  const found = new Map<string, LineInHand>();
  for (const entry of entries) {
    const [key, label] = of(entry);
    const known = found.get(key) ?? {
      key,
      label,
      claims: 0,
      certain: NOTHING,
      most: NOTHING,
      payees: new Set(),
    };
    const pays = entry.certain.budget.gt(0);
    if (pays) known.payees.add(entry.payee.id);
    found.set(key, {
      ...known,
      claims: known.claims + (pays ? 1 : 0),
      certain: added(known.certain, entry.certain),
      most: added(known.most, entry.most),
    });
  }
  return [...found.values()]
    .map(({ payees, ...line }) => ({ ...line, enterprises: payees.size }))
    .sort(largestFirst);
}

const largestFirst = (a: OutlayLine, b: OutlayLine): number =>
  b.certain.budget.comparedTo(a.certain.budget) ||
  b.certain.gross.comparedTo(a.certain.gross) ||
  (a.key < b.key ? -1 : 1);

function asideLines({ asides }: Ledger): readonly AsideLine[] {
  const found = new Map<Aside, { amount: Exact; claims: number; readonly payees: Set<string> }>();
  for (const { aside, payee, amount } of asides) {
    const known = found.get(aside) ?? { amount: ZERO, claims: 0, payees: new Set<string>() };
    known.amount = known.amount.plus(amount);
    known.claims += 1;
    known.payees.add(payee.id);
    found.set(aside, known);
  }
  return [...found].map(([aside, { amount, claims, payees }]) => ({
    aside,
    amount,
    claims,
    enterprises: payees.size,
  }));
}
