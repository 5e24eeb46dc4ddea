import { ZERO, type Exact } from '../../rules/exact';
import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { count, SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';
import { ASIDE } from '../budget-words';
import type { Outlay, OutlayLine } from '../outlay';
import type { BudgetReport, SpreadLine } from './budget-report';
import { notDone } from './method-sheet';
import { addHead } from './report-head';
import { SHEET } from './sheet-names';
import { CHART_COLUMNS, ChartsInHand } from './summary-charts';
import { shortAmount, UNIT } from './summary-unit';

/** Six columns are printed; what the charts are drawn from stands behind them. */
const PRINTED = 6;
const WIDTHS = [26, 15, 15, 15, 15, 15];
const GAP = 4;

/** The lines that the charts cover, beside each other. */
const CHART_HEIGHT = 18;
/** As many years as the page names; all of them stand in the chart and on the next sheet. */
const MOST_YEARS = 7;
const MOST_POLICIES = 5;
const MOST_AWAITED = 4;

/** One page: next year's budget, how it comes about, how it goes on, and what it takes for given. */
export function summarySheet(report: BudgetReport, language: Language): ReportSheet {
  const [base, next = base] = report.outlays;
  const sheet = new SheetInHand(SHEET.summary[language], [...WIDTHS, GAP, ...CHART_COLUMNS]);
  const page = new Page(sheet, language);
  addHead(sheet, report, text(`${next.paid}年奖补预算`, `awards paid in ${next.paid}`), language);
  sheet.blank();
  addHeadline(sheet, base, next, language);
  sheet.blank();
  for (const line of sentences(report, base, next)) page.paragraph(line);
  const charts = new ChartsInHand(report, next, language);
  if (charts.isEmpty) sheet.blank();
  else {
    sheet.blank();
    charts.placeAt(sheet.next, CHART_HEIGHT, PRINTED);
    sheet.blank(CHART_HEIGHT + 1);
  }
  addYears(sheet, report, language);
  sheet.blank();
  addLargest(sheet, next, language);
  sheet.blank();
  page.strong(text('前提和没有计入的', 'Taken for given, and not counted'));
  for (const line of [...report.assumptions, ...notDone(report), ...notCounted(next)])
    page.paragraph(line, '· ');
  sheet.blank();
  sheet.add(
    words(text('编制：', 'Prepared by:')[language], 'strong'),
    words(null),
    words(text('审核：', 'Reviewed by:')[language], 'strong'),
    words(null),
    words(text('日期：', 'Date:')[language], 'strong'),
  );
  return charts.onto(
    sheet.sheet({ orientation: 'portrait', onePage: true, printedColumns: PRINTED }),
    PRINTED + 1,
  );
}

/** Lines over the printed width. */
class Page {
  constructor(
    private readonly sheet: SheetInHand,
    private readonly language: Language,
  ) {}

  paragraph(line: Text, mark = ''): void {
    this.sheet.over(PRINTED, `${mark}${line[this.language]}`);
  }

  strong(line: Text): void {
    this.sheet.over(PRINTED, line[this.language], 'strong');
  }
}

/** Three figures that are read first: the budget, the most, and the change. */
function addHeadline(sheet: SheetInHand, base: Outlay, next: Outlay, language: Language): void {
  const [budget, most] = [next.total.certain.budget, next.total.most.budget];
  const before = base.total.certain.budget;
  const three = (parts: readonly [Text | null, Text | null, Text | null], look: 'muted' | 'title'): void => {
    const cells = parts.flatMap((part) => [words(part?.[language] ?? null, look), words(null)]);
    sheet.add(...cells.slice(0, PRINTED));
  };
  three(
    [
      text(`${next.paid}年应列预算（确定）`, `Budget for ${next.paid} (certain)`),
      text('最多', 'At most'),
      text(`比${base.paid}年`, `Against ${base.paid}`),
    ],
    'muted',
  );
  three([shortAmount(budget), shortAmount(most), changeWords(before, budget)], 'title');
  three(
    [
      text(
        `${next.total.enterprises} 家企业，${next.total.claims} 笔`,
        `${next.total.enterprises} enterprises, ${next.total.claims} claims`,
      ),
      text('未决问题都有利于企业时', 'if open questions favour them'),
      text(`${base.paid}年 ${shortAmount(before).zh}`, `${base.paid}: ${shortAmount(before).en}`),
    ],
    'muted',
  );
}

function changeWords(before: Exact, after: Exact): Text {
  const change = after.minus(before);
  if (before.isZero()) return after.isZero() ? text('不变', 'no change') : text('新增', 'new');
  const share = change.abs().div(before).times(100).toDecimalPlaces(1).toFixed();
  if (change.isZero()) return text('不变', 'no change');
  return change.gt(0) ? text(`增加${share}%`, `+${share}%`) : text(`减少${share}%`, `−${share}%`);
}

function sentences({ uncertainty }: BudgetReport, base: Outlay, next: Outlay): readonly Text[] {
  const { certain, most } = next.total;
  const open = most.budget.minus(certain.budget);
  const lost = certain.gross.minus(certain.budget);
  const spread = uncertainty?.lines.find(({ earned, policy }) => earned === next.earned && policy === null);
  const [gross, taken, budget] = [certain.gross, lost, certain.budget].map(shortAmount) as [Text, Text, Text];
  return [
    text(
      `按 ${next.earned} 年数据、${next.paid} 年兑付计，应享总额 ${gross.zh}，因上限、不重复等减少 ${taken.zh}，` +
        `应列预算 ${budget.zh}` +
        `${open.gt(0) ? `；还有 ${shortAmount(open).zh} 取决于未决问题，没有列入` : ''}。`,
      `By the figures of ${next.earned}, paid in ${next.paid}, the clauses give ${gross.en} gross; caps, ` +
        'stacking and ' +
        `limits take ${taken.en}, and ${budget.en} is budgeted` +
        `${open.gt(0) ? `. Another ${shortAmount(open).en} hangs on open questions and is not in it` : ''}.`,
    ),
    ...changeSentence(base, next),
    ...(spread ? [spreadSentence(spread)] : []),
  ];
}

/** Which policy moves the budget most: a change without its cause is no news. */
function changeSentence(base: Outlay, next: Outlay): readonly Text[] {
  const before = new Map(base.byPolicy.map(({ key, certain }) => [key, certain.budget]));
  const after = new Map(next.byPolicy.map((line) => [line.key, line]));
  const labels = new Map([...base.byPolicy, ...next.byPolicy].map(({ key, label }) => [key, label]));
  const moves = [...labels]
    .map(([key, label]) => ({
      label,
      by: (after.get(key)?.certain.budget ?? ZERO).minus(before.get(key) ?? ZERO),
    }))
    .filter(({ by }) => !by.isZero())
    .sort((a, b) => b.by.abs().comparedTo(a.by.abs()))
    .slice(0, 2);
  if (moves.length === 0) return [];
  const list = moves.map(({ label, by }) => {
    const size = shortAmount(by.abs());
    return by.gt(0)
      ? text(`${label.zh}多 ${size.zh}`, `${label.en} (${size.en} more)`)
      : text(`${label.zh}少 ${size.zh}`, `${label.en} (${size.en} less)`);
  });
  return [
    text(
      `与 ${base.paid} 年相比，变化最大的是${list.map(({ zh }) => zh).join('、')}。`,
      `Against ${base.paid}, what moves most is ${list.map(({ en }) => en).join(' and ')}.`,
    ),
  ];
}

const spreadSentence = ({ p10, p90 }: SpreadLine): Text =>
  text(
    `按抽样，八成的可能在 ${shortAmount(p10).zh} 到 ${shortAmount(p90).zh} 之间。`,
    `In eight of ten draws it lies between ${shortAmount(p10).en} and ${shortAmount(p90).en}.`,
  );

const inUnitOf = ({ zh, en }: Text, language: Language): string =>
  text(`${zh}（${UNIT.zh.label}）`, `${en} (${UNIT.en.label})`)[language];

/** In the unit of the page. */
const inUnit = (value: Exact, language: Language, look?: Cell['look']): Cell => ({
  value: Number(value.div(UNIT[language].yuan).toFixed(6)),
  format: UNIT[language].format,
  look,
});

function addYears(sheet: SheetInHand, { outlays }: BudgetReport, language: Language): void {
  sheet.add(
    ...[
      text('兑付年度', 'Paid')[language],
      inUnitOf(text('应列预算', 'Budget'), language),
      inUnitOf(text('最多', 'At most'), language),
      text('比上年', 'Change')[language],
      text('企业', 'Enterprises')[language],
      text('笔数', 'Claims')[language],
    ].map((heading) => words(heading, 'heading')),
  );
  outlays.slice(0, MOST_YEARS).forEach(({ earned, paid, total }, at) => {
    const before = outlays[at - 1]?.total.certain.budget ?? null;
    const label = text(`${paid}年（${earned}年数据）`, `${paid} (figures ${earned})`);
    sheet.add(
      words(label[language]),
      inUnit(total.certain.budget, language),
      inUnit(total.most.budget, language),
      changeCell(before, total.certain.budget),
      count(total.enterprises),
      count(total.claims),
    );
  });
  if (outlays.length > MOST_YEARS)
    sheet.over(
      PRINTED,
      text(
        `其余 ${outlays.length - MOST_YEARS} 年见“${SHEET.years.zh}”。`,
        `The other ${outlays.length - MOST_YEARS} years stand on “${SHEET.years.en}”.`,
      )[language],
      'muted',
    );
}

const changeCell = (before: Exact | null, after: Exact): Cell =>
  before === null || before.isZero()
    ? words(null)
    : { value: Number(after.div(before).minus(1).toFixed(6)), format: '+0.0%;-0.0%;0.0%' };

function addLargest(sheet: SheetInHand, next: Outlay, language: Language): void {
  sheet.add(
    ...[
      text(`${next.paid}年最大的五项政策`, `The five largest, ${next.paid}`)[language],
      inUnitOf(text('应享总额', 'Gross'), language),
      inUnitOf(text('应列预算', 'Budget'), language),
      text('占比', 'Share')[language],
      text('企业', 'Enterprises')[language],
      text('笔数', 'Claims')[language],
    ].map((heading) => words(heading, 'heading')),
  );
  for (const line of next.byPolicy.slice(0, MOST_POLICIES))
    sheet.add(...largestCells(line, next.total, language));
}

function largestCells(line: OutlayLine, total: OutlayLine, language: Language): readonly Cell[] {
  const { label, certain, enterprises, claims } = line;
  const all = total.certain.budget;
  return [
    words(label[language]),
    inUnit(certain.gross, language),
    inUnit(certain.budget, language),
    all.isZero() ? words(null) : { value: Number(certain.budget.div(all).toFixed(6)), format: '0.0%' },
    count(enterprises),
    count(claims),
  ];
}

/** What stands beside the budget, and what it waits for. */
function notCounted({ asides, awaited }: Outlay): readonly Text[] {
  const beside = asides.filter(({ amount }) => amount.gt(0));
  const list = beside.map(({ aside, amount }) =>
    text(
      `${ASIDE[aside].name.zh} ${shortAmount(amount).zh}`,
      `${lower(ASIDE[aside].name.en)} ${shortAmount(amount).en}`,
    ),
  );
  const most = awaited.slice(0, MOST_AWAITED);
  const more = awaited.length - most.length;
  return [
    ...(list.length === 0
      ? []
      : [
          text(
            `不在合计里：${list.map(({ zh }) => zh).join('，')}。`,
            `In none of the sums: ${list.map(({ en }) => en).join(', ')}.`,
          ),
        ]),
    ...(most.length === 0
      ? []
      : [
          text(
            `等待填写、没有计入：${most.map(({ label, enterprises }) => `${label.zh}（${enterprises} 家）`).join('、')}` +
              `${more > 0 ? ` 等 ${awaited.length} 项` : ''}。`,
            `Awaited, and not counted: ${most
              .map(({ label, enterprises }) => `${label.en} ` + `(${enterprises})`)
              .join(', ')}` + `${more > 0 ? ` and ${more} more` : ''}.`,
          ),
        ]),
  ];
}

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
