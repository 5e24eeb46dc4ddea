import type { IStyleData } from '@univerjs/core';
import type { CellValue } from '../../workbook/workbook';
import { gridStyle } from './cell-styles';
import type { ThemeColors } from './file-colors';
import type { FormulaNames } from './formula-names';
import { isDateFormat, isoDateFormat } from '../../workbook/file/xlsx/number-formats';
import type { FileText } from '../../workbook/file/xlsx/stored-cells';
import type { FileNames } from './read-names';
import type { FileStyle } from './read-styles';
import type { FileTable } from '../../workbook/file/xlsx/file-tables';
import type { XmlElement } from '../../workbook/file/xlsx/xml';

export interface GridAbilities {
  readonly names: FormulaNames;
  knowsFunction(name: string): boolean;
  /** The formula as it reads when it is moved by so many columns and rows. */
  shift(formula: string, columns: number, rows: number): string;
}

/** What the sheets of a file share, and what is gathered on the way through them. */
export class FileContent {
  readonly gridStyles: Record<string, IStyleData> = {};
  readonly unknown = new Set<string>();
  readonly #ids = new Map<string, string>();
  readonly #known = new Map<number, string | null>();

  constructor(
    readonly grid: GridAbilities,
    readonly theme: ThemeColors,
    readonly styles: readonly FileStyle[],
    readonly shared: readonly FileText[],
    readonly tables: readonly FileTable[],
    readonly names: FileNames,
    readonly from1904: boolean,
    /** Formats that carried elements refer to by their position. */
    readonly formats: readonly XmlElement[],
  ) {}

  /** The grid's id of a style of the file; null for the ordinary one. */
  styleId(xf: number): string | null {
    const known = this.#known.get(xf);
    if (known !== undefined) return known;
    const style = this.styles[xf]?.style;
    const converted = style ? gridStyle(style, this.theme) : {};
    const id = Object.keys(converted).length > 0 ? this.#idOf(converted) : null;
    this.#known.set(xf, id);
    return id;
  }

  /** The style with a format that shows a date, where its own does not. */
  dateStyleId(xf: number, value: CellValue): string | null {
    const style = this.styles[xf]?.style ?? {};
    if (isDateFormat(style.numFmt)) return this.styleId(xf);
    return this.#idOf(gridStyle({ ...style, numFmt: isoDateFormat(value) }, this.theme));
  }

  #idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const id = this.#ids.get(key) ?? `s${this.#ids.size}`;
    this.#ids.set(key, id);
    this.gridStyles[id] = style;
    return id;
  }
}
