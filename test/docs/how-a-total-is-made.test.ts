import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessEnterprise } from '../../src/company/assessment';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { enterprisesOf } from '../../src/company/enterprise';
import type { Claim } from '../../src/company/stacking/claim';
import { policyLibrary } from '../../src/policy-library';
import type { Exact } from '../../src/rules/exact';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { SAMPLE_LAYOUTS } from '../../workbench/sample/sample-layouts';

const page = readFileSync(new URL('../../docs/how-a-total-is-made.md', import.meta.url), 'utf8');

const { rows, headings } = SAMPLE_LAYOUTS.find(({ id }) => id === 'projects')!;
const top = headings[0]!;
const typed = rows.map((row) =>
  row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : cell)),
);
const table = recogniseTable({ top: 0, left: 0, rows: typed }, fieldsOf(policyLibrary), {})!;
const [chips, robots] = enterprisesOf(
  typed
    .map((values, row) => ({ row, left: 0, values, formats: [] }))
    .slice(top + 1)
    .map((row) => readCompany(table, row)),
);

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const wan = (amount: Exact): string => amount.div(10_000).toFixed();

/** The columns of the page's first table, by their place on the sheet. */
const SHOWN = [4, 5, 6, 7, 8];

const typedRows = (): string =>
  typed
    .slice(top + 1, top + 1 + chips!.rows.length)
    .map((row, at) => line([at + 1, ...SHOWN.map((column) => row[column] ?? '')]))
    .join('\n');

const rowsOf = ({ rows: all }: Claim): string => all.map(({ row }) => row - top).join('、');

/** The page's second table: what was taken, what gave way, what is taken away, and both totals. */
function result({ certain, most, outside }: CompanyStacking): string {
  const claims = [...most.taken, ...most.lost].sort((a, b) => a.rows[0]!.row - b.rows[0]!.row);
  const part = (claim: Claim, { taken }: CompanyStacking['most']): string =>
    taken.some(({ id }) => id === claim.id) ? wan(claim.amount) : '0';
  const titled = ({ policy, award }: Claim): string => `${policy.shortTitle.zh} ${award.title.zh}`;
  const limits = most.limits.map(({ kind, limit, amount }, at) => {
    const taken = [certain, most].map(({ limits: all }) => {
      const { reduction } = all[at]!;
      return reduction.isZero() ? '0' : `−${wan(reduction)}`;
    });
    const words = kind === 'project' ? '项目上限' : '年度封顶';
    return line(['', `${words} ${wan(amount)}：${titled(limit)}`, '', ...taken]);
  });
  return [
    ...claims.map((claim) =>
      line([rowsOf(claim), titled(claim), wan(claim.amount), part(claim, certain), part(claim, most)]),
    ),
    ...limits,
    line(['', '**合计 Total**', '', `**${wan(certain.total)}**`, `**${wan(most.total)}**`]),
    ...outside.map((claim) => line([rowsOf(claim), `另列：${titled(claim)}`, wan(claim.amount), '—', '—'])),
  ].join('\n');
}

describe('docs/how-a-total-is-made.md', () => {
  it('shows the rows of the sample’s company as they stand in the sample', () => {
    expect(page).toContain(typedRows());
  });

  it('shows the amounts, the limits and both totals as they are computed', () => {
    expect(page).toContain(result(stackCompany(assessEnterprise(policyLibrary, chips!, '2025-06-30'))));
  });

  it('says which answer decides between the two totals', () => {
    const assessment = assessEnterprise(policyLibrary, chips!, '2025-06-30');
    const open = stackCompany(assessment);
    expect(open.questions).toHaveLength(1);
    const { id } = open.questions[0]!;
    const totals = (['same', 'different'] as const).map((answer) => {
      const { certain, most } = stackCompany(assessment, { answers: new Map([[id, answer]]) });
      expect(certain.total.eq(most.total)).toBe(true);
      return wan(certain.total);
    });
    expect(totals).toEqual([wan(open.certain.total), wan(open.most.total)]);
    expect(page).toContain(`答“是”，合计 ${totals[0]} 万元；答“不是”，合计 ${totals[1]} 万元`);
  });

  it('shows what is left to settle after the last day', () => {
    const { certain, afterExpiry } = stackCompany(assessEnterprise(policyLibrary, robots!, '2026-03-31'), {
      dataYear: 2025,
    });
    expect(certain.total.isZero()).toBe(true);
    expect(page).toContain(`2026-03-31 的合计是 0，另列 ${wan(afterExpiry.certain.total)} 万元`);
  });
});
