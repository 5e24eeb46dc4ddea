import { ratio, typical, type Judged, type Measured } from './measure';
import type { Rows } from './rows/rows';

/** One item, played and judged. */
export interface Outcome {
  readonly rows: Rows;
  readonly entrants: readonly Judged[];
  /** The entrant that the others are measured against. */
  readonly base: Judged;
}

/** Everything that was measured of one item. */
export function itemTable({ rows, entrants, base }: Outcome): string {
  const lines = entrants.map((one) => [
    one.engine.title,
    figure(typical(one, 'clock')),
    range(one.rounds.map(({ clock }) => clock)),
    times(ratio(one, base, 'clock')),
    figure(typical(one, 'processor')),
    times(ratio(one, base, 'processor')),
    one.entrant.rows.toLocaleString('en-US'),
    one.wrong.count.toLocaleString('en-US'),
  ]);
  const headings = ['', 'ns a row', 'of all rounds', '× doubles', 'CPU ns', '× doubles', 'rows', 'wrong'];
  return `${rows.item.title}, HZ.${rows.item.award}\n\n${table(headings, lines)}`;
}

const range = (figures: readonly number[]): string =>
  `${figure(Math.min(...figures))} to ${figure(Math.max(...figures))}`;

/** All items side by side: times plain doubles by both meters, and the share of wrong rows. */
export function summary(outcomes: readonly Outcome[]): string {
  const titles = outcomes[0]!.entrants.map(({ engine }) => engine.title);
  const lines = titles.map((title, at) => [
    title,
    ...outcomes.map(({ entrants, base }) => `${ratios(entrants[at]!, base)} · ${share(entrants[at]!)}`),
  ]);
  return table(['× plain doubles (CPU) · wrong', ...outcomes.map(({ rows }) => rows.item.title)], lines);
}

/** By the clock, and by the processor. */
export const ratios = (one: Measured, base: Measured): string =>
  `${times(ratio(one, base, 'clock'))} (${times(ratio(one, base, 'processor'))})`;

/** 0 is said of none alone. */
function share({ wrong, entrant }: Judged): string {
  if (wrong.count === 0) return '0';
  const percent = (100 * wrong.count) / entrant.rows;
  return percent < 0.01 ? '<0.01%' : `${percent.toFixed(2)}%`;
}

/** Three digits tell all there is. */
const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);

const times = (value: number): string => `${figure(value)}×`;

/** In Markdown, so that a run can be put into a page as it stands; padded, so that it can be read as it comes. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]!.length)),
  );
  const padded = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  const line = (cells: readonly string[]): string => `| ${cells.map(padded).join(' | ')} |`;
  const rule = widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`);
  return [line(headings), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}
