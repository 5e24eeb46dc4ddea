import { beforeAll, describe, expect, it } from 'vitest';
import { hangce } from '../../cli/command';
import { LIST_SHEET, plantedWorkbook, type PlantedWorkbook } from './list';
import { FAULT_KINDS } from './payments';
import { judged, type AuditJson, type Judged } from './verdicts';
import { writePlanted } from './workbook';

/** So many payments has the list; PLANTED_ROWS asks for fewer while something is being mended. */
const LIST_ROWS = Number(process.env.PLANTED_ROWS ?? 100_000);
const SEED = Number(process.env.PLANTED_SEED ?? 20_260_620);

/** More of them tell nothing new. */
const MOST_SHOWN = 200;

const shown = (what: string, rows: readonly string[]): string =>
  [`${what}：${rows.length}`, ...rows.slice(0, MOST_SHOWN)].join('\n\n');

describe('a list of 100,000 payments with 200 planted faults', () => {
  let workbook: PlantedWorkbook;
  let audit: AuditJson;
  let result: Judged;

  beforeAll(async () => {
    workbook = plantedWorkbook(LIST_ROWS, SEED);
    const file = await writePlanted(workbook);
    const { status, out, err } = await hangce('audit', file, '--json');
    expect(status, err).toBe(0);
    audit = JSON.parse(out) as AuditJson;
    result = judged(workbook, audit);
  }, 900_000);

  it('is audited row by row, each row once', () => {
    const rows = audit.rows.filter(({ sheet }) => sheet === LIST_SHEET).map(({ row }) => row);
    expect(rows.length).toBe(LIST_ROWS);
    expect(new Set(rows).size).toBe(LIST_ROWS);
  });

  it.each(FAULT_KINDS)('has every planted fault found: %s', (kind) => {
    const missed = result.missed.filter((words) => words.startsWith(`【${kind}】`));
    expect(missed, shown('漏查', missed)).toEqual([]);
    expect(result.found[kind]).toBe(20);
  });

  it('has no sound row accused', () => {
    expect(result.accused.length, shown('错查', result.accused)).toBe(0);
  });
});
