import { policyLibrary } from '../../../src/policy-library';
import { keptValue, type AuditedSheet } from '../../../src/audit/check/audited-sheet';
import { CellValues } from '../../../src/audit/check/cell-values';
import type { CheckRun, WorkbookCheck } from '../../../src/audit/check/check-sheets';
import { formulaShape } from '../../../src/formulas/formula-shape';
import { readSheets } from '../../../workbook/audited-sheets';
import { checkWorkbook } from '../../../workbook/check-workbook';
import type { CellValue } from '../../../workbook/workbook';
import { sampleWorkbook } from '../../../workbench/sample/sample-workbook';
import { valueOf } from '../../../workbook/grid/cell-values';
import { InMemoryWorkbook, type MemoryCell } from '../../workbook/in-memory-workbook';

export const DAY = '2025-06-30';

/** A cell as a test writes it: a text that begins with = is a formula. */
export type Written = CellValue | MemoryCell;
export type Sheets = Record<string, Written[][]>;

/** A workbook in which every formula shows what it comes to, as after a calculation. */
export async function calculated(sheets: Sheets, facts = {}): Promise<InMemoryWorkbook> {
  const typed = Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => Array.from(row, asCell))]),
  );
  const workbook = new InMemoryWorkbook(typed, facts);
  const { sheets: read, seals } = await readSheets(workbook, policyLibrary);
  const values = new CellValues(read, policyLibrary);
  for (const sheet of [...read, ...seals]) calculate(workbook, sheet, values);
  return workbook;
}

function calculate(workbook: InMemoryWorkbook, sheet: AuditedSheet, values: CellValues): void {
  for (const [column, cells] of sheet.formulas.columns) {
    for (const [row, pattern] of cells) {
      const { value } = values.computed({ sheet, row, column, pattern });
      const kept = keptValue(sheet, row, column);
      const formula = pattern.at(row, column)!;
      const format = sheet.cells.formats[row - sheet.cells.top]?.[column - sheet.cells.left] ?? 'General';
      workbook.type(sheet.cells.facts.name, row, column, { value: kept ?? value ?? null, formula, format });
    }
  }
}

const asCell = (cell: Written | undefined): CellValue | MemoryCell =>
  typeof cell === 'string' && cell.startsWith('=') ? { value: null, formula: cell } : (cell ?? null);

export const checked = async (
  workbook: InMemoryWorkbook,
  run: Partial<CheckRun> = {},
): Promise<WorkbookCheck> => checkWorkbook(workbook, { book: policyLibrary, day: DAY, ...run });

/** Findings as `kind Sheet!A1`. */
export const found = ({ findings }: WorkbookCheck): readonly string[] =>
  findings.map(({ kind, sheet, cell }) => `${kind} ${sheet}!${cell ?? ''}`);

/** The sample workbook of the workbench as rows. */
export function sampleSheets(): Sheets {
  const { sheets, styles } = sampleWorkbook();
  return Object.fromEntries(
    Object.values(sheets).map(({ name = '', cellData = {} }) => {
      const shapes = new Map<string, ReturnType<typeof formulaShape>>();
      const rows: Written[][] = [];
      for (const [row, cells] of Object.entries(cellData)) {
        for (const [column, cell] of Object.entries(cells as Record<string, never>)) {
          const { f, si, s } = cell as { f?: string; si?: string; s?: string };
          const [at, across] = [Number(row), Number(column)];
          if (f && si) shapes.set(si, formulaShape(f, at, across));
          const formula = f ?? (si ? shapes.get(si)?.at(at, across) : undefined);
          const pattern = (s ? (styles[s] as { n?: { pattern: string } } | undefined) : undefined)?.n
            ?.pattern;
          const format = pattern ?? 'General';
          (rows[at] ??= [])[across] = formula
            ? { value: null, formula, format }
            : { value: valueOf(cell), format };
        }
      }
      return [name, rows.map((row) => Array.from(row, (cell: Written | undefined) => cell ?? null))];
    }),
  );
}
