import { ZERO, type Exact } from '../../rules/exact';
import { text, type Language, type Text } from '../../rules/text';
import type { CellBlock, ReportCell, ReportSheet, SheetChart } from '../../sheets/report-sheet';
import { STEP } from '../budget-words';
import type { Outlay } from '../outlay';
import { STEPS } from '../steps';
import type { BudgetReport } from './budget-report';
import { UNIT } from './summary-unit';
import { linesOverYears } from './years-sheet';

/** Policies that have a colour of their own; the others are one. */
const MOST_SERIES = 6;
const LABEL_WIDTH = 16;
const FIGURE_WIDTH = 14;

/** Widths of the columns that the charts are drawn from. */
export const CHART_COLUMNS: readonly number[] = [
  LABEL_WIDTH,
  ...Array.from({ length: MOST_SERIES + 1 }, () => FIGURE_WIDTH),
];

/** Told apart also by those who see no red or green, and in grey by their brightness. */
const COLORS = ['1B4F8F', 'E0892B', '5AA9D6', '8C3B4A', '7A9A3A', 'C9B458', 'A6A6A6'];
const KEPT = '1B4F8F';
const LOST = 'D9A441';

/** The first row of what the charts are drawn from. */
const TOP = 2;

/** Both charts of the page: how the budget comes about, and how it goes on. */
export class ChartsInHand {
  private top = 0;
  private height = 0;
  private columns = 0;

  constructor(
    private readonly report: BudgetReport,
    private readonly next: Outlay,
    private readonly language: Language,
  ) {}

  /** Of nothing no chart is drawn. */
  get isEmpty(): boolean {
    return this.report.outlays.every(({ total }) => total.certain.gross.isZero());
  }

  placeAt(top: number, height: number, columns: number): void {
    [this.top, this.height, this.columns] = [top, height, columns];
  }

  /** The sheet with the charts, and behind its printed columns what they are drawn from. */
  onto(sheet: ReportSheet, left: number): ReportSheet {
    if (this.isEmpty) return sheet;
    const waterfall = this.waterfallRows();
    const years = this.yearRows();
    const below = TOP + waterfall.length + 2;
    const half = this.columns / 2;
    const over = (from: number): CellBlock => ({
      top: this.top,
      left: from,
      bottom: this.top + this.height - 1,
      right: from + half - 1,
    });
    const title = text('图表数据', 'What the charts are drawn from')[this.language];
    return {
      ...withCells(
        sheet,
        left,
        [
          { top: TOP - 1, rows: [[title]] },
          { top: TOP, rows: waterfall },
          { top: below, rows: years },
        ],
        UNIT[this.language].format,
      ),
      charts: [
        this.waterfall({ top: TOP, left, rows: waterfall.length }, over(0)),
        this.years({ top: below, left, rows: years.length, columns: years[0]?.length ?? 0 }, over(half)),
      ],
    };
  }

  private readonly inUnit = (value: Exact): number => Number(value.div(UNIT[this.language].yuan).toFixed(6));

  /** What is left stands on the ground; what is taken away hangs on an invisible foot. */
  private waterfallRows(): readonly (readonly ReportCell[])[] {
    const { certain } = this.next.total;
    const { language } = this;
    const taken = STEPS.flatMap((step, at) => {
      const before = STEPS[at - 1];
      return step === 'gross' || before === undefined ? [] : [{ step, before }];
    });
    return [
      [
        null,
        text('底', 'Foot')[language],
        text('金额', 'Amount')[language],
        text('减少', 'Taken away')[language],
      ],
      [text('应享总额', 'Gross')[language], null, this.inUnit(certain.gross), null],
      ...taken.map(({ step, before }) => {
        return [
          STEP[step].taken[language],
          this.inUnit(certain[step]),
          null,
          this.inUnit(certain[before].minus(certain[step])),
        ];
      }),
      [text('预算', 'Budget')[language], null, this.inUnit(certain.budget), null],
    ];
  }

  private waterfall(
    { top, left, rows }: { readonly top: number; readonly left: number; readonly rows: number },
    over: CellBlock,
  ): SheetChart {
    const { language, next } = this;
    const column = (at: number): CellBlock => ({
      top: top + 1,
      left: left + at,
      bottom: top + rows - 1,
      right: left + at,
    });
    const labels = UNIT[language].axis;
    return {
      title: text(`${next.paid}年：从应享总额到预算（万元）`, `${next.paid}: from gross to budget (CNY m)`)[
        language
      ],
      kind: 'column',
      stacked: true,
      categories: column(0),
      series: [
        { name: { row: top, column: left + 1 }, values: column(1), color: null },
        { name: { row: top, column: left + 2 }, values: column(2), color: KEPT, labels },
        { name: { row: top, column: left + 3 }, values: column(3), color: LOST, labels },
      ],
      format: UNIT[language].axis,
      legend: false,
      over,
    };
  }

  private yearRows(): readonly (readonly ReportCell[])[] {
    const { outlays } = this.report;
    const lines = linesOverYears(
      outlays,
      ({ byPolicy }) => byPolicy,
      ({ certain }) => certain.budget,
    );
    const own: readonly Line[] = lines.slice(0, MOST_SERIES);
    const rest = lines.slice(MOST_SERIES);
    const others: Line = {
      label: text('其他', 'Others'),
      amounts: outlays.map((_, at) =>
        rest.reduce<Exact>((sum, { amounts }) => sum.plus(amounts[at] ?? ZERO), ZERO),
      ),
    };
    const shown = rest.length > 0 ? [...own, others] : own;
    return [
      [null, ...shown.map(({ label }) => label[this.language])],
      ...outlays.map(({ paid }, at) => [
        text(`${paid}年`, String(paid))[this.language],
        ...shown.map(({ amounts }) => this.inUnit(amounts[at] ?? ZERO)),
      ]),
    ];
  }

  private years(
    {
      top,
      left,
      rows,
      columns,
    }: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number },
    over: CellBlock,
  ): SheetChart {
    const { language } = this;
    const column = (at: number): CellBlock => ({
      top: top + 1,
      left: left + at,
      bottom: top + rows - 1,
      right: left + at,
    });
    return {
      title: text('各年预算，按兑付年度（万元）', 'Budget by year of payment (CNY m)')[language],
      kind: 'column',
      stacked: true,
      categories: column(0),
      series: Array.from({ length: columns - 1 }, (_, at) => ({
        name: { row: top, column: left + at + 1 },
        values: column(at + 1),
        color: COLORS[at] ?? 'A6A6A6',
      })),
      format: UNIT[language].axis,
      over,
    };
  }
}

interface Line {
  readonly label: Text;
  readonly amounts: readonly Exact[];
}

interface CellsAt {
  readonly top: number;
  readonly rows: readonly (readonly ReportCell[])[];
}

/** The sheet with more cells from a column on, which must be free. */
function withCells(
  sheet: ReportSheet,
  left: number,
  blocks: readonly CellsAt[],
  format: string,
): ReportSheet {
  const height = Math.max(sheet.rows.length, ...blocks.map(({ top, rows }) => top + rows.length));
  const rows = Array.from({ length: height }, (_, at) => [...(sheet.rows[at] ?? [])]);
  const formats = Array.from({ length: height }, (_, at) => [...(sheet.formats[at] ?? [])]);
  const looks = Array.from({ length: height }, (_, at) => [...(sheet.looks?.[at] ?? [])]);
  for (const { top, rows: own } of blocks) {
    own.forEach((cells, down) => {
      cells.forEach((value, across) => {
        const [row, column] = [top + down, left + across];
        fillTo(rows[row], column, null);
        fillTo(formats[row], column, '');
        fillTo(looks[row], column, undefined);
        rows[row]?.splice(column, 1, value);
        formats[row]?.splice(column, 1, typeof value === 'number' ? format : '');
        looks[row]?.splice(column, 1, 'muted');
      });
    });
  }
  return { ...sheet, rows, formats, looks };
}

/** No holes: a writer goes over every cell of a row. */
function fillTo<T>(row: T[] | undefined, column: number, blank: T): void {
  while (row && row.length <= column) row.push(blank);
}
