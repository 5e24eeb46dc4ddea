/** A name of a workbook as its file has it. */
export interface DefinedName {
  readonly name: string;
  /** As stored in the file: without `=`. */
  readonly formula: string;
  /** Position of the sheet the name belongs to; null when it belongs to the workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}
