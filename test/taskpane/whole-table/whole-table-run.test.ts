import { afterEach, describe, expect, it, vi } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import type { PolicyBook } from '../../../src/rules/policy-book';
import { PaneStore } from '../../../taskpane/store/pane-store';
import type { WholeTableState } from '../../../taskpane/whole-table/whole-table-run';
import { COLUMNS } from '../../../workbench/sample/company-table';
import { sampleCompanies } from '../../../workbench/sample/sample-companies';
import type { CellValue } from '../../../workbook/workbook';
import { KITE_DAY, kiteBook } from '../../fixture/kite-book';
import { InMemoryWorkbook } from '../../workbook/in-memory-workbook';

const SHEET = '企业';
const RESULTS = ['整表试算 企业', '试算汇总 企业', '试算明细 企业'];
const DAY = '2025-06-30';

type Rows = CellValue[][];

const kites = (count = 3): Rows => [
  ['企业名称', '所属区', '年营收（万元）', '上年营收（万元）'],
  ...Array.from({ length: count }, (_, at) => [`示例${at + 1}号有限公司`, '滨江区', 3000 + at, 1000]),
];

const sample = (): Rows => [
  COLUMNS.map(({ header }) => header),
  ...sampleCompanies().map((company) => COLUMNS.map(({ value }) => value(company) as CellValue)),
];

let stop = (): void => undefined;
afterEach(() => stop());

/** A workbook with the pane beside it, and a company of the first sheet selected. */
async function open(sheets: Record<string, Rows>, book: PolicyBook = kiteBook, day = KITE_DAY) {
  const workbook = new InMemoryWorkbook(sheets);
  const store = new PaneStore({ workbook, book, day });
  stop = store.start();
  workbook.click(SHEET, 1, 0);
  const settled = () => vi.waitFor(() => expect(store.snapshot().catchingUp).toBe(false), { timeout: 5_000 });
  await settled();
  const state = () => store.wholeTable.snapshot();
  const asked = { day, language: 'zh' } as const;
  const assess = () => {
    const table = store.assessable;
    if (!table) throw new Error('there is no table to assess');
    return store.wholeTable.start(table, asked);
  };
  return { workbook, store, settled, state, assess };
}

function done(state: WholeTableState): Extract<WholeTableState, { kind: 'done' }> {
  if (state.kind !== 'done') throw new Error(`the run is ${JSON.stringify(state)}`);
  return state;
}

const headingsAt = (rows: readonly (readonly CellValue[])[]): number =>
  rows.findIndex(([first]) => first === '企业名称');

describe('the assessment of a whole table', () => {
  it('gives every company of the sample the totals that the pane shows for it', async () => {
    const { workbook, store, state, assess } = await open({ [SHEET]: sample() }, policyLibrary, DAY);
    const pane: CellValue[][] = [];
    for (let row = 1; row < sample().length; row += 1) {
      workbook.click(SHEET, row, 0);
      await store.refresh();
      const { reading } = store.snapshot();
      if (reading?.kind !== 'company') throw new Error(`row ${row} is ${reading?.kind}`);
      const { certain, most } = reading.stacking;
      pane.push([reading.enterprise.name, certain.total.toNumber(), most.total.toNumber()]);
    }
    await assess();
    const { summary } = done(state());
    const rows = workbook.sheet(RESULTS[0]!)!;
    const head = headingsAt(rows);
    const written = rows.slice(head + 1, -1).map((row) => [row[0], row[5], row[6]]);
    expect(written).toEqual(pane);
    expect(written.length).toBe(200);
    const sum = pane.reduce((so, [, certain]) => so + Math.round((certain as number) * 100), 0);
    expect(Math.round(Number(summary.certain) * 100)).toBe(sum);
    expect(summary.paidCompanies).toBe(pane.filter(([, certain]) => (certain as number) > 0).length);
  }, 120_000);

  it('says how far it is: reading, company by company, and writing', async () => {
    const { store, assess } = await open({ [SHEET]: kites(4_000) });
    const phases: string[] = [];
    const seen = new Set<string>();
    store.wholeTable.subscribe(() => {
      const state = store.wholeTable.snapshot();
      const phase = state.kind === 'running' ? state.phase : state.kind;
      if (phases.at(-1) !== phase) phases.push(phase);
      if (state.kind === 'running' && state.progress)
        seen.add(`${phase} ${state.progress.done}/${state.progress.total}`);
    });
    await assess();
    expect(phases).toEqual(['reading', 'assessing', 'writing', 'done']);
    const assessing = [...seen].filter((one) => /^assessing .*\/4000$/.test(one));
    expect(assessing.length).toBeGreaterThan(3);
    expect([...seen].filter((one) => one.startsWith('writing')).length).toBeGreaterThan(3);
  });

  it('leaves the sheet of the table as it is, and ends on that of the companies', async () => {
    const { workbook, assess, settled, store } = await open({ [SHEET]: kites() });
    const before = workbook.sheet(SHEET);
    await assess();
    await settled();
    expect(workbook.sheet(SHEET)).toEqual(before);
    expect(await workbook.sheetNames()).toEqual([SHEET, ...RESULTS]);
    expect((await workbook.readSelection())?.active).toMatchObject({ sheet: RESULTS[0], column: 0 });
    expect(store.snapshot().reading?.kind).toBe('results');
  });

  it('gives its sheets widths, and headings that stay in sight', async () => {
    const { workbook, assess } = await open({ [SHEET]: kites() });
    await assess();
    for (const name of RESULTS) {
      const look = workbook.looks.get(name)!;
      expect(look.widths?.length).toBeGreaterThan(3);
      expect(workbook.sheet(name)![look.headerRow!]![0]).toMatch(/^(企业名称|项目)$/);
    }
  });

  it('writes its own sheets anew, and no others', async () => {
    const { workbook, assess, settled, store } = await open({ [SHEET]: kites(), 备注: [['我的']] });
    await assess();
    workbook.type(SHEET, 1, 2, 900_000);
    await settled();
    workbook.click(SHEET, 1, 0);
    await settled();
    const first = workbook.sheet(RESULTS[0]!);
    await assess();
    expect(await workbook.sheetNames()).toEqual([SHEET, '备注', ...RESULTS]);
    expect(workbook.sheet(RESULTS[0]!)).not.toEqual(first);
    expect(workbook.sheet('备注')).toEqual([['我的']]);
    expect(store.wholeTable.snapshot().kind).toBe('done');
  });

  it.each([
    ['shown', '整表试算 企业', false],
    ['hidden', '整表试算 企业', true],
    ['written otherwise', '试算汇总 企业', false],
  ])('keeps a sheet of a person that is called like one of its own: %s', async (_, name, isHidden) => {
    const { workbook, assess, state } = await open({ [SHEET]: kites(), [name]: [['手工整理'], [1]] });
    if (isHidden) workbook.hidden.add(name);
    await assess();
    expect(workbook.sheet(name)).toEqual([['手工整理'], [1]]);
    const names = done(state()).written.map((one) => one.name);
    expect(names).toContain(`${name} (2)`);
    await assess();
    expect(done(state()).written.map((one) => one.name)).toEqual(names);
    expect(await workbook.sheetNames('all')).toHaveLength(5);
  });

  it('does not take the results of another table for its own, where long names look alike', async () => {
    const long = '某某市某某区某某街道二〇二五年度重点企业经营情况统计汇总表';
    const [one, other] = [`${long}甲`, `${long}乙`];
    const { workbook, store, settled, assess, state } = await open({
      [SHEET]: kites(),
      [one]: kites(2),
      [other]: kites(4),
    });
    for (const sheet of [one, other]) {
      workbook.click(sheet, 1, 0);
      await store.refresh();
      await settled();
      await assess();
    }
    expect(done(state()).written.every(({ name }) => name.endsWith(' (2)') && name.length <= 31)).toBe(true);
    expect(await workbook.sheetNames()).toHaveLength(9);
  });
});

describe('a run that does not come to its end', () => {
  it.each(['reading', 'assessing'] as const)(
    'writes nothing when it is cancelled while %s',
    async (phase) => {
      const { workbook, store, state, assess } = await open({ [SHEET]: kites(800) });
      store.wholeTable.subscribe(() => {
        const now = state();
        if (now.kind === 'running' && now.phase === phase) store.wholeTable.cancel();
      });
      await assess();
      expect(state()).toMatchObject({ kind: 'cancelled', written: [] });
      expect(await workbook.sheetNames()).toEqual([SHEET]);
    },
  );

  it('leaves whole sheets when it is cancelled while writing, and says which', async () => {
    const { workbook, store, state, assess } = await open({ [SHEET]: kites(5) });
    store.wholeTable.subscribe(() => {
      const now = state();
      if (now.kind === 'running' && now.phase === 'writing' && (now.progress?.done ?? 0) > 12)
        store.wholeTable.cancel();
    });
    await assess();
    const ended = state();
    if (ended.kind !== 'cancelled') throw new Error(ended.kind);
    expect(await workbook.sheetNames()).toEqual([SHEET, ...ended.written.map(({ name }) => name)]);
    expect(ended.written.length).toBeLessThan(3);
  });

  it('says which sheets stand when the second cannot be written', async () => {
    const { workbook, state, assess } = await open({ [SHEET]: kites() });
    workbook.failToWrite(RESULTS[1]!, new Error('工作簿受保护'));
    await assess();
    expect(state()).toMatchObject({
      kind: 'failed',
      message: '工作簿受保护',
      written: [{ name: RESULTS[0] }],
    });
    expect(await workbook.sheetNames()).toEqual([SHEET, RESULTS[0]]);
  });

  it('ends with its file, and writes nothing into another', async () => {
    const { workbook, store, state, assess } = await open({ [SHEET]: kites(800) });
    let isOpened = false;
    store.wholeTable.subscribe(() => {
      const now = state();
      if (isOpened || now.kind !== 'running' || now.phase !== 'assessing') return;
      isOpened = true;
      workbook.openFile({ [SHEET]: kites(2) });
    });
    await assess();
    expect(isOpened).toBe(true);
    expect(state()).toEqual({ kind: 'idle' });
    expect(await workbook.sheetNames()).toEqual([SHEET]);
  });

  it('gives way to a newer one', async () => {
    const { workbook, state, assess } = await open({ [SHEET]: kites(800) });
    const older = assess();
    const newer = assess();
    await Promise.all([older, newer]);
    expect(done(state()).summary.companies).toBe(800);
    expect(await workbook.sheetNames()).toEqual([SHEET, ...RESULTS]);
  });

  it('says so where the table is there no more', async () => {
    const { workbook, store, state } = await open({ [SHEET]: kites() });
    const table = store.assessable!;
    workbook.openFile({ [SHEET]: [['这里没有表格']] });
    await store.wholeTable.start(table, { day: KITE_DAY, language: 'zh' });
    expect(state()).toMatchObject({ kind: 'failed', message: expect.stringContaining('找不到') as string });
  });
});

describe('results and the table that they are of', () => {
  it('stay current while nothing changes, and are out of date after an edit', async () => {
    const { workbook, settled, state, assess } = await open({ [SHEET]: kites() });
    await assess();
    await settled();
    workbook.click(SHEET, 2, 1);
    await settled();
    expect(done(state()).isOutdated).toBe(false);
    workbook.type(SHEET, 2, 2, 123_456);
    await vi.waitFor(() => expect(done(state()).isOutdated).toBe(true));
  });

  it('are out of date when a cell was edited while they were made', async () => {
    const { workbook, store, state, assess } = await open({ [SHEET]: kites(800) });
    let isEdited = false;
    store.wholeTable.subscribe(() => {
      const now = state();
      if (isEdited || now.kind !== 'running' || now.phase !== 'assessing') return;
      isEdited = true;
      workbook.type(SHEET, 2, 2, 123_456);
    });
    await assess();
    await vi.waitFor(() => expect(done(state()).isOutdated).toBe(true));
  });

  it('are out of date when a column is taken for something else', async () => {
    const { store, state, assess, settled } = await open({ [SHEET]: kites() });
    await assess();
    await settled();
    await store.setColumn('上年营收（万元）', { fields: [], unit: null });
    await store.wholeTable.verify();
    expect(done(state()).isOutdated).toBe(true);
  });

  it('are no companies to the pane, lead back to the table, and can be made anew from there', async () => {
    const { workbook, store, settled, state, assess } = await open({ [SHEET]: kites() });
    await assess();
    await settled();
    expect(store.snapshot().reading).toMatchObject({ kind: 'results', title: '整表试算：企业' });
    expect(store.checkedTable).toBeNull();
    store.wholeTable.dismiss();
    await assess();
    expect(done(state()).table).toEqual({ sheet: SHEET, top: 0, left: 0 });
    await settled();
    await store.showSource();
    await settled();
    expect((await workbook.readSelection())?.active).toEqual({ sheet: SHEET, row: 1, column: 0 });
    expect(store.snapshot().reading?.kind).toBe('company');
  });

  it('are not offered for joining', async () => {
    const { workbook, store, settled, assess } = await open({ [SHEET]: kites(), 别的企业: kites(2) });
    await assess();
    workbook.click(SHEET, 1, 0);
    await settled();
    expect((await store.offeredTables()).map(({ sheet }) => sheet)).toEqual(['别的企业']);
  });

  it('count the rows of tables that are joined to theirs', async () => {
    const { workbook, store, settled, state, assess } = await open({
      [SHEET]: kites(2),
      分支: [
        ['企业名称', '所属区', '年营收（万元）'],
        ['另外一家有限公司', '滨江区', 5000],
      ],
    });
    const [offered] = await store.offeredTables();
    await store.joinTable(offered!);
    await settled();
    await assess();
    expect(done(state()).summary.companies).toBe(3);
    expect(workbook.sheet(RESULTS[0]!)!.flat()).toContain('另外一家有限公司');
  });
});
