import ExcelJS from 'exceljs';
import path from 'node:path';
import { newFolder } from '../../cli/command';
import { LIST_HEADINGS } from './columns';
import { ESTIMATE_HEADINGS, estimateCells } from './formulas';
import { ESTIMATE_SHEET, LIST_SHEET, LIST_TITLE, listCells, type PlantedWorkbook } from './list';

/** Writes a planted workbook into a temporary folder and says where it is. */
export async function writePlanted({ payments, estimates }: PlantedWorkbook): Promise<string> {
  const filename = path.join(newFolder(), '兑付清单.xlsx');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true });
  const list = workbook.addWorksheet(LIST_SHEET);
  list.getColumn(LIST_HEADINGS.indexOf('发放日期') + 1).numFmt = 'yyyy-mm-dd';
  list.addRow([LIST_TITLE]).commit();
  list.addRow([...LIST_HEADINGS]).commit();
  for (const one of payments) list.addRow(filled(listCells(one))).commit();
  list.commit();
  const sheet = workbook.addWorksheet(ESTIMATE_SHEET);
  sheet.addRow([...ESTIMATE_HEADINGS]).commit();
  for (const one of estimates) sheet.addRow([...estimateCells(one)]).commit();
  sheet.commit();
  await workbook.commit();
  return filename;
}

/** Without the blank cells, which a file does not hold. */
const filled = (cells: ReturnType<typeof listCells>): ExcelJS.CellValue[] => {
  const row: ExcelJS.CellValue[] = [];
  cells.forEach((cell, at) => {
    // The first column is 1; what is left out is no cell.
    if (cell !== null) row[at + 1] = cell;
  });
  return row;
};
