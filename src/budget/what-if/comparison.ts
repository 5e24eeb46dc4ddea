import { districtOf } from '../../company/results/result-totals';
import type { RowPlace } from '../../company/row-place';
import { ZERO, type Exact } from '../../rules/exact';
import type { PolicyBook } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { fieldLabel } from '../../table/fields';
import type { Entry, Ledger, Payee } from '../entry';
import { LINE_OF, SIZE } from '../outlay';
import type { YearOutlay } from '../year-outlay';
import { assumptionsOf, isWhatIf } from './what-if-marks';

/** What a part of a table comes to by the law, and as somebody supposes; amounts are yuan as texts. */
export interface ComparedLine {
  readonly key: string;
  readonly label: Text;
  readonly law: string;
  readonly supposed: string;
  /** Companies that have more than by the law, and those that have less. */
  readonly gaining: number;
  readonly losing: number;
}

export interface ComparedCompany {
  readonly name: Text;
  readonly rows: readonly RowPlace[];
  readonly law: string;
  readonly supposed: string;
}

/** Who gains and who loses on a day. Each list adds up to the total. */
export interface ComparedDay {
  readonly paid: number;
  readonly earned: number;
  readonly total: ComparedLine;
  /** What those who gain have more, and those who lose have less, in yuan. */
  readonly gain: string;
  readonly loss: string;
  readonly byPolicy: readonly ComparedLine[];
  readonly byDistrict: readonly ComparedLine[];
  readonly bySize: readonly ComparedLine[];
  /** Those for whom most changes, the greatest change first. */
  readonly companies: readonly ComparedCompany[];
}

/** What a year comes to. */
export interface ComparedYear {
  readonly paid: number;
  readonly earned: number;
  readonly law: string;
  readonly supposed: string;
}

/** As many companies as anybody reads. */
const MOST_COMPANIES = 20;

interface PayeeInHand {
  readonly payee: Payee;
  readonly name: Text;
  readonly rows: readonly RowPlace[];
  law: Exact;
  supposed: Exact;
}

/** @param law and `supposed` are of the same enterprises in the same order */
export function comparedDay(law: YearOutlay, supposed: YearOutlay): ComparedDay {
  const payees = payeesOf(law.ledger, supposed.ledger);
  const [more, less] = [
    payees.filter((one) => one.supposed.gt(one.law)),
    payees.filter((one) => one.supposed.lt(one.law)),
  ];
  const changed = [...more, ...less].sort((a, b) => change(b).abs().comparedTo(change(a).abs()));
  const [total] = linesBy(payees, () => ['total', text('合计', 'Total')]);
  return {
    paid: law.ledger.paid,
    earned: law.ledger.earned,
    total: total ?? NOBODY,
    gain: sumOf(more, change).toFixed(),
    loss: sumOf(less, change).neg().toFixed(),
    byPolicy: policyLines(law.ledger, supposed.ledger),
    byDistrict: linesBy(payees, ({ payee }) => {
      const label = districtOf(payee.district);
      return [label.zh, label];
    }),
    bySize: linesBy(payees, ({ payee }) => [payee.size, SIZE[payee.size]]),
    companies: changed.slice(0, MOST_COMPANIES).map(({ name, rows, ...one }) => ({
      name,
      rows: rows.map(({ row, sheet }) => (sheet === undefined ? { row } : { row, sheet })),
      law: one.law.toFixed(),
      supposed: one.supposed.toFixed(),
    })),
  };
}

export const comparedYears = (
  law: readonly YearOutlay[],
  supposed: readonly YearOutlay[],
): readonly ComparedYear[] =>
  law.map(({ outlay: { paid, earned, total } }, at) => ({
    paid,
    earned,
    law: total.certain.budget.toFixed(),
    supposed: (supposed[at]?.outlay.total.certain.budget ?? ZERO).toFixed(),
  }));

/** What is set otherwise in a book, in words, each with the policy or the award that it bears on. */
export const supposedWords = ({ policies }: PolicyBook): readonly Text[] =>
  policies.filter(isWhatIf).flatMap((policy) => {
    const said = new Map<string, Text>();
    const titles = new Map(
      policy.clauses.flatMap(({ awards }) => awards.map(({ name, title }) => [name, title])),
    );
    const assumed = assumptionsOf(policy);
    for (const [award, words] of assumed) {
      for (const one of words) {
        // What is said of every award alike is said of the policy.
        const isOfAll = [...assumed.values()].every((all) => all.some(({ zh }) => zh === one.zh));
        const title = isOfAll && assumed.size > 1 ? policy.shortTitle : titles.get(award);
        const about = title ?? policy.shortTitle;
        said.set(`${about.zh} ${one.zh}`, text(`${about.zh}：${one.zh}`, `${about.en}: ${one.en}`));
      }
    }
    return [...said.values()];
  });

/** As many fields as are named in a sentence. */
const NAMED_FIELDS = 3;

/**
 * What of a supposed policy a table cannot tell for want of columns: a policy that costs nothing because nobody
 * stated its figures must not look cheap.
 * @param has the Chinese labels of the fields that the table has
 */
export const unstatedWords = ({ policies }: PolicyBook, has: ReadonlySet<string>): readonly Text[] =>
  policies.filter(isWhatIf).flatMap((policy) => {
    const { shortTitle, clauses } = policy;
    const supposed = assumptionsOf(policy);
    const awards = clauses.flatMap((clause) => clause.awards).filter(({ name }) => supposed.has(name));
    const lacks = awards.map(({ inputs }) =>
      inputs.flatMap(({ input }) => {
        const label = fieldLabel(input);
        return input.omission === undefined && !has.has(label.zh) ? [label] : [];
      }),
    );
    const unstated = lacks.filter((fields) => fields.length > 0);
    if (unstated.length === 0) return [];
    const fields = [...new Map(unstated.flat().map((label) => [label.zh, label])).values()];
    const some = fields.slice(0, NAMED_FIELDS);
    const isCut = fields.length > some.length;
    return [
      text(
        `${shortTitle.zh}：${awards.length} 项中 ${unstated.length} 项因表中没有所需的列而没有计入，缺` +
          `${some.map(({ zh }) => `“${zh}”`).join('、')}${isCut ? `等 ${fields.length} 列` : ''}`,
        `${shortTitle.en}: ${unstated.length} of ${awards.length} awards do not count for want of columns: ` +
          `${some.map(({ en }) => en).join(', ')}${isCut ? ` and ${fields.length - some.length} more` : ''}`,
      ),
    ];
  });

const NOBODY: ComparedLine = {
  key: 'total',
  label: text('合计', 'Total'),
  law: '0',
  supposed: '0',
  gaining: 0,
  losing: 0,
};

const change = ({ law, supposed }: Pick<PayeeInHand, 'law' | 'supposed'>): Exact => supposed.minus(law);

const sumOf = (payees: readonly PayeeInHand[], of: (payee: PayeeInHand) => Exact): Exact =>
  payees.reduce((sum, one) => sum.plus(of(one)), ZERO);

function payeesOf(law: Ledger, supposed: Ledger): readonly PayeeInHand[] {
  const found = new Map<string, PayeeInHand>();
  const inHand = (entry: Entry): PayeeInHand => {
    const { payee, rows } = entry;
    const known = found.get(payee.id) ?? {
      payee,
      name: LINE_OF.enterprise(entry)[1],
      rows,
      law: ZERO,
      supposed: ZERO,
    };
    found.set(payee.id, known);
    return known;
  };
  for (const entry of law.entries) {
    const one = inHand(entry);
    one.law = one.law.plus(entry.certain.budget);
  }
  for (const entry of supposed.entries) {
    const one = inHand(entry);
    one.supposed = one.supposed.plus(entry.certain.budget);
  }
  return [...found.values()];
}

function linesBy(
  payees: readonly PayeeInHand[],
  of: (payee: PayeeInHand) => readonly [key: string, label: Text],
): readonly ComparedLine[] {
  const groups = new Map<string, { readonly label: Text; readonly members: PayeeInHand[] }>();
  for (const payee of payees) {
    const [key, label] = of(payee);
    const group = groups.get(key) ?? { label, members: [] };
    group.members.push(payee);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { label, members }]) => lineOf(key, label, members))
    .sort(greatestChangeFirst);
}

function lineOf(
  key: string,
  label: Text,
  members: readonly Pick<PayeeInHand, 'law' | 'supposed'>[],
): ComparedLine {
  const sum = (of: 'law' | 'supposed'): string =>
    members.reduce((so, one) => so.plus(one[of]), ZERO).toFixed();
  return {
    key,
    label,
    law: sum('law'),
    supposed: sum('supposed'),
    gaining: members.filter((one) => one.supposed.gt(one.law)).length,
    losing: members.filter((one) => one.supposed.lt(one.law)).length,
  };
}

/** By policy a company can gain here and lose there. */
function policyLines(law: Ledger, supposed: Ledger): readonly ComparedLine[] {
  const found = new Map<
    string,
    { label: Text; readonly payees: Map<string, { law: Exact; supposed: Exact }> }
  >();
  const add = ({ entries }: Ledger, side: 'law' | 'supposed'): void => {
    for (const { provision, payee, certain } of entries) {
      const { id, shortTitle } = provision.policy;
      const known = found.get(id) ?? { label: shortTitle, payees: new Map<string, PolicyPart>() };
      const part = known.payees.get(payee.id) ?? { law: ZERO, supposed: ZERO };
      part[side] = part[side].plus(certain.budget);
      known.payees.set(payee.id, part);
      // The title that says what is supposed stands, not the law's.
      known.label = shortTitle;
      found.set(id, known);
    }
  };
  add(law, 'law');
  add(supposed, 'supposed');
  return [...found]
    .map(([key, { label, payees }]) => lineOf(key, label, [...payees.values()]))
    .sort(greatestChangeFirst);
}

interface PolicyPart {
  law: Exact;
  supposed: Exact;
}

const differenceOf = ({ law, supposed }: ComparedLine): Exact => ZERO.plus(supposed).minus(law);

const greatestChangeFirst = (a: ComparedLine, b: ComparedLine): number =>
  differenceOf(b).abs().comparedTo(differenceOf(a).abs()) ||
  ZERO.plus(b.law).comparedTo(a.law) ||
  (a.key < b.key ? -1 : 1);
