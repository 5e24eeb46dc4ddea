/**
 * For the intranet build: copies office.js from its npm package beside the add-in. Microsoft allows this inside one's
 * own application only, so the copy is never committed.
 *
 *     tsx scripts/write-office-js.ts dist
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';

const SOURCE = 'node_modules/@microsoft/office-js/dist';
/** Debugging and typing files are half of the package. */
const isNeeded = (file: string): boolean => !/\.debug\.js$|\.d\.ts$|-vsdoc\.js$/.test(file);

const folder = process.argv[2] ?? 'dist';
if (process.env.HANGCE_OFFICE_JS === 'intranet') {
  await cp(SOURCE, path.join(folder, 'office-js'), { recursive: true, filter: isNeeded });
}
