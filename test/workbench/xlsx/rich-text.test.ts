import { describe, expect, it } from 'vitest';
import { themeColors } from '../../../workbench/xlsx/file-colors';
import {
  documentLink,
  documentParts,
  documentText,
  linkDocument,
  richDocument,
} from '../../../workbench/xlsx/rich-text';

const theme = themeColors(undefined);

describe('text with fonts of its own', () => {
  it('keeps its parts, its line breaks, and characters beyond the basic plane', () => {
    const parts = [
      { text: '𠮷企业 📈\n' },
      { text: '最高', font: { bold: true } },
      { text: '2000万元', font: { italic: true, color: { argb: 'FFC00000' } } },
    ];
    const document = richDocument(parts, theme);
    expect(documentText(document)).toBe('𠮷企业 📈\n最高2000万元');
    expect(documentParts(document)).toEqual(parts);
    const ends = document.body?.paragraphs?.map(({ startIndex }) => document.body?.dataStream[startIndex]);
    expect(ends).toEqual(['\r', '\r']);
  });

  it('keeps the address a cell leads to', () => {
    const document = linkDocument('政策原文', 'https://example.com/a?b=1');
    expect([documentText(document), documentLink(document)]).toEqual([
      '政策原文',
      'https://example.com/a?b=1',
    ]);
    expect(documentLink(richDocument([{ text: '政策原文' }], theme))).toBeNull();
  });
});
