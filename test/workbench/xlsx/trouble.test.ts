import { describe, expect, it } from 'vitest';
import { RefusedFile } from '../../../workbook/file/xlsx/file-kind';
import {
  carriedOf,
  commentsOf,
  fileAt,
  gridNames,
  linkOf,
  markOf,
  opened,
  saved,
  type OpenedInNode,
} from './file-in-node';

/** The files people report as trouble. Each is read exactly, or refused in words, and nothing is lost unnamed. */
const trouble = (name: string) => opened(fileAt('trouble', `${name}.xlsx`));

const PLAIN = {
  A1: '企业名称',
  B1: '年营收（万元）',
  A2: '示例甲公司',
  B2: 96235,
  A3: '示例乙公司',
  B3: 1200,
};

describe('a package as programs write it', () => {
  it.each([
    '10-plain',
    '10-absolute_targets',
    '10-backslash_paths',
    '10-cells_without_r',
    '10-duplicate_merge',
    '10-prefix_x_everywhere',
    '10-prefix_x_only_in_sheet',
    '10-relationship_prefix_not_r',
    '10-sheet_part_called_xml',
    '10-strict_namespaces',
    '10-workbook2_xml_as_main_part',
  ])('%s is read cell for cell', async (name) => {
    const file = await trouble(name);
    expect(file.sheets).toEqual(['企业']);
    expect(file.values('企业')).toEqual(PLAIN);
    expect(file.losses).toEqual([]);
  });

  it('has every sheet that the workbook lists, whatever its part is called', async () => {
    const file = await trouble('15-two_sheets_one_with_another_file_name');
    expect(file.sheets).toEqual(['一', '二']);
    expect(file.values('二')).toEqual(file.values('一'));
    expect(file.value('二', 'B2')).toBe(96235);
  });

  it.each([
    ['13-blank_merge_C2_C3_one_remark_for_two_rows_', [1, 2, 2, 2]],
    ['13-blank_merge_C2_D2_no_cells_in_the_file', [1, 2, 1, 3]],
    ['13-merge_with_a_text_C1_D1', [0, 2, 0, 3]],
    ['18-opx_blank_merge', [4, 0, 5, 2]],
  ] as const)('%s keeps its merged range, and saves and opens it again', async (name, range) => {
    const file = await trouble(name);
    const merges = file.sheet('表').mergeData ?? [];
    expect(merges.map((one) => [one.startRow, one.startColumn, one.endRow, one.endColumn])).toEqual([range]);
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(again.sheet('表').mergeData).toEqual(merges);
    expect(again.values('表')).toEqual(file.values('表'));
    expect(file.losses).toEqual([]);
  });
});

describe('a file of another kind', () => {
  it.each([
    ['10-docx', '文字文档'],
    ['10-ods', 'OpenDocument'],
    ['10-xlsb', '二进制工作簿'],
    ['10-xls_encrypted_CFB_', '.xls 文件，或设了打开密码'],
  ])('%s is refused in words: %s', async (name, words) => {
    const refusal = await trouble(name).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedFile);
    expect((refusal as RefusedFile).words.zh).toContain(words);
    expect((refusal as RefusedFile).words.en).toMatch(/^This is /);
  });

  it('that is a table in text opens, in the encoding of Chinese Excel too', async () => {
    expect((await trouble('10-csv_gbk')).values('file')).toEqual({ A1: '企业名称', B1: '年营收' });
  });
});

describe('values', () => {
  it('under a format with the letters of dates stay numbers, to the last digit', async () => {
    const file = await trouble('11-amount_in_a_cell_with_a_date_format');
    expect([file.value('表', 'B2'), file.value('表', 'C2')]).toEqual([350_000_000, 12345.678901234]);
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect([again.value('表', 'B2'), again.value('表', 'C2')]).toEqual([350_000_000, 12345.678901234]);
    expect(again.style('表', 'B2')?.n).toEqual(file.style('表', 'B2')?.n);
  });

  it.each([
    ['11-t_d_date', { B2: 45473, B3: 45473 }],
    ['18-opx_iso_dates', { D2: 45473, D3: 45473.5 }],
  ])('%s: a date in words is that date, and shown as one', async (name, dates) => {
    const file = await trouble(name);
    for (const [a1, serial] of Object.entries(dates)) {
      expect(file.value('表', a1)).toBe(serial);
      expect(file.style('表', a1)?.n?.pattern).toMatch(/^yyyy-mm-dd/i);
    }
  });

  it('keep line breaks that are written as codes', async () => {
    const file = await trouble('11-x000D_in_heading');
    expect([file.value('表', 'B1'), file.value('表', 'C1'), file.value('表', 'D1')]).toEqual([
      '年营收\n（万元）',
      '研发费用 （万元）',
      '首次流片费用（万元）',
    ]);
  });

  it.each([
    [
      '15-link_on_an_amount',
      { B2: 96235, C2: 300 },
      null,
      { B2: 'https://example.com/audit', C2: "#'表'!A1" },
    ],
    ['15-link_on_a_formula', {}, '=96000+235', { B2: 'https://example.com/audit' }],
  ])('%s: the value stays under a link, and the link on it', async (name, values, formula, links) => {
    const file = await trouble(name);
    const again = await opened(new Uint8Array((await saved(file)).file));
    for (const one of [file, again]) {
      expect(one.values('表')).toMatchObject(values);
      expect(one.formula('表', 'B2')).toBe(formula);
      expect(one.losses).toEqual([]);
      for (const [a1, url] of Object.entries(links)) expect(linkOf(one, '表', a1)?.url).toBe(url);
    }
  });

  it('keep a link on a text, and the text', async () => {
    const file = await trouble('18-xw_url_number');
    expect(file.value('表', 'B2')).toBe('96235');
    expect(JSON.stringify(file.sheet('表').cellData?.[1]?.[1]?.p)).toContain('https://example.com/a');
  });
});

describe('formulas', () => {
  it('on tables are formulas on their cells; one that leads nowhere keeps its value', async () => {
    const file = await trouble('11-table_structured_refs');
    expect([file.formula('表', 'D2'), file.formula('表', 'D3')]).toEqual(['=$B2+$C2', '=$B3+$C3']);
    expect(file.formula('表', 'B4')).toBe('=SUM($B$2:$B$3)');
    expect([file.value('表', 'C4'), file.formula('表', 'C4')]).toEqual([0, null]);
    expect(file.losses.join()).toContain('（保留为值）：C4');
  });

  it('on other workbooks keep their values, and what reckons with them goes on', async () => {
    const file = await trouble('11-external_link');
    expect([file.value('表', 'B2'), file.value('表', 'C2')]).toEqual([96235, 700]);
    expect(file.formula('表', 'D2')).toBe('=B2*10000');
    expect(file.losses).toEqual([
      '指向其他工作簿的链接',
      '工作表“表”：引用其他工作簿、表格或无法区分的名称的公式（保留为值）：B2、C2',
    ]);
  });

  it('with unknown functions show the value of the file and are saved as formulas again', async () => {
    const file = await trouble('11-unknown_function_with_cached_value');
    expect([file.value('表', 'B2'), file.value('表', 'C2')]).toEqual([96235, 700]);
    expect(file.losses.join()).toContain('MYADDIN');
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(again.value('表', 'B2')).toBe(96235);
    expect(markOf(again, '表', 'B2')).toMatchObject({ formula: '=_xlfn.NEWEST(1)', value: 96235 });
    const moved = await saved(file, true);
    expect(moved.losses.map(({ zh }) => zh).join()).toContain('改存为值：B2、C2');
    expect(markOf(await opened(new Uint8Array(moved.file)), '表', 'B2')).toBeUndefined();
  });

  it.each([
    ['11-CSE_array_one_cell', ['=SUM(B2:B4*C2:C4)', '=MAX(IF(B2:B4>50,C2:C4))', '=SUM((B2:B4>15)*C2:C4)']],
    ['18-opx_array', ['=SUM(B2:B3*C2:C3)']],
  ])('%s: an array formula in one cell stays one', async (name, formulas) => {
    const file = await trouble(name);
    const again = await opened(new Uint8Array((await saved(file)).file));
    for (const [at, formula] of formulas.entries()) {
      expect(markOf(file, '表', `D${at + 2}`)).toEqual({ array: formula });
      expect(markOf(again, '表', `D${at + 2}`)).toEqual({ array: formula });
    }
  });

  it('of a what-if table are named, and their values kept', async () => {
    const file = await trouble('15-what_if_data_table');
    expect([file.value('表', 'B2'), file.value('表', 'B3')]).toEqual([96235, 1200]);
    expect(file.losses).toEqual(['工作表“表”：模拟运算表（保留为值）：B2:B3']);
  });

  it.each(['16-Rate', '18-xw_define_rate'])('%s: a name may be that of a function', async (name) => {
    const file = await trouble(name);
    expect(gridNames(file.data)).toMatchObject([{ name: 'Rate', formula: '0.25', sheet: null }]);
    expect(file.losses).toEqual([]);
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(gridNames(again.data)).toEqual(gridNames(file.data));
  });
});

describe('what cannot be kept', () => {
  it.each([
    [
      '11-workbook_protection_precision_as_displayed_manual_calc_iterate',
      ['工作簿保护', '“以显示精度为准”（这里按完整精度计算）', '手动重算（这里总是自动重算）', '迭代计算'],
    ],
    [
      '11-centre_across_selection_diagonal_shrink',
      ['工作表“表”：缩小字体填充', '工作表“表”：跨列居中（改为单元格内居中）'],
    ],
    ['17-table_absolute_target_openpyxl_', ['表格样式与表格筛选（单元格内容保留）']],
    ['18-opx_table', ['表格样式与表格筛选（单元格内容保留）']],
    ['18-opx_chart', ['图表', '图片、图表与形状']],
    ['18-opx_wan_format', []],
  ])('%s is named: %s', async (name, losses) => {
    const file = await trouble(name);
    expect(file.losses).toEqual(losses);
    expect((await saved(file)).losses.map(({ zh }) => zh)).toEqual(losses);
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(again.values('表')).toEqual(file.values('表'));
  });
});

describe('what stands beside the cells', () => {
  it.each(['11-filtered_rows', '15-lists_on_three_whole_columns', '18-xw_sparkline'])(
    '%s is carried and saved',
    async (name) => {
      const file = await trouble(name);
      const result = await saved(file);
      const again = await opened(new Uint8Array(result.file));
      expect([file.losses, result.losses]).toEqual([[], []]);
      expect(carriedOf(file, '表').length).toBeGreaterThan(0);
      expect(carriedOf(again, '表')).toEqual(carriedOf(file, '表'));
      expect(again.sheet('表').rowData).toEqual(file.sheet('表').rowData);
    },
  );

  it('17-comments_absolute_target_openpyxl_ keeps its comments', async () => {
    const file = await trouble('17-comments_absolute_target_openpyxl_');
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(file.losses).toEqual([]);
    // The file says nothing of their boxes: the saved ones are those of new comments.
    const said = (one: OpenedInNode) =>
      commentsOf(one, '表').map(([a1, { author, text }]) => [a1, author, text] as const);
    expect(said(file).map(([a1, author]) => [a1, author])).toEqual([['B2', '甲']]);
    expect(said(again)).toEqual(said(file));
  });
});
