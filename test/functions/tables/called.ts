import { customFunctions } from '../../../functions/registry';
import { answer, type Answer } from '../../../functions/hosts/answer';
import type { Language } from '../../../src/rules/text';

/** Calls one of the functions as every host does. */
export function called(id: string, args: readonly unknown[], language: Language = 'zh'): Answer {
  const found = customFunctions.find((one) => one.id === id);
  if (!found) throw new Error(`no function is called ${id}`);
  return answer(found, args, language);
}

/** The cells that a call spills. */
export function spilled(id: string, args: readonly unknown[], language: Language = 'zh'): unknown[][] {
  const answered = called(id, args, language);
  if ('refusal' in answered) throw new Error(answered.refusal);
  return answered.cells as unknown[][];
}

/** The words of a refusal. */
export function refusal(id: string, args: readonly unknown[], language: Language = 'zh'): string {
  const answered = called(id, args, language);
  if (!('refusal' in answered)) throw new Error(`${id} was not refused: ${JSON.stringify(answered.cells)}`);
  return answered.refusal;
}
