import type { Language } from '../src/rules/text';
import type { CustomFunction, FunctionParameter } from './custom-function';

/** The file that tells Excel which functions there are: names, argument help, shapes of results. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'scalar' | 'matrix' };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  /** Without it Excel computes a range cell by cell. */
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/** Excel on Windows refuses a metadata file whose descriptions are longer. */
export const LONGEST_DESCRIPTION = 255;

/**
 * Every argument is of type `any`: with `number`, Excel itself answers `#VALUE!` before the function can say which
 * argument is wrong and why. For the same reason error values are let through.
 * @throws Error naming the function that Excel would not register
 */
export function functionsMetadata(
  customFunctions: readonly CustomFunction[],
  language: Language,
): FunctionsMetadata {
  assertRegistrable(customFunctions);
  return {
    allowErrorForDataTypeAny: true,
    functions: customFunctions.map((customFunction) => functionMetadata(customFunction, language)),
  };
}

const functionMetadata = (customFunction: CustomFunction, language: Language): FunctionMetadata => ({
  id: customFunction.id,
  name: customFunction.id,
  description: clipped(customFunction.description[language]),
  parameters: customFunction.parameters.map((parameter) => parameterMetadata(parameter, language)),
  result: { type: 'any', dimensionality: customFunction.spills ? 'matrix' : 'scalar' },
});

const parameterMetadata = (parameter: FunctionParameter, language: Language): ParameterMetadata => ({
  name: parameter.name,
  description: clipped(parameter.description[language]),
  type: 'any',
  ...(parameter.takes === 'table' && { dimensionality: 'matrix' }),
  ...(parameter.optional && !parameter.repeating && { optional: true }),
  ...(parameter.repeating && { repeating: true }),
});

const clipped = (description: string): string =>
  description.length <= LONGEST_DESCRIPTION
    ? description
    : `${description.slice(0, LONGEST_DESCRIPTION - 1)}…`;

const NAME = /^[A-Z][A-Z0-9_.]{2,127}$/;
const CELL_ADDRESS = /^([A-Z]{1,3}\d+|R\d*C\d*)$/;

function assertRegistrable(customFunctions: readonly CustomFunction[]): void {
  const seen = new Set<string>();
  for (const { id, parameters } of customFunctions) {
    if (!NAME.test(id) || CELL_ADDRESS.test(id))
      throw new Error(`Excel does not accept ${id} as a function name`);
    if (seen.has(id)) throw new Error(`Two functions are called ${id}`);
    seen.add(id);
    const firstOptional = parameters.findIndex(({ optional }) => optional);
    const afterIt = firstOptional < 0 ? [] : parameters.slice(firstOptional);
    const misplaced = afterIt.find(({ optional, repeating }) => !optional && !repeating);
    if (misplaced) throw new Error(`${id}: ${misplaced.name} is required but follows an optional parameter`);
    const repeatingAt = parameters.findIndex(({ repeating }) => repeating);
    if (repeatingAt >= 0 && repeatingAt < parameters.length - 1) {
      throw new Error(`${id}: only the last parameter may repeat`);
    }
  }
}
