import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWERS_SETTING } from '../../../src/company/stored-answers';
import { PaneStore, type PaneState } from '../../../taskpane/store/pane-store';
import { MAPPING_SETTING } from '../../../src/table/stored-mapping';
import { YEARS_SETTING } from '../../../src/table/stored-years';
import { policyLibrary } from '../../../src/policy-library';
import { KITE_DAY, kiteAward, kiteBook } from '../../fixture/kite-book';
import { InMemoryWorkbook } from '../../workbook/in-memory-workbook';
import { COLUMN, rowOf, sampleTable, SHEET } from '../sample-table';

let workbook: InMemoryWorkbook;
let store: PaneStore;
let stop: () => void;

function open(table: InMemoryWorkbook, book = kiteBook): void {
  workbook = table;
  store = new PaneStore({ workbook, book, day: KITE_DAY });
  stop = store.start();
}

beforeEach(() => open(sampleTable()));
afterEach(() => stop());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const settled = () =>
  vi.waitFor(
    () => {
      expect(store.snapshot().catchingUp).toBe(false);
    },
    { timeout: 10_000 },
  );

async function click(company: number, column: number = COLUMN.award): Promise<void> {
  workbook.click(SHEET, rowOf(company), column);
  await settled();
}

const shownRow = ({ reading }: PaneState): number | null =>
  reading?.kind === 'company' ? reading.selection.active.row : null;

function companyShown() {
  const { reading } = store.snapshot();
  if (reading?.kind !== 'company') throw new Error(`the pane shows ${reading?.kind ?? 'nothing'}`);
  return reading;
}

const verdictOf = (name: string) =>
  companyShown().assessment.awards.find(({ award }) => award.name === name)!;

describe('the pane follows the selection', () => {
  it('and shows the company of the selected row', async () => {
    await click(1);
    expect(companyShown().company.name).toBe('示例2号有限公司');
    expect(verdictOf('KITE_SCALE_REWARD').amount?.toNumber()).toBe(300_000);
  });

  it('through 200 rows in a second to the last one, and never shows a settled card of another row', async () => {
    stop();
    open(sampleTable(200));
    let selected = -1;
    const stale: (number | null)[] = [];
    store.subscribe(() => {
      const state = store.snapshot();
      if (!state.catchingUp && state.reading && selected >= 0 && shownRow(state) !== selected)
        stale.push(shownRow(state));
    });
    for (let company = 0; company < 200; company += 1) {
      selected = rowOf(company);
      workbook.click(SHEET, selected, COLUMN.award);
      await pause(5);
    }
    await settled();
    expect(companyShown().company.name).toBe('示例200号有限公司');
    expect(stale).toEqual([]);
    expect(workbook.reads).toBeLessThan(50);
  });

  it('and drops the answer to an older question that arrives after a newer one', async () => {
    await settled();
    workbook.click(SHEET, rowOf(0), COLUMN.award);
    const slow = workbook.holdReads();
    const older = store.refresh();
    workbook.letReadsThrough();
    workbook.click(SHEET, rowOf(3), COLUMN.award);
    await store.refresh();
    expect(companyShown().company.name).toBe('示例4号有限公司');
    slow.release();
    await older;
    expect(companyShown().company.name).toBe('示例4号有限公司');
  });

  it('and says from the click on that its answer is still to come', async () => {
    await click(0);
    workbook.click(SHEET, rowOf(1), COLUMN.award);
    expect(store.snapshot().catchingUp).toBe(true);
    await settled();
    expect(shownRow(store.snapshot())).toBe(rowOf(1));
  });

  it('and reads again when a cell of the row changes', async () => {
    await click(0);
    workbook.type(SHEET, rowOf(0), COLUMN.revenue, 60_000);
    await settled();
    expect(verdictOf('KITE_SCALE_REWARD').amount?.toNumber()).toBe(800_000);
  });

  it('and no longer once it is closed', async () => {
    await click(0);
    stop();
    const { reads } = workbook;
    workbook.click(SHEET, rowOf(1), COLUMN.award);
    await pause(200);
    expect(workbook.reads).toBe(reads);
  });
});

describe('where there is no company to show, the pane tells what it sees', () => {
  const kind = () => store.snapshot().reading?.kind;

  it('nothing is selected', async () => {
    await settled();
    expect(kind()).toBe('nothing');
  });

  it('the headings, or the title above them', async () => {
    workbook.click(SHEET, 1, COLUMN.revenue);
    await settled();
    expect(kind()).toBe('headings');
    workbook.click(SHEET, 0, 0);
    await settled();
    expect(kind()).toBe('headings');
  });

  it('an empty row of the table', async () => {
    workbook.click(SHEET, 40, COLUMN.revenue);
    await settled();
    expect(kind()).toBe('outside');
  });

  it('a sheet without a table', async () => {
    workbook.click('别表', 0, 0);
    await settled();
    expect(kind()).toBe('noTable');
  });

  it('a library without policies', async () => {
    stop();
    open(sampleTable(), { policies: [], provisions: [], find: () => undefined });
    await click(0);
    expect(kind()).toBe('noPolicies');
  });

  it('a workbook that cannot be read, with the host’s words, until it can be read again', async () => {
    await click(0);
    workbook.failWith(new Error('单元格正在编辑'));
    workbook.click(SHEET, rowOf(1), COLUMN.award);
    await settled();
    expect(store.snapshot()).toMatchObject({ reading: null, failure: '单元格正在编辑' });
    workbook.failWith(null);
    await store.refresh();
    expect(store.snapshot().failure).toBeNull();
    expect(companyShown().company.name).toBe('示例2号有限公司');
  });
});

describe('the day', () => {
  it('decides which policies are in force', async () => {
    await click(0);
    expect(verdictOf('KITE_SCALE_REWARD').standing).toBe('inForce');
    const { effectiveTo } = kiteAward('KITE_SCALE_REWARD').policy;
    await store.setDay(effectiveTo!);
    expect(verdictOf('KITE_SCALE_REWARD').standing).toBe('inForce');
    await store.setDay('2099-01-01');
    expect(verdictOf('KITE_SCALE_REWARD').standing).toBe('expired');
  });
});

describe('what a person says of the columns', () => {
  const takenAs = (column: number) =>
    companyShown()
      .table.columns.find(({ index }) => index === column)!
      .taken.map(({ field, unit, by }) => [field.label.zh, unit.id, by]);

  it('is used at once and kept in the workbook', async () => {
    await click(0);
    expect(takenAs(COLUMN.remark)).toEqual([]);
    await store.setColumn('备注', { fields: ['研发投入'], unit: 'yiyuan' });
    expect(takenAs(COLUMN.remark)).toEqual([['研发投入', 'yiyuan', 'hand']]);
    expect(workbook.settings.get(MAPPING_SETTING)).toEqual({
      备注: { fields: ['研发投入'], unit: 'yiyuan' },
    });
  });

  it('can be that a column is not used', async () => {
    await click(0);
    await store.setColumn('试飞费用（万元）', { fields: [], unit: null });
    expect(takenAs(COLUMN.flight)).toEqual([]);
    expect(verdictOf('KITE_TEST_FLIGHT').verdict).toBe('missing');
  });

  it('can be taken back, for one column or all of the table, and leaves other tables alone', async () => {
    workbook.settings.set(MAPPING_SETTING, { 别表的列: { fields: ['年营收'], unit: 'yuan' } });
    await click(0);
    const automatic = takenAs(COLUMN.revenue);
    await store.setColumn('年营收（万元）', { fields: ['年营收'], unit: 'yuan' });
    expect(takenAs(COLUMN.revenue)).toEqual([['年营收', 'yuan', 'hand']]);
    await store.setColumn('年营收（万元）', null);
    expect(takenAs(COLUMN.revenue)).toEqual(automatic);
    await store.setColumn('备注', { fields: [], unit: null });
    await store.resetColumns();
    expect(workbook.settings.get(MAPPING_SETTING)).toEqual({
      别表的列: { fields: ['年营收'], unit: 'yuan' },
    });
  });

  it('is followed when another workbook is opened with another mapping', async () => {
    await click(0);
    workbook.settings.set(MAPPING_SETTING, { 备注: { fields: ['年营收'], unit: 'yuan' } });
    await click(1);
    expect(takenAs(COLUMN.remark)).toEqual([['年营收', 'yuan', 'hand']]);
  });

  it.each([
    ['a text', '年营收'],
    ['a list', ['年营收']],
    ['fields that are no list', { 备注: { fields: '年营收', unit: null } }],
    ['a unit that is a number', { 备注: { fields: [], unit: 10_000 } }],
  ])('is reported and not used where the workbook keeps %s', async (_, stored) => {
    workbook.settings.set(MAPPING_SETTING, stored);
    await click(0);
    expect(store.snapshot().mappingBroken).toBe(true);
    expect(verdictOf('KITE_SCALE_REWARD').verdict).toBe('applicable');
    await store.setColumn('备注', { fields: [], unit: null });
    expect(store.snapshot().mappingBroken).toBe(false);
  });

  it('is only a heading, even where the heading is a word of JavaScript', async () => {
    workbook.type(SHEET, 1, COLUMN.remark, 'constructor');
    workbook.type(SHEET, 1, COLUMN.award, '__proto__');
    await click(0);
    expect(companyShown().company.name).toBe('示例1号有限公司');
    await store.setColumn('__proto__', { fields: ['研发投入'], unit: 'yuan' });
    expect(companyShown().company.name).toBe('示例1号有限公司');
  });

  it('is said not to be kept where the workbook refuses', async () => {
    await click(0);
    workbook.failWith(new Error('工作簿只读'));
    await store.setColumn('备注', { fields: [], unit: null });
    expect(store.snapshot().refused).toEqual({ change: 'mapping', message: '工作簿只读' });
  });
});

describe('inserting a formula', () => {
  const insertion = () => store.snapshot().insertion;
  const FLIGHT_FORMULA = /^=HZ\.KITE_TEST_FLIGHT\(.*D3\*10000.*\)$/;

  it('writes it into the empty active cell, scaled for the units of the columns', async () => {
    await click(0);
    await store.insert(kiteAward('KITE_SCALE_REWARD'));
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.award)).toMatch(
      /^=HZ\.KITE_SCALE_REWARD\(.*B3\*10000.*C3\*10000.*\)$/,
    );
    expect(insertion()).toMatchObject({ kind: 'written', at: { row: rowOf(0), column: COLUMN.award } });
    await settled();
    expect(insertion()?.kind).toBe('written');
    await click(1);
    expect(insertion()).toBeNull();
  });

  it('asks before it replaces what is in the cell, and replaces it only then', async () => {
    await click(0, COLUMN.remark);
    await store.insert(kiteAward('KITE_TEST_FLIGHT'));
    expect(insertion()).toMatchObject({ kind: 'asking', plan: { kind: 'occupied', content: '已核' } });
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.remark)).toBeNull();
    await store.replaceContent();
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.remark)).toMatch(FLIGHT_FORMULA);
  });

  it('never overwrites a figure that clauses are computed from, and offers the first empty cell', async () => {
    await click(0, COLUMN.revenue);
    await store.insert(kiteAward('KITE_TEST_FLIGHT'));
    expect(insertion()).toMatchObject({ plan: { kind: 'input', free: { row: rowOf(0), column: 6 } } });
    await store.replaceContent();
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.revenue)).toBeNull();
    await store.writeToFreeCell();
    expect(workbook.formulaAt(SHEET, rowOf(0), 6)).toMatch(FLIGHT_FORMULA);
  });

  it('does not write to a cell that was filled while the question stood', async () => {
    await click(0, COLUMN.revenue);
    await store.insert(kiteAward('KITE_TEST_FLIGHT'));
    workbook.type(SHEET, rowOf(0), 6, '他人刚填');
    await store.writeToFreeCell();
    expect(workbook.formulaAt(SHEET, rowOf(0), 6)).toBeNull();
    expect(insertion()?.kind).toBe('moved');
  });

  it('writes nothing when the selection has moved to another row than the card’s', async () => {
    await click(0);
    workbook.click(SHEET, rowOf(3), COLUMN.award);
    await store.insert(kiteAward('KITE_TEST_FLIGHT'));
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.award)).toBeNull();
    expect(workbook.formulaAt(SHEET, rowOf(3), COLUMN.award)).toBeNull();
    expect(insertion()?.kind).toBe('moved');
    expect(shownRow(store.snapshot())).toBe(rowOf(3));
  });

  it('forgets its question when another cell is selected', async () => {
    await click(0, COLUMN.remark);
    await store.insert(kiteAward('KITE_TEST_FLIGHT'));
    await click(0, COLUMN.award);
    expect(insertion()).toBeNull();
  });

  it('tells what the workbook answers when it refuses', async () => {
    await click(0);
    workbook.failWith(new Error('工作表受保护'));
    await store.insert(kiteAward('KITE_TEST_FLIGHT'));
    expect(insertion()).toMatchObject({ kind: 'failed', message: '工作表受保护' });
  });
});

describe('a cell with an HZ formula', () => {
  it('that reads 万元 as yuan is pointed out and mended', async () => {
    workbook.type(SHEET, rowOf(0), COLUMN.award, { value: 0, formula: '=HZ.KITE_TEST_FLIGHT(D3)' });
    await click(0);
    const [cost] = store.snapshot().inspection!.calls[0]!.arguments;
    expect(cost!.warning?.zh).toContain('万元');
    await store.mend({ sheet: SHEET, row: rowOf(0), column: COLUMN.award }, cost!.mended!);
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.award)).toContain('D3*10000');
    await settled();
    expect(store.snapshot().inspection!.calls[0]!.arguments[0]!.warning).toBeNull();
    expect(store.snapshot().mended).toMatchObject({ column: COLUMN.award });
  });

  it('that cannot be followed is said so, and the company is still shown', async () => {
    workbook.type(SHEET, rowOf(0), COLUMN.award, {
      value: { error: '#REF!' },
      formula: '=HZ.KITE_TEST_FLIGHT(去掉的表!A1)',
    });
    await click(0);
    expect(store.snapshot().inspectionFailure).toContain('去掉的表');
    expect(companyShown().company.name).toBe('示例1号有限公司');
  });
});

describe('a formula written in the form', () => {
  const FORMULA = '=HZ.KITE_TEST_FLIGHT(10000000)';

  it('goes into the active cell, with a table around it or with none', async () => {
    await click(0);
    await store.insertFormula('KITE_TEST_FLIGHT', FORMULA);
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.award)).toBe(FORMULA);
    expect(store.snapshot().insertion).toMatchObject({ kind: 'written', award: 'KITE_TEST_FLIGHT' });
    workbook.click('别表', 3, 3);
    await settled();
    await store.insertFormula('KITE_TEST_FLIGHT', FORMULA);
    expect(workbook.formulaAt('别表', 3, 3)).toBe(FORMULA);
  });

  it.each([
    ['figures of a company', rowOf(1), COLUMN.revenue],
    ['a heading', rowOf(0) - 1, COLUMN.revenue],
  ])('never goes over %s', async (_, row, column) => {
    workbook.click(SHEET, row, column);
    await settled();
    await store.insertFormula('KITE_TEST_FLIGHT', FORMULA);
    expect(store.snapshot().insertion).toMatchObject({ kind: 'asking', plan: { kind: 'input' } });
    await store.replaceContent();
    expect(workbook.formulaAt(SHEET, row, column)).toBeNull();
  });

  it('asks before it replaces other content, also where there is no table', async () => {
    workbook.type('别表', 0, 0, '已核');
    workbook.click('别表', 0, 0);
    await settled();
    await store.insertFormula('KITE_TEST_FLIGHT', FORMULA);
    expect(store.snapshot().insertion).toMatchObject({ plan: { kind: 'occupied', content: '已核' } });
    expect(workbook.formulaAt('别表', 0, 0)).toBeNull();
    await store.replaceContent();
    expect(workbook.formulaAt('别表', 0, 0)).toBe(FORMULA);
  });

  it('is not written where another cell was selected than the one shown', async () => {
    await click(0);
    workbook.click(SHEET, rowOf(0), COLUMN.award + 1);
    await store.insertFormula('KITE_TEST_FLIGHT', FORMULA);
    expect(store.snapshot().insertion).toMatchObject({ kind: 'moved' });
    for (const column of [COLUMN.award, COLUMN.award + 1])
      expect(workbook.formulaAt(SHEET, rowOf(0), column)).toBeNull();
  });

  it('is computed before it is written, from the cells as they are', async () => {
    await click(0);
    const cell = `D${rowOf(0) + 1}`;
    const foreseen = await store.foresee(`=HZ.KITE_TEST_FLIGHT(IF(${cell}="","",${cell}*10000))`);
    const outcome = foreseen?.calls[0]?.outcome;
    expect(outcome && 'amount' in outcome ? outcome.amount.toNumber() : null).toBe(1_500_000);
    expect(workbook.formulaAt(SHEET, rowOf(0), COLUMN.award)).toBeNull();
  });

  it('of numbers alone is computed where nothing is selected at all', async () => {
    workbook.unselect();
    await settled();
    const foreseen = await store.foresee(FORMULA);
    const outcome = foreseen?.calls[0]?.outcome;
    expect(outcome && 'amount' in outcome ? outcome.amount.toNumber() : null).toBe(1_500_000);
  });
});

describe('a company with several rows', () => {
  const twoRows = () => {
    const table = sampleTable();
    table.type(SHEET, rowOf(3), COLUMN.name, '示例1号有限公司');
    return table;
  };
  const rowsShown = () => companyShown().enterprise.rows.map(({ row }) => row);

  beforeEach(() => {
    stop();
    open(twoRows());
  });

  it('is shown with all of them, whichever is selected', async () => {
    await click(0);
    expect(rowsShown()).toEqual([rowOf(0), rowOf(3)]);
    await click(3);
    expect(rowsShown()).toEqual([rowOf(0), rowOf(3)]);
    expect(companyShown().rows).toEqual({ kind: 'all' });
    await click(1);
    expect(rowsShown()).toEqual([rowOf(1)]);
  });

  /** A click reads the one row that it selects. */
  const manyRowsRead = (): number => workbook.rowReads.filter(({ count }) => count > 1).length;

  it('is read once, and again when the content changes', async () => {
    await click(0);
    const before = manyRowsRead();
    for (const company of [1, 2, 3]) await click(company);
    expect(manyRowsRead()).toBe(before);
    workbook.type(SHEET, rowOf(1), COLUMN.name, '示例1号有限公司');
    await settled();
    await click(0);
    expect(rowsShown()).toEqual([rowOf(0), rowOf(1), rowOf(3)]);
    expect(manyRowsRead()).toBe(before + 1);
  });

  it('does not count totals and remarks among its rows', async () => {
    workbook.type(SHEET, rowOf(4), COLUMN.name, '合计');
    await click(0);
    expect(rowsShown()).toEqual([rowOf(0), rowOf(3)]);
  });

  it('is shown by the selected row alone, and said to be, while the others are read or cannot be', async () => {
    stop();
    open(sampleTable(1_000));
    workbook.type(SHEET, rowOf(3), COLUMN.name, '示例1号有限公司');
    const readRows = workbook.readRows.bind(workbook);
    const isFirst = ({ top, count }: { top: number; count: number }) => top + count <= 300;
    const reads = vi
      .spyOn(workbook, 'readRows')
      .mockImplementation((request) => (isFirst(request) ? readRows(request) : new Promise(() => undefined)));
    workbook.type(SHEET, rowOf(0), COLUMN.remark, '再核');
    workbook.click(SHEET, rowOf(0), COLUMN.name);
    await vi.waitFor(() => expect(companyShown().rows).toEqual({ kind: 'reading' }));
    expect(rowsShown()).toEqual([rowOf(0)]);
    reads.mockImplementation((request) =>
      isFirst(request) ? readRows(request) : Promise.reject(new Error('busy')),
    );
    await store.refresh();
    expect(companyShown().rows).toEqual({ kind: 'failed', message: 'busy' });
    reads.mockRestore();
    await store.refresh();
    expect(rowsShown()).toEqual([rowOf(0), rowOf(3)]);
  });

  it('is found in a table of 10,000 rows without holding anybody up', async () => {
    stop();
    open(sampleTable(10_000));
    const begun = performance.now();
    await click(9_999);
    expect(companyShown().rows).toEqual({ kind: 'all' });
    expect(performance.now() - begun).toBeLessThan(5_000);
    const again = performance.now();
    await click(1);
    expect(performance.now() - again).toBeLessThan(1_000);
  });
});

describe('answers to questions', () => {
  it('are kept in the workbook, survive reopening, and can be taken back', async () => {
    await click(0);
    await store.answerQuestion('a question', 'same');
    expect(companyShown().answers.questions.get('a question')).toBe('same');
    stop();
    store = new PaneStore({ workbook, book: kiteBook, day: KITE_DAY });
    stop = store.start();
    await click(0);
    expect(companyShown().answers.questions.get('a question')).toBe('same');
    await click(1);
    expect(companyShown().answers.questions.size).toBe(0);
    await click(0);
    await store.answerQuestion('a question', null);
    expect(companyShown().answers.questions.size).toBe(0);
    expect(workbook.settings.get(ANSWERS_SETTING)).toBeNull();
  });

  it('are told to be broken where they do not fit, and are not used', async () => {
    workbook.settings.set(ANSWERS_SETTING, { x: 1 });
    await click(0);
    expect(store.snapshot().answersBroken).toBe(true);
  });
});

describe('the year of a table', () => {
  const dated = (title: string) =>
    new InMemoryWorkbook({
      [SHEET]: [
        [title],
        ['企业名称', '所属行业', '2024年营业收入（万元）', '2023年营业收入（万元）'],
        ['示例软件有限公司', '软件', 120_000, 60_000],
      ],
    });
  const revenue = () =>
    Object.values(verdictOf('SOFTWARE_SCALE_REWARD').facts)
      .map(String)
      .find((fact) => /^\d{9,}$/.test(fact));

  beforeEach(async () => {
    stop();
    open(dated('示例企业'), policyLibrary);
    await click(0);
  });

  it('is proposed by its headings until a person says it, and again once that is taken back', async () => {
    expect(companyShown().dataYear).toMatchObject({ year: 2024, said: false });
    expect(revenue()).toBe('1200000000');
    await store.setDataYear(2023);
    expect(companyShown().dataYear).toEqual({ year: 2023, said: true, from: null });
    expect(companyShown().enterprise.rows[0].dataYear).toBe(2023);
    expect(revenue()).toBe('600000000');
    await store.setDataYear(null);
    expect(companyShown().dataYear.said).toBe(false);
    expect(revenue()).toBe('1200000000');
    expect(workbook.settings.get(YEARS_SETTING)).toBeNull();
  });

  it('is told to be broken where what is kept does not fit, and is not used', async () => {
    workbook.settings.set(YEARS_SETTING, [['x', 'soon']]);
    await store.refresh();
    expect(store.snapshot().answersBroken).toBe(true);
    expect(companyShown().dataYear).toMatchObject({ year: 2024, said: false });
  });
});

/** The pane as Excel shows and hides it. */
function shownOrHidden(isVisible: boolean) {
  const listeners = new Set<() => void>();
  let visible = isVisible;
  return {
    isVisible: () => visible,
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next: boolean) {
      visible = next;
      for (const listener of listeners) listener();
    },
  };
}

describe('a pane that nobody sees', () => {
  const openHidden = () => {
    stop();
    const visibility = shownOrHidden(false);
    workbook = sampleTable();
    store = new PaneStore({ workbook, book: kiteBook, day: KITE_DAY, visibility });
    stop = store.start();
    return visibility;
  };

  it('reads nothing, whatever is selected and calculated, and so shows nothing that counts as seen', async () => {
    openHidden();
    workbook.click(SHEET, rowOf(1), COLUMN.award);
    workbook.type(SHEET, rowOf(1), COLUMN.award, 1);
    await pause(400);
    expect(workbook.reads).toBe(0);
    expect(workbook.rowReads).toEqual([]);
    expect(store.snapshot()).toMatchObject({ reading: null, catchingUp: false });
  });

  it('reads what is selected as soon as it is shown', async () => {
    const visibility = openHidden();
    workbook.click(SHEET, rowOf(1), COLUMN.award);
    visibility.become(true);
    await settled();
    expect(companyShown().company.name).toBe('示例2号有限公司');
  });

  it('follows while it is shown, and no longer once it is closed', async () => {
    const visibility = openHidden();
    visibility.become(true);
    await click(1);
    visibility.become(false);
    const reads = workbook.reads;
    workbook.click(SHEET, rowOf(2), COLUMN.award);
    await pause(400);
    expect(workbook.reads).toBe(reads);
    visibility.become(true);
    await settled();
    expect(companyShown().company.name).toBe('示例3号有限公司');
  });
});

describe('the day of a pane that stays open', () => {
  const openOn = (day: string, today: () => string) => {
    stop();
    workbook = sampleTable();
    store = new PaneStore({ workbook, book: kiteBook, day, today });
    stop = store.start();
  };

  it('is the new one after midnight', async () => {
    let today = '2026-06-30';
    openOn(today, () => today);
    await click(1);
    expect(store.snapshot().day).toBe('2026-06-30');
    today = '2026-07-01';
    await click(2);
    expect(store.snapshot().day).toBe('2026-07-01');
    expect(companyShown().day).toBe('2026-07-01');
  });

  it('stays where a person has chosen another, and follows again once today is chosen', async () => {
    let today = '2026-06-30';
    openOn(today, () => today);
    await store.setDay('2025-01-01');
    today = '2026-07-01';
    await click(2);
    expect(store.snapshot().day).toBe('2025-01-01');
    await store.setDay('2026-07-01');
    today = '2026-07-02';
    await click(1);
    expect(store.snapshot().day).toBe('2026-07-02');
  });

  it('stays the one it was opened for where that is not today', async () => {
    openOn('2025-06-30', () => '2026-07-01');
    await click(2);
    expect(store.snapshot().day).toBe('2025-06-30');
  });
});
