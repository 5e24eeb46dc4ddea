import * as chips from '../awards/chips';
import * as digital from '../awards/digital';
import * as industry from '../awards/industry';
import * as medicine from '../awards/medicine';
import * as software from '../awards/software';
import type { Rule } from '../awards/rule';
import { FIGURE_COLUMNS, type CellText, type FigureKey, type Figures } from '../columns';
import { inWan, inYi, inYuan, wan, yi } from '../money';
import { flawed, payment } from '../payments';
import type { Plant } from './make-fault';

/** A figure typed in another unit than its heading says; the amount was worked out from the right one. */
const figureIn =
  (
    rule: Rule,
    figures: Figures,
    column: FigureKey,
    written: CellText,
    what: string,
    district?: 'binjiang',
  ): Plant =>
  (random, make) => {
    const heading = FIGURE_COLUMNS[column][0];
    const one = payment(random, make(district), rule, figures);
    return [flawed(one, '单位错误', `${heading}：${what}`, { heading, written: { [heading]: written } })];
  };

/** An amount paid that is a power of ten off. */
const paidIn =
  (rule: Rule, figures: Figures, times: number, what: string, district?: 'binjiang'): Plant =>
  (random, make) => {
    const heading = '发放金额（元）';
    const one = payment(random, make(district), rule, figures);
    const written = Number((inYuan(one.paid) * times).toPrecision(12));
    return [flawed(one, '单位错误', `${heading}：${what}`, { heading, written: { [heading]: written } })];
  };

const growing: Figures = { revenue: yi(3), revenueGrowth: 2500, research: wan(8000) };
const edition: Figures = { catalogueLevel: '省级', growthOf3Years: 1500, firstVersionSales: wan(6000) };

export const WRONG_UNITS: readonly Plant[] = [
  figureIn(chips.cityTapeout, { tapeout: wan(1800) }, 'tapeout', inYuan(wan(1800)), '填成了元'),
  figureIn(chips.cityTapeout, { tapeout: wan(12_000) }, 'tapeout', inYi(wan(12_000)), '填成了亿元'),
  figureIn(
    medicine.biomedProject,
    { biomedInvestment: wan(3600) },
    'biomedInvestment',
    inYuan(wan(3600)),
    '填成了元',
  ),
  figureIn(industry.scenario, { scenario: wan(640) }, 'scenario', inYuan(wan(640)), '填成了元'),
  figureIn(digital.demonstration, { demonstration: wan(750) }, 'demonstration', inYi(wan(750)), '填成了亿元'),
  figureIn(
    chips.cityMaterials,
    { materialResearch: wan(8200) },
    'materialResearch',
    inWan(wan(8200)),
    '填成了万元',
  ),
  figureIn(
    chips.edaPurchase,
    { edaPurchase: wan(260) },
    'edaPurchase',
    inWan(wan(260)),
    '填成了万元',
    'binjiang',
  ),
  figureIn(
    digital.digitalProject,
    { digitalProject: wan(310) },
    'digitalProject',
    inWan(wan(310)),
    '填成了万元',
  ),
  figureIn(
    industry.firstBatchSales,
    { firstBatchSales: wan(900) },
    'firstBatchSales',
    inWan(wan(900)),
    '填成了万元',
  ),
  figureIn(medicine.bulkBid, { bid: wan(4000) }, 'bid', inWan(wan(4000)), '填成了万元'),
  figureIn(software.softwareResearch, growing, 'revenueGrowth', 0.25, '25%填成了0.25'),
  figureIn(software.firstVersion, edition, 'growthOf3Years', 0.15, '15%填成了0.15'),
  figureIn(
    digital.newBrand,
    { brandSales: wan(2400), brandGrowth: 3600 },
    'brandGrowth',
    0.36,
    '36%填成了0.36',
  ),
  figureIn(software.softwareResearch, growing, 'research', inYuan(wan(8000)), '填成了元'),
  figureIn(industry.solar, { solarCapacity: 6_000_000 }, 'solarCapacity', 6, '填成了兆瓦'),
  paidIn(chips.cityTapeout, { tapeout: wan(2400) }, 0.0001, '填成了万元'),
  paidIn(digital.champion, { championTitle: '“隐形冠军”企业' }, 0.0001, '填成了万元'),
  paidIn(medicine.synbioMatch, { synbioFunds: wan(820) }, 10_000, '万元数又乘了一万'),
  paidIn(
    industry.energySales,
    { energySales: wan(8200), previousEnergySales: wan(5000) },
    0.0001,
    '填成了万元',
  ),
  paidIn(digital.supplyChain, { supplyChain: wan(930) }, 10, '多了一个零'),
];
