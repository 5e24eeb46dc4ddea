import { describe, expect, it } from 'vitest';
import { Superseded } from '../../../workbook/sheet-reader';
import type { Following, WorkbookContent } from '../../../taskpane/audit/clerk';
import { ContentRun } from '../../../taskpane/audit/content-run';

const content = (value: number): WorkbookContent => ({
  sheets: [
    {
      facts: {
        name: '名单',
        used: null,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        pageTexts: [],
        excelTables: [],
      },
      top: 0,
      left: 0,
      values: [[value]],
      formats: [['General']],
      isWhole: true,
    },
  ],
  formulas: null,
  settings: {},
});

/** Work that goes on until it is let through, or is ended. */
function heldWork() {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const work = async (_: WorkbookContent, asked: string, { signal }: Following): Promise<string> => {
    await Promise.race([
      gate,
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Superseded()))),
    ]);
    return `found for ${asked}`;
  };
  return { work, release: () => release() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('long work over a workbook', () => {
  it('says what it found, and for what it was asked', async () => {
    const run = new ContentRun(
      () => Promise.resolve(content(1)),
      (_, asked: string) => Promise.resolve(`found for ${asked}`),
    );
    await run.start('甲');
    expect(run.snapshot()).toMatchObject({
      kind: 'done',
      asked: '甲',
      found: 'found for 甲',
      isOutdated: false,
    });
  });

  it('leaves no result when it is cancelled', async () => {
    const { work } = heldWork();
    const run = new ContentRun(() => Promise.resolve(content(1)), work);
    const going = run.start('甲');
    await settled();
    run.cancel();
    await going;
    expect(run.snapshot()).toEqual({ kind: 'cancelled', asked: '甲' });
  });

  it('lets a newer run end the one before', async () => {
    const { work, release } = heldWork();
    const run = new ContentRun(() => Promise.resolve(content(1)), work);
    const first = run.start('甲');
    await settled();
    const second = run.start('乙');
    release();
    await Promise.all([first, second]);
    expect(run.snapshot()).toMatchObject({ kind: 'done', found: 'found for 乙' });
  });

  it('is out of date when a cell holds something else, and not before', async () => {
    let value = 1;
    const run = new ContentRun(
      () => Promise.resolve(content(value)),
      () => Promise.resolve('found'),
    );
    await run.start('甲');
    await run.verify();
    expect(run.snapshot()).toMatchObject({ isOutdated: false });
    value = 2;
    await run.verify();
    expect(run.snapshot()).toMatchObject({ kind: 'done', isOutdated: true });
  });

  it('is out of date at once when a cell changed while it was at work', async () => {
    const { work, release } = heldWork();
    let value = 1;
    const run = new ContentRun(() => Promise.resolve(content(value)), work);
    const going = run.start('甲');
    await settled();
    value = 2;
    await run.verify();
    release();
    await going;
    expect(run.snapshot()).toMatchObject({ kind: 'done', isOutdated: true });
  });

  it('reads anew when the workbook changes while it is read, and gives up when it keeps changing', async () => {
    let reads = 0;
    const changing = new ContentRun(
      () => {
        reads += 1;
        return Promise.reject(new Superseded());
      },
      () => Promise.resolve('found'),
    );
    await changing.start('甲');
    expect(reads).toBeGreaterThan(1);
    const state = changing.snapshot();
    expect(state.kind === 'failed' && state.message).toContain('一直在变');
  });

  it('tells why it failed in the words of the host', async () => {
    const run = new ContentRun(
      () => Promise.reject(new Error('InvalidOperation')),
      () => Promise.resolve('found'),
    );
    await run.start('甲');
    expect(run.snapshot()).toEqual({ kind: 'failed', asked: '甲', message: 'InvalidOperation' });
  });
});
