import type { AuditReport } from '../../../src/audit/report/audit-report';
import type { AuditedRow, AuditTotal } from '../../../src/audit/audited-list';
import { ROW_VERDICT, TOGETHER_VERDICT } from '../../../src/audit/audit-words';
import { text } from '../../../src/rules/text';

const total = (key: string, zh: string, rest: Partial<AuditTotal> = {}): AuditTotal => ({
  key,
  label: text(zh, zh),
  rows: 1,
  agreeing: 0,
  paid: '0.00',
  recomputed: '0.00',
  over: '0.00',
  under: '0.00',
  open: '0.00',
  ...rest,
});

const row = (at: number, rest: Partial<AuditedRow>): AuditedRow => ({
  sheet: "发放's",
  row: at,
  company: `杭州第${at}号示例科技股份有限公司`,
  code: '91330100MA2ABCDE1X',
  district: '滨江区',
  item: '首次流片补助',
  award: 'IC_TAPEOUT',
  candidates: [],
  citation: text('《集成电路》三（四）“首次流片”', 'IC, article 3(4)'),
  clause: text('集成电路 2022 三（四）', 'IC 2022 3(4)'),
  day: '2024-06-30',
  isOwnDay: true,
  year: 2023,
  paid: '2000000.00',
  recomputed: '1500000.00',
  range: null,
  difference: '500000.00',
  verdict: 'over',
  isBelowBound: false,
  why: text('条文给 1,500,000 元，多付 500,000 元', '500,000 too much'),
  parting: { kind: 'rule', text: text('未按 15% 计', 'not by 15%') },
  reading: null,
  settleable: null,
  remarks: [],
  paidCell: `F${at}`,
  itemCell: `C${at}`,
  cells: [
    { sheet: '企业', cell: 'D4', label: text('首次流片费用', 'Tape-out cost'), from: text('企业', '企业') },
  ],
  together: { verdict: 'agrees', kind: null, amount: '1500000.00', why: null, others: [] },
  ...rest,
});

/** A report as 核对 hands it over, with one row of each kind of verdict. */
export function inventedReport(rest: Partial<AuditReport> = {}): AuditReport {
  const rows: readonly AuditedRow[] = [
    row(5, {}),
    row(6, { verdict: 'agrees', difference: '0.00', paid: '1500000.00', parting: null, company: '=1+1' }),
    row(7, { verdict: 'under', difference: '-100.00', isBelowBound: true }),
    row(8, { verdict: 'itemOpen', award: null, citation: null, recomputed: null, difference: null }),
    row(9, {
      verdict: 'agrees',
      difference: '0.00',
      paid: '1500000.00',
      together: {
        verdict: 'over',
        kind: 'doublePayment',
        amount: '0.00',
        why: text('与第 6 行重复', 'paid twice'),
        others: [{ sheet: "发放's", row: 6 }],
      },
    }),
  ];
  const all = total('all', '合计', {
    rows: 5,
    agreeing: 2,
    paid: '9000000.00',
    recomputed: '6000000.00',
    over: '2000000.00',
    under: '100.00',
    open: '2000000.00',
  });
  const totals = {
    all,
    unitErrors: null,
    byPolicy: [
      total('a', '软件 2022', { over: '1500000.00', rows: 3 }),
      total('b', '集成电路 2022', { under: '100.00', over: '500000.00', rows: 2 }),
      total('c', '没有差额的政策'),
    ],
    byDistrict: [total('滨江', '滨江')],
    byDepartment: [total('经信', '市经信局')],
    byVerdict: [
      total('over', ROW_VERDICT.over.zh, { rows: 1 }),
      total('agrees', ROW_VERDICT.agrees.zh, { rows: 2 }),
      total('itemOpen', ROW_VERDICT.itemOpen.zh, { rows: 1, paid: '2000000.00' }),
    ],
    byTogether: [total('over', TOGETHER_VERDICT.over.zh, { over: '1500000.00' })],
  };
  return {
    file: '名单 2024.xlsx',
    isApart: true,
    madeOn: '2026-11-28',
    version: '0.1.0',
    rules: '0123456789abcdef'.repeat(4),
    audited: {
      terms: { asOf: null, tolerance: '0.01' },
      lists: [
        {
          sheet: "发放's",
          headerRow: 4,
          columns: { item: 'C', paid: 'F', day: 'E', basis: null },
          remarks: [text('2 行没有日期', '2 rows without a date')],
          questions: [],
          rows,
          findings: [],
          totals,
          byRisk: [0, 4, 3, 2, 1],
        },
      ],
      totals,
    },
    findings: [
      { kind: 'overwritten', sheet: '企业', cell: 'H7', message: text('公式被数值覆盖', 'a constant') },
    ],
    notChecked: [text('外部链接 1 处', 'one external link')],
    register: {
      difference: '-300.00',
      entries: [
        {
          award: 'IC_TAPEOUT',
          title: text('首次流片补助', 'First tape-out'),
          citation: text('三（四）', '3(4)'),
          note: text('按……读', 'read as …'),
          other: text('另一读法……', 'or as …'),
          lines: [
            {
              sheet: "发放's",
              cell: 'F5',
              company: '+86',
              taken: '1500000.00',
              other: '1499700.00',
              difference: '-300.00',
            },
          ],
          same: 2,
          difference: '-300.00',
        },
      ],
    },
    seal: null,
    ...rest,
  };
}
