import { expect, it } from 'vitest';
import type { CellValue } from '../../workbook/workbook';
import { auditOf } from './audited';

const HEADINGS = [
  ...[
    '企业名称',
    '统一社会信用代码',
    '所属区',
    '产品名称',
    '奖补事项',
    '政策依据',
    '发放日期',
    '发放金额（元）',
  ],
  ...['首次流片费用（元）', '上年度营收（元）', '营收增速（%）', '研发投入（元）'],
];

/** Four payments of one company, all of them right. */
function rightPayments(company: number): CellValue[][] {
  const name = `杭州示例${company}号有限公司`;
  const code = `91330100MA${String(company).padStart(8, '0')}`;
  const cost = 11_000_000 + company * 100;
  const day = `2025-0${1 + (company % 9)}-1${company % 10}`;
  const chip = (which: string, item: string, paid: number, figure: number): CellValue[] => {
    return [name, code, '滨江区', which, item, null, day, paid, figure, null, null, null];
  };
  return [
    chip('芯片一', '首次流片补助', Math.round(cost * 15) / 100, cost),
    chip('芯片二', '首次流片补助', Math.round((cost + 100) * 15) / 100, cost + 100),
    chip('芯片三', '首次流片补贴', 2_400_000, 8_000_000),
    [
      name,
      code,
      '滨江区',
      null,
      '软件企业研发投入补助',
      '软件 2022',
      day,
      2_000_000,
      null,
      300_000_000,
      25,
      70_000_000,
    ],
  ];
}

it('A list of a hundred thousand payments is audited row by row, and the faults in it are found', async () => {
  const rows = Array.from({ length: 25_000 }, (_, company) => rightPayments(company)).flat();
  for (let at = 0; at < rows.length; at += 10_000) rows[at]![7] = Number(rows[at]![7]) * 10_000;
  const { lists } = await auditOf({ 发放: [HEADINGS, ...rows] });
  const [list] = lists;
  const faulty = list!.rows.filter(
    ({ verdict, together }) => verdict !== 'agrees' || together.verdict !== 'agrees',
  );
  expect(list!.rows).toHaveLength(100_000);
  expect(faulty.map(({ row, verdict }) => [row, verdict])).toEqual(
    Array.from({ length: 10 }, (_, at) => [at * 10_000 + 2, 'over']),
  );
});
