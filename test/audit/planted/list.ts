import { companiesFrom, soundCompany } from './companies';
import {
  columnLetters,
  FIGURE_COLUMNS,
  FIGURE_KEYS,
  figureInCell,
  LIST_HEADINGS,
  SUBJECT_KEYS,
  type CellText,
} from './columns';
import { CAPS_IGNORED } from './faults/cap-ignored';
import { DOUBLE_CLAIMS } from './faults/double-claim';
import { EXPIRED } from './faults/expired';
import { FIRST_TWICE } from './faults/first-twice';
import { planted, type Plant } from './faults/make-fault';
import { WRONG_CODES } from './faults/wrong-code';
import { WRONG_COMPARISONS } from './faults/wrong-comparison';
import { WRONG_TIERS } from './faults/wrong-tier';
import { WRONG_UNITS } from './faults/wrong-unit';
import { CEILINGS_PASSED } from './faults/yearly-ceiling';
import { overwrittenCells, soundEstimates, type EstimateRow } from './formulas';
import { inYuan } from './money';
import { dataYearOf, numberFromOne, type FaultKind, type Payment } from './payments';
import { randomFrom, type Random } from './random';

export const LIST_SHEET = '兑付清单';
export const ESTIMATE_SHEET = '企业测算';
export const LIST_TITLE = '产业政策资金兑付清单';
/** Row 1 holds the title, row 2 the headings. */
export const FIRST_LIST_ROW = 3;

const OF_EACH_KIND = 20;

export interface PlantedFault {
  readonly kind: FaultKind;
  readonly sheet: string;
  readonly row: number;
  /** A1; null where the row as a whole is wrong. */
  readonly cell: string | null;
  readonly what: string;
}

export interface PlantedWorkbook {
  /** In the order of the sheet, from `FIRST_LIST_ROW`. */
  readonly payments: readonly Payment[];
  readonly estimates: readonly EstimateRow[];
  readonly faults: readonly PlantedFault[];
}

const LIST_FAULTS: readonly (readonly Plant[])[] = [
  WRONG_TIERS,
  CAPS_IGNORED,
  WRONG_COMPARISONS,
  WRONG_UNITS,
  EXPIRED,
  DOUBLE_CLAIMS,
  CEILINGS_PASSED,
  FIRST_TWICE,
  WRONG_CODES,
];

/** A list of so many payments, 180 of them flawed, and a sheet of formulas, 20 of them overwritten. */
export function plantedWorkbook(count: number, seed: number, estimateCount = 600): PlantedWorkbook {
  const random = randomFrom(seed);
  numberFromOne();
  const make = companiesFrom(random);
  const faulty = LIST_FAULTS.flatMap((ways) => planted(ways, OF_EACH_KIND, random, make));
  const payments = inOrder(random, [...faulty, ...soundPayments(random, make, count - faulty.length)]);
  const { estimates, faults } = overwritten(random, soundEstimates(random, estimateCount));
  return { payments, estimates, faults: [...payments.flatMap(faultOfPayment), ...faults] };
}

function soundPayments(random: Random, make: ReturnType<typeof companiesFrom>, count: number): Payment[] {
  const payments: Payment[] = [];
  while (payments.length < count) payments.push(...soundCompany(random, make));
  // What a company has less is sound as well.
  return payments.slice(0, count);
}

/** Shuffled, but rows of one place in the order in which they were made. */
function inOrder(random: Random, made: readonly Payment[]): Payment[] {
  const shuffled = random.shuffle(made);
  const waiting = new Map<object, Payment[]>();
  for (const one of made) {
    if (one.place) waiting.set(one.place, [...(waiting.get(one.place) ?? []), one]);
  }
  return shuffled.map((one) => (one.place ? waiting.get(one.place)!.shift()! : one));
}

const faultOfPayment = ({ flaw }: Payment, at: number): readonly PlantedFault[] => {
  if (!flaw) return [];
  const row = FIRST_LIST_ROW + at;
  const column = flaw.heading === null ? null : LIST_HEADINGS.indexOf(flaw.heading);
  const cell = column === null ? null : `${columnLetters(column)}${row}`;
  return [{ kind: flaw.kind, sheet: LIST_SHEET, row, cell, what: flaw.what }];
};

function overwritten(
  random: Random,
  sound: readonly EstimateRow[],
): Pick<PlantedWorkbook, 'estimates' | 'faults'> {
  const estimates = [...sound];
  const cells = overwrittenCells(random, sound, OF_EACH_KIND);
  for (const { row, column, cell } of cells) {
    const at = row - 2;
    estimates[at] = { ...estimates[at]!, results: { ...estimates[at]!.results, [column]: cell } };
  }
  const faults = cells.map(({ row, column, what }): PlantedFault => ({
    kind: '公式被改写',
    sheet: ESTIMATE_SHEET,
    row,
    cell: `${column}${row}`,
    what,
  }));
  return { estimates, faults };
}

/** A row of the list as the sheet holds it, blank where nothing belongs. */
export function listCells(one: Payment): readonly (CellText | null)[] {
  const { company, rule, paid, on, subjects, figures, written } = one;
  const cells: (CellText | null)[] = [
    company.name,
    company.code,
    company.district,
    rule.title,
    namesPolicy(one) ? rule.policy.title : null,
    inYuan(paid),
    new Date(`${on}T00:00:00Z`),
    dataYearOf(on),
    ...SUBJECT_KEYS.map((key) => subjects[key] ?? null),
    ...FIGURE_KEYS.map((key) => {
      const figure = figures[key];
      return figure === undefined ? null : figureInCell(key, figure);
    }),
  ];
  for (const [heading, cell] of Object.entries(written)) cells[LIST_HEADINGS.indexOf(heading)] = cell;
  return cells;
}

/** Titles that two policies have; the list says which one is meant. */
const SHARED_TITLES = ['软件企业研发投入补助'];

/** The policy is named where the title leaves it open, and on about half of the other rows. */
const namesPolicy = ({ rule, company }: Payment): boolean =>
  SHARED_TITLES.includes(rule.title) || company.code.charCodeAt(12) % 2 === 0;

/** The figures of a row in words, for whoever reads why a test failed. */
export function described(one: Payment): string {
  const figures = FIGURE_KEYS.flatMap((key) => {
    const figure = one.figures[key];
    const heading = FIGURE_COLUMNS[key][0];
    return figure === undefined
      ? []
      : [`${heading} ${String(one.written[heading] ?? figureInCell(key, figure))}`];
  });
  return [
    one.company.name,
    one.company.code,
    one.company.district,
    `${one.rule.title}（${one.rule.policy.title}）`,
    `发放 ${String(one.written['发放金额（元）'] ?? inYuan(one.paid))} 元`,
    one.on,
    ...Object.values(one.subjects),
    ...figures,
  ].join(' · ');
}
