import type { Fact, Facts } from '../rules/arguments';
import type { Provision } from '../rules/policy-book';
import { text, type Text } from '../rules/text';
import type { Company, CompanyCell } from '../table/company';
import { doubtAbout, readCompanyInput } from '../table/company-inputs';
import { fieldLabel } from '../table/fields';
import { historyOf } from './history';

export interface MissingInput {
  readonly name: string;
  readonly label: Text;
  /** The blank cell; undefined when the table has no such column. */
  readonly cell: CompanyCell | undefined;
  /** Why a figure that is stated cannot be taken; null where it is just missing. */
  readonly question: Text | null;
}

export interface InvalidInput {
  readonly name: string;
  readonly cell: CompanyCell;
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
  readonly cells: ReadonlyMap<string, CompanyCell>;
  /** What to check of what was read. */
  readonly inputDoubts: readonly Text[];
}

export function readInputs({ award }: Provision, company: Company): ReadInputs {
  const facts: Record<string, Fact> = {};
  const omitted = new Set<string>();
  const missing: MissingInput[] = [];
  const invalid: InvalidInput[] = [];
  const cells = new Map<string, CompanyCell>();
  for (const { name, input } of award.inputs) {
    const label = fieldLabel(input);
    const conflict = company.conflict(label.zh);
    if (conflict.length > 0) {
      missing.push({ name, label, cell: conflict[0], question: statedDifferently(label, conflict) });
      continue;
    }
    const reading = readCompanyInput(name, input, company);
    const cell = company.cell(label.zh);
    if (cell && reading.kind === 'read' && !reading.omitted) cells.set(name, cell);
    if (reading.kind === 'missing') missing.push({ name, label, cell: reading.cell, question: null });
    if (reading.kind === 'invalid') invalid.push({ name, cell: reading.cell, message: reading.message });
    if (reading.kind !== 'read') continue;
    facts[name] = reading.fact;
    if (reading.omitted) omitted.add(name);
  }
  const inputDoubts = award.inputs.flatMap(({ name, input }) => doubtAbout(input, facts[name] ?? null) ?? []);
  const { firstTime } = award;
  const { fact, question, remark } = historyOf(award, facts, company);
  if (firstTime && fact !== undefined) {
    facts[firstTime.history] = fact;
    omitted.delete(firstTime.history);
  }
  if (firstTime && question) {
    const input = award.inputs.find(({ name }) => name === firstTime.history)?.input;
    const label = input ? fieldLabel(input) : text('', '');
    delete facts[firstTime.history];
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

/** The rows are counted from 1, as the sheet shows them. */
function statedDifferently(label: Text, cells: readonly CompanyCell[]): Text {
  const rows = [...new Set(cells.map(({ row }) => row + 1))];
  return text(
    `“${label.zh}”在第 ${rows.join('、')} 行写得不同，请核对是哪一个`,
    `“${label.en}” differs between rows ${rows.join(', ')}; please say which one it is`,
  );
}
