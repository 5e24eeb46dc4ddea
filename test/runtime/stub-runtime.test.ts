import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readCaseFiles, type AwardCase, type AwardCases } from '../cases/read-cases';
import { distFile } from './microsoft-runtime';

type Registered = (...args: unknown[]) => unknown;

/** Runs the shipped script where nothing exists but the language itself and `CustomFunctions.associate`. */
function registerInEmptyContext(): Map<string, Registered> {
  const registered = new Map<string, Registered>();
  const associate = (id: string | Record<string, Registered>, call?: Registered): void => {
    const entries = typeof id === 'string' ? [[id, call!] as const] : Object.entries(id);
    for (const [name, one] of entries) registered.set(name, one);
  };
  const context = vm.createContext(
    { CustomFunctions: { associate } },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(readFileSync(distFile('functions.js'), 'utf8'), context, { filename: 'functions.js' });
  return registered;
}

const registered = registerInEmptyContext();
const awards = readCaseFiles().flatMap((file) => file.awards);

describe('functions.js with nothing but CustomFunctions.associate', () => {
  it.each(['functions.json', 'functions-zh-CN.json'])(
    'registers every function of %s and no other',
    (file) => {
      const { functions } = JSON.parse(readFileSync(distFile(file), 'utf8')) as {
        functions: { id: string }[];
      };
      expect([...registered.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
    },
  );

  it.each(awards.map((award) => [award.function, award] as const))(
    '%s pays and refuses exactly',
    (_name, award) => {
      const wrong = award.cases.filter((one) => {
        const got = answerOf(award, one);
        return 'amount' in one ? got.value !== one.amount : !got.refusal?.includes(one.error);
      });
      expect(wrong.map((one) => ({ ...one, got: answerOf(award, one) }))).toEqual([]);
    },
  );
});

/**
 * The answer to a call as Excel makes it: the arguments, `null` for each omitted one (`asOf` ends the list), then
 * the invocation object.
 */
function answerOf(award: AwardCases, { args }: AwardCase): { value?: unknown; refusal?: string } {
  const omitted = award.parameters.length + 1 - args.length;
  try {
    const call = registered.get(award.function);
    return { value: call?.(...args, ...Array<null>(omitted).fill(null), { address: 'Sheet1!A1' }) };
  } catch (error) {
    // An error of the other context is no instance of this one's Error.
    return { refusal: (error as Error).message };
  }
}
