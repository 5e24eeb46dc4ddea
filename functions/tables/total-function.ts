import { readAsOf } from '../../src/rules/arguments';
import { text, type Text } from '../../src/rules/text';
import type { CustomFunction } from '../custom-function';
import type { Tables } from './assessed-table';
import { besideRows, seeRow } from './beside-rows';
import { dayParameter } from './day-parameter';
import { TABLE } from './table-argument';

/**
 * `HZ.TOTAL(table, [day])`: the certain total of each company after stacking, in yuan, in one column beside the
 * rows below the headings. It stands in the company's first row.
 */
export const totalFunction = (tables: Tables): CustomFunction => ({
  id: 'TOTAL',
  description: text(
    '整张表每家企业的确定合计（元，已按不重复享受和限额计算），一列，与表头以下各行对齐',
    'Spills each company’s certain total in yuan, after stacking and limits: ' +
      'one column beside the rows below the headings',
  ),
  call: { awardsNamedAt: [], takesFigures: false, testsDates: true, lists: 'other' },
  parameters: [TABLE, dayParameter],
  spills: true,
  evaluate([range, rawDay], language) {
    const { read, companies } = tables.assess(range, readAsOf(rawDay));
    const cells = new Map<number, number | Text>();
    for (const { rows, certain } of companies) {
      const [first, ...further] = rows.map(({ row }) => row);
      if (first === undefined) continue;
      cells.set(first, certain.toNumber());
      for (const row of further) cells.set(row, seeRow(first));
    }
    return besideRows(read, cells, language);
  },
});
