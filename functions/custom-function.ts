import type { FunctionDescription } from '../src/formulas/function-description';
import type { Language, Text } from '../src/rules/text';

/** What a cell can show. */
export type CellResult = number | string | boolean;

export interface FunctionParameter {
  readonly name: string;
  /** The label, the unit and what is accepted, as the argument help shows them. */
  readonly description: Text;
  readonly optional: boolean;
  /** Whether it takes any number of arguments; only the last one can. */
  readonly repeating?: boolean;
  /** `table`: a range as a whole, its values row by row. One cell where it is left out. */
  readonly takes?: 'cell' | 'table';
}

/** One `HZ.*` function, independent of the spreadsheet that calls it. */
export interface CustomFunction extends FunctionDescription {
  readonly parameters: readonly FunctionParameter[];
  /** True when the result is a table that spills. */
  readonly spills: boolean;
  /**
   * A pure function of its arguments, in declared order: `null` or `undefined` for an omitted one or a blank cell.
   * @throws ArgumentError (src/rules/arguments) naming the parameter, what was expected and what came.
   */
  evaluate(args: readonly unknown[], language: Language): CellResult | CellResult[][];
  /**
   * The number that `evaluate` gives for ordinary arguments, much faster; NaN wherever `evaluate` is to be asked.
   * Never throws, and does not look behind the declared arguments. Absent where there is no faster way.
   */
  readonly plainly?: (args: readonly unknown[]) => number;
}
