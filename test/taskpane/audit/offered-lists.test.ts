import { describe, expect, it } from 'vitest';
import { offeredLists } from '../../../taskpane/audit/offered-lists';
import { policyLibrary } from '../../../src/policy-library';
import { fieldsOf } from '../../../src/table/fields';
import { NO_MAPPING } from '../../../src/table/stored-mapping';
import { NO_YEARS } from '../../../src/table/stored-years';
import { TableReader } from '../../../workbook/table-reader';
import { InMemoryWorkbook } from '../../workbook/in-memory-workbook';

type Sheets = ConstructorParameters<typeof InMemoryWorkbook>[0];

const COMPANIES = [
  ['企业名称', '所属区', '年营收(万元)'],
  ['示例甲有限公司', '滨江区', 1200],
];
const LIST = [
  ['企业名称', '奖补事项', '发放金额（元）', '发放日期'],
  ['示例甲有限公司', '首次流片补助', 1_500_000, '2024-06-30'],
];

async function offered(sheets: Sheets) {
  const workbook = new InMemoryWorkbook(sheets);
  const reader = new TableReader(workbook, fieldsOf(policyLibrary));
  return offeredLists(workbook, reader, { mapping: NO_MAPPING, years: NO_YEARS });
}

describe('the lists of payments of a workbook', () => {
  it('are the tables that say for what was paid and how much', async () => {
    const [list, ...others] = await offered({ 企业: COMPANIES, 名单: LIST });
    expect(others).toEqual([]);
    expect(list).toMatchObject({ corner: { sheet: '名单' }, headerRow: 0 });
    expect(list!.columns.item.index).toBe(1);
    expect(list!.columns.paid.index).toBe(2);
    expect(list!.columns.day!.index).toBe(3);
    expect(list!.columns.basis).toBeNull();
  });

  it('lack neither of the two columns', async () => {
    const lacking = LIST.map((row) => row.filter((_, at) => at !== 2));
    expect(await offered({ 企业: COMPANIES, 名单: lacking })).toEqual([]);
  });

  it('are none where only companies stand', async () =>
    expect(await offered({ 企业: COMPANIES })).toEqual([]));

  it('are never what an audit has written', async () => {
    const report = [['核对报告：逐笔'], ...LIST];
    expect(await offered({ 名单: LIST, 逐笔核对: report })).toHaveLength(1);
  });
});
