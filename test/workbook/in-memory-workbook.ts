import {
  WritingEnded,
  type ActiveCell,
  type Area,
  type CellAddress,
  type CellValue,
  type FormulaBlock,
  type FormulasOfRow,
  type FormulaWriting,
  type RowsRequest,
  type SheetFacts,
  type SheetRows,
  type TableWriting,
  type Unsubscribe,
  type Workbook,
  type WorkbookChange,
} from '../../workbook/workbook';
import { Superseded } from '../../workbook/sheet-reader';

/** A cell of the workbook in memory: its value, and what else a test needs to say of it. */
export interface MemoryCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly errorMessage?: string;
  /** Whether its results fill other cells. */
  readonly spills?: boolean;
}

type Cells = (CellValue | MemoryCell)[][];

/**
 * A third side of the door: a workbook that is only rows in memory, for what neither Excel nor a grid can be made
 * to do on demand: to answer late, to fail, to be torn between two selections.
 */
export class InMemoryWorkbook implements Workbook {
  readonly settings = new Map<string, unknown>();
  /** Reads of the selection so far. */
  reads = 0;
  /** Reads of many rows so far. */
  readonly rowReads: { readonly top: number; readonly count: number }[] = [];
  private readonly sheets: Map<string, Cells>;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private active: CellAddress | null = null;
  private failure: Error | null = null;
  private writingEnds: { readonly sheet: string; readonly failure: Error } | null = null;
  /** How the sheets that were written look. */
  readonly looks = new Map<string, Pick<TableWriting, 'widths' | 'headerRow'>>();
  /** Sheets that are hidden. */
  readonly hidden = new Set<string>();
  private gate: Promise<void> = Promise.resolve();

  /** @param facts what every sheet says besides its cells */
  constructor(
    sheets: Readonly<Record<string, Cells>>,
    private readonly facts: Partial<SheetFacts> = {},
  ) {
    this.sheets = new Map(Object.entries(sheets));
  }

  /** Moves the selection and tells the listeners, as a click does. */
  click(sheet: string, row: number, column: number): void {
    this.active = { sheet, row, column };
    this.announce('selection');
  }

  /** Types into a cell and tells the listeners. */
  type(sheet: string, row: number, column: number, value: CellValue | MemoryCell): void {
    this.put({ sheet, row, column }, value);
    this.announce('content');
  }

  unselect(): void {
    this.active = null;
    this.announce('selection');
  }

  /** Everything fails from now on, as it does while a cell is being edited; null ends it. */
  failWith(failure: Error | null): void {
    this.failure = failure;
  }

  /** The next reads of the selection are answered only after `release`, with what was selected when they began. */
  holdReads(): { release: () => void } {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return {
      release: () => {
        open();
      },
    };
  }

  letReadsThrough(): void {
    this.gate = Promise.resolve();
  }

  formulaAt(sheet: string, row: number, column: number): string | null {
    return this.cellAt({ sheet, row, column }).formula ?? null;
  }

  async readSelection(): Promise<ActiveCell | null> {
    this.reads += 1;
    const { gate, active } = this;
    await gate;
    this.throwFailure();
    return active ? this.selectionAt(active) : null;
  }

  onChange(listener: (change: WorkbookChange) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async readCells(addresses: readonly CellAddress[]): Promise<readonly CellValue[]> {
    this.throwFailure();
    return Promise.resolve(
      addresses.map((address) => {
        if (!this.sheets.has(address.sheet)) throw new Error(`There is no sheet named "${address.sheet}".`);
        return this.cellAt(address).value;
      }),
    );
  }

  async readRows({ sheet, left, width, top, count }: RowsRequest): Promise<SheetRows> {
    this.rowReads.push({ top, count });
    const { gate } = this;
    await gate;
    this.throwFailure();
    const cells = this.sheets.get(sheet);
    if (!cells) throw new Error(`There is no sheet named "${sheet}".`);
    const rows = Array.from({ length: count }, (_, down) =>
      Array.from({ length: width }, (__, across) =>
        this.cellAt({ sheet, row: top + down, column: left + across }),
      ),
    );
    const below = cells.findIndex(
      (row, at) => at >= top + count && row.slice(left, left + width).some(isHeld),
    );
    return {
      values: rows.map((row) => row.map(({ value }) => value)),
      formats: rows.map((row) => row.map(({ format }) => format ?? 'General')),
      next: below < 0 ? null : below,
    };
  }

  async *readFormulas(sheet: string): AsyncGenerator<FormulasOfRow> {
    this.throwFailure();
    const rows = this.sheets.get(sheet) ?? [];
    for (let row = 0; row < rows.length; row += 1) {
      const cells = Array.from({ length: rows[row]?.length ?? 0 }, (_, column) => {
        const { formula, spills } = this.cellAt({ sheet, row, column });
        return formula === undefined ? [] : [{ column, formula, ...(spills ? { spills } : {}) }];
      }).flat();
      if (cells.length > 0) yield await Promise.resolve({ row, cells });
    }
  }

  fileName(): Promise<string> {
    return Promise.resolve('内存.xlsx');
  }

  async sheetNames(which: 'visible' | 'all' = 'visible'): Promise<readonly string[]> {
    this.throwFailure();
    const names = [...this.sheets.keys()];
    return Promise.resolve(which === 'all' ? names : names.filter((name) => !this.hidden.has(name)));
  }

  async readSheet(sheet: string): Promise<SheetFacts> {
    this.throwFailure();
    const rows = this.sheets.get(sheet);
    if (!rows) throw new Error(`There is no sheet named "${sheet}".`);
    return Promise.resolve({
      name: sheet,
      used: usedArea(rows),
      merges: this.facts.merges ?? [],
      hiddenRows: this.facts.hiddenRows ?? [],
      hiddenColumns: this.facts.hiddenColumns ?? [],
      pageTexts: this.facts.pageTexts ?? [],
      excelTables: this.facts.excelTables ?? [],
    });
  }

  async writeFormula(address: CellAddress, formula: string): Promise<void> {
    this.throwFailure();
    this.put(address, { value: 0, formula });
    this.announce('content');
    return Promise.resolve();
  }

  async writeFormulas(
    blocks: readonly FormulaBlock[],
    { signal, onCells }: FormulaWriting = {},
  ): Promise<number> {
    let done = 0;
    for (const [at, block] of blocks.entries()) {
      await Promise.resolve();
      if (signal?.aborted) return at;
      const ends = this.writingEnds;
      if (this.failure ?? ends?.sheet === block.sheet)
        throw new WritingEnded(this.failure ?? ends!.failure, at, true);
      block.formulas.forEach((row, down) =>
        row.forEach((formula, across) => {
          if (formula === null) return;
          const address = { sheet: block.sheet, row: block.top + down, column: block.left + across };
          this.put(address, { ...this.cellAt(address), value: 0, formula });
          done += 1;
        }),
      );
      onCells?.(done);
    }
    this.announce('content');
    return blocks.length;
  }

  /** Writing this sheet fails midway, once. */
  failToWrite(sheet: string, failure: Error): void {
    this.writingEnds = { sheet, failure };
  }

  /** Opens another file, as the workbench can. */
  openFile(sheets: Readonly<Record<string, Cells>>): void {
    this.sheets.clear();
    for (const [name, cells] of Object.entries(sheets)) this.sheets.set(name, cells);
    this.announce('file');
  }

  /** The values of a sheet; null where there is none. */
  sheet(name: string): readonly (readonly CellValue[])[] | null {
    const cells = this.sheets.get(name);
    return cells ? cells.map((row, at) => row.map((_, column) => this.valueAt(name, at, column))) : null;
  }

  private valueAt = (sheet: string, row: number, column: number): CellValue =>
    this.cellAt({ sheet, row, column }).value;

  async writeTable(
    sheet: string,
    rows: readonly (readonly CellValue[])[],
    formats: readonly (readonly string[])[] = [],
    { onRows, signal, ...look }: TableWriting = {},
  ): Promise<void> {
    this.throwFailure();
    onRows?.(Math.floor(rows.length / 2));
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) throw new Superseded();
    const ends = this.writingEnds;
    if (ends?.sheet === sheet) {
      this.writingEnds = null;
      throw ends.failure;
    }
    this.sheets.set(
      sheet,
      rows.map((row, at) =>
        row.map((value, column) => ({ value, format: formats[at]?.[column] || 'General' })),
      ),
    );
    this.looks.set(sheet, look);
    onRows?.(rows.length);
    this.active = { sheet, row: 0, column: 0 };
    this.announce('content');
  }

  async select(address: CellAddress): Promise<void> {
    this.throwFailure();
    this.active = address;
    this.announce('selection');
    return Promise.resolve();
  }

  async readSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key) ?? null);
  }

  async writeSetting(key: string, value: unknown): Promise<void> {
    this.throwFailure();
    this.settings.set(key, JSON.parse(JSON.stringify(value)) as unknown);
    return Promise.resolve();
  }

  private announce(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure;
  }

  private put({ sheet, row, column }: CellAddress, value: CellValue | MemoryCell): void {
    const cells = this.sheets.get(sheet);
    if (!cells) throw new Error(`There is no sheet named "${sheet}".`);
    (cells[row] ??= [])[column] = value;
  }

  private cellAt({ sheet, row, column }: CellAddress): MemoryCell {
    const cell = this.sheets.get(sheet)?.[row]?.[column] ?? null;
    return typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell };
  }

  private selectionAt(active: CellAddress): ActiveCell {
    const { value, formula, errorMessage } = this.cellAt(active);
    return { active, formula: formula ?? null, value, errorMessage: errorMessage ?? null };
  }
}

/** The smallest rectangle around all cells that hold anything. */
function usedArea(rows: Cells): Area | null {
  const held = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (isHeld(cell) ? [{ row, column }] : [])),
  );
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return null;
  const columns = [...new Set(held.map(({ column }) => column))];
  return { top: first.row, left: Math.min(...columns), bottom: last.row, right: Math.max(...columns) };
}

/** A row that was never filled has cells of which nothing is known. */
const isHeld = (cell: CellValue | MemoryCell | undefined): boolean => {
  if (cell === null || cell === undefined) return false;
  return typeof cell !== 'object' || !('value' in cell) || cell.value !== null || cell.formula !== undefined;
};
