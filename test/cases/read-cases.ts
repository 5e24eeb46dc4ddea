import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The file of whole companies, which has a test of its own. */
export const COMPANIES = 'companies.json';

const sentence = z.string().trim().min(1);
/** As typed in the cell: yuan, a code, a date text; null for an argument left out. */
const argument = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const yuan = z
  .number()
  .nonnegative()
  .refine((amount) => Number(amount.toFixed(2)) === amount, 'an amount has at most two decimals');

const awardCase = z.union([
  z.strictObject({ 说明: sentence, args: z.array(argument), amount: yuan }),
  /** A fragment that the Chinese message must contain: the parameter's label. */
  z.strictObject({ 说明: sentence, args: z.array(argument), error: sentence }),
]);

const awardCases = z
  .strictObject({
    function: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
    /** Names in the order of the function's arguments, without the `asOf` that ends every function. */
    parameters: z.array(sentence),
    cases: z.array(awardCase).min(1),
  })
  .superRefine(({ parameters, cases }, context) => {
    const seen = new Set<string>();
    cases.forEach(({ 说明: told, args }, index) => {
      const complain = (message: string) =>
        context.addIssue({ code: 'custom', path: ['cases', index], message });
      if (args.length > parameters.length + 1) complain(`“${told}”: more arguments than parameters and asOf`);
      if (seen.has(told)) complain(`“${told}” is told twice`);
      seen.add(told);
    });
  });

/** A number that a clause states and no rule uses, as the text writes it, and why none does. */
const otherNumber = z.strictObject({ 条款: sentence, 数字: sentence, 理由: sentence });

const caseFile = z.strictObject({
  政策: sentence,
  id: sentence,
  其他数字: z.array(otherNumber).default([]),
  /** Empty where the policy states no amounts. */
  awards: z.array(awardCases),
});

export type CaseFile = z.infer<typeof caseFile>;
export type AwardCases = z.infer<typeof awardCases>;
export type AwardCase = z.infer<typeof awardCase>;

export type OtherNumber = z.infer<typeof otherNumber>;

/**
 * Every `test/cases/<policy>.json`, in the order of their names: all but the file of whole companies.
 * @throws Error naming the file, the place in it and what is wrong there
 */
export function readCaseFiles(): CaseFile[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== COMPANIES);
  if (files.length === 0) throw new Error('test/cases holds no cases');
  return files.sort().map(readCaseFile);
}

function readCaseFile(file: string): CaseFile {
  const read = caseFile.safeParse(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')));
  if (!read.success) throw new Error(`test/cases/${file}\n${z.prettifyError(read.error)}`);
  if (`${read.data.id}.json` !== file)
    throw new Error(`test/cases/${file} holds the cases of ${read.data.id}`);
  return read.data;
}
