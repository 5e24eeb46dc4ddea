import type { Fact, Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import type { Input } from '../rules/inputs';
import type { Provision } from '../rules/policy-book';
import { text, type Text } from '../rules/text';
import type { Company, FigureCell } from '../table/company';
import { doubtAbout, readCompanyInput } from '../table/company-inputs';
import { fieldLabel } from '../table/fields';
import type { ClauseYears } from '../table/figure-years';
import { historyOf } from './history';
import type { PlacedCell } from './row-place';
import { statedDifferently } from './row-words';

export interface MissingInput {
  readonly name: string;
  readonly label: Text;
  /** The blank cell; undefined when the table has no such column. */
  readonly cell: PlacedCell | undefined;
  /** Why a figure that is stated cannot be taken; null where it is just missing. */
  readonly question: Text | null;
}

export interface InvalidInput {
  readonly name: string;
  readonly cell: PlacedCell;
  readonly message: Text;
}

/** What the rows of a company give for the inputs of one award. */
export interface ReadInputs {
  /** What was read; an unknown input is absent. */
  readonly facts: Facts;
  /** Optional inputs that the row leaves out. */
  readonly omitted: ReadonlySet<string>;
  readonly missing: readonly MissingInput[];
  readonly invalid: readonly InvalidInput[];
  /** The cells that were read, by input. */
  readonly cells: ReadonlyMap<string, PlacedCell>;
  /** What to check of what was read. */
  readonly inputDoubts: readonly Text[];
}

export function readInputs({ award }: Provision, company: Company, clause: ClauseYears): ReadInputs {
  const facts: Record<string, Fact> = {};
  const omitted = new Set<string>();
  const missing: MissingInput[] = [];
  const invalid: InvalidInput[] = [];
  const cells = new Map<string, PlacedCell>();
  for (const { name, input, figure } of figuresOf(award, company, clause)) {
    const label = fieldLabel(input);
    const { cell, conflict, question } = figure;
    if (conflict.length > 0 || (question && input.omission === undefined)) {
      const why = conflict.length > 0 ? statedDifferently(label, conflict) : question;
      missing.push({ name, label, cell: conflict[0] ?? cell, question: why });
      continue;
    }
    const reading = readCompanyInput(name, input, cell);
    if (cell && reading.kind === 'read' && !reading.omitted) cells.set(name, cell);
    if (reading.kind === 'missing') missing.push({ name, label, cell: reading.cell, question: null });
    if (reading.kind === 'asked') missing.push({ name, label, cell, question: reading.question });
    if (reading.kind === 'invalid') invalid.push({ name, cell: reading.cell, message: reading.message });
    if (reading.kind !== 'read') continue;
    facts[name] = reading.fact;
    if (reading.omitted) omitted.add(name);
  }
  const inputDoubts = award.inputs.flatMap(({ name, input }) => doubtAbout(input, facts[name] ?? null) ?? []);
  const { firstTime } = award;
  const { fact, question, remark } = historyOf(award, facts, company, clause);
  if (firstTime && fact !== undefined) {
    facts[firstTime.history] = fact;
    omitted.delete(firstTime.history);
  }
  if (firstTime && question) {
    const input = award.inputs.find(({ name }) => name === firstTime.history)?.input;
    const label = input ? fieldLabel(input) : text('', '');
    Reflect.deleteProperty(facts, firstTime.history);
    missing.push({ name: firstTime.history, label, cell: company.cell(label.zh), question });
  }
  return {
    facts,
    omitted,
    missing,
    invalid,
    cells,
    inputDoubts: remark ? [...inputDoubts, remark] : inputDoubts,
  };
}

interface ReadFigure {
  readonly name: string;
  readonly input: Input;
  readonly figure: FigureCell;
}

/**
 * The figures of a clause. Where nobody has said the table's year, a clause that assesses 上年度 reads either
 * columns that say so or columns that leave the year open: one of each may be of two years.
 */
function figuresOf(award: Award, company: Company, clause: ClauseYears): readonly ReadFigure[] {
  const read = award.inputs.map(({ name, input }) => ({
    name,
    input,
    figure: company.figure(input, { clause }),
  }));
  if (!clause.isOfLastYear || company.dataYear !== null) return read;
  const leading = read.find(({ input, figure }) => input.year === 'lastYear' && figure.cell)?.figure;
  if (!leading?.cell) return read;
  const other = leading.said === '上年度' ? '本年' : '上年度';
  return read.map((one) => {
    if (one.figure.said !== other) return one;
    return { ...one, figure: { ...one.figure, question: mayBeOfTwoYears(leading, one.figure) } };
  });
}

function mayBeOfTwoYears(one: FigureCell, other: FigureCell): Text {
  const [first, second] = [one.cell?.header ?? '', other.cell?.header ?? ''];
  return text(
    `“${first}”和“${second}”可能不是同一年的数，请先说明表中数据是哪一年`,
    `“${first}” and “${second}” may be of different years; please say first of which year the table’s figures are`,
  );
}
