import { describe, expect, it } from 'vitest';
import * as facts from '../../src/policies/shared/trades';
import type { Trade } from '../../src/rules/trades';
import { tradeFit, type TradeFit } from '../../src/table/trades';

const {
  ANIMATION_AND_GAMES,
  ARTIFICIAL_INTELLIGENCE,
  BASIC_AND_INDUSTRIAL_SOFTWARE,
  BIOBASED_MATERIALS,
  BIOMEDICINE,
  BREEDING,
  CHIP_MATERIALS_AND_EQUIPMENT,
  CIRCUITS_AND_INTELLIGENCE,
  CONNECTED_VEHICLES,
  COSMETICS,
  CYBER_SECURITY_SERVICES,
  E_COMMERCE,
  EDA_TOOLS,
  FINANCE,
  FUND_MANAGERS,
  GREEN_ENERGY,
  HIGH_END_EQUIPMENT,
  HYDROGEN_STATIONS,
  INTEGRATED_CIRCUITS,
  MEDICAL_AESTHETICS,
  MEDICAL_INSTITUTIONS,
  NEW_BATTERIES,
  NEW_MATERIALS,
  ROBOTS_AND_ADDITIVE,
  SOFTWARE,
  SYNTHETIC_BIOLOGY,
  TERMINAL_MAKERS,
  TRADES,
  VEHICLE_MAKERS,
  VISUAL_INTELLIGENCE,
} = facts;

type Ways = Partial<Record<TradeFit, readonly string[]>>;

const WRITTEN: readonly (readonly [Trade, Ways])[] = [
  [
    INTEGRATED_CIRCUITS,
    {
      fits: [
        '集成电路',
        '集成电路设计',
        '集成电路产业',
        '集成 电路 / 集成电路',
        '芯片',
        '芯片研发、生产、销售',
        'AI芯片',
        '半导体',
        '半导体和集成电路',
        'C3973',
        'c3973',
        '3973',
        'C3973 集成电路制造',
        '3973 集成电路制造',
        '集成电路制造（C3973）',
        'I6520 集成电路设计',
        '6520',
        'I6550 集成电路设计',
        '软件、集成电路',
        '软件/集成电路',
        '制造业（集成电路）',
        'IC设计',
        'Integrated circuits',
        'Semiconductor',
        'EDA',
      ],
      broader: [
        '电子',
        '电子信息',
        'C39 计算机、通信和其他电子设备制造业',
        '计算机、通信和其他电子设备制造业',
        'C3970',
        '397',
        'C39',
        'I65 软件和信息技术服务业',
        '制造业',
        'electronics',
        '科技',
      ],
      other: [
        '电子商务',
        '跨境电商',
        '农药',
        'E-commerce',
        'AI',
        '人工智能',
        '软件',
        'I651 软件开发',
        '电子竞技',
        '电子烟',
        '集成电路贸易',
        '芯片批发',
        'Retail of electronics',
        '电子政务',
        '3974',
      ],
      unknown: ['', '—', '其他', '某某', 'xyz', '待定'],
    },
  ],
  [
    ARTIFICIAL_INTELLIGENCE,
    {
      fits: [
        '人工智能',
        'AI',
        'AI、大数据',
        'AI+医疗',
        '大模型',
        '算力',
        '人工智能芯片',
        '生物医药/人工智能',
        'Artificial Intelligence',
      ],
      broader: [
        '软件',
        '信息技术',
        '信息服务业',
        '互联网',
        '数字经济',
        '机器人',
        'I65',
        'I6513 应用软件开发',
        'IT',
      ],
      other: [
        'Retail',
        'retailing',
        'Trainer training',
        '零售',
        '集成电路',
        '电子商务',
        '智能家电',
        '餐饮',
        'C3973',
        '游戏',
      ],
      unknown: ['Aircraft', 'Main', '5'],
    },
  ],
  [
    BIOMEDICINE,
    {
      fits: [
        '生物医药',
        '医药',
        '医药制造业',
        'C27 医药制造业',
        'C27',
        '27',
        'C2700',
        'C2761 生物药品制造',
        '2710',
        '医疗器械',
        'C358',
        '创新药研发',
        '中药',
        'M7340 医学研究和试验发展',
        '生物医药、合成生物',
        'Pharmaceuticals',
        'Medical device',
      ],
      broader: [
        '生物技术',
        '大健康',
        '医疗',
        '医疗机构',
        '医院',
        '制造业',
        'Q84',
        '合成生物',
        'C35 专用设备制造业',
        'Biotech',
      ],
      other: [
        '农药',
        '农药制造',
        'C2631 化学农药制造',
        'C263',
        '2631',
        '化学农药',
        '生物农药',
        '兽药',
        '兽用药品制造',
        'C275',
        '药房',
        '大药房连锁',
        '医药零售',
        '医药批发',
        'F52 零售',
        '炸药',
        '生物质能',
        '动物疫苗',
        'pesticides',
      ],
    },
  ],
  [
    SOFTWARE,
    {
      fits: [
        '软件',
        '软件开发',
        '软件和信息技术服务业',
        'I65',
        '65',
        'I651 软件开发',
        'I6510',
        '6513',
        '信息技术',
        '大数据',
        '系统集成',
        'Software',
        '软件业；零售',
      ],
      broader: ['互联网', '信息传输、软件和信息技术服务业', '人工智能', '电子信息', 'I64'],
      other: ['电子商务', 'I6520 集成电路设计', '集成电路', '餐饮', '硬件批发', '汽车'],
    },
  ],
  [
    E_COMMERCE,
    {
      fits: [
        '电子商务',
        '电商',
        '跨境电商',
        '直播电商',
        'F5292 互联网零售',
        '5292',
        'E-commerce',
        'ecommerce',
        '新电商、物流',
      ],
      broader: ['零售', '批发和零售业', 'F52', '互联网', '商贸', 'Retail', '贸易'],
      other: ['电子', '集成电路', '网络安全', '生物医药', '算力'],
    },
  ],
  [
    HIGH_END_EQUIPMENT,
    {
      fits: [
        '高端装备',
        '高端装备制造业',
        '机器人',
        '工业机器人制造',
        '智能网联汽车',
        '新能源汽车',
        'C3491',
        '3D打印',
        '数控机床',
      ],
      broader: ['装备制造', '汽车', '制造业', 'C34 通用设备制造业', '机械', '先进制造'],
      other: ['汽车销售', '4S店', '家电', '医疗器械', '软件', '餐饮'],
    },
  ],
  [
    CONNECTED_VEHICLES,
    {
      fits: ['智能网联汽车', '自动驾驶', '氢燃料电池汽车', '智能汽车'],
      broader: ['高端装备', '高端装备制造业', '汽车', '新能源汽车', 'C36 汽车制造业', '制造业', '3612'],
      other: ['机器人', '智能装备', '汽车销售', '氢能', '集成电路'],
    },
  ],
  [
    VEHICLE_MAKERS,
    {
      fits: ['整车制造', 'C3612 新能源车整车制造', '361'],
      broader: ['汽车', '高端装备'],
      other: ['汽车零部件', 'C367'],
    },
  ],
  [
    ROBOTS_AND_ADDITIVE,
    {
      fits: ['机器人', 'C3491', '增材制造', '3D打印', 'Robotics'],
      broader: ['制造业', '高端装备', '智能装备'],
      other: ['智能网联汽车', '机床'],
    },
  ],
  [
    GREEN_ENERGY,
    {
      fits: ['氢能', '光伏', '储能', '新能源', 'C3825', '绿色能源', '锂电池', 'Solar'],
      broader: ['能源', '电力', '制造业', 'C38', '装备'],
      other: ['新能源汽车', '石油', '软件', '火力发电', '家电'],
    },
  ],
  [
    NEW_BATTERIES,
    { fits: ['液流电池', '氢燃料电池'], broader: ['储能', '锂电池', 'C384'], other: ['光伏', '新能源汽车'] },
  ],
  [HYDROGEN_STATIONS, { fits: ['加氢站运营'], broader: ['氢能', '能源'], other: ['光伏', 'F52', '零售'] }],
  [
    NEW_MATERIALS,
    {
      fits: ['新材料', '石墨烯', 'C2832', '合成生物、新材料', '电子化学品'],
      broader: ['化工', '材料', 'C26', '金属', '塑料', '制造业', '集成电路'],
      other: ['农药', 'C263 农药制造', '建材', '医药', '软件', '化妆品'],
    },
  ],
  [
    SYNTHETIC_BIOLOGY,
    {
      fits: ['合成生物', '生物医药、合成生物', '生物制造'],
      broader: ['生物医药', '生物技术', '化妆品'],
      other: ['农药', '兽药', '集成电路'],
    },
  ],
  [
    BIOBASED_MATERIALS,
    { fits: ['生物基材料', 'C283'], broader: ['合成生物', '新材料'], other: ['农药', '零售'] },
  ],
  [MEDICAL_AESTHETICS, { fits: ['医美'], broader: ['生物医药', '合成生物'], other: ['中成药生产', '药店'] }],
  [COSMETICS, { fits: ['化妆品', '2682'], broader: ['日化', '合成生物'], other: ['化妆品批发', '生物医药'] }],
  [BREEDING, { fits: ['种业', '生物育种'], broader: ['农业'], other: ['生物医药', '农药'] }],
  [
    MEDICAL_INSTITUTIONS,
    {
      fits: ['医疗机构', '三级公立医院', 'Q841'],
      broader: ['医疗', '卫生'],
      other: ['医疗器械', '生物医药', '药房'],
    },
  ],
  [
    FUND_MANAGERS,
    { fits: ['创业投资', '私募基金'], broader: ['金融', '投资管理'], other: ['银行', '生物医药'] },
  ],
  [
    CIRCUITS_AND_INTELLIGENCE,
    {
      fits: ['集成电路', '人工智能', '算力'],
      broader: ['软件', '电子信息'],
      other: ['电子商务', '农药', 'Retail'],
    },
  ],
  [EDA_TOOLS, { fits: ['EDA'], broader: ['集成电路', '软件'], other: ['人工智能', '电子商务'] }],
  [
    CHIP_MATERIALS_AND_EQUIPMENT,
    { fits: ['半导体设备', 'C3562'], broader: ['集成电路', '新材料'], other: ['人工智能', '软件'] },
  ],
  [
    CYBER_SECURITY_SERVICES,
    { fits: ['网络安全', 'I644'], broader: ['软件', '信息技术'], other: ['集成电路', '电子商务'] },
  ],
  [
    TERMINAL_MAKERS,
    { fits: ['智能终端', '系统集成'], broader: ['电子信息', 'C39'], other: ['集成电路制造', '医药'] },
  ],
  [
    BASIC_AND_INDUSTRIAL_SOFTWARE,
    { fits: ['工业软件', 'I6511'], broader: ['软件'], other: ['集成电路', '游戏'] },
  ],
  [FINANCE, { fits: ['金融', '第三方支付', 'J66'], broader: ['软件'], other: ['集成电路', '农药'] }],
  [
    ANIMATION_AND_GAMES,
    { fits: ['动漫游戏', '电子竞技', 'I6572'], broader: ['文化', '影视'], other: ['电子', '电子商务'] },
  ],
  [
    VISUAL_INTELLIGENCE,
    { fits: ['数字安防', '机器视觉'], broader: ['人工智能', '电子'], other: ['电子商务', '农药'] },
  ],
];

describe('Words of a trade', () => {
  for (const [trade, ways] of WRITTEN) {
    for (const [fit, written] of Object.entries(ways)) {
      it(`held against ${trade.label.zh}: ${fit}, in ${written.length} ways`, () => {
        expect(written.map((words) => [words, tradeFit(words, trade)])).toEqual(
          written.map((words) => [words, fit]),
        );
      });
    }
  }

  it('fit a list as soon as one of its items does', () => {
    for (const separator of ['、', '，', '/', '；', ',', ' / ', '和', '与', '\n']) {
      expect(tradeFit(`餐饮${separator}集成电路`, INTEGRATED_CIRCUITS), separator).toBe('fits');
      expect(tradeFit(`餐饮${separator}零售`, INTEGRATED_CIRCUITS), separator).toBe('other');
    }
  });

  it('leave a list open that has an item nobody knows', () => {
    expect(tradeFit('餐饮、某某', INTEGRATED_CIRCUITS)).toBe('unknown');
  });
});

describe('Each trade', () => {
  it('has an id of its own and is listed', () => {
    const all = Object.values(facts).filter((fact): fact is Trade => 'id' in fact);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(TRADES.length).toBe(all.length);
  });

  it.each(TRADES.map((trade) => [trade.id, trade] as const))(
    '%s reads its own words as it lists them',
    (_, trade) => {
      expect(trade.own.filter((word) => tradeFit(word, trade) !== 'fits')).toEqual([]);
      expect(trade.broader.filter((word) => tradeFit(word, trade) !== 'broader')).toEqual([]);
      expect(trade.excluded.filter((word) => tradeFit(word, trade) !== 'other')).toEqual([]);
      expect(trade.codes.own.filter((code) => tradeFit(code, trade) !== 'fits' && code.length > 1)).toEqual(
        [],
      );
      expect(trade.codes.excluded.filter((code) => tradeFit(code, trade) !== 'other')).toEqual([]);
    },
  );
});
