import type { Ctor, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/preset-sheets-core';
import type { CellResult, CustomFunction } from '../functions/custom-function';
import type { Answer } from '../functions/hosts/answer';
import { gridAnswer, type GridArgument } from '../functions/hosts/grid';
import { dialect } from '../src/formulas/dialect';
import type { Language } from '../src/rules/text';
import type { CellMessages } from './cell-messages';

export interface FunctionSurroundings {
  readonly language: () => Language;
  readonly messages: CellMessages;
}

export type GridFunction = [Ctor<BaseFunction>, string];

export const gridFunctions = (
  functions: readonly CustomFunction[],
  surroundings: FunctionSurroundings,
): GridFunction[] => functions.map((fn) => [gridFunction(fn, surroundings), dialect.spelled(fn.id)]);

/**
 * The class by which Univer calls one function; it turns values of the grid into arguments and answers into
 * values.
 */
function gridFunction(fn: CustomFunction, { language, messages }: FunctionSurroundings): Ctor<BaseFunction> {
  return class extends BaseFunction {
    // An amount is not a percentage because one of its arguments is.
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const answered = gridAnswer(fn, variants.map(gridArgument), language());
      if (!('map' in answered)) return this.#shown(answered);
      return tableOf(answered.map((row) => row.map((one) => this.#shown(one))));
    }

    #shown(answered: Answer): BaseValueObject {
      if ('refusal' in answered) return this.#refuse(answered.refusal);
      const { cells } = answered;
      return Array.isArray(cells) ? tableOf(cells.map((row) => row.map(valueObject))) : valueObject(cells);
    }

    #refuse(message: string): BaseValueObject {
      messages.report({ sheetId: this.subUnitId ?? '', row: this.row, column: this.column }, message);
      return ErrorValueObject.create(ErrorType.VALUE, message);
    }
  };
}

/** A reference to one cell arrives as an array of one. */
function gridArgument(variant: BaseValueObject): GridArgument {
  if (!variant.isArray()) return { rows: 1, columns: 1, valueAt: () => plainValue(variant) };
  const array = variant as ArrayValueObject;
  return {
    rows: array.getRowCount(),
    columns: array.getColumnCount(),
    valueAt: (row, column) => plainValue(array.get(row, column)),
  };
}

/** A cell as a function sees it. */
function plainValue(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  if (value.isNumber()) return Number(value.getValue());
  if (value.isBoolean()) return Boolean(value.getValue());
  return String(value.getValue());
}

/** Univer's own factory would turn the texts 000001, 2024-01 and 30% into numbers. */
function valueObject(result: CellResult): BaseValueObject {
  if (typeof result === 'string') return StringValueObject.create(result);
  if (typeof result === 'boolean') return BooleanValueObject.create(result);
  return NumberValueObject.create(result);
}

function tableOf(rows: readonly BaseValueObject[][]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: [...rows],
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
