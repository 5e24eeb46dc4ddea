import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY_DOCS, policyDocs, READMES, totals, withTotals } from '../../scripts/write-policy-docs';
import { policyLibrary } from '../../src/policy-library';
import { policyBook } from '../../src/rules/policy-book';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('docs/policies.md', () => {
  it('is what the policies say today; run “npm run docs” when they change', () => {
    // Not toBe on the texts: their difference would fill the screen.
    expect(readFileSync(POLICY_DOCS, 'utf8') === policyDocs(policyLibrary), 'stale: run npm run docs').toBe(
      true,
    );
  });

  it('holds every clause and every award, once in each language', () => {
    const lines = policyDocs(policyLibrary).split('\n');
    for (const { award } of policyLibrary.provisions) {
      expect(
        lines.filter((line) => line.includes(`\`HZ.${award.name}\``)),
        award.name,
      ).toHaveLength(2);
    }
    const headings = 2 * policyLibrary.policies.length;
    const rows = policyLibrary.policies
      .flatMap(({ clauses }) => clauses)
      .reduce((sum, { awards }) => sum + Math.max(1, awards.length), 0);
    expect(
      lines.filter((line) => /^\| .*\|$/.test(line) && line.split(/(?<!\\)\|/).length === 7),
    ).toHaveLength(2 * (rows + headings));
  });

  it('changes with the policies', () => {
    const fewer = policyBook(policyLibrary.policies.slice(1));
    expect(policyDocs(fewer)).not.toBe(policyDocs(policyLibrary));
  });
});

describe('The READMEs', () => {
  it.each(READMES)('%s counts the policies, clauses and award functions that there are', (file, language) => {
    expect(read(file)).toContain(totals(policyLibrary)[language]);
  });

  it.each(READMES)('%s gets the totals of other policies from “npm run docs”', (file, language) => {
    const fewer = policyBook(policyLibrary.policies.slice(1));
    const renewed = withTotals(read(file), language, fewer);
    expect(renewed).toContain(totals(fewer)[language]);
    expect(withTotals(renewed, language, policyLibrary)).toBe(read(file));
  });

  it.each(READMES)('%s leads to the list', (file) => {
    expect(read(file)).toContain('](docs/policies.md');
  });
});
