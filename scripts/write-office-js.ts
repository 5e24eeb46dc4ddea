/**
 * Copies office.js from its npm package beside the add-in, for the intranet build. Microsoft allows this only
 * inside one's own application, so the copy is never committed.
 *
 *     tsx scripts/write-office-js.ts dist
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';

const SOURCE = 'node_modules/@microsoft/office-js/dist';
/** The files left out: debugging and typing files are half of the package. */
const isNeeded = (file: string): boolean => !/\.debug\.js$|\.d\.ts$|-vsdoc\.js$/.test(file);

const folder = process.argv[2] ?? 'dist';
if (process.env.HANGCE_OFFICE_JS === 'intranet') {
  await cp(SOURCE, path.join(folder, 'office-js'), { recursive: true, filter: isNeeded });
}
