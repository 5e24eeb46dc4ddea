import { Exact } from '../../rules/exact';
import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet, SheetChart } from '../../sheets/report-sheet';
import { inlineAmount } from '../../words/amounts';
import { ROW_VERDICT, TOGETHER_VERDICT } from '../audit-words';
import type { AuditedRow, AuditTotal } from '../audited-list';
import type { AuditReport } from './audit-report';
import { addHead, linkTo } from './report-head';
import { TOGETHER_LOOK, verdictLook } from './rows-sheet';
import { amount, count, SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';

const WIDTHS = [30, 9, 19, 19, 19, 19];

/** As many policies as a page and a chart have room for; the others stand in the totals. */
const MOST_POLICIES = 10;
/** The gravest rows that the page names. */
const MOST_ROWS = 8;
/** The lines that the chart covers. */
const CHART_HEIGHT = 16;

/** One page: what was paid and is due, the differences as a chart, the gravest rows, the seal, a signature. */
export function summarySheet(report: AuditReport, language: Language): ReportSheet {
  const sheet = new SheetInHand(text('核对摘要', 'Audit summary')[language], WIDTHS);
  addHead(sheet, report, text('摘要', 'summary'), language);
  sheet.blank();
  for (const line of sentences(report)) sheet.paragraph(line[language]);
  sheet.blank();
  addVerdicts(sheet, report, language);
  const chart = addPolicies(sheet, report, language);
  addGravest(sheet, report, language);
  sheet.blank();
  sheet.paragraph(sealLine(report)[language], 'muted');
  sheet.blank();
  sheet.add(
    words(text('复核人：', 'Reviewed by:')[language], 'strong'),
    words(null),
    words(null),
    words(text('日期：', 'Date:')[language], 'strong'),
  );
  return sheet.sheet({ orientation: 'portrait', onePage: true, ...(chart && { charts: [chart] }) });
}

const money = (yuan: string): Text => {
  const exact = new Exact(yuan);
  return text(inlineAmount(exact, 'zh'), inlineAmount(exact, 'en'));
};

function sentences({ audited, findings, register }: AuditReport): readonly Text[] {
  const { all, unitErrors } = audited.totals;
  const [paid, over, under, open] = [all.paid, all.over, all.under, all.open].map(money) as [
    Text,
    Text,
    Text,
    Text,
  ];
  const differing = new Exact(register.difference);
  const size = money(differing.abs().toFixed(2));
  const direction = differing.isNegative() ? text('少', 'less') : text('多', 'more');
  return [
    text(
      `共核对 ${all.rows} 笔，发放 ${paid.zh}；${all.agreeing} 笔一致，多付 ${over.zh}，少付 ${under.zh}，` +
        `尚不能判断的 ${open.zh}。`,
      `${all.rows} payments of ${paid.en} were audited; ${all.agreeing} agree, ${over.en} was paid too much, ` +
        `${under.en} too little, and of ${open.en} nothing can be said yet.`,
    ),
    ...(unitErrors ? [unitSentence(unitErrors)] : []),
    text(
      `工作簿检查${findings.length === 0 ? '没有发现问题' : `发现 ${findings.length} 处`}；` +
        (register.entries.length === 0
          ? '没有因条文读法不同而金额不同的地方。'
          : `${register.entries.length} 处条文有另一读法，全部改按另一读法合计${direction.zh} ${size.zh}。`),
      `Findings of the check of the workbook: ${findings.length}; ` +
        (register.entries.length === 0
          ? 'no amount depends on how unclear words are read.'
          : `texts with another reading: ${register.entries.length}; read so, all would come to ` +
            `${size.en} ${direction.en}.`),
    ),
  ];
}

function unitSentence({ rows, paid, over, under }: AuditTotal): Text {
  const [all, more, less] = [money(paid), money(over), money(under)];
  return text(
    `疑似单位错误 ${rows} 笔，发放 ${all.zh}，另列：多付 ${more.zh}，少付 ${less.zh}，不计入上面的多付和少付。`,
    `Suspected unit errors, set apart: ${rows} payments of ${all.en}, ${more.en} too much and ${less.en} ` +
      'too little; the amounts above are without them.',
  );
}

function addVerdicts(sheet: SheetInHand, { audited }: AuditReport, language: Language): void {
  const { totals } = audited;
  sheet.add(
    ...[
      text('结论', 'Verdict'),
      text('笔数', 'Payments'),
      text('发放金额（元）', 'Paid (CNY)'),
      text('应发金额（元）', 'Recomputed (CNY)'),
      text('多付（元）', 'Overpaid (CNY)'),
      text('少付（元）', 'Underpaid (CNY)'),
    ].map((one) => words(one[language], 'heading')),
  );
  for (const total of totals.byVerdict) sheet.add(...lineOf(total, language));
  sheet.add(...lineOf(totals.all, language).map((cell) => ({ ...cell, look: 'strong' as const })));
  if (totals.unitErrors) sheet.add(...lineOf(totals.unitErrors, language));
  for (const total of totals.byTogether.filter(({ key }) => key !== 'agrees'))
    sheet.add(
      ...lineOf(
        {
          ...total,
          label: text(`合计口径：${total.label.zh}`, `Together: ${total.label.en}`),
        },
        language,
      ),
    );
  sheet.blank();
}

const lineOf = (total: AuditTotal, language: Language): readonly Cell[] => [
  words(total.label[language]),
  count(total.rows),
  amount(total.paid),
  amount(total.recomputed),
  amount(total.over, Number(total.over) > 0 ? 'over' : undefined),
  amount(total.under, Number(total.under) > 0 ? 'under' : undefined),
];

const sizeOf = ({ over, under }: AuditTotal): Exact => new Exact(over).plus(under);

/** The policies with the largest differences, and the chart below them; null where nothing differs. */
function addPolicies(sheet: SheetInHand, { audited }: AuditReport, language: Language): SheetChart | null {
  const differing = audited.totals.byPolicy
    .filter((total) => !sizeOf(total).isZero())
    .sort((a, b) => sizeOf(b).comparedTo(sizeOf(a)))
    .slice(0, MOST_POLICIES);
  if (differing.length === 0) return null;
  const heading = sheet.add(
    ...[
      text('差额最大的政策', 'Policies with the largest differences'),
      text('笔数', 'Payments'),
      text('发放金额（元）', 'Paid (CNY)'),
      text('应发金额（元）', 'Recomputed (CNY)'),
      text('多付（元）', 'Overpaid (CNY)'),
      text('少付（元）', 'Underpaid (CNY)'),
    ].map((one) => words(one[language], 'heading')),
  );
  for (const total of differing) sheet.add(...lineOf(total, language));
  const [top, bottom] = [heading + 1, heading + differing.length];
  sheet.blank();
  const first = sheet.next;
  sheet.blank(CHART_HEIGHT + 1);
  const series = (column: number, color: string): SheetChart['series'][number] => ({
    name: { row: heading, column },
    values: { top, left: column, bottom, right: column },
    color,
  });
  return {
    title: text('差额（按政策，元）', 'Differences by policy (CNY)')[language],
    kind: 'bar',
    stacked: false,
    categories: { top, left: 0, bottom, right: 0 },
    series: [series(OVER_COLUMN, 'B10E1C'), series(UNDER_COLUMN, '0F548C')],
    format: '#,##0',
    over: { top: first, left: 0, bottom: first + CHART_HEIGHT - 1, right: WIDTHS.length - 1 },
  };
}

const [OVER_COLUMN, UNDER_COLUMN] = [4, 5];

function addGravest(sheet: SheetInHand, report: AuditReport, language: Language): void {
  const { lists } = report.audited;
  const gravest = lists
    .flatMap(({ rows, byRisk }) => byRisk.slice(0, MOST_ROWS).flatMap((at) => rows[at] ?? []))
    .filter(({ verdict, together }) => verdict !== 'agrees' || together.verdict !== 'agrees')
    .slice(0, MOST_ROWS);
  if (gravest.length === 0) return;
  sheet.add(
    ...[
      text('风险最大的行', 'The gravest rows'),
      text('行', 'Row'),
      text('结论', 'Verdict'),
      text('发放金额（元）', 'Paid (CNY)'),
      text('应发金额（元）', 'Recomputed (CNY)'),
      text('差额（元）', 'Difference (CNY)'),
    ].map((one) => words(one[language], 'heading')),
  );
  for (const row of gravest) sheet.add(...gravestCells(row, report, language));
}

function gravestCells(row: AuditedRow, report: AuditReport, language: Language): readonly Cell[] {
  const { company, item, verdict, together, paid, recomputed, difference } = row;
  const isTogether = verdict === 'agrees';
  const look = isTogether ? TOGETHER_LOOK[together.verdict] : verdictLook(verdict);
  const due = isTogether ? together.amount : recomputed;
  const apart =
    isTogether && paid !== null && due !== null ? new Exact(paid).minus(due).toFixed(2) : difference;
  const said = isTogether
    ? text(
        `合计口径${TOGETHER_VERDICT[together.verdict].zh}`,
        `together: ${TOGETHER_VERDICT[together.verdict].en}`,
      )
    : ROW_VERDICT[verdict];
  return [
    words([company, item].filter(Boolean).join(' · ') || null),
    { value: row.row, link: linkTo(report, row.sheet, row.paidCell) },
    words(said[language], look),
    amount(paid),
    amount(due),
    amount(apart, look),
  ];
}

const sealLine = ({ seal }: AuditReport): Text =>
  seal === null
    ? text('本报告未加封签。', 'This report is not sealed.')
    : text(
        `封签 ${seal.hash}。封签只有在其数值另行保存时才能证明数据、结果和规则未被改动。`,
        `Seal ${seal.hash}. It proves that data, results and rules are unchanged only where it is kept elsewhere.`,
      );
