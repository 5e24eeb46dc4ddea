import type { Seal } from '../../src/audit/seal/seal';
import { sealSheet } from '../../src/audit/seal/seal-sheet';
import { text, type Text } from '../../src/rules/text';
import { openWorkbookFile, RefusedFile, type FileWorkbook } from '../../workbook/file/file-workbook';
import { writeWithSheet } from '../../workbook/file/seal-file';
import { sealOf, sealSheetName, verifySeal } from '../../workbook/seal-workbook';
import { RefusedCommand } from '../arguments';
import { DONE, type Command, type Surroundings } from '../command';
import { HELP, USAGE } from './help';
import { readSeal, SEAL_OPTIONS, type SealCommand } from './seal-command';
import { changedOf, KEEP, verdictWords } from './verdict-words';

/** The seal does not hold. */
const BROKEN = 1;
const NO_SEAL = 3;

export const sealCommand: Command = {
  name: 'seal',
  usage: USAGE,
  help: HELP,
  options: SEAL_OPTIONS,
  read(words, values) {
    const command = readSeal(words, values);
    return (surroundings) =>
      command.work.kind === 'seal'
        ? seal(command, command.work, surroundings)
        : verify(command, command.work, surroundings);
  },
};

type Work<Kind> = Extract<SealCommand['work'], { readonly kind: Kind }>;

async function seal(
  { file, json }: SealCommand,
  { day, out = file }: Work<'seal'>,
  { book, version, streams, language, today }: Surroundings,
): Promise<number> {
  const workbook = await opened(file);
  if (workbook.isText) throw named(NO_SHEETS, file);
  const run = { book, version, day: day ?? today() };
  const made = await sealOf(workbook, run);
  const sheet = sealSheet(made, language, await sealSheetName(workbook, language));
  await written(file, out, sheet, async (copy) => {
    const verdict = await verifySeal(await openWorkbookFile(copy), run);
    if (!verdict?.isWhole || verdict.sealed.seal !== made.seal) throw new RefusedCommand(UNREADABLE);
  });
  if (json) {
    await streams.out(`${JSON.stringify({ file: out, sheet: sheet.name, hash: made.seal, seal: made })}\n`);
    return DONE;
  }
  const lines = [sealedWords(out, sheet.name, made), KEEP];
  await streams.out(lines.map((line) => `${line[language]}\n`).join(''));
  return DONE;
}

const sealedWords = (out: string, sheet: string, made: Seal): Text =>
  text(
    `已加封签：${out}，工作表“${sheet}”\n企业 ${made.companies} 行，HZ 公式 ${made.formulas} 个\n封签哈希 ${made.seal}`,
    `Sealed: ${out}, sheet “${sheet}”\n${made.companies} rows of companies, ${made.formulas} HZ formulas\n` +
      `hash of the seal ${made.seal}`,
  );

const NO_SHEETS = text(
  '.csv 文件没有放封签表的地方，请先另存为 .xlsx。',
  'A .csv file has no place for the sheet of a seal; please save it as .xlsx first.',
);

const UNREADABLE = text(
  '写出的文件读回来与封签不符，没有写入；请在 Excel 中打开并另存后再试。',
  'What was written does not read back as sealed, and nothing was changed; open and save the file in Excel first.',
);

async function verify(
  { file, json }: SealCommand,
  { hash }: Work<'verify'>,
  { book, version, streams, language }: Surroundings,
): Promise<number> {
  const workbook = await opened(file);
  const verdict = await verifySeal(workbook, { book, version });
  if (!verdict) {
    const none = { file, whole: false, changed: ['noSeal'], hash: null, sealed: null, now: null };
    if (json) await streams.out(`${JSON.stringify(none)}\n`);
    else await streams.err(`${NOT_SEALED[language]}\n`);
    return NO_SEAL;
  }
  const changed = changedOf(verdict, hash);
  const { sealed, now } = verdict;
  const whole = changed.length === 0;
  if (json)
    await streams.out(`${JSON.stringify({ file, whole, changed, hash: sealed.seal, sealed, now })}\n`);
  else
    await streams.out(
      verdictWords(verdict, changed)
        .map((line) => `${line[language]}\n`)
        .join(''),
    );
  return whole ? DONE : BROKEN;
}

const NOT_SEALED = text(
  '文件里没有封签；先用 hangce seal 文件.xlsx 加封签。',
  'The file has no seal; make one with hangce seal FILE.xlsx.',
);

async function opened(file: string): Promise<FileWorkbook> {
  return openWorkbookFile(file).catch((error: unknown) => {
    throw error instanceof RefusedFile ? named(error.words, file) : error;
  });
}

const named = ({ zh, en }: Text, file: string): RefusedCommand =>
  new RefusedCommand(text(`${file}：${zh}`, `${file}: ${en}`));

async function written(...[file, out, sheet, check]: Parameters<typeof writeWithSheet>): Promise<void> {
  try {
    await writeWithSheet(file, out, sheet, check);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new RefusedCommand(
      text(`封签无法写入“${out}”（${code}）。`, `The seal cannot be written to "${out}" (${code}).`),
    );
  }
}
