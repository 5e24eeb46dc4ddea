import * as chips from '../awards/chips';
import * as digital from '../awards/digital';
import * as industry from '../awards/industry';
import * as medicine from '../awards/medicine';
import type { Rule } from '../awards/rule';
import type { Figures } from '../columns';
import { wan } from '../money';
import { flawed, payment, subjectOf } from '../payments';
import type { Plant } from './make-fault';

interface Side {
  readonly rule: Rule;
  readonly figures: Figures;
}

type Days = readonly [string, string];

/** One thing paid for under two policies. The second is named: it is the later, or the lower in the list. */
const twice =
  (first: Side, second: Side, [on, then]: Days, district?: 'binjiang'): Plant =>
  (random, make) => {
    const company = make(district);
    const subjects = subjectOf(random, first.rule);
    const place = on === then ? {} : null;
    const before = payment(random, company, first.rule, first.figures, { subjects, on });
    const later = payment(random, company, second.rule, second.figures, { subjects, on: then });
    const what = `与 ${on} 的“${first.rule.title}”为同一${Object.values(subjects).join('、')}`;
    return [
      { ...before, place },
      { ...flawed(later, '两项政策重复享受', what), place },
    ];
  };

const chip = (cost: number): Figures => ({ tapeout: wan(cost) });
const city = { rule: chips.cityTapeout, figures: chip(1600) };
const district = { rule: chips.districtTapeout, figures: chip(1600) };
const eda = (amount: number): readonly [Side, Side] => [
  { rule: chips.cityEdaResearch, figures: { edaResearch: wan(amount) } },
  { rule: chips.districtEdaResearch, figures: { edaResearchOfYear: wan(amount) } },
];
const material = (amount: number): readonly [Side, Side] => [
  { rule: chips.cityMaterials, figures: { materialResearch: wan(amount) } },
  { rule: chips.districtMaterials, figures: { materialResearchOfYear: wan(amount) } },
];
const plant = (investment: number): readonly [Side, Side] => [
  { rule: medicine.biomedProject, figures: { biomedInvestment: wan(investment) } },
  { rule: medicine.synbioProject, figures: { synbioInvestment: wan(investment) } },
];
const loan = (investment: number, amount: number): readonly [Side, Side] => [
  {
    rule: industry.equipmentLoan,
    figures: { equipmentInvestment: wan(investment), equipmentLoan: wan(amount) },
  },
  {
    rule: industry.materialsLoan,
    figures: { materialsInvestment: wan(investment), materialsLoan: wan(amount) },
  },
];
const match = (funds: number): readonly [Side, Side] => [
  { rule: industry.materialsMatch, figures: { materialsFunds: wan(funds) } },
  { rule: medicine.synbioMatch, figures: { synbioFunds: wan(funds) } },
];
const project = (investment: number): readonly [Side, Side] => [
  { rule: digital.demonstration, figures: { demonstration: wan(investment) } },
  { rule: digital.digitalProject, figures: { digitalProject: wan(investment) } },
];

const both = ([one, other]: readonly [Side, Side], days: Days, area?: 'binjiang'): Plant =>
  twice(one, other, days, area);
const turned = ([one, other]: readonly [Side, Side], days: Days, area?: 'binjiang'): Plant =>
  twice(other, one, days, area);

const MONTHS_APART: Days = ['2025-03-14', '2025-09-26'];
const YEARS_APART: Days = ['2024-08-20', '2025-10-11'];
const SAME_DAY: Days = ['2025-06-30', '2025-06-30'];
const NEXT_DAY: Days = ['2025-05-08', '2025-05-09'];

export const DOUBLE_CLAIMS: readonly Plant[] = [
  twice(city, district, MONTHS_APART, 'binjiang'),
  twice(district, city, MONTHS_APART, 'binjiang'),
  twice(city, district, SAME_DAY, 'binjiang'),
  twice(district, city, YEARS_APART, 'binjiang'),
  both(eda(2400), MONTHS_APART, 'binjiang'),
  turned(eda(3100), YEARS_APART, 'binjiang'),
  both(material(7000), NEXT_DAY, 'binjiang'),
  turned(material(9000), SAME_DAY, 'binjiang'),
  both(plant(4200), MONTHS_APART),
  turned(plant(2000), YEARS_APART),
  both(plant(30_000), SAME_DAY),
  both(loan(9000, 6000), MONTHS_APART),
  turned(loan(2600, 1500), NEXT_DAY),
  both(loan(5200, 3600), SAME_DAY),
  both(match(800), MONTHS_APART),
  turned(match(1400), YEARS_APART),
  turned(match(600), SAME_DAY),
  both(project(300), MONTHS_APART),
  turned(project(420), NEXT_DAY),
  both(project(260), SAME_DAY),
];
