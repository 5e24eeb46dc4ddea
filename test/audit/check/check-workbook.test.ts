import { describe, expect, it } from 'vitest';
import { checkSign } from '../../../src/table/credit-code';
import { BAD_CELLS } from '../../../workbench/sample/sample-companies';
import { calculated, checked, DAY, found, sampleSheets, type Sheets, type Written } from './sheets-in-memory';

const _ = null;

const codeOf = (at: number): string => {
  const first17 = `91330100MA${String(at).padStart(7, '0')}`;
  return first17 + checkSign(first17)!;
};

/** A list of companies with one award each, beside the day in F1; all is right. */
function list(count: number, change: (rows: Written[][]) => void = () => undefined): Sheets {
  const rows: Written[][] = [
    ['企业名称', '统一社会信用代码', '首次流片费用（万元）', '首次流片补助（元）', _, DAY],
  ];
  for (let at = 1; at <= count; at += 1)
    rows.push([`示例${at}公司`, codeOf(at), 1000 + at * 10, `=HZ.IC_TAPEOUT(C${at + 1}*10000,$F$1)`]);
  change(rows);
  return { 企业: rows };
}

const setCell = (row: number, column: number, value: Written) => (rows: Written[][]) => {
  (rows[row - 1] ??= [])[column] = value;
};

async function findingsIn(sheets: Sheets, day = DAY): Promise<readonly string[]> {
  return found(await checked(await calculated(sheets), { day }));
}

async function messageOf(sheets: Sheets, day = DAY): Promise<string> {
  const { findings } = await checked(await calculated(sheets), { day });
  return findings.map(({ message }) => message.zh).join('\n');
}

describe('a sound workbook', () => {
  it.each([1, 2, 3, 12, 250])('of %i companies gives an empty list', async (count) => {
    const check = await checked(await calculated(list(count)));
    expect(check.findings).toEqual([]);
    expect(check.notChecked).toEqual([]);
    expect(check.cells).toHaveLength(count);
    expect(check.cells.every(({ agrees }) => agrees)).toBe(true);
  });

  it('is the sample of the workbench without its planted faults', async () => {
    const sheets = sampleSheets();
    const companies = sheets.企业!;
    // The eight companies with a bad cell, each planted by the sample.
    for (const { row } of BAD_CELLS)
      for (let column = 0; column < 20; column += 1) companies[row + 1]![column] = null;
    sheets.练习!.splice(4, 1, []);
    expect(await findingsIn(sheets)).toEqual([]);
  });

  it('may have totals below, above and on another sheet, and a sum of each section', async () => {
    const sheets = list(12);
    const rows = sheets.企业!;
    rows.splice(7, 0, ['小计', _, '=SUM(C2:C7)', '=SUM(D2:D7)']);
    rows.forEach((row, at) => {
      if (at > 7) row[3] = `=HZ.IC_TAPEOUT(C${at + 1}*10000,$F$1)`;
    });
    rows.push(['小计', _, '=SUM(C9:C14)', '=SUM(D9:D14)']);
    expect(await findingsIn({ ...sheets, 汇总: [['合计', '=SUM(企业!D2:D14)/2']] })).toEqual([]);
  });

  it('may test the dates on the day of each row', async () => {
    const sheets = list(6, (rows) => {
      rows[0]![4] = '发放日期';
      rows.slice(1).forEach((row, at) => {
        row[4] = `2024-0${at + 1}-15`;
        row[3] = `=HZ.IC_TAPEOUT(C${at + 2}*10000,E${at + 2})`;
      });
    });
    expect(await findingsIn(sheets)).toEqual([]);
  });

  it('may have two awards in one column, one below the other', async () => {
    const sheets = list(20, (rows) => {
      rows.slice(9).forEach((row, at) => {
        row[3] = `=HZ.BINJIANG_TAPEOUT(C${at + 10}*10000,0,$F$1)`;
      });
    });
    expect(await findingsIn(sheets)).toEqual([]);
  });

  it('may guard its formulas, and leave blank what a company has none of', async () => {
    const sheets = list(6, (rows) => {
      rows.slice(1).forEach((row, at) => {
        row[3] = `=IF(C${at + 2}="","",HZ.IC_TAPEOUT(C${at + 2}*10000,$F$1))`;
      });
      rows[3]![2] = null;
    });
    expect(await findingsIn(sheets)).toEqual([]);
  });
});

describe('a value that a cell shows', () => {
  it('is stale where the data have changed under it', async () => {
    const workbook = await calculated(list(5));
    workbook.type('企业', 3, 2, 1234.56);
    const check = await checked(workbook);
    expect(found(check)).toEqual(['staleValue 企业!D4']);
    expect(check.cells.find(({ agrees }) => agrees === false)).toMatchObject({ row: 3, column: 3 });
  });

  it('is stale where a cell two formulas away has changed', async () => {
    const sheets = list(4, (rows) => {
      rows[0]!.push('审定', '费用(元)');
      rows.slice(1).forEach((row, at) => {
        row[6] = `=C${at + 2}*1.2`;
        row[7] = `=G${at + 2}*10000`;
        row[3] = `=HZ.IC_TAPEOUT(H${at + 2},$F$1)`;
      });
    });
    const workbook = await calculated(sheets);
    workbook.type('企业', 2, 2, 2000);
    expect(found(await checked(workbook))).toEqual(['staleValue 企业!D3']);
  });

  it('is right to the fen, however the sheet came to it', async () => {
    const workbook = await calculated(list(3));
    const [cell] = (await checked(workbook)).cells;
    const shown = Number(cell!.shown);
    const formula = '=HZ.IC_TAPEOUT(C2*10000,$F$1)';
    workbook.type('企业', 1, 3, { value: shown + 0.000001, formula });
    expect(found(await checked(workbook))).toEqual([]);
    workbook.type('企业', 1, 3, { value: shown + 0.01, formula });
    expect(found(await checked(workbook))).toEqual(['staleValue 企业!D2']);
  });

  it('of an award in 万元 is stale by less than a fen of it', async () => {
    const workbook = await calculated(
      list(3, (rows) =>
        rows.slice(1).forEach((row, at) => (row[3] = `=HZ.IC_TAPEOUT(C${at + 2}*10000,$F$1)/10000`)),
      ),
    );
    const { cells } = await checked(workbook);
    const value = Number(cells[0]!.shown) + 0.001;
    workbook.type('企业', 1, 3, { value, formula: '=HZ.IC_TAPEOUT(C2*10000,$F$1)/10000' });
    expect(found(await checked(workbook))).toEqual(['staleValue 企业!D2']);
  });

  it('that is an error is told in the words of the function', async () => {
    const sheets = list(4, setCell(3, 2, '约三千万'));
    expect(await findingsIn(sheets)).toEqual(['errorValue 企业!D3']);
    expect(await messageOf(sheets)).toContain('首次流片费用');
  });

  it('that is an error where the data are right now is stale', async () => {
    const workbook = await calculated(list(3));
    const formula = '=HZ.IC_TAPEOUT(C2*10000,$F$1)';
    workbook.type('企业', 1, 3, { value: { error: '#NAME?' }, formula });
    expect(found(await checked(workbook))).toEqual(['staleValue 企业!D2']);
  });

  it('of a function that nobody knows is an error in words, and without one is not checked', async () => {
    const workbook = await calculated(list(3));
    workbook.type('企业', 1, 3, { value: { error: '#NAME?' }, formula: '=HZ.NO_SUCH(C2)' });
    const { findings } = await checked(workbook);
    const error = findings.find(({ kind }) => kind === 'errorValue');
    expect(error?.message.zh).toContain('没有 HZ.NO_SUCH');
  });
});

describe('a column of formulas', () => {
  it.each([
    ['the first', 2],
    ['one in the middle', 5],
    ['the last', 11],
  ])('finds a constant typed over %s', async (_which, row) => {
    expect(await findingsIn(list(10, setCell(row, 3, 500_000)))).toEqual([`overwritten 企业!D${row}`]);
  });

  it.each([['0'], ['免'], [0], [true]])('finds %s typed over a formula', async (value) => {
    expect(await findingsIn(list(10, setCell(5, 3, value)))).toEqual(['overwritten 企业!D5']);
  });

  it('finds figures typed as a formula', async () => {
    const sheets = list(10, setCell(5, 3, '=300000+200000'));
    expect(await findingsIn(sheets)).toEqual(['overwritten 企业!D5']);
    expect(await messageOf(sheets)).toContain(
      '=HZ.IC_TAPEOUT(C5*10000,$F$1)（R1C1：=HZ.IC_TAPEOUT(RC[-1]*10000,R1C6)）',
    );
  });

  it.each([
    ['another row', '=HZ.IC_TAPEOUT(C6*10000,$F$1)'],
    ['another award', '=HZ.BINJIANG_TAPEOUT(C5*10000,0,$F$1)'],
    ['another factor', '=HZ.IC_TAPEOUT(C5*10000*1.1,$F$1)'],
    ['a guard that the others do not have', '=IF(C5>0,HZ.IC_TAPEOUT(C5*10000,$F$1),"")'],
    ['something added', '=HZ.IC_TAPEOUT(C5*10000,$F$1)+10000'],
  ])('finds a formula with %s', async (_which, formula) => {
    expect(await findingsIn(list(10, setCell(5, 3, formula)))).toEqual(['otherPattern 企业!D5']);
  });

  it.each([
    ['the last', 11],
    ['one in the middle', 6],
  ])('finds %s company without its formula', async (_which, row) => {
    expect(await findingsIn(list(10, setCell(row, 3, null)))).toEqual([`missingFormula 企业!D${row}`]);
  });

  it('finds the gap of a growth that rows added below lack, and leaves gaps between alone', async () => {
    const growth = (rows: Written[][]) => {
      rows[0]![6] = '上年（万元）';
      rows[0]![7] = '增长';
      rows.slice(1).forEach((row, at) => {
        row[6] = 900;
        row[7] = `=C${at + 2}/G${at + 2}-1`;
      });
    };
    const added = list(10, (rows) => {
      growth(rows);
      rows[10]![7] = null;
    });
    expect(await findingsIn(added)).toEqual(['missingFormula 企业!H11']);
    const between = list(10, (rows) => {
      growth(rows);
      rows[5]![7] = null;
    });
    expect(await findingsIn(between)).toEqual([]);
  });

  it('of which only a third is formulas has no pattern', async () => {
    const sheets = list(9, (rows) => rows.slice(4).forEach((row) => (row[3] = 100_000)));
    expect(await findingsIn(sheets)).toEqual([]);
  });

  it.each([
    ['another day typed', '=HZ.IC_TAPEOUT(C5*10000,"2024-06-30")'],
    ['no day', '=HZ.IC_TAPEOUT(C5*10000)'],
    ['the day of another cell', '=HZ.IC_TAPEOUT(C5*10000,$G$1)'],
  ])('finds %s', async (_which, formula) => {
    const sheets = list(10, (rows) => {
      rows[0]![6] = '2024-01-31';
      rows[4]![3] = formula;
    });
    expect(await findingsIn(sheets)).toEqual(['otherDay 企业!D5']);
  });

  it('with two days, half and half, is told once', async () => {
    const sheets = list(10, (rows) =>
      rows.slice(6).forEach((row, at) => (row[3] = `=HZ.IC_TAPEOUT(C${at + 7}*10000,"2024-06-30")`)),
    );
    expect(await findingsIn(sheets)).toEqual(['otherDay 企业!D7']);
  });
});

describe('a range', () => {
  const withTotal = (count: number, total: Written, heading = '合计'): Sheets =>
    list(count, (rows) => rows.push([heading, _, _, total]));

  it('that misses the last company is found, in the table and elsewhere', async () => {
    expect(await findingsIn(withTotal(10, '=SUM(D2:D10)'))).toEqual(['shortRange 企业!D12']);
    expect(await findingsIn({ ...list(10), 汇总: [['合计', '=SUM(企业!D2:D9)']] })).toEqual([
      'shortRange 汇总!B1',
    ]);
    expect(await findingsIn({ ...list(10), 汇总: [['家数', '=COUNTA(企业!$A$1:$A$10)']] })).toEqual([
      'shortRange 汇总!B1',
    ]);
    expect(await messageOf(withTotal(10, '=SUM(D2:D9)'))).toContain('D2:D9 没有包括第 10 至 11 行');
  });

  it('of a function over the table is held to the same', async () => {
    expect(await findingsIn({ ...list(10), 试算: [['=HZ.TOTAL(企业!A1:D10)']] })).toEqual([
      'shortRange 试算!A1',
    ]);
    expect(await findingsIn({ ...list(10), 试算: [['=HZ.TOTAL(企业!A1:D11)']] })).toEqual([]);
  });

  it.each([['=SUM(D2:D11)'], ['=SUM(D:D)'], ['=SUM(D2:D500)'], ['=SUM(D2:D3)'], ['=SUM(D6:D11)']])(
    '%s is as it should be, or no total at all',
    async (total) => {
      expect(await findingsIn(withTotal(10, total))).toEqual([]);
    },
  );

  it('that runs down the column is no short one; a fixed one in every row is told once', async () => {
    const running = list(6, (rows) => {
      rows[0]![6] = '累计';
      rows.slice(1).forEach((row, at) => (row[6] = `=SUM(D$2:D${at + 2})`));
    });
    expect(await findingsIn(running)).toEqual([]);
    const share = list(6, (rows) => {
      rows[0]![6] = '占比';
      rows.slice(1).forEach((row, at) => (row[6] = `=D${at + 2}/SUM(D$2:D$6)`));
    });
    expect(await findingsIn(share)).toEqual(['shortRange 企业!G2']);
  });
});

describe('an award of a policy that is not in force', () => {
  it('on the day of the formula is told once for a column', async () => {
    const sheets = list(8, setCell(1, 5, '2035-01-01'));
    expect(await findingsIn(sheets)).toEqual(['notInForce 企业!D2']);
    expect(await messageOf(sheets)).toMatch(/已失效.*公式因此为 0.*共 8 格/);
  });

  it('is judged by today where the formula tests no dates', async () => {
    const sheets = list(8, (rows) =>
      rows.slice(1).forEach((row, at) => (row[3] = `=HZ.IC_TAPEOUT(C${at + 2}*10000)`)),
    );
    expect(await findingsIn(sheets)).toEqual([]);
    expect(await findingsIn(sheets, '2035-01-01')).toEqual(['notInForce 企业!D2']);
    expect(await messageOf(sheets, '2035-01-01')).toContain('没有判断有效期');
  });

  it('that would pay nothing in force either is not told', async () => {
    const sheets = list(4, (rows) => {
      rows[0]![5] = '2035-01-01';
      rows.slice(1).forEach((row) => (row[2] = 0));
    });
    expect(await findingsIn(sheets)).toEqual([]);
  });
});

describe('a unit', () => {
  it('that is not converted is told once for the column', async () => {
    const sheets = list(8, (rows) =>
      rows.slice(1).forEach((row, at) => (row[3] = `=HZ.IC_TAPEOUT(C${at + 2},$F$1)`)),
    );
    expect(await findingsIn(sheets)).toEqual(['unit 企业!D2']);
    expect(await messageOf(sheets)).toContain('D 列共 8 格');
  });

  it('that one row converts otherwise is told there', async () => {
    const sheets = list(8, setCell(6, 3, '=HZ.IC_TAPEOUT(C6*1000,$F$1)'));
    expect(await findingsIn(sheets)).toEqual(['otherPattern 企业!D6', 'unit 企业!D6']);
  });

  it('that no heading names is the writer’s own', async () => {
    const sheets = list(4, setCell(1, 2, '首次流片费用'));
    expect(await findingsIn(sheets)).toEqual([]);
  });
});

describe('a company', () => {
  it('that stands twice in a list of one row each is told', async () => {
    expect(await findingsIn(list(9, setCell(8, 1, codeOf(3))))).toEqual(['duplicateCompany 企业!B8']);
  });

  it.each([
    ['lower case', codeOf(3).toLowerCase()],
    ['blanks', ` ${codeOf(3).slice(0, 8)} ${codeOf(3).slice(8)}`],
  ])('is the same one written with %s', async (_how, code) => {
    expect(await findingsIn(list(9, setCell(8, 1, code)))).toEqual(['duplicateCompany 企业!B8']);
  });

  it.each(['项目名称', '奖补事项', '发放日期', '批次'])(
    'may stand twice in a list with %s',
    async (heading) => {
      const sheets = list(9, (rows) => {
        rows[0]![6] = heading;
        rows.slice(1).forEach((row, at) => (row[6] = `第${at}`));
        rows[7]![1] = codeOf(3);
        rows[7]![0] = '示例3公司';
      });
      expect(await findingsIn(sheets)).toEqual([]);
    },
  );

  it('may stand once for each year, and not twice for one', async () => {
    const years = (second: number) =>
      list(9, (rows) => {
        rows[0]![6] = '年度';
        rows.slice(1).forEach((row) => (row[6] = 2024));
        rows[7]![1] = codeOf(3);
        rows[7]![0] = '示例3公司';
        rows[7]![6] = second;
      });
    expect(await findingsIn(years(2023))).toEqual([]);
    expect(await findingsIn(years(2024))).toEqual(['duplicateCompany 企业!B8']);
  });

  it('may stand several times where most do', async () => {
    const sheets = list(9, (rows) =>
      rows.slice(1).forEach((row, at) => {
        row[0] = `示例${at % 3}公司`;
        row[1] = codeOf(at % 3);
      }),
    );
    expect(await findingsIn(sheets)).toEqual([]);
  });

  it('of one name and two codes is told', async () => {
    expect(await findingsIn(list(9, setCell(8, 0, '示例3公司')))).toEqual(['duplicateCompany 企业!A8']);
  });

  it.each([
    ['a wrong check character', '91330100MA0000001G'],
    ['a letter that no code has', '91330100MAO000001F'],
    ['a character too few', '91330100MA000001F'],
    ['a number in scientific notation', 9.13301e17],
    ['a registration number of 15 digits', '330106000012345'],
    ['an organisation code', 'D2143569-X'],
  ])('with %s is told', async (_which, code) => {
    expect(await findingsIn(list(5, setCell(4, 1, code)))).toEqual(['creditCode 企业!B4']);
  });

  it('whose code is partly hidden is not judged, and that is said', async () => {
    const check = await checked(await calculated(list(5, setCell(4, 1, '9133****MA0000001F'))));
    expect(check.findings).toEqual([]);
    expect(check.notChecked.map(({ message }) => message.zh).join()).toContain('1 个统一社会信用代码');
  });
});

describe('one expense', () => {
  const twice = (total: Written | null, second = 'C'): Sheets =>
    list(4, (rows) => {
      rows[0]![4] = '滨江流片补贴（元）';
      rows[0]![6] = '小计';
      rows[0]![7] = '另一次流片费用（万元）';
      rows.slice(1).forEach((row, at) => {
        const line = at + 2;
        row[4] = `=HZ.BINJIANG_TAPEOUT(${second}${line}*10000,0,$F$1)`;
        row[6] = typeof total === 'string' ? total.replaceAll('#', String(line)) : total;
        row[7] = 2000;
      });
    });

  it.each([['=D#+E#'], ['=SUM(D#:E#)'], ['=SUM(C#:E#)'], ['=(D#+E#)/10000']])(
    'under two awards of one matter, added as %s, is told',
    async (total) => {
      const findings = await findingsIn(twice(total));
      expect(findings).toEqual(['E2', 'E3', 'E4', 'E5'].map((cell) => `sameExpense 企业!${cell}`));
    },
  );

  it.each([[null], ['=MAX(D#,E#)'], ['=D#'], ['=D#-E#']])('is only compared by %s', async (total) => {
    expect(await findingsIn(twice(total))).toEqual([]);
  });

  it('is another one in another cell', async () => {
    expect(await findingsIn(twice('=D#+E#', 'H'))).toEqual([]);
  });
});

describe('what cannot be checked', () => {
  it.each([
    ['another workbook', "=HZ.IC_TAPEOUT('[other.xlsx]S'!C2*10000)", '另一个工作簿'],
    ['an array formula', '{=HZ.IC_TAPEOUT(C2*10000)}', '数组公式'],
    ['a name', '=HZ.IC_TAPEOUT(费用)', '名称 费用'],
    ['a function of the sheet', '=HZ.IC_TAPEOUT(VLOOKUP(A2,A:C,3,0)*10000)', 'VLOOKUP'],
  ])('through %s is named with the reason', async (_which, formula, words) => {
    const workbook = await calculated({ 试算: [['金额', { value: 5, formula }]] });
    const check = await checked(workbook);
    expect(check.findings).toEqual([]);
    expect(check.cells).toMatchObject([{ agrees: null }]);
    expect(check.notChecked).toMatchObject([{ sheet: '试算', cell: 'B1', cells: 1 }]);
    expect(check.notChecked[0]!.message.zh).toContain(words);
  });

  it('is a circle, which ends with what the workbook keeps', async () => {
    const workbook = await calculated({ 试算: [['=B1+1', '=A1+1', '=HZ.IC_TAPEOUT(A1)']] });
    await expect(checked(workbook)).resolves.toMatchObject({ cells: [{ column: 2 }] });
  });
});

describe('a long check', () => {
  it('tells how far it is, pauses and can be ended', async () => {
    const workbook = await calculated(list(1200));
    const told: number[] = [];
    let pauses = 0;
    await checked(workbook, {
      onProgress: ({ done, total }) => void told.push(done / total),
      pause: async () => void (pauses += 1),
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(pauses).toBeGreaterThan(3);
    const ended = checked(workbook, { pause: () => Promise.reject(new Error('ended')) });
    await expect(ended).rejects.toThrow('ended');
  });

  it('looks at each row a fixed number of times, however many there are', async () => {
    const evaluations = async (count: number): Promise<number> => {
      let reads = 0;
      const workbook = await calculated(list(count));
      await checked(workbook, { pause: async () => void (reads += 1) });
      return reads;
    };
    const [few, many] = [await evaluations(1000), await evaluations(4000)];
    expect(many).toBeLessThan(few * 5);
  });
});
