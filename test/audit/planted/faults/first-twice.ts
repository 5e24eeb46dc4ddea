import * as chips from '../awards/chips';
import * as digital from '../awards/digital';
import * as industry from '../awards/industry';
import * as medicine from '../awards/medicine';
import * as software from '../awards/software';
import type { Rule } from '../awards/rule';
import type { Figures } from '../columns';
import { wan, yi } from '../money';
import { flawed, payment, subjectOf } from '../payments';
import type { Plant } from './make-fault';

type Days = readonly [string, string];

/** What is paid once, paid again. Each row is right by itself: only together they show it. */
const again =
  (
    rule: Rule,
    [on, then]: Days,
    first: Figures,
    second: Figures,
    what: string,
    district?: 'binjiang',
  ): Plant =>
  (random, make) => {
    const company = make(district);
    const subjects = subjectOf(random, rule);
    const place = on === then ? {} : null;
    const before = payment(random, company, rule, first, { subjects, on });
    const later = payment(random, company, rule, second, { subjects, on: then });
    return [
      { ...before, place },
      { ...flawed(later, '首次享受两次', `${what}；首次于 ${on}`), place },
    ];
  };

const NEXT_YEAR: Days = ['2024-06-18', '2025-06-17'];
const SAME_YEAR: Days = ['2025-03-03', '2025-10-20'];
const SAME_DAY: Days = ['2025-04-30', '2025-04-30'];

const same = (rule: Rule, days: Days, figures: Figures, what: string, district?: 'binjiang'): Plant =>
  again(rule, days, figures, figures, what, district);

export const FIRST_TWICE: readonly Plant[] = [
  same(chips.cityTapeout, NEXT_YEAR, { tapeout: wan(1500) }, '同一芯片的首次流片'),
  same(chips.cityTapeout, SAME_YEAR, { tapeout: wan(2200) }, '同一芯片的首次流片'),
  same(chips.cityTapeout, SAME_DAY, { tapeout: wan(3000) }, '同一芯片的首次流片'),
  again(
    chips.cityTapeout,
    NEXT_YEAR,
    { tapeout: wan(1500) },
    { tapeout: wan(1700) },
    '同一芯片，费用不同的“首次”流片',
  ),
  same(
    chips.districtTapeout,
    ['2024-09-09', '2025-09-09'],
    { tapeout: wan(500) },
    '同一芯片的首次流片',
    'binjiang',
  ),
  again(
    software.softwareScale,
    NEXT_YEAR,
    { revenue: yi(5.6), previousRevenue: yi(4.4) },
    { revenue: yi(6.1), previousRevenue: yi(4.4) },
    '同一5亿元档的首次达到',
  ),
  again(
    software.softwareScale,
    ['2023-05-19', '2025-05-16'],
    { revenue: yi(12), previousRevenue: yi(4.9) },
    { revenue: yi(14), previousRevenue: yi(4.9) },
    '隔一年再报同一10亿元档',
  ),
  again(
    medicine.synbioScale,
    NEXT_YEAR,
    { revenue: yi(1.2), previousRevenue: yi(0.9) },
    { revenue: yi(1.4), previousRevenue: yi(0.9) },
    '同一1亿元档的首次超过',
  ),
  again(
    medicine.synbioScale,
    ['2024-05-30', '2026-05-29'],
    { revenue: yi(2.5), previousRevenue: yi(0.6) },
    { revenue: yi(3.3), previousRevenue: yi(0.6) },
    '隔一年再报同一2亿元档',
  ),
  same(software.keyEnterprise, NEXT_YEAR, { keyEnterprise: 1 }, '首次入选'),
  same(software.keyEnterprise, SAME_YEAR, { keyEnterprise: 1 }, '首次入选'),
  same(software.keyEnterprise, ['2023-02-10', '2025-11-24'], { keyEnterprise: 1 }, '首次入选'),
  same(digital.champion, NEXT_YEAR, { championTitle: '专精特新“小巨人”企业' }, '首次认定为同一类型'),
  same(digital.champion, SAME_YEAR, { championTitle: '“单项冠军”示范企业' }, '首次认定为同一类型'),
  same(digital.champion, SAME_DAY, { championTitle: '“隐形冠军”企业' }, '首次认定为同一类型'),
  same(industry.firstBatchSales, NEXT_YEAR, { firstBatchSales: wan(1200) }, '同一材料的首年度一次性奖励'),
  same(industry.firstBatchSales, SAME_YEAR, { firstBatchSales: wan(640) }, '同一材料的首年度一次性奖励'),
  same(digital.newBrand, NEXT_YEAR, { brandSales: wan(1800), brandGrowth: 2600 }, '同一品牌的一次性奖励'),
  again(
    digital.newBrand,
    ['2023-08-08', '2025-12-31'],
    { brandSales: wan(1800), brandGrowth: 2600 },
    { brandSales: wan(4200), brandGrowth: 4100 },
    '同一品牌，以后年度再报一次性奖励',
  ),
  same(industry.solar, NEXT_YEAR, { solarCapacity: 8_000_000 }, '同一光伏项目的一次性补助'),
];
