import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbookFile } from '../../workbook/file/file-workbook';
import { fileWith, hangce, newFolder, TODAY, workbookWith } from './command';

const AWARD = (row: number) => ({
  formula: `_xldudf_HZ_IC_TAPEOUT(B${row}*10000,"2025-06-30")`,
  result: 3_000_000,
});

const sample = (change: (rows: ExcelJS.CellValue[][]) => void = () => undefined): Promise<string> => {
  const rows: ExcelJS.CellValue[][] = [['企业名称', '首次流片费用（万元）', '补助（元）']];
  for (let at = 2; at < 7; at += 1) rows.push([`示例${at}公司`, 2000 + at, AWARD(at)]);
  change(rows);
  return workbookWith({ 企业: rows });
};

interface Verified {
  readonly whole: boolean;
  readonly changed: readonly string[];
  readonly hash: string | null;
}

const verified = async (file: string, ...options: string[]): Promise<Verified & { status: number }> => {
  const { status, out } = await hangce('seal', file, '--verify', '--json', ...options);
  return { status, ...(JSON.parse(out) as Verified) };
};

/** Changes cells of a sealed file as another program does. */
async function changed(file: string, change: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  change(workbook);
  const other = path.join(newFolder(), 'b.xlsx');
  await workbook.xlsx.writeFile(other);
  return other;
}

describe('hangce seal', () => {
  it('seals the file itself and prints the hash, which the sheet states', async () => {
    const file = await sample();
    const { status, out } = await hangce('seal', file);
    expect(status).toBe(0);
    const [hash] = /[0-9a-f]{64}/.exec(out)!;
    expect(out).toContain('另行保存');
    const workbook = await openWorkbookFile(file);
    const { values } = await workbook.readRows({ sheet: '封签', left: 0, width: 3, top: 0, count: 20 });
    expect(values.find(([, , key]) => key === 'seal')![1]).toBe(hash);
    expect(values.find(([, , key]) => key === 'day')![1]).toBe(TODAY);
    expect(await verified(file)).toMatchObject({ status: 0, whole: true, changed: [], hash });
  });

  it('writes another file where it is told to, and leaves this one alone', async () => {
    const file = await sample();
    const before = readFileSync(file);
    const out = path.join(newFolder(), 'sealed.xlsx');
    expect((await hangce('seal', file, '--out', out, '--as-of', '2026-01-31', '--lang', 'en')).status).toBe(
      0,
    );
    expect(readFileSync(file)).toEqual(before);
    expect(await (await openWorkbookFile(out)).sheetNames()).toEqual(['企业', 'Seal']);
    expect(await verified(out)).toMatchObject({ status: 0 });
  });

  it('seals anew in the same sheet', async () => {
    const file = await sample();
    await hangce('seal', file);
    await hangce('seal', file, '--as-of', '2026-01-31');
    expect(await (await openWorkbookFile(file)).sheetNames()).toEqual(['企业', '封签']);
    expect(await verified(file)).toMatchObject({ status: 0 });
  });

  it('keeps the permissions of the file, and the link that leads to it', async () => {
    const file = await sample();
    chmodSync(file, 0o640);
    const link = path.join(newFolder(), 'link.xlsx');
    symlinkSync(file, link);
    expect((await hangce('seal', link)).status).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(await verified(file)).toMatchObject({ whole: true });
    expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each<[string, readonly string[], (workbook: ExcelJS.Workbook) => void]>([
    ['a figure', ['data', 'results'], (workbook) => (workbook.getWorksheet('企业')!.getCell('B3').value = 9)],
    [
      'a name',
      ['data', 'results'],
      (workbook) => (workbook.getWorksheet('企业')!.getCell('A3').value = '他'),
    ],
    [
      'a constant',
      ['results'],
      (workbook) => (workbook.getWorksheet('企业')!.getCell('C3').value = 3_000_000),
    ],
    [
      'a result',
      ['results'],
      (workbook) => (workbook.getWorksheet('企业')!.getCell('C3').value = { ...AWARD(3), result: 5 }),
    ],
    ['the seal', ['sealSheet'], (workbook) => (workbook.getWorksheet('封签')!.getCell('B8').value = '7')],
    ['a remark', [], (workbook) => (workbook.getWorksheet('企业')!.getCell('E3').value = '备注')],
    ['a name of a sheet', [], (workbook) => (workbook.getWorksheet('企业')!.name = '名单')],
    ['a format', [], (workbook) => (workbook.getWorksheet('企业')!.getCell('B3').numFmt = '#,##0.00')],
    ['a format in %', ['data'], (workbook) => (workbook.getWorksheet('企业')!.getCell('B3').numFmt = '0%')],
  ])('finds that %s was changed: %j', async (_what, what, change) => {
    const file = await sample();
    await hangce('seal', file);
    const other = await verified(await changed(file, change));
    expect(other.changed).toEqual(expect.arrayContaining([...what]));
    expect(other.changed.length > 0).toBe(what.length > 0);
    expect(other.status).toBe(what.length > 0 ? 1 : 0);
  });

  it('is of no use against who seals anew, unless the hash was kept', async () => {
    const file = await sample();
    const { hash } = JSON.parse((await hangce('seal', file, '--json')).out) as { hash: string };
    expect(await verified(file, '--hash', hash.toUpperCase())).toMatchObject({ status: 0 });
    const other = await changed(file, (workbook) => (workbook.getWorksheet('企业')!.getCell('B3').value = 9));
    await hangce('seal', other);
    expect(await verified(other)).toMatchObject({ status: 0, whole: true });
    expect(await verified(other, '--hash', hash)).toMatchObject({ status: 1, changed: ['otherSeal'] });
  });

  it('says in words what has changed, by how much', async () => {
    const file = await sample();
    await hangce('seal', file);
    const other = await changed(file, (workbook) => (workbook.getWorksheet('企业')!.getCell('C3').value = 1));
    const { out, status } = await hangce('seal', other, '--verify');
    expect(status).toBe(1);
    expect(out).toContain('结果有改动');
    expect(out).toContain('HZ 公式数：封签时 5，现在 4');
  });

  it('ends with 3 where there is no seal, and with 2 where there is no place for one', async () => {
    const file = await sample();
    expect(await verified(file)).toMatchObject({ status: 3, changed: ['noSeal'], hash: null });
    expect((await hangce('seal', file, '--verify')).err).toContain('没有封签');
    const text = fileWith('a.csv', '企业名称,年营收（万元）\n甲公司,5\n');
    const { status, err } = await hangce('seal', text);
    expect(status).toBe(2);
    expect(err).toContain('.csv');
  });

  it.each([
    [['seal']],
    [['seal', 'a.xlsx', 'b.xlsx']],
    [['seal', 'a.xlsx', '--verify', '--out', 'b.xlsx']],
    [['seal', 'a.xlsx', '--hash', 'a'.repeat(64)]],
    [['seal', 'a.xlsx', '--verify', '--hash', 'abc']],
    [['seal', 'a.xlsx', '--out', 'b.csv']],
    [['seal', 'no-such-file.xlsx']],
  ])('refuses %j in words', async (argv) => {
    const { status, err } = await hangce(...argv);
    expect(status).toBe(2);
    expect(err.trim()).not.toBe('');
  });

  it('reads its sheet as no table of companies', async () => {
    const file = await sample();
    await hangce('seal', file);
    const { out } = await hangce('assess', file, '--json');
    expect((JSON.parse(out) as { tables: { sheet: string }[] }).tables.map(({ sheet }) => sheet)).toEqual([
      '企业',
    ]);
  });
});

const FOLDER = path.resolve(import.meta.dirname, '../workbench/xlsx');
const files = ['trouble', 'producers'].flatMap((folder) =>
  readdirSync(path.join(FOLDER, folder)).map((name) => path.join(folder, name)),
);

describe('files of other programs', () => {
  it.each(files.filter((name) => name.endsWith('.xlsx')))(
    '%s is sealed and nothing of it is lost',
    async (name) => {
      const original = readFileSync(path.join(FOLDER, name));
      const file = fileWith('a.xlsx', new Uint8Array(original));
      const { status, err } = await hangce('seal', file);
      if (status === 2) {
        expect(err.trim()).not.toBe('');
        expect(readFileSync(file)).toEqual(original);
        return;
      }
      expect(status, err).toBe(0);
      expect(await verified(file)).toMatchObject({ status: 0 });
      const [before, after] = [await JSZip.loadAsync(original), await JSZip.loadAsync(readFileSync(file))];
      const touched: string[] = [];
      for (const part of Object.values(before.files)) {
        if (part.dir) continue;
        const kept = await after.file(part.name)?.async('uint8array');
        if (!kept || Buffer.compare(kept, await part.async('uint8array')) !== 0) touched.push(part.name);
      }
      expect(touched).toHaveLength(3);
      const added = Object.keys(after.files).filter((part) => !(part in before.files) && !part.endsWith('/'));
      expect(added).toHaveLength(1);
    },
  );
});
