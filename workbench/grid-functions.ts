import type { Ctor } from '@univerjs/core';
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
import { dialect } from '../src/formulas/dialect';
import { ArgumentError } from '../src/rules/arguments';
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
 * The class by which Univer calls one function. Nothing may escape from `calculate`: an exception there stops all
 * later calculation of the grid.
 */
function gridFunction(fn: CustomFunction, { language, messages }: FunctionSurroundings): Ctor<BaseFunction> {
  return class extends BaseFunction {
    // An amount is not a percentage because one of its arguments is.
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const table = variants.find(isManyCells);
      if (!table) return this.#evaluate(variants.map(plainValue));
      if (fn.spills) return this.#refuse(ONE_CELL[language()]);
      return this.#evaluateEach(variants);
    }

    #evaluate(args: readonly unknown[]): BaseValueObject {
      try {
        const result = fn.evaluate(args, language());
        return Array.isArray(result)
          ? tableOf(result.map((row) => row.map(valueObject)))
          : valueObject(result);
      } catch (error) {
        return this.#refuse(messageOf(error, language()));
      }
    }

    /** A range where one cell is expected is taken cell by cell and spills, as Excel does with its own functions. */
    #evaluateEach(variants: readonly BaseValueObject[]): BaseValueObject {
      const arrays = variants.filter(isManyCells);
      const rows = Math.max(...arrays.map((array) => array.getRowCount()));
      const columns = Math.max(...arrays.map((array) => array.getColumnCount()));
      return tableOf(
        Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) =>
            this.#evaluate(variants.map((variant) => valueWithin(variant, row, column))),
          ),
        ),
      );
    }

    #refuse(message: string): BaseValueObject {
      messages.report({ sheetId: this.subUnitId ?? '', row: this.row, column: this.column }, message);
      return ErrorValueObject.create(ErrorType.VALUE, message);
    }
  };
}

const ONE_CELL: Readonly<Record<Language, string>> = {
  zh: '这个函数的每个参数只能是一个单元格或一个值，不能是区域',
  en: 'Each argument of this function must be one cell or one value, not a range',
};

function messageOf(error: unknown, language: Language): string {
  if (error instanceof ArgumentError) return error.text[language];
  const detail = error instanceof Error ? error.message : String(error);
  return language === 'zh' ? `计算失败：${detail}` : `The calculation failed: ${detail}`;
}

const isManyCells = (variant: BaseValueObject): variant is ArrayValueObject => {
  if (!variant.isArray()) return false;
  const array = variant as ArrayValueObject;
  return array.getRowCount() > 1 || array.getColumnCount() > 1;
};

/** A cell as a function sees it; a reference to one cell arrives as an array of one. */
function plainValue(variant: BaseValueObject): unknown {
  const value = variant.isArray() ? (variant as ArrayValueObject).get(0, 0) : variant;
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  if (value.isNumber()) return Number(value.getValue());
  if (value.isBoolean()) return Boolean(value.getValue());
  return String(value.getValue());
}

function valueWithin(variant: BaseValueObject, row: number, column: number): unknown {
  if (!isManyCells(variant)) return plainValue(variant);
  const value = variant.get(
    variant.getRowCount() === 1 ? 0 : row,
    variant.getColumnCount() === 1 ? 0 : column,
  );
  return value ? plainValue(value) : null;
}

/** Univer's own factory would turn the texts 000001, 2024-01 and 30% into numbers. */
function valueObject(result: CellResult): BaseValueObject {
  if (typeof result === 'string') return StringValueObject.create(result);
  if (typeof result === 'boolean') return BooleanValueObject.create(result);
  return Number.isFinite(result) ? NumberValueObject.create(result) : ErrorValueObject.create(ErrorType.NUM);
}

function tableOf(rows: BaseValueObject[][]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
