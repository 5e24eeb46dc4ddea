import type { Day } from '../src/rules/dates';
import { text, type Text } from '../src/rules/text';
import type { WorkbookTable } from './assess-workbook';
import { UnclearBudget } from './unclear-budget';

/** Of which year the figures of a workbook are, and who says so. */
export interface DataYear {
  readonly year: number;
  /**
   * - `asked`: whoever asks for the budget. `said`: a person, in the pane. `rows`: a column of years.
   * - `proposed`: headings, titles, a date. `assumed`: nobody; it is the year before the day of asking.
   */
  readonly from: 'asked' | 'said' | 'rows' | 'proposed' | 'assumed';
  /** The same in words. */
  readonly words: Text;
  /** What of the tables does not fit it. */
  readonly doubts: readonly Text[];
}

interface YearAsked {
  readonly asOf: Day;
  readonly dataYear?: number | undefined;
}

/**
 * @throws UnclearBudget where tables are of several years, or a column of years says another than was asked for
 */
export function dataYearOf(tables: readonly WorkbookTable[], { asOf, dataYear: asked }: YearAsked): DataYear {
  const known = tables.flatMap((table) => yearOf(table) ?? []);
  const [first] = known;
  if (asked !== undefined) {
    const other = known.find(({ year, from }) => from === 'rows' && year !== asked);
    if (other) throw otherYear(other, asked);
    return stated({ year: asked, from: 'asked' }, tables, text('按写明的年度', 'as asked for'));
  }
  if (!first) {
    const year = Number(asOf.slice(0, 4)) - 1;
    const words = text(
      `没有任何地方写明表中数据是哪一年的，按 ${year} 年（${asOf} 的上一年）推算，请核实。`,
      `Nothing says of which year the figures are; they are taken for those of ${year}, the year before ` +
        `${asOf}. ` +
        'Please make sure of it.',
    );
    return { year, from: 'assumed', words, doubts: [] };
  }
  if (known.some(({ year }) => year !== first.year)) throw severalYears(known);
  return stated(first, tables, first.why);
}

interface KnownYear {
  readonly sheet: string;
  readonly year: number;
  readonly from: 'said' | 'rows' | 'proposed';
  readonly why: Text;
}

function yearOf({ cells, found, enterprises }: WorkbookTable): KnownYear | null {
  const sheet = cells.facts.name;
  const inRows = enterprises.flatMap(({ rows }) => rows.flatMap(({ year }) => year ?? []));
  if (inRows.length > 0) {
    const year = inRows.reduce((latest, one) => Math.max(latest, one));
    return {
      sheet,
      year,
      from: 'rows',
      why: text(`“${sheet}”的数据年度列`, `the column of years of “${sheet}”`),
    };
  }
  const { year, said, from } = found.dataYear;
  if (year === null) return null;
  if (said) return { sheet, year, from: 'said', why: text('文件里保存的说明', 'as the workbook keeps it') };
  return { sheet, year, from: 'proposed', why: from ?? text(`“${sheet}”`, `“${sheet}”`) };
}

function stated(
  { year, from }: Pick<DataYear, 'year' | 'from'>,
  tables: readonly WorkbookTable[],
  why: Text,
): DataYear {
  const words = text(
    `表中数据为 ${year} 年（${why.zh}），${year + 1} 年兑付；预测从 ${year + 1} 年数据、${year + 2} 年兑付开始。`,
    `The figures are of ${year} (${why.en}), paid in ${year + 1}; the forecast begins with figures of ` +
      `${year + 1}, ` +
      `paid in ${year + 2}.`,
  );
  return { year, from, words, doubts: tables.flatMap((table) => doubtsOf(table, year)) };
}

/** What of a table is of another year than all is taken for. */
function doubtsOf({ cells, found, enterprises }: WorkbookTable, year: number): readonly Text[] {
  const sheet = cells.facts.name;
  const behind = enterprises.filter(({ rows }) => {
    const years = rows.flatMap((row) => row.year ?? []);
    return years.length > 0 && !years.includes(year);
  });
  const dated = [...found.table.figures.values()]
    .flat()
    .flatMap(({ said }) => (typeof said === 'number' ? [said] : []));
  const isNoneOfIt = dated.length > 0 && !dated.includes(year);
  return [
    ...(behind.length === 0
      ? []
      : [
          text(
            `“${sheet}”有 ${behind.length} 家企业没有 ${year} 年的行，按各自最近一年的数据推算，请核实。`,
            `Enterprises of “${sheet}” without a row of ${year}: ${behind.length}; their latest figures ` +
              'are taken ' +
              'for those of that year. Please make sure of it.',
          ),
        ]),
    ...(isNoneOfIt
      ? [
          text(
            `“${sheet}”写明年份的列没有一列是 ${year} 年的（最近是 ${Math.max(...dated)} 年），这些列不会用到，请核实年度。`,
            `No dated column of “${sheet}” is of ${year} (the latest is of ${Math.max(...dated)}), so that ` +
              'they are ' +
              'not used. Please make sure of the year.',
          ),
        ]
      : []),
  ];
}

function severalYears(known: readonly KnownYear[]): UnclearBudget {
  const list = known.map(({ sheet, year }) => text(`“${sheet}”${year} 年`, `“${sheet}” of ${year}`));
  return new UnclearBudget(
    'year',
    text(
      `几张表的数据年度不同：${list.map(({ zh }) => zh).join('，')}。`,
      `The tables are of several years: ${list.map(({ en }) => en).join(', ')}.`,
    ),
  );
}

const otherYear = ({ sheet, year }: KnownYear, asked: number): UnclearBudget =>
  new UnclearBudget(
    'year',
    text(
      `“${sheet}”的数据年度列最近是 ${year} 年，与写明的 ${asked} 年不符。`,
      `The column of years of “${sheet}” ends with ${year}, which is not the ${asked} that was asked for.`,
    ),
  );
