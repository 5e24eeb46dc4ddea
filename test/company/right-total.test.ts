import { describe, expect, it } from 'vitest';
import { assessEnterprise } from '../../src/company/assessment';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { enterprisesOf } from '../../src/company/enterprise';
import type { Answers } from '../../src/company/stacking/relations';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';

type Cells = Readonly<Record<string, unknown>>;

/** One company in a table of its own; money stands under headings that say 万元. */
function totalOf(rows: Cells | readonly Cells[], day = '2025-06-30', answers: Answers = new Map()) {
  const list: readonly Cells[] = Array.isArray(rows) ? (rows as readonly Cells[]) : [rows as Cells];
  const headings = [...new Set(list.flatMap((row) => Object.keys(row)))];
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(policyLibrary), {});
  if (!table) throw new Error('no table');
  const companies = list.map((cells, at) =>
    readCompany(table, {
      row: at + 1,
      left: 0,
      values: headings.map((heading) => cells[heading] ?? null),
      formats: headings.map(() => 'General'),
    }),
  );
  const enterprises = enterprisesOf(companies);
  expect(enterprises).toHaveLength(1);
  const stacking = stackCompany(assessEnterprise(policyLibrary, enterprises[0]!, day), { answers });
  return {
    stacking,
    certain: wan(stacking.certain.total.toNumber()),
    most: wan(stacking.most.total.toNumber()),
  };
}

const wan = (yuan: number): number => yuan / 10_000;
const sure = (amount: number) => ({ certain: amount, most: amount });
const between = (certain: number, most: number) => ({ certain, most });
const names = (claims: readonly { award: { name: string } }[]) =>
  claims.map(({ award }) => award.name).sort();
const answeredAll = ({ questions }: CompanyStacking, answer: 'same' | 'different'): Answers =>
  new Map(questions.map(({ id }) => [id, answer]));

const IC = { 企业名称: '甲', 行业: '集成电路' };
const YUHANG = { ...IC, 所属区: '余杭区' };
const BINJIANG = { ...IC, 所属区: '滨江区' };
const BIOMED = { 企业名称: '甲', 所属区: '钱塘区', 行业: '生物医药、合成生物' };

describe('Money to persons is shown apart:', () => {
  it('two talents give a 滨江 company nothing', () => {
    const { stacking, ...total } = totalOf({ ...BINJIANG, 新引进并入选各级人才计划的人才数: 2 });
    expect(total).toEqual(sure(0));
    expect(names(stacking.outside)).toEqual(['BINJIANG_TALENT_REWARD']);
    expect(wan(stacking.outside[0]!.amount.toNumber())).toBe(1040);
  });

  it('a 大PI gives a hospital nothing', () => {
    const hospital = { 企业名称: '甲医院', 所属区: '上城区', 行业: '医疗机构' };
    const { stacking, ...total } = totalOf({ ...hospital, '引入“大PI”人数': 1 }, '2026-01-15');
    expect(total).toEqual(sure(0));
    expect(names(stacking.outside)).toEqual(['BIOMED_CHIEF_PI_GRANT']);
  });
});

describe('The limit of 30% holds over one project:', () => {
  const limit = '企业项目全部投入(万元)';

  it('EDA work that costs more than the whole project is another project', () => {
    const rows = {
      ...YUHANG,
      '首次流片费用(万元)': 2000,
      '自主研发投入（EDA工具）(万元)': 4000,
      [limit]: 2000,
    };
    expect(totalOf(rows)).toMatchObject(sure(900));
  });

  it('a subsidy on the revenue of a service is part of no project', () => {
    const rows = { ...YUHANG, '首次流片费用(万元)': 2000, '服务中小企业收入(万元)': 5000, [limit]: 1000 };
    const { stacking, ...total } = totalOf(rows);
    expect(total).toEqual(sure(300 + 500));
    expect(names(stacking.most.taken)).toEqual(['IC_PLATFORM_SERVICE_SUBSIDY', 'IC_TAPEOUT']);
  });

  it('the district’s money counts, if it is all one project', () => {
    const rows = {
      ...BINJIANG,
      '首次流片费用(万元)': 900,
      '购买签核中心创建企业研发EDA工具实际发生费用(万元)': 500,
      [limit]: 1400,
    };
    const { stacking, ...total } = totalOf(rows);
    expect(total).toEqual(between(420, 520));
    expect(stacking.questions.map(({ kind }) => kind)).toEqual(['inProject', 'inProject']);
    expect(totalOf(rows, '2025-06-30', answeredAll(stacking, 'same'))).toMatchObject(sure(420));
    expect(totalOf(rows, '2025-06-30', answeredAll(stacking, 'different'))).toMatchObject(sure(520));
    expect(totalOf({ ...rows, 项目名称: '智联芯片' })).toMatchObject(sure(420));
  });
});

describe('The same matter is the same thing, not the same word:', () => {
  it('a class 1 drug and a class 3 device for aesthetic medicine cannot be one product', () => {
    const rows = {
      ...BIOMED,
      '品种类别（药械）': '1类新药',
      '品种（产品）数（药械）': 1,
      '品种类别（医疗美容产品）': '三类医疗美容器械',
      '品种数（医疗美容产品）': 3,
    };
    expect(totalOf(rows, '2026-01-15')).toMatchObject(sure(800));
  });

  it('national support of two sums was received for two projects', () => {
    const rows = {
      企业名称: '甲',
      所属区: '钱塘区',
      行业: '新材料、视觉智能',
      '国家、省实际到账补助金额（新材料重大科技创新项目）(万元)': 2000,
      '实际到位国家、省级补助经费(万元)': 1600,
    };
    expect(totalOf(rows)).toMatchObject(sure(900));
  });

  it('two loans of two sums on two projects are two loans', () => {
    const rows = {
      企业名称: '甲',
      所属区: '钱塘区',
      行业: '新材料、高端装备',
      '实际投资总额（高端装备产业项目）(万元)': 60_000,
      '实际贷款金额（高端装备产业项目）(万元)': 50_000,
      '实际投资总额（新材料产业项目）(万元)': 40_000,
      '实际贷款金额（新材料产业项目）(万元)': 30_000,
    };
    expect(totalOf(rows)).toMatchObject(sure(800));
  });

  it('vouchers of two contracts are two vouchers', () => {
    const rows = {
      ...BIOMED,
      '技术合同金额（服务生物医药企事业单位）(万元)': 1500,
      '技术合同金额（服务合成生物企事业单位）(万元)': 1000,
    };
    expect(totalOf(rows, '2026-01-15')).toMatchObject(sure(250));
  });

  it('two industrial projects are two projects', () => {
    const rows = {
      ...BIOMED,
      '实际投资总额（生物医药产业化项目）(万元)': 5000,
      '实际投资总额（合成生物产业化项目）(万元)': 8000,
    };
    expect(totalOf(rows, '2026-01-15')).toMatchObject(sure(3900));
  });

  it('within one policy, a rule about other policies does not apply', () => {
    const devices = {
      ...BIOMED,
      '研发投入（特别审查、优先审批医疗器械品种）(万元)': 1500,
      医疗器械类别: '二类',
      '研发投入（创新型二类、三类医疗器械品种）(万元)': 800,
    };
    expect(totalOf(devices, '2026-01-15')).toMatchObject(sure(760));
    const parts = {
      企业名称: '甲',
      所属区: '钱塘区',
      行业: '高端装备',
      '年采购额（整车非关联零部件）(万元)': 20_000,
      '上年度采购额（整车非关联零部件）(万元)': 10_000,
      '年采购额（机器人、增材制造非关联零部件）(万元)': 2000,
      '上年度采购额（机器人、增材制造非关联零部件）(万元)': 1000,
    };
    const { stacking } = totalOf(parts);
    expect(names(stacking.certain.taken)).toEqual([
      'EQUIPMENT_ROBOT_PARTS_PURCHASE_SUBSIDY',
      'EQUIPMENT_VEHICLE_PARTS_PURCHASE_REWARD',
    ]);
  });
});

describe('Where the texts leave open whether two awards pay for the same, both answers are shown:', () => {
  it.each([
    [
      'synthetic biology R&D beside a class 1 drug',
      { ...BIOMED, '当年研发投入(万元)': 3000, 临床试验阶段: 'Ⅰ期', '研发投入（1类药品种）(万元)': 2000 },
      '2026-01-15',
      between(800, 1100),
    ],
    [
      'EDA R&D beside the R&D of a software enterprise',
      {
        企业名称: '甲',
        所属区: '余杭区',
        行业: '集成电路、软件',
        '自主研发投入（EDA工具）(万元)': 2000,
        '上年度营收(万元)': 20_000,
        营收增速: 0.5,
        '研发投入(万元)': 7000,
      },
      '2025-06-30',
      between(600, 900),
    ],
    [
      'interest on a loan beside the 30% of a project',
      {
        企业名称: '甲',
        所属区: '钱塘区',
        行业: '新材料、合成生物',
        '实际投资总额（新材料产业项目）(万元)': 40_000,
        '实际贷款金额（新材料产业项目）(万元)': 30_000,
        '实际投资总额（合成生物产业化项目）(万元)': 40_000,
      },
      '2025-06-30',
      between(10_000, 10_300),
    ],
  ])('%s', (_, rows, day, total) => {
    const { stacking, certain, most } = totalOf(rows, day);
    expect({ certain, most }).toEqual(total);
    expect(stacking.questions.map(({ matter }) => matter?.open)).not.toContain(null);
  });

  it.each([
    [
      'an AI demonstration project and an open platform in 滨江',
      {
        企业名称: '甲',
        所属区: '滨江区',
        行业: '人工智能',
        '项目投资额（标杆型示范项目）(万元)': 1000,
        '项目投资额（场景化开放服务平台）(万元)': 1000,
        对外服务企业数: 60,
      },
    ],
    [
      'building a public IC platform and a high-level platform in 滨江',
      { ...BINJIANG, '实际建设投入(万元)': 60_000, '当年场地租赁、项目建设等实际支出(万元)': 1000 },
    ],
    [
      'running an AI platform and a software platform',
      {
        企业名称: '甲',
        所属区: '余杭区',
        行业: '人工智能、软件',
        '年服务交易额(万元)': 3000,
        '运营经费（产业公共服务示范平台）(万元)': 300,
        年服务企业数: 200,
        '上一年度运营费用(万元)': 300,
      },
    ],
  ] as const)('%s is asked about', (_, rows) => {
    const { certain, most, stacking } = totalOf(rows);
    expect(certain).toBeLessThan(most);
    expect(stacking.questions.length).toBeGreaterThan(0);
  });
});

describe('The first time is the first time:', () => {
  const software = { 企业名称: '甲', 所属区: '余杭区', 行业: '软件' };
  const scale = (rows: Cells) =>
    totalOf(rows).stacking.certain.taken.find(({ award }) => award.name === 'SOFTWARE_SCALE_REWARD')?.amount;

  it('last year’s revenue is a lower bound of every earlier maximum', () => {
    expect(scale({ ...software, '年营收(亿元)': 12, '上年营收(亿元)': 11 })).toBeUndefined();
    expect(scale({ ...software, '年营收(亿元)': 12, '上年营收(亿元)': 9 })?.toNumber()).toBe(500_000);
    expect(scale({ ...software, '年营收(亿元)': 12 })?.toNumber()).toBe(1_000_000);
  });

  it('synthetic biology: 6亿 after 5.5亿 is no new tier', () => {
    const rows = {
      企业名称: '甲',
      所属区: '余杭区',
      行业: '合成生物',
      '当年营收(亿元)': 6,
      '上年营收(亿元)': 5.5,
    };
    expect(totalOf(rows)).toMatchObject(sure(0));
  });

  it('output and growth say what last year had', () => {
    const car = { 企业名称: '甲', 所属区: '萧山区', 行业: '智能网联汽车', 年产值较上年度增长率: 0.2 };
    expect(totalOf({ ...car, '年产值(亿元)': 12 })).toMatchObject(sure(0));
    expect(totalOf({ ...car, '年产值(亿元)': 11.9 })).toMatchObject(sure(500));
  });

  it('a highest revenue that equals this year’s is asked about, and pays nothing meanwhile', () => {
    const { stacking } = totalOf({ ...software, '年营收(亿元)': 12, '此前历史最高年营收(亿元)': 12 });
    expect(names(stacking.certain.taken)).not.toContain('SOFTWARE_SCALE_REWARD');
  });
});

describe('Ceilings hold over all claims of an enterprise and year:', () => {
  const tapeout = (name: string, cost: number) => ({
    ...BINJIANG,
    项目名称: name,
    '首次流片费用(万元)': cost,
  });

  it('two tape-outs of 800 and 700万 in 滨江 give 300万 together', () => {
    const { stacking, ...total } = totalOf([tapeout('一', 800), tapeout('二', 700)]);
    expect(total).toEqual(sure(300));
    expect(
      stacking.certain.limits.map(({ kind, before, reduction }) => [kind, wan(+before), wan(+reduction)]),
    ).toEqual([['year', 450, 150]]);
  });

  it('a figure of the enterprise repeated on its rows is one claim', () => {
    const row = { 企业名称: '甲', 所属区: '余杭区', 行业: '软件', '年营收(亿元)': 6 };
    expect(totalOf([row, row])).toMatchObject(sure(50));
    expect(totalOf([row, { ...row, '年营收(亿元)': 7 }])).toMatchObject(sure(0));
  });
});

describe('After a policy has ended', () => {
  it('what was earned while it was in force stands apart from the total', () => {
    const rows = {
      企业名称: '甲',
      所属区: '余杭区',
      行业: '氢能',
      '年度加氢量(公斤)': 10_000,
      '补助年度（加氢）': 2025,
    };
    const { stacking, ...total } = totalOf(rows, '2026-03-31');
    expect(total).toEqual(sure(0));
    expect(wan(stacking.afterExpiry.certain.total.toNumber())).toBe(15);
  });
});

describe('What the law says between two payments of one award:', () => {
  const inYear = (year: number, cells: Cells): Cells => ({ ...cells, 数据年度: year });

  it('the first tape-out of one product is paid for once, also by a district with a yearly ceiling', () => {
    const tapeout = (year: number, product: string) =>
      inYear(year, { ...BINJIANG, 产品名称: product, '首次流片费用(万元)': 600 });
    expect(totalOf([tapeout(2024, '甲芯'), tapeout(2025, '甲芯')])).toMatchObject(sure(180));
    expect(totalOf([tapeout(2024, '甲芯'), tapeout(2025, '乙芯')])).toMatchObject(sure(360));
  });

  it('a new cosmetic is registered once, and two of two years are two only if they are two products', () => {
    const registered = (year: number) =>
      inYear(year, {
        ...BIOMED,
        行业: '化妆品',
        纳入目录的化妆品新原料项数: 0,
        获特殊化妆品注册证的品种数: 3,
      });
    const { stacking, ...total } = totalOf([registered(2024), registered(2025)]);
    expect(total).toEqual(between(30, 60));
    expect(stacking.questions.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['sameSubject', 'product'],
    ]);
  });

  it('each circulation of one data set is rewarded, up to the ceiling of the year', () => {
    const circulation = (revenue: number): Cells => ({
      企业名称: '甲',
      所属区: '滨江区',
      行业: '人工智能',
      产品名称: '甲数据集',
      调用的区内非关联企业数: 5,
      '单次流通收益(万元)': revenue,
    });
    expect(totalOf([circulation(300), circulation(400)])).toMatchObject(sure(70));
    expect(totalOf([circulation(600), circulation(700)])).toMatchObject(sure(100));
  });

  it('a manager of two funds has the reward for both, together no more than 500万', () => {
    const fund = (name: string, invested: number): Cells => ({
      企业名称: '甲基金管理公司',
      所属区: '上城区',
      行业: '基金管理',
      基金名称: name,
      '年度合计到账投资金额（本市生物医药企业）(万元)': invested,
    });
    expect(totalOf([fund('一号', 10_000), fund('二号', 5_000)])).toMatchObject(sure(300));
    expect(totalOf([fund('一号', 20_000), fund('二号', 15_000)])).toMatchObject(sure(500));
    expect(totalOf([fund('一号', 10_000), fund('一号', 10_000)])).toMatchObject(sure(200));
  });

  it('a title given for the first time is rewarded once, two titles both', () => {
    const titled = (year: number, title: string) =>
      inYear(year, {
        企业名称: '甲',
        所属区: '余杭区',
        行业: '人工智能',
        '认定类型（人工智能领军企业）': title,
      });
    const [giant, champion] = ['专精特新“小巨人”企业', '“隐形冠军”企业'];
    expect(totalOf([titled(2023, giant), titled(2024, giant)])).toMatchObject(sure(100));
    expect(totalOf([titled(2023, giant), titled(2024, champion)])).toMatchObject(sure(200));
  });

  it('where the text gives no frequency, another year is asked about and never settled in silence', () => {
    const alliance = (year: number) => inYear(year, { ...BIOMED, 受支持的联盟等社会组织数: 1 });
    const { stacking, ...total } = totalOf([alliance(2023), alliance(2024)]);
    expect(total).toEqual(between(200, 400));
    expect(stacking.questions.map(({ kind, matter }) => [kind, matter?.id])).toEqual([
      ['sameMatter', 'anotherYear'],
    ]);
    const said = (answer: 'same' | 'different') =>
      totalOf([alliance(2023), alliance(2024)], '2025-06-30', answeredAll(stacking, answer));
    expect(said('same')).toMatchObject(sure(200));
    expect(said('different')).toMatchObject(sure(400));
  });

  it('a bus company has the subsidy for its fuel cell buses, and a software firm its financial pilot', () => {
    const buses = {
      企业名称: '甲公交',
      所属区: '拱墅区',
      行业: '公共交通',
      '车辆类型（氢燃料电池运营车辆）': '公交车',
      '车辆数（氢燃料电池运营车辆）': 10,
    };
    expect(totalOf(buses)).toMatchObject(sure(350));
    const pilot = {
      企业名称: '甲',
      所属区: '西湖区',
      行业: '软件',
      '通过验收的试点项目数（金融改革试点）': 1,
    };
    expect(totalOf(pilot)).toMatchObject(sure(50));
  });
});
