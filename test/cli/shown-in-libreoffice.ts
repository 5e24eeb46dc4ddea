import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { findLibreOffice } from '../libreoffice';
import { newFolder } from './command';

/** All sheets of a workbook as LibreOffice shows them, by their names. */
export function shownInLibreOffice(file: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const folder = newFolder();
  // Cells as they are shown, all sheets, each to a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const { status, stderr } = spawnSync(
    findLibreOffice()!,
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const base = path.basename(file, '.xlsx');
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [
        name.slice(base.length + 1, -'.csv'.length),
        Papa.parse<string[]>(readFileSync(path.join(folder, name), 'utf8')).data,
      ]),
  );
}
