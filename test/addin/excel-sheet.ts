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
    // A range down to the end of the sheet has a million rows: only those that hold anything are answered.
    const held = Math.max(0, Math.min(rowCount, rows.length - rowIndex));
    const values: Values = Array.from({ length: Math.max(1, held) }, (_, row) =>
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
      rowHidden: false,
      columnHidden: false,
      getUsedRangeOrNullObject: () =>
        held === 0 ? noObject : range(rowIndex, columnIndex, held, columnCount),
      getMergedAreasOrNullObject: () => noObject,
      context: { sync: () => Promise.resolve() },
    };
    return found;
  }

  const page = { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '' };
  const sheet = {
    name: '企业',
    isNullObject: false,
    load: () => sheet,
    tables: { items: [], load: () => undefined },
    pageLayout: {
      headersFooters: { defaultForAllPages: { ...page, rightFooter: '', load: () => undefined } },
    },
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
        load: () => undefined,
        items: [sheet],
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
