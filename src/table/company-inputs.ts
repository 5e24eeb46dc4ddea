import { doubt } from '../readings/doubt';
import { ArgumentError, isBlank, readInput, type Fact } from '../rules/arguments';
import { Exact } from '../rules/exact';
import type { Input, NumberInput } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import type { CompanyCell } from './company';

/** What a company's row gives for one input of one award: the only judgement of a cell there is. */
export type InputReading =
  | { readonly kind: 'read'; readonly fact: Fact; readonly omitted: boolean }
  /** Blank, or (without a cell) no such column, and the input is required. */
  | { readonly kind: 'missing'; readonly cell: CompanyCell | undefined }
  /** The cell holds something, and what it means is for a person to say. */
  | { readonly kind: 'asked'; readonly cell: CompanyCell; readonly question: Text }
  | { readonly kind: 'invalid'; readonly cell: CompanyCell; readonly message: Text };

/**
 * @param name of the input, as the award's function has it
 * @param cell what the company's row holds for it
 */
export function readCompanyInput(name: string, input: Input, cell: CompanyCell | undefined): InputReading {
  const omitted = isBlank(cell?.argument);
  if (omitted && input.omission === undefined) return { kind: 'missing', cell };
  const asked: InputReading | null = cell?.asks ? { kind: 'asked', cell, question: cell.asks } : null;
  // Words are no number in whatever unit: what is wrong with them is said first.
  if (asked && typeof cell?.argument === 'number') return asked;
  try {
    const fact = readInput(name, input, cell?.argument);
    return asked ?? { kind: 'read', fact, omitted };
  } catch (error) {
    if (!(error instanceof ArgumentError) || !cell) throw error;
    return { kind: 'invalid', cell, message: error.text };
  }
}

/** What a person should check about a figure, with its name; null where nothing is odd. */
export function doubtAbout(input: Input, fact: Fact): Text | null {
  const remark = doubt(input, fact);
  return remark && text(`${input.label.zh}：${remark.zh}`, `${input.label.en}: ${remark.en}`);
}

/** What a cell gives for a figure; null where it is blank or cannot be taken. */
export function readFigure(input: NumberInput, cell: CompanyCell | undefined): Exact | null {
  if (!cell || cell.asks || isBlank(cell.argument)) return null;
  try {
    const fact = readInput('', input, cell.argument);
    return fact instanceof Exact ? fact : null;
  } catch (error) {
    if (error instanceof ArgumentError) return null;
    throw error;
  }
}
