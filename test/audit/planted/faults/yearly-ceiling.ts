import * as chips from '../awards/chips';
import * as industry from '../awards/industry';
import * as medicine from '../awards/medicine';
import { baseOf } from '../companies';
import type { Rule, ShareRule } from '../awards/rule';
import type { Figures } from '../columns';
import { said, wan, type Fen } from '../money';
import { flawed, payment } from '../payments';
import type { Plant } from './make-fault';

/** Payments of one year, each right by itself, of which the last goes beyond the ceiling of the year. */
const beyond =
  (rule: Rule, ceiling: Fen, rows: readonly (readonly [string, Figures])[], district?: 'binjiang'): Plant =>
  (random, make) => {
    const company = make(district);
    const place = new Set(rows.map(([on]) => on)).size < rows.length ? {} : null;
    const paid = rows.map(([on, figures]) => ({ ...payment(random, company, rule, figures, { on }), place }));
    const last = paid.at(-1)!;
    const sum = paid.reduce((all, one) => all + one.paid, 0n);
    const what = `本年第${paid.length}笔，合计 ${said(sum)}，年度最高 ${said(ceiling)}`;
    return [...paid.slice(0, -1), flawed(last, '多行合计超过年度最高额', what)];
  };

/** The same for a share: the amounts are given, the bases follow. */
const shares = (rule: ShareRule, rows: readonly (readonly [string, Fen])[], district?: 'binjiang'): Plant =>
  beyond(
    rule,
    rule.cap!,
    rows.map(([on, amount]) => [on, { [rule.column]: baseOf(rule, amount) }]),
    district,
  );

const tapeout = (cost: number): Figures => ({ tapeout: wan(cost) });
const sold = (thousands: number): Figures => ({
  salesIncrease: wan(thousands * 1000 + 300),
  yearsSinceCertificate: 2,
});
const equipment = (amount: number): Figures => ({
  equipmentInvestment: wan(amount + 4000),
  equipmentLoan: wan(amount),
});
const materials = (amount: number): Figures => ({
  materialsInvestment: wan(amount + 4000),
  materialsLoan: wan(amount),
});

export const CEILINGS_PASSED: readonly Plant[] = [
  shares(
    chips.edaPurchase,
    [
      ['2025-02-11', wan(60)],
      ['2025-10-30', wan(55)],
    ],
    'binjiang',
  ),
  shares(
    chips.edaPurchase,
    [
      ['2025-01-09', wan(40)],
      ['2025-04-18', wan(30)],
      ['2025-11-20', wan(50)],
    ],
    'binjiang',
  ),
  shares(
    chips.edaPurchase,
    [
      ['2025-03-05', wan(100)],
      ['2025-03-06', wan(1)],
    ],
    'binjiang',
  ),
  shares(
    chips.edaPurchase,
    [
      ['2025-03-05', wan(80)],
      ['2025-12-31', wan(20) + 2n],
    ],
    'binjiang',
  ),
  shares(
    chips.ipPurchase,
    [
      ['2024-07-12', wan(150)],
      ['2024-12-30', wan(90)],
    ],
    'binjiang',
  ),
  shares(
    chips.ipPurchase,
    [
      ['2025-05-20', wan(120)],
      ['2025-05-20', wan(120)],
    ],
    'binjiang',
  ),
  shares(
    chips.ipPurchase,
    [
      ['2025-01-02', wan(50)],
      ['2025-02-03', wan(50)],
      ['2025-03-04', wan(50)],
      ['2025-04-07', wan(50)],
      ['2025-05-08', wan(3)],
    ],
    'binjiang',
  ),
  shares(
    chips.compute,
    [
      ['2025-06-03', wan(70)],
      ['2025-08-15', wan(70)],
    ],
    'binjiang',
  ),
  shares(
    chips.compute,
    [
      ['2025-01-01', wan(50)],
      ['2025-07-01', wan(50)],
      ['2025-12-31', wan(0.5)],
    ],
    'binjiang',
  ),
  shares(medicine.mahHolder, [
    ['2024-04-09', wan(900)],
    ['2024-11-29', wan(800)],
  ]),
  shares(medicine.mahHolder, [
    ['2025-02-20', wan(1500)],
    ['2025-09-10', wan(30)],
  ]),
  shares(medicine.mahHolder, [
    ['2023-05-05', wan(700)],
    ['2023-08-08', wan(700)],
    ['2023-10-10', wan(250)],
  ]),
  beyond(
    chips.districtTapeout,
    wan(300),
    [
      ['2025-04-01', tapeout(600)],
      ['2025-09-01', tapeout(650)],
    ],
    'binjiang',
  ),
  beyond(
    chips.districtTapeout,
    wan(300),
    [
      ['2024-08-01', tapeout(300)],
      ['2024-10-08', tapeout(400)],
      ['2024-12-02', tapeout(500)],
    ],
    'binjiang',
  ),
  beyond(
    chips.districtTapeout,
    wan(2000),
    [
      ['2025-03-20', tapeout(9000)],
      ['2025-11-05', tapeout(6000)],
    ],
    'binjiang',
  ),
  beyond(medicine.salesIncrease, wan(500), [
    ['2024-06-06', sold(6)],
    ['2024-09-19', sold(5)],
  ]),
  beyond(medicine.salesIncrease, wan(500), [
    ['2025-01-20', sold(4)],
    ['2025-04-21', sold(4)],
    ['2025-07-22', sold(4)],
  ]),
  beyond(industry.equipmentLoan, wan(1000), [
    ['2024-05-15', equipment(60_000)],
    ['2024-10-15', equipment(50_000)],
  ]),
  beyond(industry.equipmentLoan, wan(1000), [
    ['2025-06-30', equipment(90_000)],
    ['2025-06-30', equipment(20_000)],
  ]),
  beyond(industry.materialsLoan, wan(1000), [
    ['2025-02-28', materials(80_000)],
    ['2025-12-31', materials(35_000)],
  ]),
];
