import { assessEnterprise, isToVerify, type AwardAssessment } from '../../src/company/assessment';
import { readAsOf } from '../../src/rules/arguments';
import type { Day } from '../../src/rules/dates';
import type { Policy, Standing } from '../../src/rules/policies';
import type { PolicyBook, Provision } from '../../src/rules/policy-book';
import { mapText, text, type Text } from '../../src/rules/text';
import { fieldLabel } from '../../src/table/fields';
import { inlineAmount } from '../../src/words/amounts';
import { validity } from '../../src/words/days';
import type { CustomFunction } from '../custom-function';
import { nameParameter, readProvision } from '../provision-argument';
import type { Tables } from './assessed-table';
import { besideRows, seeRow } from './beside-rows';
import { dayParameter } from './day-parameter';
import { TABLE } from './table-argument';
import type { TableInRange } from './table-in-range';
import { assertNothingAsked } from './unsaid-columns';

/**
 * `HZ.ASSESS(table, "NAME", [day])`: one award for every company of a table, in one column beside the rows below
 * the headings: the amount in yuan, before stacking, or in words why there is none.
 */
export const assessFunction = (book: PolicyBook, tables: Tables): CustomFunction => ({
  id: 'ASSESS',
  description: text(
    '整张表逐行试算一项奖补：金额（元，叠加前），或没有金额的原因；一列，与表头以下各行对齐',
    'Spills one award down a table, beside the rows below the headings: ' +
      'its amount in yuan before stacking, or why there is none',
  ),
  call: { awardsNamedAt: [1], takesFigures: false, testsDates: true, lists: 'other' },
  parameters: [
    TABLE,
    nameParameter(book),
    {
      ...dayParameter,
      description: text(
        '申报日（可选），如 TODAY()：政策当日不适用则写明原因；不填则不判断有效期',
        'Optional day of application, such as TODAY(): out of force, it says so; left out, dates are not tested',
      ),
    },
  ],
  spills: true,
  evaluate([range, rawName, rawDay], language) {
    const provision = readProvision(book, rawName);
    const day = readAsOf(rawDay);
    const read = tables.read(range);
    assertNothingAsked(read, readBy(provision, read));
    const cells = new Map<number, number | Text>();
    for (const enterprise of read.enterprises) {
      for (const { row } of enterprise.rows) cells.set(row, NOTHING_OF_IT);
      for (const one of assessEnterprise(book, enterprise, day, [provision]).awards) {
        const [first, ...further] = one.rows.map(({ row }) => row);
        if (first === undefined) continue;
        cells.set(first, amountOrWhy(one, day));
        for (const row of further) cells.set(row, seeRow(first));
      }
    }
    return besideRows(read, cells, language);
  },
});

/** Columns that the award reads its figures from, of whatever year. */
function readBy({ award }: Provision, { table }: TableInRange): (column: { index: number }) => boolean {
  const labels = new Set(award.inputs.map(({ input }) => fieldLabel(input).zh));
  const used = new Set([
    ...table.columns
      .filter(({ taken }) => taken.some(({ field }) => labels.has(field.label.zh)))
      .map(({ index }) => index),
    ...[...labels].flatMap((label) => (table.figures.get(label) ?? []).map(({ index }) => index)),
  ]);
  return ({ index }) => used.has(index);
}

const NOTHING_OF_IT = text('本行没有此项奖补的数据', 'This row states no figure of this award');

function amountOrWhy(one: AwardAssessment, day: Day | null): number | Text {
  const outOfForce = day === null ? null : notInForce(one);
  if (outOfForce) return outOfForce;
  switch (one.verdict) {
    case 'applicable':
      return isToVerify(one) ? toVerify(one) : (one.amount?.toNumber() ?? NOTHING_OF_IT);
    case 'refused':
    case 'nothing':
      return all(one.reasons.map(({ text: words }) => words));
    case 'missing':
      return all([...lacking(one), ...one.missing.flatMap(({ question }) => question ?? [])]);
    case 'invalid':
      return all(one.invalid.map(({ message }) => message));
  }
}

const all = (words: readonly Text[]): Text => mapText(words, text('；', '; '));

function lacking({ missing }: AwardAssessment): readonly Text[] {
  const absent = missing.filter(({ question }) => question === null).map(({ label }) => label);
  if (absent.length === 0) return [];
  const labels = mapText(absent, text('”“', '”, “'));
  return [text(`缺“${labels.zh}”`, `Missing: “${labels.en}”`)];
}

/** The trade is another, or the district is not known: an amount alone would hide it. */
function toVerify({ amount, doubts }: AwardAssessment): Text {
  const why = all(doubts);
  if (!amount) return why;
  return text(
    `待核实（${inlineAmount(amount, 'zh')}）：${why.zh}`,
    `To verify (${inlineAmount(amount, 'en')}): ${why.en}`,
  );
}

function notInForce({ standing, policy }: AwardAssessment): Text | null {
  const words = OUT_OF_FORCE[standing];
  return words?.(policy) ?? null;
}

const OUT_OF_FORCE: Readonly<Record<Standing, ((policy: Policy) => Text) | null>> = {
  inForce: null,
  expired: (policy) =>
    text(`政策已失效（${validity(policy).zh}）`, `The policy has ended (${validity(policy).en})`),
  notYet: (policy) =>
    text(`政策尚未施行（${validity(policy).zh}）`, `The policy is not yet in force (${validity(policy).en})`),
  draft: () => text('征求意见稿，尚未施行', 'A draft for comment, not in force'),
};
