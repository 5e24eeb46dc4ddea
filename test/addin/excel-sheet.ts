/**
 * Shows one sheet, as the half of Excel that the pane asks for. It runs in the page and stands in for Excel.run
 * once office.js is loaded, so that the built page can be walked through with a company on show.
 * @param rows the sheet from A1 on; the active cell is in the second row
 */
export function showSheet(rows: readonly (readonly (string | number | null)[])[]): void {
  type Values = unknown[][];
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (row: number, column: number): unknown => rows[row]?.[column] ?? '';
  const typeOf = (value: unknown): string =>
    value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : 'String';
  const noObject = { isNullObject: true, load: () => undefined };

  function range(rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): object {
    const values: Values = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => cell(rowIndex + row, columnIndex + column)),
    );
    const found = {
      isNullObject: false,
      address: 'A1',
      rowIndex,
      columnIndex,
      rowCount,
      columnCount,
      values,
      formulas: values,
      valueTypes: values.map((row) => row.map(typeOf)),
      numberFormat: values.map((row) => row.map(() => 'General')),
      load: () => found,
      getSurroundingRegion: () => range(0, 0, rows.length, width),
      getEntireRow: () => found,
      getUsedRangeOrNullObject: () => range(rowIndex, 0, 1, width),
      getTables: () => ({ items: [], load: () => undefined }),
      getRangeByIndexes: range,
      context: { sync: () => Promise.resolve() },
    };
    return found;
  }

  const sheet = {
    name: '企业',
    isNullObject: false,
    load: () => sheet,
    getUsedRangeOrNullObject: () => range(0, 0, rows.length, width),
    getRangeByIndexes: range,
    context: { sync: () => Promise.resolve() },
  };
  const event = { add: () => ({ remove: () => undefined, context: null }) };
  const context = {
    sync: () => Promise.resolve(),
    workbook: {
      getSelectedRange: () => range(1, 0, 1, 1),
      getActiveCell: () => range(1, 0, 1, 1),
      worksheets: {
        getActiveWorksheet: () => sheet,
        getItem: () => sheet,
        getItemOrNullObject: (name: string) => (name === sheet.name ? sheet : noObject),
        onSelectionChanged: event,
        onActivated: event,
        onChanged: event,
        onCalculated: event,
      },
    },
  };
  const excel = Excel as unknown as { run: (...args: unknown[]) => Promise<unknown> };
  excel.run = (...args) => (args.at(-1) as (given: object) => Promise<unknown>)(context);
}
