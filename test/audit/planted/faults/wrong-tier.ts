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

/** A row whose amount is that of another tier than its figures reach. */
const tier =
  (rule: Rule, figures: Figures, paid: Fen, what: string, district?: 'binjiang'): Plant =>
  (random, make) => {
    const one = payment(random, make(district), rule, figures);
    return [flawed(one, '错档', `${what}，应为 ${said(one.paid)}`, { paid })];
  };

export const WRONG_TIERS: readonly Plant[] = [
  tier(
    software.softwareScale,
    { revenue: yi(6.2), previousRevenue: yi(4.1) },
    wan(100),
    '5亿元档按10亿元档付',
  ),
  tier(
    software.softwareScale,
    { revenue: yi(23), previousRevenue: yi(4.8) },
    wan(100),
    '20亿元档按10亿元档付',
  ),
  tier(
    software.softwareScale,
    { revenue: yi(11), previousRevenue: yi(7) },
    wan(100),
    '进档未扣已享受的5亿元档',
  ),
  tier(medicine.synbioScale, { revenue: yi(2.4), previousRevenue: yi(0.9) }, wan(10), '2亿元档按1亿元档付'),
  tier(medicine.synbioScale, { revenue: yi(1.6), previousRevenue: yi(0.7) }, wan(20), '1亿元档按2亿元档付'),
  tier(
    medicine.synbioScale,
    { revenue: yi(6), previousRevenue: yi(2.2) },
    wan(50),
    '进档未扣已享受的2亿元档',
  ),
  tier(
    software.firstVersion,
    { catalogueLevel: '省级', growthOf3Years: 1500, firstVersionSales: wan(6000) },
    percentOf(3, wan(6000)),
    '1000万元档按1亿元档的3%付',
  ),
  tier(
    software.firstVersion,
    { catalogueLevel: '省级', growthOf3Years: 1500, firstVersionSales: wan(13_000) },
    percentOf(3.3, wan(13_000)),
    '省级按国家级的3.3%付',
  ),
  tier(
    software.firstVersion,
    { catalogueLevel: '国家级', growthOf3Years: 2200, firstVersionSales: wan(32_000) },
    percentOf(3.3, wan(32_000)),
    '3亿元档按1亿元档的3.3%付',
  ),
  tier(medicine.class1Trial, { trialPhase: 'Ⅰ期', drugResearch: wan(7000) }, wan(2000), 'Ⅰ期按Ⅱ期的最高额付'),
  tier(medicine.class1Trial, { trialPhase: 'Ⅲ期', drugResearch: wan(8000) }, wan(2000), 'Ⅲ期按Ⅱ期的最高额付'),
  tier(digital.champion, { championTitle: '专精特新“小巨人”企业' }, wan(200), '“小巨人”按“单项冠军”付'),
  tier(digital.champion, { championTitle: '“单项冠军”示范企业' }, wan(100), '“单项冠军”按“小巨人”付'),
  tier(
    chips.districtTapeout,
    { tapeout: wan(1400) },
    wan(300),
    '1000万元以上的按1000万元以下的一档付',
    'binjiang',
  ),
  tier(
    chips.districtTapeout,
    { tapeout: wan(800) },
    percentOf(15, wan(800)),
    '1000万元以下的按1000万元以上的15%付',
    'binjiang',
  ),
  tier(chips.terminalEquipment, { terminalEquipment: wan(1800) }, wan(40), '三个500万元按四个付', 'binjiang'),
  tier(chips.terminalEquipment, { terminalEquipment: wan(2600) }, wan(40), '五个500万元按四个付', 'binjiang'),
  tier(
    industry.energySales,
    { energySales: wan(7500), previousEnergySales: wan(4600) },
    wan(150),
    '两个1000万元按三个付',
  ),
  tier(
    medicine.salesIncrease,
    { salesIncrease: wan(3999), yearsSinceCertificate: 2 },
    wan(200),
    '三个1000万元按四个付',
  ),
  tier(
    software.softwareScale,
    { revenue: yi(52), previousRevenue: yi(21) },
    wan(500),
    '进档未扣已享受的20亿元档',
  ),
];
