import * as digital from '../awards/digital';
import * as industry from '../awards/industry';
import * as software from '../awards/software';
import type { Rule } from '../awards/rule';
import { flawed, payment } from '../payments';
import type { Plant } from './make-fault';

/** A row that is right in all but its day, which lies after the last one of the policy. */
const after =
  (rule: Rule, on: string, what: string): Plant =>
  (random, make) => {
    const one = payment(random, make(), rule, rule.usual(random), { on });
    return [
      flawed(one, '政策已过期', `${what}；末日 ${rule.policy.to}，发放 ${on}`, { heading: '发放日期' }),
    ];
  };

const DAY_AFTER = '末日的次日';

export const EXPIRED: readonly Plant[] = [
  after(industry.scenario, '2026-01-01', DAY_AFTER),
  after(industry.equipmentLoan, '2026-01-01', DAY_AFTER),
  after(industry.firstSetSales, '2026-01-01', DAY_AFTER),
  after(industry.firstBatchSales, '2026-01-01', DAY_AFTER),
  after(industry.materialsMatch, '2026-01-01', DAY_AFTER),
  after(industry.solar, '2026-01-01', DAY_AFTER),
  after(industry.energySales, '2026-01-01', DAY_AFTER),
  after(digital.digitalProject, '2026-01-01', DAY_AFTER),
  after(digital.supplyChain, '2026-01-01', DAY_AFTER),
  after(digital.newBrand, '2026-01-01', DAY_AFTER),
  after(software.softwareResearch, '2025-11-26', '末日之后两日'),
  after(software.softwareScale, '2025-11-26', '末日之后两日'),
  after(software.firstVersion, '2025-12-31', '当年最后一日'),
  after(software.keyEnterprise, '2026-02-14', '次年'),
  after(software.softwareResearch, '2026-06-18', '次年年中'),
  after(industry.materialsLoan, '2026-03-31', '次年一季度末'),
  after(industry.solar, '2026-05-06', '次年'),
  after(digital.digitalProject, '2026-06-19', '次年年中'),
  after(digital.newBrand, '2026-04-30', '次年'),
  after(industry.energySales, '2026-01-31', '次年一月末'),
];
