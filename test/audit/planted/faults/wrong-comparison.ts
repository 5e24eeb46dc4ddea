import * as chips from '../awards/chips';
import * as digital from '../awards/digital';
import * as industry from '../awards/industry';
import * as medicine from '../awards/medicine';
import * as software from '../awards/software';
import type { Rule } from '../awards/rule';
import type { Figures } from '../columns';
import { percentOf, said, wan, yi, type Fen } from '../money';
import { flawed, payment } from '../payments';
import type { Plant } from './make-fault';

/** A row on a threshold, or a fen off it, on whose wrong side it was put. */
const compared =
  (rule: Rule, figures: Figures, paid: Fen, what: string, district?: 'binjiang'): Plant =>
  (random, make) => {
    const one = payment(random, make(district), rule, figures);
    return [flawed(one, '“以上”与“超过”混淆', `${what}，应为 ${said(one.paid)}`, { paid })];
  };

const fenBelow = (amount: Fen): Fen => amount - 1n;

export const WRONG_COMPARISONS: readonly Plant[] = [
  // 以上 read as 超过: the figure on the threshold was refused, or put one tier too low.
  compared(chips.cityTapeout, { tapeout: wan(1000) }, 0n, '正好1000万元，“以上”含本数，却未付'),
  compared(chips.cityMaterials, { materialResearch: wan(5000) }, 0n, '正好5000万元，“以上”含本数，却未付'),
  compared(
    software.firstVersion,
    { catalogueLevel: '省级', growthOf3Years: 1600, firstVersionSales: yi(1) },
    percentOf(2, yi(1)),
    '正好1亿元，应按3%，却按2%付',
  ),
  compared(
    software.firstVersion,
    { catalogueLevel: '国家级', growthOf3Years: 1600, firstVersionSales: yi(3) },
    percentOf(3.3, yi(3)),
    '正好3亿元，应按5.5%，却按3.3%付',
  ),
  compared(
    software.firstVersion,
    { catalogueLevel: '省级', growthOf3Years: 1000, firstVersionSales: wan(4000) },
    0n,
    '年均增长正好10%，“以上”含本数，却未付',
  ),
  compared(
    software.softwareScale,
    { revenue: yi(10), previousRevenue: yi(4.2) },
    wan(50),
    '正好10亿元，却按5亿元档付',
  ),
  compared(
    digital.newBrand,
    { brandSales: wan(2600), brandGrowth: 2000 },
    0n,
    '增速正好20%，“以上（含）”，却未付',
  ),
  compared(
    chips.terminalEquipment,
    { terminalEquipment: wan(1500) },
    wan(20),
    '正好三个500万元，却按两个付',
    'binjiang',
  ),
  compared(
    industry.equipmentLoan,
    { equipmentInvestment: wan(2000), equipmentLoan: wan(1200) },
    0n,
    '投资正好2000万元，“以上”含本数，却未付',
  ),
  // 超过 read as 以上: the figure on the threshold was let through.
  compared(medicine.synbioResearch, { research: wan(1000) }, wan(100), '正好1000万元，“超过”不含本数，却付'),
  compared(
    medicine.synbioScale,
    { revenue: yi(1), previousRevenue: yi(0.8) },
    wan(10),
    '正好1亿元，未超过，却付',
  ),
  compared(
    medicine.synbioScale,
    { revenue: yi(2), previousRevenue: yi(0.8) },
    wan(20),
    '正好2亿元，未超过，却按2亿元档付',
  ),
  compared(
    software.softwareResearch,
    { revenue: yi(3), revenueGrowth: 2000, research: wan(8000) },
    wan(400),
    '增速正好20%，“超过”不含本数，却付',
  ),
  // A fen below the threshold, rounded up by the one who paid.
  compared(chips.cityTapeout, { tapeout: fenBelow(wan(1000)) }, wan(150), '差一分到1000万元，却付'),
  compared(chips.cityEdaResearch, { edaResearch: fenBelow(wan(1000)) }, wan(150), '差一分到1000万元，却付'),
  compared(
    medicine.biomedProject,
    { biomedInvestment: fenBelow(wan(2000)) },
    wan(600),
    '差一分到2000万元，却付',
  ),
  compared(
    industry.firstBatchSales,
    { firstBatchSales: fenBelow(wan(100)) },
    wan(10),
    '差一分到100万元，却付',
  ),
  compared(
    chips.terminalChips,
    { terminalChips: fenBelow(wan(300)) },
    wan(90),
    '差一分到300万元，却付',
    'binjiang',
  ),
  compared(
    software.softwareResearch,
    { revenue: fenBelow(yi(2)), revenueGrowth: 2600, research: wan(6000) },
    wan(400),
    '营收差一分到2亿元，却付',
  ),
  compared(
    software.softwareScale,
    { revenue: fenBelow(yi(5)), previousRevenue: yi(4.2) },
    wan(50),
    '差一分到5亿元，却付',
  ),
];
