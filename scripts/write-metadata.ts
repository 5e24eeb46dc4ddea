/**
 * Writes functions.json (English) and functions-zh-CN.json beside the built functions.
 *
 *     tsx scripts/write-metadata.ts [folder]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { functionsMetadata } from '../functions/metadata';
import { customFunctions } from '../functions/registry';

/** The largest file that Excel on Windows accepts. */
const LARGEST_FILE = 1_000_000;

const folder = process.argv[2] ?? 'dist';
await mkdir(folder, { recursive: true });

for (const [file, language] of [
  ['functions.json', 'en'],
  ['functions-zh-CN.json', 'zh'],
] as const) {
  const json = `${JSON.stringify(functionsMetadata(customFunctions, language), null, 1)}\n`;
  const size = Buffer.byteLength(json);
  if (size >= LARGEST_FILE)
    throw new Error(`${file} is ${size} bytes; Excel takes less than ${LARGEST_FILE}`);
  await writeFile(path.join(folder, file), json);
}
