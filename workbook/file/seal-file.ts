import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { putSheet, type PutSheet } from './put-sheet';

/**
 * Writes a copy of an .xlsx file with one sheet more, or over the file itself. What is there before is replaced
 * when all is written, and not before.
 * @param check reads the copy before it takes its place, and throws where it is not as it should be
 * @throws Error as the system gives it, where the file cannot be written
 */
export async function writeWithSheet(
  file: string,
  out: string,
  sheet: PutSheet,
  check: (written: string) => Promise<void>,
): Promise<void> {
  const bytes = await putSheet(await readFile(file), sheet);
  // Behind a link stands the file itself.
  const target = await realpath(out).catch(() => out);
  const part = `${target}.part`;
  try {
    await writeFile(part, bytes);
    await check(part);
    const { mode } = await stat(target).catch(() => stat(file));
    await chmod(part, mode);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
