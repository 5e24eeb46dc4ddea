import fc from 'fast-check';
import { fromCell } from '../../src/rules/exact';
import type { Area, SheetCells } from '../../src/table/sheet';
import { sheetOf, type Written } from '../table/written-sheet';

/** What an office meant by a cell; `nobody` where no unit is written, so that nobody can know. */
export type Meant = { readonly is: number | string | null } | 'nobody';

/** A row of a company as it was written. */
export interface WrittenCompany {
  readonly row: number;
  /** Of its name. */
  readonly column: number;
  readonly name: string;
  readonly district: string | null;
  /** By the label of the field: what was meant, and in which column of the sheet it stands. */
  readonly figures: ReadonlyMap<string, { readonly meant: Meant; readonly column: number }>;
}

export interface WrittenSheet {
  readonly cells: SheetCells;
  readonly companies: readonly WrittenCompany[];
  /** Whether the unit of every figure is written where an office writes it, and merged cells are told. */
  readonly isPlain: boolean;
}

const UNITS = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 } as const;
type Unit = keyof typeof UNITS;

type Key =
  | 'serial'
  | 'name'
  | 'district'
  | 'trade'
  | 'revenue'
  | 'lastRevenue'
  | 'research'
  | 'growth'
  | 'project'
  | 'tapeout'
  | 'contact'
  | 'staff'
  | 'blank';

/** The figures that are checked, by the labels of their fields. */
const FIGURES: Partial<Record<Key, string>> = {
  revenue: '年营收',
  lastRevenue: '上年营收',
  research: '研发投入',
  tapeout: '首次流片费用',
  growth: '营收增速',
};

const HEADINGS: Record<Key, readonly string[]> = {
  serial: ['序号'],
  name: ['企业名称', '单位名称', '申报单位', '企业\n名称'],
  district: ['所属区', '所属区县', '属地'],
  trade: ['所属行业', '行业'],
  revenue: ['年营收', '本年营业收入', '营业收入'],
  lastRevenue: ['上年营收', '上年营业收入', '上年度\n营业收入'],
  research: ['研发费用', '研发投入'],
  growth: ['营收增速', '营业收入增速'],
  project: ['项目名称'],
  tapeout: ['首次流片费用'],
  contact: ['联系人', '备注'],
  staff: ['缴存公积金人数', '已获补助次数'],
  blank: [''],
};

/** Columns that stand together: those of one group of headings, and the projects of a company. */
const GROUPS: readonly (readonly Key[])[] = [
  ['district'],
  ['trade'],
  ['revenue', 'lastRevenue'],
  ['research'],
  ['growth'],
  ['project', 'tapeout'],
  ['contact'],
  ['staff'],
  ['blank'],
];

const PLACES_OF_UNIT = [
  'bracket',
  'glued',
  'unitRow',
  'line',
  'beside',
  'note',
  'sheetName',
  'page',
  'format',
  'nowhere',
] as const;

const amount = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 500_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<Written[]>(null, 0, '—', '约3000', '12万元', '待核', '/') },
);

const company = fc.record({
  kind: fc.constant('company'),
  rows: fc.integer({ min: 1, max: 3 }),
  form: fc.constantFrom('示例*公司', '杭州示例*科技有限公司', '示例*软件', '示例*中心（有限合伙）'),
  district: fc.constantFrom('西湖区', '滨江区', '余杭区', null),
  amounts: fc.array(amount, { minLength: 8, maxLength: 8 }),
  growth: fc.integer({ min: 2, max: 99 }),
});

const other = fc.record({
  kind: fc.constantFrom('blank', 'section', 'sums', 'total', 'headings'),
  words: fc.constantFrom('一、软件企业', '（一）集成电路企业', '软件企业（3家）', '西湖区', '二、外资企业'),
  total: fc.constantFrom('小计', '合计', '西湖区小计', '软件企业合计'),
  inFirst: fc.boolean(),
});

type CompanyChoice = typeof company extends fc.Arbitrary<infer T> ? T : never;
type OtherChoice = typeof other extends fc.Arbitrary<infer T> ? T : never;

const table = fc.record({
  groups: fc.shuffledSubarray([...GROUPS], { minLength: 2 }),
  hasSerial: fc.boolean(),
  nameAt: fc.integer({ min: 0, max: 1 }),
  synonym: fc.nat({ max: 5 }),
  unit: fc.constantFrom<Unit[]>('元', '千元', '万元', '亿元'),
  where: fc.constantFrom(...PLACES_OF_UNIT),
  growthIn: fc.constantFrom('percent', 'format', 'fraction', 'bare'),
  format: fc.constantFrom('General', '#,##0.00', '0.00_ ', '#,##0'),
  headingRows: fc.integer({ min: 1, max: 3 }),
  isHeadOfNames: fc.boolean(),
  numbering: fc.boolean(),
  blankUnder: fc.nat({ max: 2 }),
  first: company,
  body: fc.array(fc.oneof({ weight: 3, arbitrary: company }, { weight: 1, arbitrary: other }), {
    maxLength: 6,
  }),
  ends: fc.subarray([
    '合计',
    '注：营业收入按审计报告填报',
    '填报人：张三',
    '2.研发费用含委托研发',
    '2025年12月31日',
  ]),
});

type TableChoice = typeof table extends fc.Arbitrary<infer T> ? T : never;

const TITLES = [
  '附件1',
  '2025年杭州市软件企业情况汇总表',
  '杭州市集成电路产业政策兑现公示表',
  '填报说明',
  '1. 请按要求填写各项指标',
  '2. 年营收指企业上年度主营业务收入，须与审计报告一致',
  '填报单位：杭州市经信局',
  '填报日期：2025年12月31日',
  '（公示稿）',
  '联系人：张三　联系电话：0571-00000000',
  '一、企业情况',
  null,
];

const UNIT_LINES: readonly ((unit: Unit) => readonly Written[])[] = [
  (unit) => [`单位：${unit}`],
  (unit) => [`（金额单位：人民币${unit}）`],
  (unit) => [`填报单位：杭州市经信局   2025年12月   单位：${unit}`],
  (unit) => ['填报单位：杭州市经信局', `单位：${unit}`],
  (unit) => [null, `单位：${unit}`],
  (unit) => ['填报日期：2025年12月31日', `金额单位：${unit}`],
  (unit) => [`单位：${unit}、家`],
  (unit) => [null, `计量单位：${unit}`],
];

const page = fc.record({
  titles: fc.array(fc.constantFrom(...TITLES), { maxLength: 15 }),
  isMergedTitle: fc.boolean(),
  unitLine: fc.nat({ max: UNIT_LINES.length - 1 }),
  blankBelowUnit: fc.nat({ max: 2 }),
  titlesBelowUnit: fc.nat({ max: 2 }),
});

type PageChoice = typeof page extends fc.Arbitrary<infer T> ? T : never;

const sheet = fc.record({
  first: table,
  second: table,
  arrangement: fc.constantFrom('one', 'one', 'below', 'aside', 'touching'),
  page,
  between: page,
  gap: fc.nat({ max: 2 }),
  mergesTold: fc.constantFrom(true, true, true, false),
  stray: fc.constantFrom('none', 'none', 'near', 'far'),
  hidden: fc.boolean(),
  offset: fc.record({ top: fc.nat({ max: 2 }), left: fc.nat({ max: 2 }) }),
});

type SheetChoice = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

export const officeSheets: fc.Arbitrary<WrittenSheet> = sheet.map(writtenSheet);

/** Cells as they are written one after the other, wherever they stand. */
class Paper {
  private readonly rows: Written[][] = [];
  private readonly formats: string[][] = [];
  readonly merges: Area[] = [];

  write(row: number, column: number, value: Written, format = 'General'): void {
    if (value === null) return;
    for (let at = this.rows.length; at <= row; at += 1) {
      this.rows.push([]);
      this.formats.push([]);
    }
    const [cells, formats] = [this.rows[row]!, this.formats[row]!];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    formats[column] = format;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top < bottom || left < right) this.merges.push({ top, left, bottom, right });
  }

  sheet(facts: Partial<SheetCells['facts']>, offset: { top: number; left: number }): SheetCells {
    const moved = ({ top, left, bottom, right }: Area): Area => ({
      top: top + offset.top,
      left: left + offset.left,
      bottom: bottom + offset.top,
      right: right + offset.left,
    });
    const cells = sheetOf(this.rows, {}, this.formats);
    const merges = this.merges.map(moved);
    const used = moved(cells.facts.used!);
    return { ...cells, ...offset, facts: { ...cells.facts, used, merges, ...facts } };
  }
}

interface Place {
  readonly top: number;
  readonly left: number;
  /** Of the serial numbers by which the companies of the sheet are told apart. */
  readonly firstCompany: number;
  /** Side by side the headings are equally high. */
  readonly headingRows?: number;
}

interface Piece {
  readonly headingRows: number;
  readonly companies: readonly WrittenCompany[];
  readonly bottom: number;
}

function writtenSheet(choice: SheetChoice): WrittenSheet {
  const paper = new Paper();
  const [first, second] = tablesOf(choice);
  const top = writeTitles(paper, 0, choice.page, first);
  const one = writeTable(paper, first, { top, left: 0, firstCompany: 0 });
  const two = second === null ? null : writeSecond(paper, choice, [first, second], { top, one });
  const pieces = two === null ? [one] : [one, two];
  const bottom = Math.max(...pieces.map((piece) => piece.bottom));
  if (choice.stray === 'near') paper.write(bottom + 9, 24, '（此格勿删）');
  const tables = second === null ? [first] : [first, second];
  const said = (where: string): TableChoice | undefined => tables.find((one) => one.where === where);
  const cells = paper.sheet(
    {
      name: said('sheetName') ? `汇总（${said('sheetName')!.unit}）` : '汇总',
      pageTexts: said('page') ? [`单位：${said('page')!.unit}`] : [],
      ...(choice.mergesTold ? {} : { merges: null }),
      ...(choice.hidden ? { hiddenRows: [choice.offset.top + bottom - 1] } : {}),
      ...(choice.stray === 'far' ? { used: { top: 0, left: 0, bottom: 60_000, right: 300 } } : {}),
    },
    choice.offset,
  );
  const companies = pieces.flatMap((piece) => piece.companies);
  return {
    cells,
    companies: companies.map((company) => movedBy(company, choice.offset)),
    isPlain: choice.mergesTold && tables.every(isPlain),
  };
}

const movedBy = (company: WrittenCompany, { top, left }: SheetChoice['offset']): WrittenCompany => ({
  ...company,
  row: company.row + top,
  column: company.column + left,
  figures: new Map(
    [...company.figures].map(([label, { meant, column }]) => [label, { meant, column: column + left }]),
  ),
});

const isPlain = (one: TableChoice): boolean =>
  one.where !== 'nowhere' && !(columnsOf(one).includes('growth') && one.growthIn === 'bare');

/** What stands on one sheet has to agree: its name speaks for both tables, and side by side they share rows. */
function tablesOf({ first, second, arrangement }: SheetChoice): readonly [TableChoice, TableChoice | null] {
  if (arrangement === 'one') return [first, null];
  const ofSheet = first.where === 'sheetName' || first.where === 'page';
  if (arrangement === 'below') {
    const where = ofSheet ? first.where : isOfSheet(second) ? 'bracket' : second.where;
    const unit = ofSheet ? first.unit : second.unit;
    return [first, { ...second, where, unit, synonym: first.synonym + 1 }];
  }
  const left = { ...first, ...besideAnother(first) };
  const right = arrangement === 'touching' ? { ...left, first: second.first, body: second.body } : second;
  const shared = ['line', 'sheetName', 'page', 'nowhere', 'unitRow'].includes(left.where);
  const where = shared ? left.where : second.where === 'format' ? 'format' : 'bracket';
  const agreed = { headingRows: left.headingRows, blankUnder: left.blankUnder };
  return [
    left,
    {
      ...right,
      ...besideAnother(right),
      ...agreed,
      where: arrangement === 'touching' ? left.where : where,
      unit: shared || arrangement === 'touching' ? left.unit : right.unit,
      ends: [],
    },
  ];
}

const isOfSheet = ({ where }: TableChoice): boolean => where === 'sheetName' || where === 'page';

const besideAnother = (one: TableChoice) => ({
  where: one.where === 'beside' || one.where === 'note' ? ('glued' as const) : one.where,
  numbering: false,
  groups: one.groups.filter((group) => !group.includes('blank')),
  body: one.body.filter(({ kind }) => kind === 'company'),
  ends: one.ends.filter((words) => words === '合计'),
});

function writeSecond(
  paper: Paper,
  { arrangement, between, gap }: SheetChoice,
  [first, second]: readonly [TableChoice, TableChoice],
  { top, one }: { readonly top: number; readonly one: Piece },
): Piece {
  const firstCompany = 20;
  if (arrangement !== 'below') {
    const left = columnsOf(first).length + (arrangement === 'aside' ? 1 : 0);
    return writeTable(paper, second, { top, left, firstCompany, headingRows: one.headingRows });
  }
  const titles = between.titles.slice(0, 2);
  const below = writeTitles(paper, one.bottom + 1 + gap, { ...between, titles }, second);
  return writeTable(paper, second, { top: below, left: 0, firstCompany });
}

/** Writes what stands above a table, and says in which row the table begins. */
function writeTitles(paper: Paper, top: number, choice: PageChoice, of: TableChoice): number {
  const { titles, titlesBelowUnit, blankBelowUnit } = choice;
  const right = columnsOf(of).length - 1;
  const hasLine = of.where === 'line';
  const above = hasLine ? titles.slice(0, Math.max(0, titles.length - titlesBelowUnit)) : titles;
  let row = top;
  const writeAll = (lines: readonly (string | null)[]): void => {
    for (const line of lines) {
      paper.write(row, 0, line);
      if (line !== null && choice.isMergedTitle) paper.merge(row, 0, row, right);
      row += 1;
    }
  };
  writeAll(above);
  if (!hasLine) return row;
  const [left, other = null] = UNIT_LINES[choice.unitLine]!(of.unit);
  paper.write(row, 0, left ?? null);
  paper.write(row, Math.max(right, 1), other);
  row += 1;
  writeAll(titles.slice(above.length));
  return row + blankBelowUnit;
}

function columnsOf({ groups, hasSerial, nameAt }: TableChoice): readonly Key[] {
  const others = [...groups];
  others.splice(nameAt, 0, ['name']);
  const columns = others.flat();
  while (columns.at(-1) === 'blank') columns.pop();
  while (columns[0] === 'blank') columns.shift();
  return hasSerial ? ['serial', ...columns] : columns;
}

const isMoney = (key: Key): boolean => key !== 'growth' && FIGURES[key] !== undefined;

function writeTable(paper: Paper, choice: TableChoice, place: Place): Piece {
  const columns = columnsOf(choice);
  const headings = writeHeadings(paper, choice, columns, place);
  let row = headings;
  const width = columns.length;
  if (choice.where === 'beside') paper.write(place.top, place.left + width + 1, `单位：${choice.unit}`);
  row += choice.blankUnder;
  const companies: WrittenCompany[] = [];
  let number = 0;
  const body = choice.body.filter(({ kind }, at) => kind !== 'headings' || at < choice.body.length - 1);
  for (const one of [choice.first, ...body]) {
    if (isCompany(one)) {
      const at = { ...place, top: row, number: number + 1 };
      const written = writeCompany(paper, choice, one, at);
      companies.push(...written);
      number += 1;
      row += written.length;
    } else if (one.kind === 'headings') {
      row = writeHeadings(paper, choice, columns, { ...place, top: row });
    } else {
      writeOther(paper, columns, one, { ...place, top: row });
      row += 1;
    }
  }
  for (const words of [...choice.ends, ...(choice.where === 'note' ? [noteOfUnit(choice)] : [])]) {
    const isSum = words === '合计' && FIGURES[columns[0]!] !== undefined;
    paper.write(row, place.left + (isSum ? columns.indexOf('name') : 0), words);
    if (words === '合计') writeSums(paper, columns, { ...place, top: row });
    row += 1;
  }
  return { companies, bottom: Math.max(row, headings) - 1, headingRows: headings - place.top };
}

const isCompany = (one: CompanyChoice | OtherChoice): one is CompanyChoice => one.kind === 'company';

const noteOfUnit = ({ unit, synonym }: TableChoice): string =>
  [`注：金额单位均为${unit}`, `备注：金额单位为${unit}`, `以上金额单位均为${unit}`][synonym % 3]!;

/** The cells of a heading, from the topmost row down; null where it is merged with the cell above it. */
function pathOf(choice: TableChoice, columns: readonly Key[], at: number): readonly (string | null)[] {
  const key = columns[at]!;
  const { headingRows } = choice;
  if (key === 'blank') return [];
  const own = headingOf(choice, key, HEADINGS[key][choice.synonym % HEADINGS[key].length]!);
  if (headingRows === 1) return [own];
  const below = underRevenue(choice, columns, at) ?? [own];
  const isFigure = FIGURES[key] !== undefined && key !== 'tapeout';
  if (headingRows === 3 && isFigure) return ['主要经济指标', ...below];
  if (choice.isHeadOfNames && ['name', 'district', 'trade'].includes(key)) return ['基本情况', own];
  return below;
}

function underRevenue(choice: TableChoice, columns: readonly Key[], at: number): readonly string[] | null {
  const upper = headingOf(choice, 'revenue', '营业收入');
  const key = columns[at];
  if (key === 'revenue') return [upper, '本年'];
  if (key === 'lastRevenue') return [upper, '上年'];
  if (key === 'growth' && columns[at - 1] === 'lastRevenue')
    return [upper, headingOf(choice, 'growth', '增速')];
  return null;
}

function headingOf({ where, unit, growthIn, synonym }: TableChoice, key: Key, words: string): string {
  if (key === 'growth')
    return growthIn === 'percent' && where !== 'unitRow' ? `${words}${synonym % 2 ? '%' : '（%）'}` : words;
  if (!isMoney(key)) return words;
  if (where === 'bracket') return `${words}${['（*）', '(*)', '\n（*）'][synonym % 3]!.replace('*', unit)}`;
  return where === 'glued' ? `${words}${synonym % 2 ? '/' : ''}${unit}` : words;
}

/** Writes the rows of headings, and says which row comes next. */
function writeHeadings(paper: Paper, choice: TableChoice, columns: readonly Key[], place: Place): number {
  const paths = columns.map((_, at) => pathOf(choice, columns, at));
  const own = Math.max(...paths.map(({ length }) => length));
  const height = Math.max(own, (place.headingRows ?? 0) - (choice.where === 'unitRow' ? 1 : 0));
  paths.forEach((_, at) => writePath(paper, paths, at, { ...place, height }));
  let row = place.top + height;
  if (choice.where === 'unitRow') {
    columns.forEach((key, at) => paper.write(row, place.left + at, unitCell(choice, key)));
    row += 1;
  }
  if (choice.numbering && !columns.includes('blank') && canBeNumbered(columns)) {
    numbersOf(columns).forEach((number, at) => paper.write(row, place.left + at, number));
    row += 1;
  }
  return row;
}

function writePath(
  paper: Paper,
  paths: readonly (readonly (string | null)[])[],
  at: number,
  { top, left, height }: Place & { readonly height: number },
): void {
  const path = paths[at]!;
  path.forEach((words, level) => {
    const isSame = (other: readonly (string | null)[] | undefined): boolean =>
      other !== undefined && level < path.length - 1 && level < other.length - 1 && other[level] === words;
    if (isSame(paths[at - 1])) return;
    let right = at;
    while (isSame(paths[right + 1])) right += 1;
    const bottom = level === path.length - 1 ? height - 1 : level;
    paper.write(top + level, left + at, words);
    paper.merge(top + level, left + at, top + bottom, left + right);
  });
}

function unitCell({ unit, growthIn }: TableChoice, key: Key): string | null {
  if (isMoney(key)) return unit;
  return key === 'growth' && (growthIn === 'percent' || growthIn === 'format') ? '%' : null;
}

/** 甲 1 2 3 alone may be a company of this name. */
const canBeNumbered = (columns: readonly Key[]): boolean =>
  numbersOf(columns).filter((one) => typeof one === 'number').length > 3;

/** 甲 乙 over words, 1 2 3 over the figures behind them, as statistical forms number their columns. */
function numbersOf(columns: readonly Key[]): readonly Written[] {
  const firstFigure = columns.findIndex((key) => FIGURES[key] !== undefined);
  const words = Math.min(firstFigure < 0 ? 2 : firstFigure, 4);
  return columns.map((_, at) => (at < words ? '甲乙丙丁'[at]! : at - words + 1));
}

function writeCompany(
  paper: Paper,
  choice: TableChoice,
  company: CompanyChoice,
  { top, left, firstCompany, number }: Place & { readonly number: number },
): readonly WrittenCompany[] {
  const columns = columnsOf(choice);
  const height = columns.includes('project') ? company.rows : 1;
  const letter = String.fromCodePoint(0x4e00 + 61 * (firstCompany + number));
  const name = company.form.replace('*', letter);
  return Array.from({ length: height }, (_, line) => {
    const figures = new Map<string, { meant: Meant; column: number }>();
    columns.forEach((key, at) => {
      const isOfProject = key === 'project' || key === 'tapeout';
      const column = left + at;
      const isWritten = line === 0 || isOfProject;
      const { value, format } = isWritten ? cellOf(choice, company, { key, name, number, line }) : NOTHING;
      paper.write(top + line, column, value, format);
      if (line === 0 && !isOfProject && key !== 'blank') paper.merge(top, column, top + height - 1, column);
      const label = FIGURES[key];
      // Words in a merged cell hold for all its rows; a number is stated once.
      const first = cellOf(choice, company, { key, name, number, line: 0 }).value;
      const said = isWritten || typeof first !== 'string' ? value : first;
      if (label !== undefined) figures.set(label, { meant: meantBy(choice, key, said), column });
    });
    const district = columns.includes('district') ? company.district : null;
    return { row: top + line, column: left + columns.indexOf('name'), name, district, figures };
  });
}

const NOTHING = { value: null, format: 'General' };

function cellOf(
  choice: TableChoice,
  { district, amounts, growth }: CompanyChoice,
  { key, name, number, line }: { key: Key; name: string; number: number; line: number },
): { readonly value: Written; readonly format: string } {
  const plain = (value: Written) => ({ value, format: 'General' });
  switch (key) {
    case 'serial':
      return plain(number);
    case 'name':
      return plain(name);
    case 'district':
      return plain(district);
    case 'trade':
      return plain('软件和信息技术服务业');
    case 'project':
      return plain(`项目${line + 1}`);
    case 'contact':
      return plain(number % 2 ? '李四' : null);
    case 'staff':
      return plain(100 + number);
    case 'blank':
      return plain(null);
    case 'growth': {
      const isShare = choice.growthIn === 'format' || choice.growthIn === 'fraction';
      const value = isShare ? growth / 100 : growth;
      return { value, format: choice.growthIn === 'format' ? '0.0%' : 'General' };
    }
    case 'revenue':
    case 'lastRevenue':
    case 'research':
    case 'tapeout': {
      const value = amounts[(MONEY.indexOf(key) + line) % amounts.length]!;
      return { value, format: choice.where === 'format' ? `#,##0.00"${choice.unit}"` : choice.format };
    }
  }
}

const MONEY: readonly Key[] = ['revenue', 'lastRevenue', 'research', 'tapeout'];

function meantBy({ where, unit, growthIn }: TableChoice, key: Key, value: Written): Meant {
  if (typeof value !== 'number') return { is: value as string | null };
  if (value === 0) return { is: 0 };
  if (key === 'growth') {
    if (growthIn === 'bare') return 'nobody';
    return { is: growthIn === 'percent' ? fromCell(value).div(100).toNumber() : value };
  }
  return where === 'nowhere' ? 'nobody' : { is: fromCell(value).times(UNITS[unit]).toNumber() };
}

function writeOther(paper: Paper, columns: readonly Key[], one: OtherChoice, place: Place): void {
  if (one.kind === 'blank') return;
  const { top, left } = place;
  const nameAt = left + columns.indexOf('name');
  const words = one.kind === 'total' ? one.total : one.words;
  const [number, rest] = words.split('、');
  if (columns[0] === 'serial' && rest !== undefined && !one.inFirst) {
    paper.write(top, left, number!);
    paper.write(top, nameAt, rest);
  } else paper.write(top, one.inFirst && FIGURES[columns[0]!] === undefined ? left : nameAt, words);
  if (one.kind !== 'section') writeSums(paper, columns, place);
}

function writeSums(paper: Paper, columns: readonly Key[], { top, left }: Place): void {
  columns.forEach((key, at) => {
    if (isMoney(key)) paper.write(top, left + at, 7_654_321);
  });
}
