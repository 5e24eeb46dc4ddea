import type { FieldProps } from '@fluentui/react-components';
import { doubt } from '../../src/readings/doubt';
import { countedFigure } from '../../src/readings/requirement-wording';
import { ArgumentError, isBlank, readInput, type Fact } from '../../src/rules/arguments';
import { Exact, fromCell } from '../../src/rules/exact';
import { a1 } from '../../src/formulas/cell-names';
import type { ArgumentInspection } from '../../src/formulas/inspection/argument-inspection';
import { fieldLabel } from '../../src/table/fields';
import { grouped } from '../../src/words/figures';
import { sentence } from '../../src/words/sentences';
import type { CellAddress, CellValue } from '../../workbook/workbook';
import type { PaneWords } from '../frame/pane-context';
import type { FormField } from './form-reading';

export const nameOfCell = ({ row, column }: CellAddress): string => a1(row, column);

/** The fault of a field, beside it: an error of what is typed, a warning of what a cell holds. */
export function faultOf(
  { name, input, argument }: FormField,
  inspected: ArgumentInspection | null,
  asked: boolean,
  { t, say, language }: PaneWords,
): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  const label = say(fieldLabel(input));
  if (argument.kind === 'refused') {
    return { validationState: 'error', validationMessage: argument.error.in(language) };
  }
  if (argument.kind === 'blank') {
    if (!asked || input.omission) return {};
    return { validationState: 'error', validationMessage: t('form.required', { label }) };
  }
  if (argument.kind === 'number') {
    const doubtful = doubt(input, argument.value);
    return doubtful ? { validationState: 'warning', validationMessage: say(sentence(doubtful)) } : {};
  }
  const source = inspected?.references[0];
  if (argument.kind !== 'cell' || !inspected || !source?.cell) return {};
  if (inspected.warning) return { validationState: 'warning', validationMessage: say(inspected.warning) };
  const read = readArgument(name, input, inspected.argument);
  if (!(read instanceof ArgumentError)) {
    const doubtful = doubt(input, read);
    return doubtful ? { validationState: 'warning', validationMessage: say(sentence(doubtful)) } : {};
  }
  const cell = nameOfCell(source.cell);
  const words = isBlank(source.value) ? t('form.blankCell', { cell, label }) : read.in(language);
  return { validationState: 'warning', validationMessage: words };
}

function readArgument(name: string, input: FormField['input'], argument: unknown): Fact | ArgumentError {
  try {
    return readInput(name, input, argument);
  } catch (error) {
    if (error instanceof ArgumentError) return error;
    throw error;
  }
}

/** What the words or the cell of a field come to; null where that goes without saying. */
export function readingWords(
  { name, input, argument }: FormField,
  inspected: ArgumentInspection | null,
  { t, say }: PaneWords,
): string | null {
  if (argument.kind === 'number' && input.kind !== 'code') {
    return t('form.as', { figure: say(countedFigure(input, argument.value)) });
  }
  const source = inspected?.references[0];
  if (argument.kind !== 'cell' || !inspected || !source?.cell || isBlank(source.value)) return null;
  const cell = nameOfCell(source.cell);
  const value = valueWords(source.value);
  const fact = readArgument(name, input, inspected.argument);
  if (fact instanceof Exact && input.kind !== 'code') {
    return t('form.readAs', { cell, value, figure: say(countedFigure(input, fact)) });
  }
  return t('form.read', { cell, value });
}

function valueWords(value: CellValue): string {
  if (typeof value === 'number' && Number.isFinite(value)) return grouped(fromCell(value));
  return typeof value === 'object' && value !== null ? value.error : String(value);
}
