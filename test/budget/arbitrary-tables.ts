import fc from 'fast-check';
import { policyLibrary } from '../../src/policy-library';
import type { Award } from '../../src/rules/awards';
import type { Input } from '../../src/rules/inputs';
import { fieldLabel } from '../../src/table/fields';
import { arbitraryArguments } from '../arbitrary-arguments';
import type { Cells } from './enterprises-of';

const UNITS: Partial<Record<Input['kind'], string>> = {
  money: '（元）',
  area: '（平方米）',
  mass: '（千克）',
  power: '（瓦）',
};

const headingOf = (input: Input): string => `${fieldLabel(input).zh}${UNITS[input.kind] ?? ''}`;

/** Ceilings, matters, tiers reached for the first time, limits, years of support are all among them. */
const AWARDS: readonly Award[] = policyLibrary.provisions
  .map(({ award }) => award)
  .filter(({ inputs }) => inputs.length > 0);

const figuresOf = (award: Award): fc.Arbitrary<Cells> =>
  arbitraryArguments(award).map((cells) =>
    Object.fromEntries(award.inputs.map(({ input }, at) => [headingOf(input), cells[at] ?? null])),
  );

const WHERE = fc.constantFrom(
  { 所属区: '滨江区', 行业: '集成电路、软件、人工智能' },
  { 所属区: '余杭区', 行业: '软件' },
  { 所属区: '钱塘区', 行业: '生物医药、合成生物' },
  { 所属区: '萧山区', 行业: '高端装备、新能源、新材料' },
  { 所属区: '西湖区', 行业: '电子商务' },
  { 所属区: '', 行业: '' },
);

const arbitraryRow: fc.Arbitrary<Cells> = fc
  .tuple(WHERE, fc.array(fc.constantFrom(...AWARDS).chain(figuresOf), { minLength: 1, maxLength: 4 }))
  .map(([where, figures]) => figures.reduce<Cells>((row, one) => ({ ...row, ...one }), where));

/** Rows of a few enterprises, each with the figures of a few awards; some have several rows. */
export const arbitraryRows: fc.Arbitrary<readonly Cells[]> = fc
  .array(fc.tuple(arbitraryRow, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map(([row, at]) => ({ 企业名称: `第${at}有限公司`, ...row })));
