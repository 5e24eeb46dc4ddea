import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import * as chips from './awards/chips';
import * as digital from './awards/digital';
import * as industry from './awards/industry';
import * as medicine from './awards/medicine';
import type { Rule } from './awards/rule';
import * as software from './awards/software';
import { FIGURE_KEYS, LIST_HEADINGS, type Figures } from './columns';
import { checkCharacter, isSoundCode, MISTYPED, organisationCheck } from './credit-code';
import { ESTIMATE_SHEET, FIRST_LIST_ROW, LIST_SHEET, plantedWorkbook } from './list';
import { percentOf, said, wan, yi, yuan, type Fen } from './money';
import { FAULT_KINDS, type Payment } from './payments';
import { randomFrom } from './random';
import { judged, type AuditJson } from './verdicts';
import { writePlanted } from './workbook';

const ROWS = 6000;
const SEED = 7;
const planted = plantedWorkbook(ROWS, SEED);
const sound = planted.payments.filter(({ flaw }) => !flaw);

const rules: readonly Rule[] = [chips, digital, industry, medicine, software].flatMap((some) =>
  Object.values(some).filter((one): one is Rule => typeof one === 'object' && 'pays' in one),
);

describe('the right amounts, worked by hand from the words of the clauses', () => {
  it.each<readonly [string, Rule, Figures, Fen]>([
    // 集成电路2022 三（四）：首次流片费用 1000 万元以上的,按照不超过其流片费用的 15%给予补助,最高补助 2000 万元
    ['1,000万 × 15% = 150万: 以上 contains the figure', chips.cityTapeout, { tapeout: wan(1000) }, wan(150)],
    ['a fen less opens nothing', chips.cityTapeout, { tapeout: wan(1000) - 1n }, 0n],
    ['13,333.34万 × 15% is 2,000.001万: 2,000万', chips.cityTapeout, { tapeout: wan(13_333.34) }, wan(2000)],
    // 滨江2024 二（一）3：首次流片费用 1000 万元以下的，按照不超过其流片费用的 30% 给予补贴
    ['800万 × 30% = 240万', chips.districtTapeout, { tapeout: wan(800) }, wan(240)],
    // 滨江2024 二（四）12：采购金额累计达 500 万元以上，按当年采购金额每 500 万元补贴 10 万元的标准
    [
      '1,499.99万 holds two times 500万',
      chips.terminalEquipment,
      { terminalEquipment: wan(1499.99) },
      wan(20),
    ],
    // 软件2022 二（一）：首次达到 5 亿元、10 亿元 …… 50 万元、100 万元 ……(对进档的企业,奖励差额)
    [
      'from the tier of 5亿 to that of 20亿: 200万 − 50万',
      software.softwareScale,
      { revenue: yi(20), previousRevenue: yi(6) },
      wan(150),
    ],
    // 软件2022 二（三）：对研发投入占营收的比例超过 20%的部分给予不超过 20%、最高 1000 万元补助
    [
      '(9,000万 − 20% × 30,000万) × 20% = 600万',
      software.softwareResearch,
      { revenue: yi(3), revenueGrowth: 2500, research: wan(9000) },
      wan(600),
    ],
    [
      'growth of exactly 20% does not pass 20%',
      software.softwareResearch,
      { revenue: yi(3), revenueGrowth: 2000, research: wan(9000) },
      0n,
    ],
    // 软件2022 三（四）：入选国家级的按销售额的 2.2%、3.3%、5.5%给予补助
    [
      '10,000万 × 3.3% = 330万',
      software.firstVersion,
      { catalogueLevel: '国家级', growthOf3Years: 1000, firstVersionSales: yi(1) },
      wan(330),
    ],
    // 生物医药2022 二（三）：不超过研发投入40%,单个品种最高分别不超过1000万元、2000万元、4000万元
    [
      '2,600万 × 40% is 1,040万: 1,000万',
      medicine.class1Trial,
      { trialPhase: 'Ⅰ期', drugResearch: wan(2600) },
      wan(1000),
    ],
    // 生物医药2022 四（十五）：获证后3年内……每增加1000万元给予50万元奖励
    [
      '2,999万 holds two times 1,000万',
      medicine.salesIncrease,
      { salesIncrease: wan(2999), yearsSinceCertificate: 3 },
      wan(100),
    ],
    // 合成生物2023 三（六）：当年营收首次超过1亿元、2亿元、5亿元
    ['exactly 1亿 has passed nothing', medicine.synbioScale, { revenue: yi(1), previousRevenue: 0n }, 0n],
    // 高端装备2023 一：实际投资总额……达到2000万元以上的产业项目,根据实际贷款金额,按不高于1%的年利率
    [
      '1,500万 × 1% = 15万',
      industry.equipmentLoan,
      { equipmentInvestment: wan(2000), equipmentLoan: wan(1500) },
      wan(15),
    ],
    // 绿色能源2023 二（四）2：按实际并网容量……给予0.2元/瓦的一次性补助,单个项目补助不超过500万元
    ['6兆瓦 × 0.2元/瓦 = 120万', industry.solar, { solarCapacity: 6_000_000 }, wan(120)],
    // 绿色能源2023 二（三）2：年销售收入达3000万元后,年销售收入比上年每增加1000万元给予50万元奖励
    [
      '2,999.99万 opens nothing',
      industry.energySales,
      { energySales: wan(2999.99), previousEnergySales: wan(500) },
      0n,
    ],
    // 新电商2022 汇编二（二）第3条：销售额达到1000万元,且近2年平均增速在20%以上(含)的,给予50万元
    ['on both thresholds', digital.newBrand, { brandSales: wan(1000), brandGrowth: 2000 }, wan(50)],
  ])('%s', (_, rule, figures, due) => {
    expect(said(rule.pays(figures))).toBe(said(due));
  });

  it('rounds a part of a fen once, the half upwards', () => {
    expect(percentOf(15, yuan(0.1))).toBe(2n);
    expect(percentOf(2.2, yuan(1000.01))).toBe(2200n);
  });

  it('quotes every clause as it stands, and the days of its policy', () => {
    const plain = (words: string) =>
      words
        .replace(/[\s,，]/g, '')
        .replaceAll('（', '(')
        .replaceAll('）', ')');
    for (const { title, policy, words } of rules) {
      const found = policyLibrary.policies.find((one) => one.title.zh === policy.title)!;
      const clause = found.clauses.find(({ awards }) => awards.some((one) => one.title.zh === title));
      expect(plain(clause?.text ?? ''), title).toContain(plain(words));
      expect([found.effectiveFrom, found.effectiveTo]).toEqual([policy.from, policy.to]);
    }
    expect(rules.length).toBeGreaterThanOrEqual(30);
    expect(new Set(rules.map(({ policy }) => policy.title)).size).toBeGreaterThanOrEqual(8);
  });

  it('has something due on every edge, and in every usual case', () => {
    const random = randomFrom(3);
    for (const rule of rules) {
      for (const figures of rule.edges) expect(rule.pays(figures) > 0n, rule.title).toBe(true);
      for (let times = 0; times < 50; times += 1)
        expect(rule.pays(rule.usual(random)) > 0n, rule.title).toBe(true);
    }
  });
});

describe('the check characters', () => {
  // Codes that enterprises print on what they publish, and the example of an organisation code in GB 11714-1997.
  it.each([
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '91110108551385082Q',
    '91330100716105852F',
    '91330100799655058B',
    '91350100M000100Y43',
  ])('of %s come out as published', (code) => {
    expect(checkCharacter(code.slice(0, 17))).toBe(code[17]);
    expect(isSoundCode(code)).toBe(true);
  });

  it.each(['71526726X', '192203821', '802100433', '551385082', '716105852', 'D2143569X'])(
    'of the organisation code %s come out as published',
    (code) => {
      expect(organisationCheck(code.slice(0, 8))).toBe(code[8]);
    },
  );

  it('do not fit a code that was mistyped', () => {
    const random = randomFrom(1);
    for (const { company } of sound.slice(0, 500)) {
      expect(isSoundCode(company.code)).toBe(true);
      expect(company.code[16]).toBe(organisationCheck(company.code.slice(8, 16)));
      for (const { what, of } of MISTYPED) expect(isSoundCode(of(company.code, random)), what).toBe(false);
    }
  });
});

describe('the list', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plantedWorkbook(ROWS, SEED)).toEqual(planted);
    expect(plantedWorkbook(ROWS, SEED + 1)).not.toEqual(planted);
  });

  it('has as many rows as asked for, and 20 faults of each of ten kinds, at 200 rows', () => {
    expect(planted.payments.length).toBe(ROWS);
    expect(FAULT_KINDS.map((kind) => planted.faults.filter((one) => one.kind === kind).length)).toEqual(
      FAULT_KINDS.map(() => 20),
    );
    expect(new Set(planted.faults.map(({ sheet, row }) => `${sheet}!${row}`)).size).toBe(200);
  });

  it('varies each kind in at least five ways', () => {
    for (const kind of FAULT_KINDS) {
      const whats = planted.faults.filter((one) => one.kind === kind).map(({ what }) => what.split('：')[0]);
      expect(new Set(whats).size, kind).toBeGreaterThanOrEqual(5);
    }
  });

  it('knows of no two companies of one name or one code', () => {
    const codes = new Map<string, string>();
    for (const { company } of sound) {
      expect(codes.get(company.name) ?? company.code).toBe(company.code);
      codes.set(company.name, company.code);
    }
    expect(new Set(codes.values()).size).toBe(codes.size);
  });

  it('pays what is due on every sound row, on a day on which the policy is in force', () => {
    for (const { rule, figures, paid, on } of sound) {
      expect(said(paid)).toBe(said(rule.pays(figures)));
      expect(paid > 0n).toBe(true);
      expect(on >= rule.policy.from && on <= (rule.policy.to ?? '2026-06-30')).toBe(true);
    }
  });

  it('keeps every yearly ceiling on the sound rows', () => {
    const ceilings = new Map<Rule, Fen>([
      [chips.edaPurchase, wan(100)],
      [chips.ipPurchase, wan(200)],
      [chips.compute, wan(100)],
      [medicine.mahHolder, wan(1500)],
      [medicine.salesIncrease, wan(500)],
      [industry.equipmentLoan, wan(1000)],
      [industry.materialsLoan, wan(1000)],
    ]);
    const sums = new Map<string, Fen>();
    let full = 0;
    for (const { company, rule, figures, on, paid } of sound) {
      const isLargeChip = rule === chips.districtTapeout && (figures.tapeout as Fen) >= wan(1000);
      const ofChips = rule === chips.districtTapeout ? wan(isLargeChip ? 2000 : 300) : undefined;
      const ceiling = ceilings.get(rule) ?? ofChips;
      if (ceiling === undefined) continue;
      const key = `${company.code} ${rule.title} ${on.slice(0, 4)}`;
      const sum = (sums.get(key) ?? 0n) + paid;
      sums.set(key, sum);
      expect(sum <= ceiling, key).toBe(true);
      if (sum === ceiling) full += 1;
    }
    expect(full).toBeGreaterThan(20);
  });

  it('pays for nothing twice on the sound rows', () => {
    const seen = new Set<string>();
    for (const one of sound) {
      const key = claimOf(one);
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });

  it('is wrong where it says so: an amount, a day, a code, or what other rows hold', () => {
    for (const { flaw, rule, figures, paid, on, company, written } of planted.payments) {
      if (!flaw) continue;
      const isRight = paid === rule.pays(figures) && Object.keys(written).length === 0;
      switch (flaw.kind) {
        case '错档':
        case '超过最高额':
        case '“以上”与“超过”混淆':
        case '单位错误':
          expect(isRight, flaw.what).toBe(false);
          break;
        case '政策已过期':
          expect(isRight && on > rule.policy.to!, flaw.what).toBe(true);
          break;
        case '信用代码校验错误':
          expect(isRight && !isSoundCode(company.code), flaw.what).toBe(true);
          break;
        case '两项政策重复享受':
        case '多行合计超过年度最高额':
        case '首次享受两次':
          expect(isRight, flaw.what).toBe(true);
          expect(planted.payments.filter((one) => one.company.code === company.code).length).toBeGreaterThan(
            1,
          );
          break;
        case '公式被改写':
          expect.unreachable('no row of the list');
      }
    }
  });

  it('names the later of two rows, and of one day the lower', () => {
    const kinds = ['两项政策重复享受', '多行合计超过年度最高额', '首次享受两次'];
    planted.payments.forEach((one, at) => {
      if (!one.flaw || !kinds.includes(one.flaw.kind)) return;
      planted.payments.forEach((other, otherAt) => {
        if (other === one || other.company.code !== one.company.code) return;
        expect(other.flaw).toBeNull();
        expect(other.on < one.on || (other.on === one.on && otherAt < at), one.flaw!.what).toBe(true);
      });
    });
  });
});

/** Awards of one matter, by which one thing is paid for once; any other award is a matter of its own. */
const MATTERS: readonly (readonly Rule[])[] = [
  [chips.cityTapeout, chips.districtTapeout],
  [chips.cityEdaResearch, chips.districtEdaResearch],
  [chips.cityMaterials, chips.districtMaterials],
  [digital.demonstration, digital.digitalProject],
  [medicine.biomedProject, medicine.synbioProject],
  [industry.materialsMatch, medicine.synbioMatch],
  [industry.equipmentLoan, industry.materialsLoan],
];

/** What one sound row pays for: nothing else in the list may pay for the same. */
const claimOf = ({ company, rule, subjects, figures, on }: Payment): string =>
  [
    company.code,
    (MATTERS.find((some) => some.includes(rule)) ?? [rule])[0]!.title,
    Object.values(subjects).join() || `${rule.title} ${String(figures.championTitle ?? on.slice(0, 4))}`,
    figures.trialPhase,
  ].join(' ');

describe('the workbook', () => {
  it('opens with what was put into it', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await writePlanted(planted));
    const list = workbook.getWorksheet(LIST_SHEET)!;
    expect(list.rowCount).toBe(FIRST_LIST_ROW - 1 + ROWS);
    expect((list.getRow(2).values as string[]).slice(1)).toEqual([...LIST_HEADINGS]);
    expect(LIST_HEADINGS.length).toBe(13 + FIGURE_KEYS.length);
    const [first] = planted.payments;
    expect(list.getCell(FIRST_LIST_ROW, 2).value).toBe(first!.company.code);
    expect(list.getCell(FIRST_LIST_ROW, 7).value).toEqual(new Date(`${first!.on}T00:00:00Z`));
    for (const { sheet, cell } of planted.faults) {
      if (cell !== null) expect(workbook.getWorksheet(sheet)!.getCell(cell).value, cell).not.toBeNull();
    }
    const formulas = workbook.getWorksheet(ESTIMATE_SHEET)!.getColumn('H').values;
    expect(formulas.filter((one) => typeof one === 'object').length).toBeGreaterThan(580);
  });
});

describe('the judge of an audit', () => {
  const agreeing = (at: number) => ({
    sheet: LIST_SHEET,
    row: FIRST_LIST_ROW + at,
    award: null,
    paid: null,
    recomputed: null,
    difference: null,
    verdict: '一致',
    why: null,
    together: { verdict: '一致', amount: null, why: null },
  });
  const blind: AuditJson = { rows: planted.payments.map((_, at) => agreeing(at)), findings: [] };
  const seeing: AuditJson = {
    rows: planted.payments.map(({ flaw }, at) => ({
      ...agreeing(at),
      verdict: flaw?.kind === '政策已过期' ? '已过期' : flaw ? '多付' : '一致',
    })),
    findings: planted.faults
      .filter(({ sheet }) => sheet === ESTIMATE_SHEET)
      .map(({ sheet, cell }) => ({ kind: 'overwritten', sheet, cell, message: '' })),
  };

  it('finds nothing to say of an audit that sees all and only that', () => {
    expect(judged(planted, seeing)).toMatchObject({ missed: [], accused: [] });
  });

  it('counts every fault that an audit does not see', () => {
    const { missed, accused } = judged(planted, blind);
    expect(missed.length).toBe(200);
    expect(accused).toEqual([]);
  });

  it('does not take another verdict for 已过期', () => {
    const rows = seeing.rows.map((one) => (one.verdict === '已过期' ? { ...one, verdict: '不适用' } : one));
    expect(judged(planted, { ...seeing, rows }).missed.length).toBe(20);
  });

  it.each(['多付', '少付', '缺数据', '不适用', '已过期', '事项待定', '无法计算'])(
    'counts a sound row as accused that is found %s',
    (verdict) => {
      const at = planted.payments.findIndex(({ flaw }) => !flaw);
      const [alone, together] = [[...seeing.rows], [...seeing.rows]];
      alone[at] = { ...agreeing(at), verdict };
      together[at] = { ...agreeing(at), together: { verdict, amount: null, why: null } };
      expect(judged(planted, { ...seeing, rows: alone }).accused.length).toBe(1);
      expect(judged(planted, { ...seeing, rows: together }).accused.length).toBe(1);
    },
  );

  it('counts a finding at a sound cell, a heading included, and a row that was left out', () => {
    const at = planted.payments.findIndex(({ flaw }) => !flaw);
    const finding = (sheet: string, cell: string) => ({ kind: 'unit', sheet, cell, message: '' });
    const findings = [
      ...seeing.findings,
      finding(LIST_SHEET, `F${FIRST_LIST_ROW + at}`),
      finding(LIST_SHEET, 'F2'),
    ];
    expect(judged(planted, { ...seeing, findings }).accused.length).toBe(2);
    expect(
      judged(planted, { ...seeing, rows: seeing.rows.filter((_, row) => row !== at) }).accused.length,
    ).toBe(1);
  });
});
