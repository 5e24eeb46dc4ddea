import { afterEach, describe, expect, it, vi } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import { PaneStore } from '../../../taskpane/store/pane-store';
import { JOINS_SETTING } from '../../../src/company/stored-joins';
import type { CellValue } from '../../../workbook/workbook';
import { InMemoryWorkbook } from '../../workbook/in-memory-workbook';

let workbook: InMemoryWorkbook;
let store: PaneStore;
let stop: () => void = () => undefined;

const _ = null;
const HEADINGS = ['企业名称', '统一社会信用代码', '所属区', '所属行业', '项目名称', '首次流片费用（万元）'];
const SIGN_OFF = '购买签核中心创建企业研发EDA工具实际发生费用（万元）';
const CODE = '91330108MA00000001';

type Row = readonly CellValue[];

const tapeout = (project: string, cost: number, code: string | null = CODE): Row => [
  '示例芯片有限公司',
  code,
  '滨江区',
  '集成电路',
  project,
  cost,
];

const table = (...rows: readonly Row[]): CellValue[][] => [[...HEADINGS], ...rows.map((row) => [...row])];

function open(sheets: Readonly<Record<string, CellValue[][]>>): void {
  stop();
  workbook = new InMemoryWorkbook(sheets);
  start();
}

function start(): void {
  store = new PaneStore({ workbook, book: policyLibrary, day: '2025-06-30' });
  stop = store.start();
}

afterEach(() => stop());

const settled = () => vi.waitFor(() => expect(store.snapshot().catchingUp).toBe(false));

async function click(sheet: string, row: number): Promise<void> {
  workbook.click(sheet, row, 0);
  await settled();
}

function shown() {
  const { reading } = store.snapshot();
  if (reading?.kind !== 'company') throw new Error(`the pane shows ${reading?.kind ?? 'nothing'}`);
  return reading;
}

const total = (): readonly [number, number] => {
  const { certain, most } = shown().stacking;
  return [certain.total.div(10_000).toNumber(), most.total.div(10_000).toNumber()];
};
const rows = () => shown().enterprise.rows.map(({ sheet, row }) => [sheet, row]);
const join = (sheet: string, top = 0, left = 0) => store.joinTable({ sheet, top, left });
const offered = async () => (await store.offeredTables()).map(({ sheet, top }) => [sheet, top]);

const twoSheets = () => ({ 一: table(tapeout('甲', 800)), 二: table(tapeout('乙', 700)) });

describe('Two tape-outs of one 滨江 company on two sheets', () => {
  it('are two companies’ until they are joined, and then give 300万 together', async () => {
    open(twoSheets());
    await click('一', 1);
    expect(total()).toEqual([240, 240]);
    await join('二');
    expect(total()).toEqual([300, 300]);
    expect(rows()).toEqual([
      [undefined, 1],
      ['二', 1],
    ]);
  });

  it('come to the same whichever row is selected', async () => {
    open(twoSheets());
    await click('一', 1);
    await join('二');
    await click('二', 1);
    expect(total()).toEqual([300, 300]);
    expect(rows()).toEqual([
      ['一', 1],
      [undefined, 1],
    ]);
  });

  it('stay joined when the file is opened again, and are parted on demand', async () => {
    open(twoSheets());
    await click('一', 1);
    await join('二');
    stop();
    start();
    await click('一', 1);
    expect(total()).toEqual([300, 300]);
    const [other] = shown().joined.tables;
    expect(other).toEqual({ sheet: '二', top: 0, left: 0 });
    await store.separateTable(other!);
    expect(total()).toEqual([240, 240]);
    expect(workbook.settings.get(JOINS_SETTING)).toBeNull();
  });

  it('are told apart by their sheets where both stand in rows of one number and name one project', async () => {
    open({ 一: table(tapeout('甲', 800)), 二: table(tapeout('甲', 700)) });
    await click('一', 1);
    const apart = total();
    await join('二');
    const [certain, most] = total();
    expect(certain).toBeLessThanOrEqual(apart[0] + 210);
    expect(most).toBe(300);
    expect(shown().stacking.most.taken.flatMap((claim) => claim.rows)).toEqual([
      { row: 1 },
      { row: 1, sheet: '二' },
    ]);
  });

  it('belong together by name where one of them has no code', async () => {
    open({ 一: table(tapeout('甲', 800)), 二: table(tapeout('乙', 700, null)) });
    await click('一', 1);
    await join('二');
    expect(total()).toEqual([300, 300]);
  });

  it('are asked about where the other sheet’s row has no code and the name two', async () => {
    open({
      一: table(tapeout('甲', 800), tapeout('丙', 500, '91330108MA00000002')),
      二: table(tapeout('乙', 700, null)),
    });
    await click('一', 1);
    await join('二');
    expect(total()).toEqual([240, 240]);
    const [question] = shown().enterprise.unclear;
    expect(question).toMatchObject({ answer: null, row: { sheet: '二', row: 1 } });
    await store.answerQuestion(question!.id, 'same');
    expect(total()).toEqual([300, 300]);
    await store.answerQuestion(question!.id, null);
    expect(total()).toEqual([240, 240]);
  });

  it('each have a ceiling of their own where the sheets are of two years', async () => {
    const dated = (year: number, row: Row): CellValue[][] => [[`${year}年度流片情况`], ...table(row)];
    open({ 一: dated(2024, tapeout('甲', 800)), 二: dated(2023, tapeout('乙', 700)) });
    await click('一', 2);
    await join('二', 0);
    expect(shown().enterprise.rows.map(({ year }) => year)).toEqual([2024, 2023]);
    expect(total()).toEqual([450, 450]);
    await click('二', 2);
    expect(total()).toEqual([450, 450]);
  });
});

describe('The tables that can be joined', () => {
  it('are those of companies on other sheets, and others of the same sheet', async () => {
    open({
      一: [
        ...table(tapeout('甲', 800)),
        [_],
        ['签核情况'],
        ['企业名称', '统一社会信用代码', SIGN_OFF],
        ['示例芯片有限公司', CODE, 500],
      ],
      二: table(tapeout('乙', 700)),
      说明: [['填表说明']],
    });
    await click('一', 1);
    expect(await offered()).toEqual([
      ['一', 3],
      ['二', 0],
    ]);
    await join('一', 3);
    expect(rows()).toEqual([
      [undefined, 1],
      [undefined, 5],
    ]);
    expect(total()).toEqual([240 + 250, 240 + 250]);
    expect(await offered()).toEqual([['二', 0]]);
  });

  it('are not those that are joined already, also through a third', async () => {
    open({ ...twoSheets(), 三: table(tapeout('丙', 900)) });
    await click('一', 1);
    await join('二');
    await click('二', 1);
    await join('三');
    expect(await offered()).toEqual([]);
    await click('三', 1);
    expect(rows()).toHaveLength(3);
  });
});

describe('A joined table', () => {
  it('is read once, and again when something changes', async () => {
    open(twoSheets());
    await click('一', 1);
    await join('二');
    const manyRows = () => workbook.rowReads.filter(({ count }) => count > 1).length;
    const before = manyRows();
    for (const sheet of ['二', '一', '二', '一']) await click(sheet, 1);
    expect(manyRows()).toBe(before);
    workbook.type('二', 1, 5, 100);
    await settled();
    expect(rows()).toHaveLength(2);
    expect(total()).toEqual([240 + 30, 240 + 30]);
    expect(manyRows()).toBe(before + 2);
  });

  it('that is there no more is said to be missing, and can be parted', async () => {
    open(twoSheets());
    workbook.settings.set(JOINS_SETTING, [
      [
        ['一', 0, 0],
        ['已删', 0, 0],
      ],
    ]);
    await click('一', 1);
    expect(shown().joined).toEqual({ tables: [], missing: [{ sheet: '已删', top: 0, left: 0 }] });
    expect(total()).toEqual([240, 240]);
    await store.separateTable({ sheet: '已删', top: 0, left: 0 });
    expect(shown().joined.missing).toEqual([]);
  });

  it('that was moved on its sheet is found again', async () => {
    open({ ...twoSheets(), 二: [[_], ['流片'], ...table(tapeout('乙', 700))] });
    workbook.settings.set(JOINS_SETTING, [
      [
        ['一', 0, 0],
        ['二', 0, 0],
      ],
    ]);
    await click('一', 1);
    expect(total()).toEqual([300, 300]);
  });

  it('that cannot be read leaves the selected row, and is said so', async () => {
    open(twoSheets());
    await click('一', 1);
    await join('二');
    const readSheet = workbook.readSheet.bind(workbook);
    const reads = vi
      .spyOn(workbook, 'readSheet')
      .mockImplementation((sheet) => (sheet === '二' ? Promise.reject(new Error('busy')) : readSheet(sheet)));
    await store.refresh();
    expect(shown().rows).toEqual({ kind: 'failed', message: 'busy' });
    expect(shown().joined.tables).toHaveLength(1);
    reads.mockRestore();
    await store.refresh();
    expect(total()).toEqual([300, 300]);
  });

  it('is told to be broken where what is kept does not fit', async () => {
    open(twoSheets());
    workbook.settings.set(JOINS_SETTING, [['一']]);
    await click('一', 1);
    expect(store.snapshot().answersBroken).toBe(true);
    expect(total()).toEqual([240, 240]);
  });
});
