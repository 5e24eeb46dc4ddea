import { sealOfSheets, type SealRun } from '../src/audit/seal/seal-sheets';
import { readSealSheet, SEAL_SHEET_NAME, sealSheet } from '../src/audit/seal/seal-sheet';
import { verdictOn, type Seal, type SealVerdict } from '../src/audit/seal/seal';
import type { Language } from '../src/rules/text';
import { readSheets, type AuditedWorkbook } from './audited-sheets';
import type { TableWriting, Workbook } from './workbook';

/** The seal of a workbook as it is now; nothing is written. */
export async function sealOf(workbook: AuditedWorkbook, run: SealRun): Promise<Seal> {
  return sealOfSheets(await readSheets(workbook, run.book, run.pause), run);
}

/**
 * Compares the seal that a workbook carries with what it is now.
 * @param run the day is of no account: the seal states its own
 * @returns null where no sheet carries a seal
 */
export async function verifySeal(
  workbook: AuditedWorkbook,
  run: Omit<SealRun, 'day'>,
): Promise<SealVerdict | null> {
  const read = await readSheets(workbook, run.book, run.pause);
  const [stated] = read.seals.flatMap(({ cells }) => readSealSheet(cells) ?? []);
  if (!stated) return null;
  const now = await sealOfSheets(read, { ...run, day: stated.seal.day });
  return verdictOn(stated.seal, now, {
    isAltered: stated.isAltered,
    isOneOfSeveral: read.seals.length > 1,
  });
}

/** The name for the sheet of a seal: that of the seal which is there, else one that no other sheet has. */
export async function sealSheetName(workbook: AuditedWorkbook, language: Language): Promise<string> {
  const names = await workbook.sheetNames('all');
  for (const name of names) {
    const { used } = await workbook.readSheet(name);
    if (used?.top !== 0 || used.left !== 0) continue;
    const cells = await workbook.readRows({ sheet: name, left: 0, width: 1, top: 0, count: 1 });
    const facts = await workbook.readSheet(name);
    if (readSealSheet({ facts, top: 0, left: 0, ...cells, isWhole: false })) return name;
  }
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? SEAL_SHEET_NAME[language] : `${SEAL_SHEET_NAME[language]} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Seals a workbook: writes the sheet through its door, in place of an earlier seal. */
export async function writeSeal(
  workbook: AuditedWorkbook & Pick<Workbook, 'writeTable'>,
  run: SealRun & { readonly language: Language; readonly writing?: Pick<TableWriting, 'signal' | 'onRows'> },
): Promise<Seal> {
  const seal = await sealOf(workbook, run);
  const name = await sealSheetName(workbook, run.language);
  const { rows, widths, headerRow } = sealSheet(seal, run.language, name);
  await workbook.writeTable(name, rows, [], { widths, headerRow, ...run.writing });
  return seal;
}
