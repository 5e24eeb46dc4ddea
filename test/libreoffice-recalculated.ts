import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLibreOffice } from './libreoffice';

/** Whether LibreOffice computes a file anew when it opens it, or shows the values that the file keeps. */
export type Recalculation = 'always' | 'never';

const MODES: Readonly<Record<Recalculation, number>> = { always: 0, never: 1 };

/** A file as LibreOffice writes it after having opened it. */
export async function throughLibreOffice(
  file: Uint8Array,
  recalculation: Recalculation,
): Promise<ExcelJS.Workbook> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hangce-recalculated-'));
  const profile = path.join(folder, 'profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), settings(MODES[recalculation]));
  const from = path.join(folder, 'file.xlsx');
  writeFileSync(from, file);
  const out = path.join(folder, 'out');
  const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to'];
  const { status, stderr } = spawnSync(
    findLibreOffice()!,
    [...args, 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, from],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(path.join(out, 'file.xlsx'))).buffer);
  return workbook;
}

const settings = (mode: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop>
</item>
</oor:items>`;
