import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { awardFunction } from '../../functions/award-function';
import { clauseFunction } from '../../functions/clause-function';
import { compareFunction } from '../../functions/compare-function';
import { explainFunction } from '../../functions/explain-function';
import { policiesFunction } from '../../functions/policies-function';
import { assessCompany } from '../../src/company/assessment';
import { readCompany } from '../../src/table/company';
import { fieldLabel, fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';
import { ArgumentError } from '../../src/rules/arguments';
import { policyBook, type PolicyBook } from '../../src/rules/policy-book';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const POLICIES = path.join(ROOT, 'src/policies');
const INDEX = path.join(POLICIES, 'index.ts');

const { policies } = policyLibrary;
const policyFiles = readdirSync(POLICIES)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => path.join(POLICIES, file) !== INDEX)
  .sort();

/**
 * The workbook to try the product with is a document and no part of the program: its formulas call awards by
 * name, as those of any workbook do.
 */
const SAMPLE = /^workbench[/\\]sample[/\\]/;

const codeFiles = ['src', 'functions', 'taskpane', 'workbook', 'workbench']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /\.(tsx?|js|html|css)$/.test(file) && !SAMPLE.test(file))
  .filter((file) => !path.join(ROOT, file).startsWith(POLICIES));

/** A comment may take its example from a policy; what runs and what people read may not. */
function withoutComments(file: string): string {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  if (!/\.tsx?$/.test(file)) return source;
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve };
  return ts.transpileModule(source, { fileName: file, compilerOptions }).outputText;
}

describe('A policy is added by one file', () => {
  const names = policies.flatMap(({ id, title, shortTitle, clauses }) => [
    id,
    ...[title, shortTitle].flatMap(({ zh, en }) => [zh, en]),
    ...clauses.flatMap(({ awards }) => awards.map(({ name }) => name)),
  ]);

  it.each(codeFiles)('%s names none', (file) => {
    const code = withoutComments(file);
    expect(names.filter((name) => code.includes(name))).toEqual([]);
  });

  it('named like the policy in it', () => {
    expect(policyFiles).toEqual(policies.map(({ id }) => `${id}.ts`));
  });

  it('and the generated list holds exactly the files of the folder', () => {
    const listed = [...readFileSync(INDEX, 'utf8').matchAll(/from '\.\/([^']+)';/g)].map(([, file]) => file);
    expect(listed.map((file) => `${file}.ts`)).toEqual(policyFiles);
  });
});

const DAY = '2025-06-30';

/** A row that gives every figure of the book. */
function companyIn(book: PolicyBook) {
  const fields = fieldsOf(book);
  const cells = new Map<string, unknown>(
    fields.map(({ label, input }) => [label.zh, input?.kind === 'code' ? input.codes[0]!.code : input && 1]),
  );
  const table = recogniseTable({ top: 0, left: 0, rows: [[...cells.keys()]] }, fields, {});
  if (!table) throw new Error('no headings');
  const values = [...cells.values()];
  return readCompany(table, { row: 1, left: 0, values, formats: values.map(() => '') });
}

/**
 * What the parts of the product make of a book: its functions and what each says, and the assessment of one
 * company.
 */
function madeOf(book: PolicyBook) {
  const { awards, others } = assessCompany(book, companyIn(policyLibrary), DAY);
  const assessed = new Map(
    awards.map(({ award, verdict, amount }) => [award.name, [verdict, amount?.toString()]]),
  );
  return {
    functions: book.provisions.map((provision) => {
      const { id, description, parameters } = awardFunction(provision);
      const clause = clauseFunction(book).evaluate([id], 'zh');
      return { id, description, parameters, clause, assessed: assessed.get(id) };
    }),
    others: others.map(({ policy, clause }) => `${policy.id} ${clause.article}`),
    listed: policiesFunction(book).evaluate([], 'zh'),
  };
}

describe('Without one policy', () => {
  const all = madeOf(policyLibrary);

  it.each(policies.map((policy) => [policy.shortTitle.zh, policy] as const))(
    '%s, the rest works as before',
    (_title, removed) => {
      const rest = policyBook(policies.filter((policy) => policy !== removed));
      const gone = new Set(removed.clauses.flatMap(({ awards }) => awards.map(({ name }) => name)));
      const { functions, others, listed } = madeOf(rest);
      expect(functions).toEqual(all.functions.filter(({ id }) => !gone.has(id)));
      expect(others).toEqual(all.others.filter((other) => !other.startsWith(`${removed.id} `)));
      expect(listed).toHaveLength(policies.length);
      const calls = [clauseFunction(rest), explainFunction(rest), compareFunction(rest)];
      for (const name of gone) {
        expect(rest.find(name)).toBeUndefined();
        for (const call of calls) expect(() => call.evaluate([name, name], 'zh')).toThrow(ArgumentError);
      }
    },
  );

  it.each(policies.map((policy) => [policy.shortTitle.zh, policy] as const))(
    '%s, the fields that only it uses are gone',
    (_title, removed) => {
      const rest = policyBook(policies.filter((policy) => policy !== removed));
      const labels = (book: PolicyBook) => fieldsOf(book).map(({ label }) => label.zh);
      const stillUsed = new Set(
        rest.provisions.flatMap(({ award }) => award.inputs.map(({ input }) => fieldLabel(input).zh)),
      );
      const used = labels(policyLibrary).filter((label) => stillUsed.has(label));
      expect(new Set(labels(rest))).toEqual(new Set([...labels(policyBook([])), ...used]));
    },
  );
});
