import type { IDocumentData, ITextRun } from '@univerjs/core';
import type { RichText } from 'exceljs';
import { fileFont, gridFont } from './cell-styles';
import type { ThemeColors } from './file-colors';

/** What Univer writes at the end of a paragraph and of a document. */
const PARAGRAPH = '\r';
const END = '\r\n';

const HYPERLINK = 0;

/** A cell's text with fonts of its own, as the small document the grid keeps in the cell. */
export function richDocument(parts: readonly RichText[], theme: ThemeColors): IDocumentData {
  const textRuns: ITextRun[] = [];
  let length = 0;
  for (const { text, font } of parts) {
    textRuns.push({ st: length, ed: length + text.length, ts: gridFont(font, theme) });
    length += text.length;
  }
  return documentOf(parts.map(({ text }) => text).join(''), textRuns);
}

/** A cell that leads to a page: blue and underlined, with the address kept in the document. */
export function linkDocument(text: string, url: string): IDocumentData {
  const style = { cl: { rgb: '#0563c1' }, ul: { s: 1 } };
  const document = documentOf(text, [{ st: 0, ed: text.length, ts: style }]);
  return {
    ...document,
    body: {
      dataStream: '',
      ...document.body,
      customRanges: [
        {
          startIndex: 0,
          endIndex: text.length - 1,
          rangeId: 'link',
          rangeType: HYPERLINK,
          properties: { url },
        },
      ],
    },
  };
}

function documentOf(text: string, textRuns: ITextRun[]): IDocumentData {
  const dataStream = text.replace(/\r?\n/g, PARAGRAPH) + END;
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream,
      textRuns,
      paragraphs: paragraphEnds(dataStream).map((startIndex) => ({ startIndex })),
    },
  };
}

const paragraphEnds = (dataStream: string): number[] =>
  // Positions count UTF-16 units, as those of the text runs do.
  Array.from({ length: dataStream.length }, (_, at) => at).filter((at) => dataStream[at] === PARAGRAPH);

export const documentText = ({ body }: IDocumentData): string =>
  (body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll(PARAGRAPH, '\n');

export function documentLink({ body }: IDocumentData): string | null {
  const link = body?.customRanges?.find(({ rangeType }) => rangeType === HYPERLINK);
  const url: unknown = link?.properties?.url;
  return typeof url === 'string' ? url : null;
}

/** The parts of a rich text; the stretches between two runs are parts without a font. */
export function documentParts(document: IDocumentData): RichText[] {
  const text = documentText(document);
  const runs = [...(document.body?.textRuns ?? [])].sort((a, b) => a.st - b.st);
  const parts: RichText[] = [];
  let at = 0;
  const add = (end: number, run?: ITextRun) => {
    if (end <= at) return;
    const font = run?.ts ? fileFont(run.ts) : null;
    parts.push({ text: text.slice(at, end), ...(font ? { font } : {}) });
    at = end;
  };
  for (const run of runs) {
    add(run.st);
    add(Math.min(run.ed, text.length), run);
  }
  add(text.length);
  return parts;
}
