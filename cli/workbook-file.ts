import { stat } from 'node:fs/promises';
import path from 'node:path';
import { text, type Text } from '../src/rules/text';
import { openWorkbookFile, RefusedFile, type FileWorkbook } from '../workbook/file/file-workbook';
import { RefusedCommand } from './arguments';

/** Opens the file that a command reads. @throws RefusedCommand naming the file where it cannot be read */
export async function openedFile(file: string): Promise<FileWorkbook> {
  return openWorkbookFile(file).catch((error: unknown) => {
    throw error instanceof RefusedFile ? named(error.words, file) : error;
  });
}

const named = ({ zh, en }: Text, file: string): RefusedCommand =>
  new RefusedCommand(text(`${file}：${zh}`, `${file}: ${en}`));

/** Results never go over the file that they are of, by whatever name it is called. */
export async function checkIsAnother(out: string, file: string): Promise<void> {
  const [one, other] = await Promise.all([out, file].map((name) => stat(name).catch(() => null)));
  const isSame =
    one && other ? one.dev === other.dev && one.ino === other.ino : path.resolve(out) === path.resolve(file);
  if (!isSame) return;
  throw new RefusedCommand(
    text(
      `--out 不能写到读取的文件“${file}”上，请换一个文件名。`,
      `--out must not replace the file that is read, "${file}"; please choose another name.`,
    ),
  );
}

export async function checkSheet(
  file: Pick<FileWorkbook, 'sheetNames'>,
  sheet: string | undefined,
): Promise<void> {
  const names = await file.sheetNames();
  if (sheet === undefined || names.includes(sheet)) return;
  const list = names.join('、');
  throw new RefusedCommand(
    text(
      `没有工作表“${sheet}”，这个文件里有：${list}。`,
      `There is no sheet "${sheet}"; the file has: ${list}.`,
    ),
  );
}
