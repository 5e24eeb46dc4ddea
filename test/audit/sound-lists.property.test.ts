import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessAward, type AwardAssessment } from '../../src/company/assessment';
import { claimOf } from '../../src/company/company-stacking';
import type { Claim } from '../../src/company/stacking/claim';
import { stackClaims } from '../../src/company/stacking/stacking';
import { policyLibrary } from '../../src/policy-library';
import { Exact } from '../../src/rules/exact';
import type { Provision } from '../../src/rules/policy-book';
import { readCompany } from '../../src/table/company';
import { fieldLabel, fieldsOf, SUBJECT_NAMES } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import type { CellValue } from '../../workbook/workbook';
import { arbitraryArguments } from '../arbitrary-arguments';
import { listOf, verdictsOf } from './audited';

const DAY = '2025-06-30';

/** Awards in force on the day. */
const PAYING = policyLibrary.provisions.filter(
  ({ policy: { status, effectiveFrom, effectiveTo }, award }) =>
    award.role === 'award' &&
    status === 'adopted' &&
    (effectiveFrom === null || effectiveFrom <= DAY) &&
    (effectiveTo === null || effectiveTo >= DAY),
);

interface Payment {
  readonly provision: Provision;
  readonly args: readonly CellValue[];
}

const arbitraryPayment: fc.Arbitrary<Payment> = fc
  .constantFrom(...PAYING)
  .chain((provision) => arbitraryArguments(provision.award).map((args) => ({ provision, args })));

const UNITS: Readonly<Record<string, string>> = {
  money: '（元）',
  growth: '（小数）',
  share: '（小数）',
  ratio: '（小数）',
};

/** Who is paid for what: each row for things of its own, all in the district whose policies pay most. */
const NAMING = ['企业名称', '所属区', ...SUBJECT_NAMES.map(({ label }) => label.zh)];
const PAYING_COLUMNS = ['奖补事项', '发放日期', '发放金额（元）'];

interface Sound {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The payments that the core pays, each beside those before it, as a list. */
function soundList(payments: readonly Payment[]): Sound {
  const figures = payments.flatMap(({ provision }) =>
    provision.award.inputs.map(({ input }) => `${fieldLabel(input).zh}${UNITS[input.kind] ?? ''}`),
  );
  const headings = [...NAMING, ...PAYING_COLUMNS, ...new Set(figures)];
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(policyLibrary), {})!;
  const rows: (readonly CellValue[])[] = [];
  const claims: Claim[] = [];
  payments.forEach(({ provision, args }, at) => {
    const own = new Map(
      provision.award.inputs.map(({ input }, position) => [
        `${fieldLabel(input).zh}${UNITS[input.kind] ?? ''}`,
        args[position] ?? null,
      ]),
    );
    const cells = headings.map((heading): CellValue => {
      if (heading === '企业名称') return '杭州示例甲有限公司';
      if (heading === '所属区') return '滨江区';
      if (NAMING.includes(heading)) return `${heading}${at}`;
      return own.get(heading) ?? null;
    });
    const company = readCompany(table, { row: at + 1, left: 0, values: cells, formats: [] });
    const assessed: AwardAssessment = assessAward(provision, company, DAY);
    const claim = claimOf(assessed, String(at).padStart(6, '0'), { dataYear: 2025, received: new Map() });
    if (!claim) return;
    const sum = [...claims, claim].reduce((so, one) => so.plus(one.amount), new Exact(0));
    // Of what the rows leave open nothing may hang on an answer.
    if (!stackClaims([...claims, claim]).certain.total.eq(sum)) return;
    claims.push(claim);
    const paying: readonly CellValue[] = [provision.award.name, DAY, claim.amount.toNumber()];
    rows.push(cells.map((cell, column) => paying[column - NAMING.length] ?? cell));
  });
  return { headings, rows };
}

it('A sound list accuses nobody: whatever the core pays is right, alone and together', async () => {
  let audited = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryPayment, { minLength: 1, maxLength: 6 }), async (payments) => {
      const { headings, rows } = soundList(payments);
      if (rows.length === 0) return;
      const list = await listOf([headings, ...rows]);
      const accused = list.rows.filter((row) => verdictsOf(row) !== '一致 一致');
      expect(
        accused.map((row) => `${row.award} ${verdictsOf(row)} ${row.why.zh} ${row.together.why?.zh}`),
      ).toEqual([]);
      expect(list.findings).toEqual([]);
      audited += list.rows.length;
    }),
    { numRuns: 150 },
  );
  expect(audited).toBeGreaterThan(100);
});

it('What is paid beside it is found: a fen more than the tolerance, on every row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryPayment, { minLength: 1, maxLength: 3 }), async (payments) => {
      const { headings, rows } = soundList(payments);
      if (rows.length === 0) return;
      const paid = headings.indexOf('发放金额（元）');
      const more = rows.map((row) =>
        row.map((cell, at) => (at === paid ? new Exact(Number(cell)).plus('0.02').toNumber() : cell)),
      );
      const list = await listOf([headings, ...more]);
      const large = (row: (typeof list.rows)[number]): boolean => Number(row.recomputed) > 1e12;
      expect(
        list.rows.filter((row) => row.verdict !== 'over' && !large(row)).map((row) => row.why.zh),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
