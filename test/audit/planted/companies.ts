import * as chips from './awards/chips';
import * as digital from './awards/digital';
import * as industry from './awards/industry';
import * as medicine from './awards/medicine';
import * as software from './awards/software';
import type { Rule, ShareRule } from './awards/rule';
import { creditCode } from './credit-code';
import type { Figures } from './columns';
import { wan, yi, type Fen } from './money';
import { dayOf, payment, yearIn, yearsOf, type Company, type Payment } from './payments';
import type { Random } from './random';

const DISTRICTS: readonly (readonly [string, string])[] = [
  ['上城区', '330102'],
  ['拱墅区', '330105'],
  ['西湖区', '330106'],
  ['滨江区', '330108'],
  ['萧山区', '330109'],
  ['余杭区', '330110'],
  ['富阳区', '330111'],
  ['临安区', '330112'],
  ['临平区', '330113'],
  ['钱塘区', '330114'],
  ['桐庐县', '330122'],
  ['建德市', '330182'],
];
const BINJIANG = DISTRICTS[3]!;

const FIRST = ['杭州', '浙江', '杭州高新', '之江', '钱江'];
const BEGINNINGS =
  '华中启天云远博思凯瑞盛恒嘉信利创新维智科联宇泰明德诚安润和正金海景春秋广汇鼎元康弘立方圆'.match(/./gu)!;
const ENDINGS = '达通源泽腾翔锐捷域芯图灵石林川岳峰帆航晨曦辰星光耀蓝青禾木易普朗拓迪米诺尚品优佳美'.match(
  /./gu,
)!;
const TRADES = ['科技', '技术', '实业', '智能科技', '数字科技', '工业', '电子', '控股', '信息', '新技术'];

/** Makes companies, no two of one name or one code. */
export function companiesFrom(random: Random): (district?: 'binjiang') => Company {
  let serial = 0;
  return (district) => {
    serial += 1;
    const [name, code] = district ? BINJIANG : random.pick(DISTRICTS);
    const [a, b] = [serial % BEGINNINGS.length, Math.floor(serial / BEGINNINGS.length)];
    const [c, d] = [b % ENDINGS.length, Math.floor(b / ENDINGS.length)];
    const third = BEGINNINGS[(a + 7 * d + 3) % BEGINNINGS.length]!;
    const called = `${random.pick(FIRST)}${BEGINNINGS[a]!}${ENDINGS[c]!}${third}`;
    return {
      name: `${called}${TRADES[d % TRADES.length]!}${d >= TRADES.length ? '集团' : ''}有限公司`,
      code: creditCode(code, (serial * 7_654_321 + 1_234_567) % 31 ** 6),
      district: name,
    };
  };
}

type Make = (district?: 'binjiang') => Company;

/** The payments of one company that all rules allow together. */
export function soundCompany(random: Random, make: Make): readonly Payment[] {
  return random.pick(PROFILES)(random, make);
}

type Profile = (random: Random, make: Make) => readonly Payment[];

const figuresFor = (random: Random, rule: Rule): Figures =>
  rule.edges.length > 0 && random.chance(0.2) ? random.pick(rule.edges) : rule.usual(random);

/** Some things of one company, each paid for once. */
const several = (random: Random, company: Company, rule: Rule, most: number): readonly Payment[] =>
  Array.from({ length: random.whole(1, most) }, () =>
    payment(random, company, rule, figuresFor(random, rule)),
  );

const one = (random: Random, company: Company, rule: Rule): Payment =>
  payment(random, company, rule, figuresFor(random, rule));

/** A figure of the enterprise: one payment for each of one or two years. */
function yearly(random: Random, company: Company, rule: Rule): readonly Payment[] {
  const years = random.shuffle(yearsOf(rule)).slice(0, random.whole(1, 2));
  return years.map((year) =>
    payment(random, company, rule, figuresFor(random, rule), { on: dayOf(random, rule, year) }),
  );
}

/**
 * Several payments of one year under one ceiling, which they reach at most: once in three to the fen.
 * @param figuresOf the figures that earn just such an amount
 */
export function underCeiling(
  random: Random,
  company: Company,
  rule: Rule,
  ceiling: Fen,
  step: Fen,
  figuresOf: (amount: Fen) => Figures,
): readonly Payment[] {
  const years = random.shuffle(yearsOf(rule)).slice(0, random.whole(1, 2));
  return years.flatMap((year) => {
    const steps = Number(ceiling / step);
    const all = random.chance(0.33) ? steps : random.whole(2, steps);
    const parts = parted(random, all, Math.min(random.whole(1, 4), all));
    return parts.map((part) =>
      payment(random, company, rule, figuresOf(BigInt(part) * step), { on: dayOf(random, rule, year) }),
    );
  });
}

/** A whole number as a sum of others, none of them 0. */
export function parted(random: Random, whole: number, parts: number): readonly number[] {
  if (parts <= 1) return [whole];
  const first = random.whole(1, whole - parts + 1);
  return [first, ...parted(random, whole - first, parts - 1)];
}

/** The base of which a share comes to an amount. */
export const baseOf = ({ percent }: ShareRule, amount: Fen): Fen =>
  (amount * 1000n) / BigInt(Math.round(percent * 10));

const sharesUnder = (random: Random, company: Company, rule: ShareRule): readonly Payment[] =>
  underCeiling(random, company, rule, rule.cap!, wan(0.3), (amount) => ({
    [rule.column]: baseOf(rule, amount),
  }));

const cityChips: Profile = (random, make) => {
  const company = make();
  return [
    ...several(random, company, chips.cityTapeout, 3),
    ...(random.chance(0.4) ? [one(random, company, chips.cityEdaResearch)] : []),
    ...(random.chance(0.4) ? [one(random, company, chips.cityMaterials)] : []),
  ];
};

/** A company of Binjiang has one chip paid for by the city and another by the district. */
const districtChips: Profile = (random, make) => {
  const company = make('binjiang');
  return [
    ...underCeiling(random, company, chips.districtTapeout, wan(300), wan(3), (amount) => ({
      tapeout: (amount * 10n) / 3n,
    })).filter(({ figures }) => (figures.tapeout as Fen) < wan(1000)),
    ...(random.chance(0.4) ? [one(random, company, chips.cityTapeout)] : []),
    ...sharesUnder(random, company, chips.edaPurchase),
    ...sharesUnder(random, company, chips.ipPurchase),
  ];
};

const districtResearch: Profile = (random, make) => {
  const company = make('binjiang');
  return [
    one(random, company, chips.districtEdaResearch),
    one(random, company, chips.districtMaterials),
    ...sharesUnder(random, company, chips.compute),
  ];
};

const districtTerminals: Profile = (random, make) => {
  const company = make('binjiang');
  return [
    ...yearly(random, company, chips.terminalEquipment),
    ...yearly(random, company, chips.terminalChips),
    ...sharesUnder(random, company, chips.compute),
  ];
};

/** A tier in one year, and the difference to a higher one in a later year. */
const growingSoftware: Profile = (random, make) => {
  const company = make();
  const [first, later] = [random.whole(2022, 2023), random.whole(2024, 2025)];
  const rule = software.softwareScale;
  const steps: readonly (readonly [number, number])[] = [
    [5, 10],
    [10, 20],
    [10, 50],
    [20, 50],
    [50, 100],
  ];
  const [low, high] = random.pick(steps);
  const before = { revenue: yi(low) + wan(random.whole(0, 9000)), previousRevenue: yi(low * 0.9) };
  const after = { revenue: yi(high) + wan(random.whole(0, 9000)), previousRevenue: before.revenue };
  return [
    payment(random, company, rule, before, { on: dayOf(random, rule, first) }),
    ...(random.chance(0.6)
      ? [payment(random, company, rule, after, { on: dayOf(random, rule, later) })]
      : []),
    ...(random.chance(0.3) ? [one(random, company, software.keyEnterprise)] : []),
    ...firstVersions(random, company),
  ];
};

/** Products of one enterprise, whose growth is one figure. */
function firstVersions(random: Random, company: Company): readonly Payment[] {
  const growthOf3Years = random.whole(1000, 4500);
  const rule = software.firstVersion;
  return Array.from({ length: random.whole(1, 2) }, () =>
    payment(random, company, rule, { ...figuresFor(random, rule), growthOf3Years }),
  );
}

const researchingSoftware: Profile = (random, make) => {
  const company = make();
  return [
    one(random, company, software.softwareResearch),
    ...(random.chance(0.3) ? [one(random, company, software.keyEnterprise)] : []),
  ];
};

const medicines: Profile = (random, make) => {
  const company = make();
  return [
    ...several(random, company, medicine.class1Trial, 2),
    ...several(random, company, medicine.biomedProject, 2),
    ...several(random, company, medicine.bulkBid, 2),
  ];
};

const marketedMedicines: Profile = (random, make) => {
  const company = make();
  return [
    ...underCeiling(random, company, medicine.salesIncrease, wan(500), wan(50), (amount) => ({
      salesIncrease: (amount / wan(50)) * wan(1000) + wan(random.whole(0, 999)),
      yearsSinceCertificate: random.whole(1, 3),
    })),
    ...underCeiling(random, company, medicine.mahHolder, wan(1500), wan(5), (amount) => ({
      contractIncrease: amount * 20n,
    })),
  ];
};

/** One drug in two phases: 按临床试验不同阶段 each is paid. */
const phases: Profile = (random, make) => {
  const company = make();
  const rule = medicine.class1Trial;
  const first = payment(
    random,
    company,
    rule,
    { ...rule.usual(random), trialPhase: 'Ⅰ期' },
    {
      on: dayOf(random, rule, 2023),
    },
  );
  const second = payment(
    random,
    company,
    rule,
    { ...rule.usual(random), trialPhase: 'Ⅱ期' },
    {
      subjects: first.subjects,
      on: dayOf(random, rule, 2025),
    },
  );
  return [first, second];
};

const synthetic: Profile = (random, make) => {
  const company = make();
  return [
    ...yearly(random, company, medicine.synbioResearch),
    ...several(random, company, medicine.synbioProject, 2),
    ...several(random, company, medicine.synbioMatch, 2),
  ];
};

const growingSynthetic: Profile = (random, make) => {
  const company = make();
  const rule = medicine.synbioScale;
  const before = { revenue: yi(1) + wan(random.whole(1, 9000)), previousRevenue: yi(0.9) };
  const after = {
    revenue: yi(random.pick([2, 3, 5])) + wan(random.whole(1, 9000)),
    previousRevenue: before.revenue,
  };
  return [
    payment(random, company, rule, before, { on: dayOf(random, rule, 2024) }),
    ...(random.chance(0.6) ? [payment(random, company, rule, after, { on: dayOf(random, rule, 2025) })] : []),
    ...several(random, company, medicine.synbioMatch, 2),
  ];
};

const equipment: Profile = (random, make) => {
  const company = make();
  return [
    ...loansUnder(random, company, industry.equipmentLoan, 'equipmentInvestment', 'equipmentLoan'),
    ...several(random, company, industry.scenario, 2),
    ...several(random, company, industry.firstSetSales, 2),
  ];
};

const newMaterials: Profile = (random, make) => {
  const company = make();
  return [
    ...loansUnder(random, company, industry.materialsLoan, 'materialsInvestment', 'materialsLoan'),
    ...several(random, company, industry.firstBatchSales, 2),
    ...several(random, company, industry.materialsMatch, 2),
  ];
};

/** Loans whose interest stays under the ceiling of the year, each for a project of its own. */
const loansUnder = (
  random: Random,
  company: Company,
  rule: Rule,
  investment: 'equipmentInvestment' | 'materialsInvestment',
  loan: 'equipmentLoan' | 'materialsLoan',
): readonly Payment[] =>
  underCeiling(random, company, rule, wan(1000), wan(5), (amount) => ({
    [loan]: amount * 100n,
    [investment]: amount * 100n + wan(random.whole(2000, 9000)),
  }));

/** 小巨人 in one year and 单项冠军 in another are two titles. */
const intelligence: Profile = (random, make) => {
  const company = make();
  const titles = random.shuffle(digital.CHAMPION_TITLES).slice(0, random.whole(1, 2));
  return [
    ...several(random, company, digital.specialModel, 2),
    ...several(random, company, digital.demonstration, 2),
    ...titles.map((championTitle) => payment(random, company, digital.champion, { championTitle })),
  ];
};

const specialised: Profile = (random, make) => several(random, make(), digital.digitalProject, 3);

const commerce: Profile = (random, make) => {
  const company = make();
  return [
    ...several(random, company, digital.supplyChain, 2),
    ...several(random, company, digital.newBrand, 2),
  ];
};

const energy: Profile = (random, make) => {
  const company = make();
  const rule = industry.energySales;
  return [
    ...several(random, company, industry.solar, 3),
    payment(random, company, rule, figuresFor(random, rule), {
      on: dayOf(random, rule, yearIn(random, rule)),
    }),
  ];
};

/** Two awards of one matter, each for a thing of its own: nothing is paid for twice. */
const ACROSS_POLICIES: readonly (readonly [Rule, Rule])[] = [
  [digital.demonstration, digital.digitalProject],
  [medicine.biomedProject, medicine.synbioProject],
  [industry.materialsMatch, medicine.synbioMatch],
  [industry.equipmentLoan, industry.materialsLoan],
];

const acrossPolicies: Profile = (random, make) => {
  const company = make();
  return random.pick(ACROSS_POLICIES).map((rule) => one(random, company, rule));
};

/** One medicine of which the sales grew and which won a tender: two matters of one product. */
const tendered: Profile = (random, make) => {
  const company = make();
  const sold = one(random, company, medicine.salesIncrease);
  const rule = medicine.bulkBid;
  return [sold, payment(random, company, rule, figuresFor(random, rule), { subjects: sold.subjects })];
};

const PROFILES: readonly Profile[] = [
  acrossPolicies,
  tendered,
  cityChips,
  districtChips,
  districtResearch,
  districtTerminals,
  growingSoftware,
  researchingSoftware,
  medicines,
  marketedMedicines,
  phases,
  synthetic,
  growingSynthetic,
  equipment,
  newMaterials,
  intelligence,
  specialised,
  commerce,
  energy,
];
