import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompanyReading } from '../../taskpane/store/pane-reading';
import { questionSentences } from '../../src/company/question-sentences';
import { assessed, hangce, type CompanyInJson } from './command';
import { paneOfFile } from './pane-of-file';

const XLSX = path.join(import.meta.dirname, '../workbench/xlsx');

/** Files that the workbench refuses are refused here as well: test/cli/refusals.test.ts. */
const REFUSED = ['10-docx.xlsx', '10-ods.xlsx', '10-xls_encrypted_CFB_.xlsx', '10-xlsb.xlsx'];

const files = ['trouble', 'producers'].flatMap((folder) =>
  readdirSync(path.join(XLSX, folder))
    .filter((name) => name.endsWith('.xlsx') && !REFUSED.includes(name))
    .map((name) => path.join(folder, name)),
);

const ofPane = ({ assessment, stacking, enterprise }: CompanyReading) => ({
  name: enterprise.name,
  total: { certain: stacking.certain.total.toFixed(2), most: stacking.most.total.toFixed(2) },
  questions: questionSentences(stacking, enterprise).map(({ zh }) => zh),
  awards: assessment.awards.map(({ award, verdict, amount, standing }) => [
    award.name,
    verdict,
    verdict === 'refused' ? '0.00' : (amount?.toFixed(2) ?? null),
    standing,
  ]),
});

const ofJson = ({ name, total, questions, awards }: CompanyInJson) => ({
  name,
  total,
  questions,
  awards: awards.map(({ name: award, verdict, amount, standing }) => [award, verdict, amount, standing]),
});

describe('the command line says of every workbook of the tests what the workbench shows', () => {
  it.each(files)('%s', async (name) => {
    const file = path.join(XLSX, name);
    const pane = await paneOfFile(file, '2025-06-30');
    const { status, out } = await hangce('assess', file, '--json', '--as-of', '2025-06-30');
    const { tables } = JSON.parse(out) as Awaited<ReturnType<typeof assessed>>;
    const shown = new Map<string, CompanyReading>();
    for (const table of tables) {
      const column = table.columns.findIndex(({ field }) => field !== null);
      for (const company of table.companies) {
        const row = Number(company.rows[0]) - 1;
        const letters = table.columns[column]?.column ?? 'A';
        const reading = await pane.at(table.sheet, row, letters.charCodeAt(0) - 65);
        expect(reading).not.toBeNull();
        expect(ofJson(company)).toEqual(ofPane(reading!));
        for (const { row: own } of reading!.enterprise.rows) shown.set(`${table.sheet}!${own}`, reading!);
      }
    }
    // No row of a company is left out.
    for (const sheet of pane.sheets) {
      for (const row of pane.rowsOf(sheet)) {
        const reading = await pane.at(sheet, row, 0);
        if (reading) expect(shown.has(`${sheet}!${row}`)).toBe(true);
      }
    }
    expect(status).toBe(tables.length > 0 ? 0 : 3);
  });
});
