import { refused, textIn } from './arguments';
import type { Values } from './command';

/** What a command makes of a file: words, one JSON object, or a workbook. */
export type Output =
  | { readonly kind: 'report' }
  | { readonly kind: 'json' }
  /** The path of a workbook to write. */
  | { readonly kind: 'workbook'; readonly path: string };

/** @throws RefusedCommand where two of them are asked for, or no workbook is named */
export function outputOf(values: Values): Output {
  const [json, out] = [values.json === true, textIn(values, 'out')];
  if (json && out !== undefined)
    throw refused('--json 和 --out 只能用一个', '--json and --out are not used together');
  if (json) return { kind: 'json' };
  if (out === undefined) return { kind: 'report' };
  if (!/\.xlsx$/i.test(out))
    throw refused(
      `--out 写的是 .xlsx 文件，而不是“${out}”`,
      `--out writes an .xlsx file, which "${out}" is not`,
    );
  return { kind: 'workbook', path: out };
}
