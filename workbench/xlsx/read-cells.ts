import type { ICellData } from '@univerjs/core';
import type { RichText } from 'exceljs';
import type { StoredValue, TextPart } from '../../workbook/file/xlsx/stored-cells';
import { cellOf } from '../../workbook/grid/cell-values';
import type { ThemeColors } from './file-colors';
import { readFont } from './read-styles';
import { richDocument } from './rich-text';

export function gridCell({ value, parts }: StoredValue, theme: ThemeColors): ICellData {
  if (value === null || value === '') return {};
  const rich = parts?.map(richPart) ?? [];
  if (rich.some(({ font }) => font) && typeof value === 'string')
    return { v: value, t: 1, p: richDocument(rich, theme) };
  return cellOf(value);
}

function richPart({ text, properties }: TextPart): RichText {
  const font = properties ? readFont(properties) : {};
  return Object.keys(font).length > 0 ? { text, font } : { text };
}
