import * as chips from '../awards/chips';
import * as digital from '../awards/digital';
import * as industry from '../awards/industry';
import * as medicine from '../awards/medicine';
import * as software from '../awards/software';
import type { Rule } from '../awards/rule';
import type { Figures } from '../columns';
import { percentOf, said, wan, yi, yuan, type Fen } from '../money';
import { flawed, payment } from '../payments';
import type { Plant } from './make-fault';

/** A row paid by the rate alone, above the highest amount of the clause. */
const uncapped =
  (rule: Rule, figures: Figures, paid: Fen, what: string, district?: 'binjiang'): Plant =>
  (random, make) => {
    const one = payment(random, make(district), rule, figures);
    return [flawed(one, '超过最高额', `${what}，最高 ${said(one.paid)}`, { paid })];
  };

/** Two fen above: the least that no tolerance of one fen covers. */
const twoFen = 2n;

export const CAPS_IGNORED: readonly Plant[] = [
  uncapped(chips.cityTapeout, { tapeout: wan(20_000) }, wan(3000), '按15%付，未限2000万元'),
  uncapped(chips.cityTapeout, { tapeout: wan(13_400) }, percentOf(15, wan(13_400)), '略高于2000万元'),
  uncapped(chips.cityMaterials, { materialResearch: wan(50_000) }, wan(7500), '按15%付，未限5000万元'),
  uncapped(chips.cityEdaResearch, { edaResearch: wan(15_000) }, wan(2250), '按15%付，未限2000万元'),
  uncapped(chips.edaPurchase, { edaPurchase: wan(560) }, wan(112), '单笔按20%付，未限100万元', 'binjiang'),
  uncapped(chips.compute, { computeContract: wan(400) }, wan(200), '单笔按50%付，未限100万元', 'binjiang'),
  uncapped(chips.districtTapeout, { tapeout: wan(30_000) }, wan(4500), '按15%付，未限2000万元', 'binjiang'),
  uncapped(
    chips.terminalChips,
    { terminalChips: wan(501) },
    percentOf(30, wan(501)),
    '按30%付，未限150万元',
    'binjiang',
  ),
  uncapped(
    chips.terminalEquipment,
    { terminalEquipment: wan(6000) },
    wan(120),
    '十二个500万元，未限100万元',
    'binjiang',
  ),
  uncapped(
    medicine.class1Trial,
    { trialPhase: 'Ⅱ期', drugResearch: wan(5600) },
    wan(2240),
    'Ⅱ期未限2000万元',
  ),
  uncapped(medicine.bulkBid, { bid: wan(22_000) }, wan(660), '按3%付，未限300万元'),
  uncapped(medicine.synbioProject, { synbioInvestment: wan(40_000) }, wan(12_000), '按30%付，未限1亿元'),
  uncapped(medicine.synbioResearch, { research: wan(7200) }, wan(720), '按10%付，未限500万元'),
  uncapped(industry.scenario, { scenario: wan(1000) + yuan(0.1) }, wan(200) + twoFen, '比200万元多两分'),
  uncapped(
    digital.digitalProject,
    { digitalProject: wan(500) + yuan(500) },
    wan(100) + yuan(100),
    '比100万元多100元',
  ),
  uncapped(digital.specialModel, { modelResearch: wan(2500) }, wan(750), '按30%付，未限500万元'),
  uncapped(industry.solar, { solarCapacity: 31_000_000 }, wan(620), '按0.2元/瓦付，未限500万元'),
  uncapped(
    software.firstVersion,
    { catalogueLevel: '国家级', growthOf3Years: 3000, firstVersionSales: yi(6) },
    wan(3300),
    '按5.5%付，单个产品未限2000万元',
  ),
  uncapped(
    software.softwareResearch,
    { revenue: yi(8), revenueGrowth: 3100, research: yi(2.4) },
    wan(1600),
    '按20%付，未限1000万元',
  ),
  uncapped(
    industry.energySales,
    { energySales: wan(32_000), previousEnergySales: wan(9000) },
    wan(1150),
    '二十三个1000万元，未限1000万元',
  ),
];
