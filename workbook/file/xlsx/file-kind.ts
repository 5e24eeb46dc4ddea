import type JSZip from 'jszip';
import { text, type Text } from '../../../src/rules/text';

/** A file that is not opened, with the reason and what to do about it in words. */
export class RefusedFile extends Error {
  constructor(readonly words: Text) {
    super(`${words.zh} ${words.en}`);
  }
}

const saveAsXlsx = (zh: string, en: string): RefusedFile =>
  new RefusedFile(
    text(
      `${zh}请在 Excel 或 WPS 表格中另存为 .xlsx，再打开那个文件。`,
      `${en} Save it as .xlsx in Excel and open that.`,
    ),
  );

export const refusals = {
  password: () =>
    new RefusedFile(
      text(
        '这个文件设了打开密码。请在 Excel 或 WPS 表格中取消打开密码，另存后再打开。',
        'This file is protected by a password. Remove the password in Excel, save it, and open it again.',
      ),
    ),
  xls: () => saveAsXlsx('这是 Excel 97-2003 的 .xls 文件。', 'This is an .xls file of Excel 97-2003.'),
  xlsOrPassword: () =>
    saveAsXlsx(
      '这是 Excel 97-2003 的 .xls 文件，或设了打开密码的文件。',
      'This is an .xls file of Excel 97-2003, or a file protected by a password.',
    ),
  xlsb: () => saveAsXlsx('这是二进制工作簿（.xlsb）。', 'This is a binary workbook (.xlsb).'),
  ods: () => saveAsXlsx('这是 OpenDocument 表格（.ods）。', 'This is an OpenDocument spreadsheet (.ods).'),
  webPage: () =>
    saveAsXlsx(
      '这是网页或 XML 格式的文件，不是 .xlsx。',
      'This is a web page or an XML file, not an .xlsx file.',
    ),
  document: () =>
    refused('这是文字文档（.docx），不是表格。', 'This is a text document (.docx), not a spreadsheet.'),
  slides: () =>
    refused('这是演示文稿（.pptx），不是表格。', 'This is a presentation (.pptx), not a spreadsheet.'),
  pdf: () => refused('这是 PDF 文件，不是表格。', 'This is a PDF file, not a spreadsheet.'),
  other: () => refused('这不是 .xlsx 或 .csv 文件。', 'This is neither an .xlsx nor a .csv file.'),
  empty: () => refused('这个文件是空的。', 'This file is empty.'),
  noSheets: () =>
    refused('这个工作簿里没有可以打开的工作表。', 'This workbook has no sheet that can be opened.'),
  damaged: (part = '') =>
    refused(
      `这个文件已损坏或不完整${part ? `（${part}）` : ''}。可在 Excel 中打开并修复后另存。`,
      `This file is damaged or incomplete${part ? ` (${part})` : ''}. Let Excel repair it and save it anew.`,
    ),
} as const;

const refused = (zh: string, en: string): RefusedFile => new RefusedFile(text(zh, en));

export type FileKind = 'package' | 'text';

/**
 * What the bytes are, whatever the name says.
 *
 * @throws RefusedFile for a kind that is not opened
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw refusals.empty();
  if (startsWith(bytes, [0x50, 0x4b])) return 'package';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw refusals.pdf();
  // The records of Excel 2 to 4, which came before the compound file.
  if (startsWith(bytes, [0x09, 0x00]) || startsWith(bytes, [0x09, 0x02]) || startsWith(bytes, [0x09, 0x04]))
    throw refusals.xls();
  return 'text';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The names of its streams tell what a compound file holds. They are UTF-16. */
function compoundFile(bytes: Uint8Array): RefusedFile {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return refusals.password();
  if (names.includes('WordDocument') || names.includes('PowerPoint Document')) return refusals.other();
  return /Workbook|Book/.test(names) ? refusals.xls() : refusals.xlsOrPassword();
}

/** Why a package is no workbook of the .xlsx format, by the parts it has. */
export function otherPackage(zip: JSZip): RefusedFile {
  const paths = Object.keys(zip.files).map((path) => path.toLowerCase());
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/workbook\d*\.bin$/)) return refusals.xlsb();
  if (has(/^word\//)) return refusals.document();
  if (has(/^ppt\//)) return refusals.slides();
  if (has(/^(mimetype|content\.xml)$/)) return refusals.ods();
  return refusals.other();
}
