import type { ILanguagePack } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { CustomFunction, FunctionParameter } from '../functions/custom-function';
import { dialect } from '../src/formulas/dialect';
import type { Language } from '../src/rules/text';

/**
 * Root of our keys among the texts of the grid: Univer looks `hangce.IC_TAPEOUT.description` up in its
 * language.
 */
const ROOT = 'hangce';

/** The help that the grid shows while a formula is typed: all texts are keys, so switching language is enough. */
export const functionHelp = (functions: readonly CustomFunction[]): IFunctionInfo[] =>
  functions.map(({ id, parameters }) => ({
    functionName: dialect.spelled(id),
    functionType: FunctionType.User,
    description: `${ROOT}.${id}.description`,
    abstract: `${ROOT}.${id}.description`,
    functionParameter: parameters.map((parameter) => ({
      name: `${ROOT}.${id}.${parameter.name}.name`,
      detail: `${ROOT}.${id}.${parameter.name}.detail`,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));

/** The texts that those keys stand for. */
export function functionTexts(functions: readonly CustomFunction[], language: Language): ILanguagePack {
  const entries = functions.map(({ id, description, parameters }) => [
    id,
    {
      description: description[language],
      ...Object.fromEntries(
        parameters.map((parameter) => [parameter.name, parameterTexts(parameter, language)]),
      ),
    },
  ]);
  return { [ROOT]: Object.fromEntries(entries) as ILanguagePack };
}

const parameterTexts = ({ name, description }: FunctionParameter, language: Language) => ({
  name,
  detail: description[language],
});
