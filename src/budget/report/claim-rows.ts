import { a1, columnLetters } from '../../formulas/cell-names';
import type { Language } from '../../rules/text';
import type { CellLink } from '../../sheets/report-sheet';
import type { Entry, Ledger } from '../entry';
import type { Outlay } from '../outlay';
import { STEPS, type Step } from '../steps';
import { SHEET } from './sheet-names';

/** The claims of one policy in one year; they stand together on one sheet. */
export interface ClaimBlock {
  readonly ledger: Ledger;
  readonly policy: string;
  readonly entries: readonly Entry[];
  /** Which of the sheets of claims it stands on, from 0. */
  readonly part: number;
  /** The row of its first claim, counted from 0. */
  readonly top: number;
}

/** The row of the headings on a sheet of claims, counted from 0. */
export const CLAIMS_HEADER = 2;

/** A sheet of a spreadsheet ends at 1,048,576 rows. */
const MOST_ROWS = 1_000_000;

/** The column of the first step, counted from 0; the others follow it. */
export const FIRST_STEP_COLUMN = 7;

/** All claims year by year, the largest policy and in it the largest claim first. */
export function claimBlocks(
  ledgers: readonly Ledger[],
  outlays: readonly Outlay[],
  mostRows = MOST_ROWS,
): readonly ClaimBlock[] {
  const blocks: ClaimBlock[] = [];
  let [part, top] = [0, CLAIMS_HEADER + 1];
  ledgers.forEach((ledger, at) => {
    const byPolicy = new Map<string, Entry[]>();
    for (const entry of ledger.entries) {
      const { id } = entry.provision.policy;
      const known = byPolicy.get(id);
      if (known) known.push(entry);
      else byPolicy.set(id, [entry]);
    }
    for (const { key } of outlays[at]?.byPolicy ?? []) {
      const entries = [...(byPolicy.get(key) ?? [])].sort(largestFirst);
      if (top > CLAIMS_HEADER + 1 && top + entries.length > mostRows)
        [part, top] = [part + 1, CLAIMS_HEADER + 1];
      blocks.push({ ledger, policy: key, entries, part, top });
      top += entries.length;
    }
  });
  return blocks;
}

const largestFirst = (a: Entry, b: Entry): number =>
  b.certain.budget.comparedTo(a.certain.budget) ||
  b.most.budget.comparedTo(a.most.budget) ||
  b.certain.gross.comparedTo(a.certain.gross) ||
  (a.id < b.id ? -1 : 1);

export const claimsSheetName = (part: number, language: Language): string =>
  part === 0 ? SHEET.claims[language] : `${SHEET.claims[language]} ${part + 1}`;

/** The cells of a step over the claims of a block. */
export function stepCells({ part, top, entries }: ClaimBlock, step: Step, language: Language): CellLink {
  const column = FIRST_STEP_COLUMN + STEPS.indexOf(step);
  return {
    file: null,
    sheet: claimsSheetName(part, language),
    cell: `${a1(top, column)}:${columnLetters(column)}${top + entries.length}`,
  };
}

/** The first claim of a block that loses something on the way to a step; undefined where none does. */
export function firstLoser(
  block: ClaimBlock,
  step: Exclude<Step, 'gross'>,
  language: Language,
): CellLink | undefined {
  const before = STEPS[STEPS.indexOf(step) - 1] ?? 'gross';
  const at = block.entries.findIndex(({ certain }) => certain[before].gt(certain[step]));
  if (at < 0) return undefined;
  return {
    file: null,
    sheet: claimsSheetName(block.part, language),
    cell: a1(block.top + at, FIRST_STEP_COLUMN + STEPS.indexOf(step)),
  };
}
