import { isSealSheet, sealTitle } from '../../company/results/seal-title';
import { text, type Language, type Text } from '../../rules/text';
import { holds, type SheetCells } from '../../table/sheet';
import { sealHash, STATED, type Seal } from './seal';

/** The sheet that states a seal. */
export interface SealSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly headerRow: number;
}

const LABELS: Readonly<Record<keyof Seal, Text>> = {
  version: text('杭策版本', 'Version of Hangce'),
  rules: text('规则的哈希', 'Hash of the rules'),
  day: text('日期', 'Day'),
  tables: text('企业表数', 'Tables of companies'),
  companies: text('企业行数', 'Rows of companies'),
  formulas: text('HZ 公式数', 'HZ formulas'),
  amount: text('HZ 公式金额合计（元）', 'Sum of the HZ formulas (CNY)'),
  paid: text('发放金额合计（元）', 'Sum of the amounts paid (CNY)'),
  inputs: text('数据的哈希', 'Hash of the data'),
  results: text('结果的哈希', 'Hash of the results'),
  seal: text('封签（以上各项的 SHA-256）', 'Seal (SHA-256 of all above)'),
};

const HEADINGS: readonly Text[] = [text('项目', 'Item'), text('内容', 'Content'), text('键', 'Key')];

const NOTES: readonly Text[] = [
  text(
    '用 hangce seal 文件 --verify 核对：数据、结果、规则任何一处改动都会查出；排序、改表名、移动列不影响。',
    'Verify it with hangce seal FILE --verify: any change of data, results or rules is found; sorting, ' +
      'renaming a sheet and moving columns change nothing.',
  ),
  text(
    '能改文件的人也能重做封签：请把封签的哈希另行保存（公文、邮件），核对时比较，封签才有证明力。',
    'Who can change the file can seal it anew: the seal proves something only when its hash is kept ' +
      'elsewhere and compared.',
  ),
];

export const SEAL_SHEET_NAME: Text = text('封签', 'Seal');

/** @param name of the sheet, where another than the ordinary one is free */
export const sealSheet = (seal: Seal, language: Language, name = SEAL_SHEET_NAME[language]): SealSheet => ({
  name,
  rows: [
    [sealTitle(language)],
    ...NOTES.map((note) => [note[language]]),
    HEADINGS.map((one) => one[language]),
    ...[...STATED, 'seal' as const].map((key) => [LABELS[key][language], seal[key], key]),
  ],
  widths: [34, 72, 12],
  headerRow: 1 + NOTES.length,
});

/** What a sheet states, and whether it is as it was written. */
export interface StatedSeal {
  readonly seal: Seal;
  readonly isAltered: boolean;
}

/** Reads the seal of a sheet; null where it is no seal's sheet. */
export function readSealSheet(cells: SheetCells): StatedSeal | null {
  if (!isSealSheet(cells)) return null;
  const held = cells.values.map((row) => row.map(wordsIn));
  const stated = new Map(held.map(([, content = '', key = '']) => [key, content]));
  const said = (key: keyof Seal): string => stated.get(key) ?? '';
  const seal = Object.fromEntries([...STATED, 'seal' as const].map((key) => [key, said(key)])) as Record<
    keyof Seal,
    string
  >;
  const isOwn = (['zh', 'en'] as const).some((language) => isAsWritten(held, sealSheet(seal, language).rows));
  return { seal, isAltered: !isOwn || sealHash(seal) !== seal.seal };
}

function wordsIn(cell: unknown): string {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' && holds(cell) ? cell : '';
}

/** Blank cells at the end of a row, and rows of them, say nothing. */
function isAsWritten(held: readonly (readonly string[])[], written: readonly (readonly string[])[]): boolean {
  const rows = Math.max(held.length, written.length);
  for (let row = 0; row < rows; row += 1) {
    const [one = [], other = []] = [held[row], written[row]];
    for (let at = 0; at < Math.max(one.length, other.length); at += 1)
      if ((one[at] ?? '') !== (other[at] ?? '')) return false;
  }
  return true;
}
