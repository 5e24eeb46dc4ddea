import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { dayText } from '../../words/days';
import { BELOW_BOUND, ROW_VERDICT } from '../audit-words';
import type { AuditedList } from '../audited-list';
import type { AuditReport } from './audit-report';
import { addHead } from './report-head';
import { SheetInHand } from '../../sheets/sheet-in-hand';

/** How the audit was done: what was read, by which rules, and what could not be recomputed. */
export function methodSheet(report: AuditReport, language: Language): ReportSheet {
  const sheet = new SheetInHand(text('方法', 'Method')[language], [86]);
  addHead(sheet, report, text('方法', 'method'), language);
  for (const { title, lines } of partsOf(report)) {
    sheet.blank();
    sheet.paragraph(title[language], 'strong');
    for (const line of lines) sheet.paragraph(line[language]);
  }
  return sheet.sheet({ orientation: 'portrait' });
}

interface Part {
  readonly title: Text;
  readonly lines: readonly Text[];
}

const partsOf = (report: AuditReport): readonly Part[] => [
  { title: text('读取了什么', 'What was read'), lines: report.audited.lists.flatMap(listLines) },
  { title: text('按什么规则', 'By which rules'), lines: ruleLines(report) },
  { title: text('结论的含义', 'What the verdicts mean'), lines: VERDICTS },
  { title: text('没有能够核对的', 'What could not be recomputed'), lines: openLines(report) },
  { title: text('怎样自行复核', 'How to check this without the program'), lines: CHECKING },
];

function listLines({ sheet, headerRow, columns, rows, remarks, questions }: AuditedList): readonly Text[] {
  const { item, paid, day, basis } = columns;
  const others = [
    day === null
      ? text('没有发放日期列', 'no column of dates')
      : text(`发放日期 ${day} 列`, `dates in ${day}`),
    ...(basis === null ? [] : [text(`政策依据 ${basis} 列`, `basis in ${basis}`)]),
  ];
  return [
    text(
      `“${sheet}”：表头在第 ${headerRow} 行，奖补事项 ${item} 列，发放金额 ${paid} 列，` +
        `${others.map(({ zh }) => zh).join('，')}；${rows.length} 行。`,
      `“${sheet}”: headings in row ${headerRow}, items in ${item}, amounts paid in ${paid}, ` +
        `${others.map(({ en }) => en).join(', ')}; ${rows.length} rows.`,
    ),
    ...remarks,
    ...questions.map(({ column, heading, question }) =>
      text(`${column} 列“${heading}”：${question.zh}`, `Column ${column}, “${heading}”: ${question.en}`),
    ),
  ];
}

function ruleLines({ version, rules, audited }: AuditReport): readonly Text[] {
  const { asOf, tolerance } = audited.terms;
  const day =
    asOf === null
      ? text('没有日期的行不判断有效期', 'rows without a date are not tested for dates')
      : text(
          `没有日期的行按 ${dayText(asOf).zh} 判断`,
          `rows without a date are judged by ${dayText(asOf).en}`,
        );
  return [
    text(
      `杭策 ${version}，规则的校验值 ${rules}。每项金额按条文原文的规则精确计算，最后四舍五入到分。`,
      `Hangce ${version}, hash of the rules ${rules}. Each amount is computed exactly by the rule of its ` +
        'clause, and rounded to the fen once, at the end.',
    ),
    text(
      `政策是否有效按各行自己的日期判断，${day.zh}；相差不超过 ${tolerance} 元的视为一致。`,
      `What was in force is judged by each row’s own date; ${day.en}; differences up to CNY ${tolerance} agree.`,
    ),
    text(
      '合计口径把同一企业（先按统一社会信用代码，再按名称）的各行放在一起，' +
        '按年度上限、一次性、首次、不重复享受和总额限制判断；' +
        '名单没有说清的，只列为待核实，不判为多付。',
      'The verdict together holds the rows of one enterprise (by credit code, else by name) against yearly ' +
        'ceilings, once-only and first-time awards, stacking and limits; what the list leaves open is to ' +
        'verify, and never called overpaid.',
    ),
  ];
}

const said = (verdict: keyof typeof ROW_VERDICT, zh: string, en: string): Text =>
  text(`${ROW_VERDICT[verdict].zh}：${zh}`, `${ROW_VERDICT[verdict].en}: ${en}`);

const VERDICTS: readonly Text[] = [
  said('agrees', '发放与应发在容差之内相等。', 'paid and recomputed are equal within the tolerance.'),
  said('over', '发放多于应发。', 'more was paid than the clause gives.'),
  said(
    'under',
    `发放少于应发；条文写“不超过”“最高”的，标明${BELOW_BOUND.zh}，不一定有误。`,
    'less was paid; where the clause states an upper bound it is marked ' +
      `“${BELOW_BOUND.en}” and need not be wrong.`,
  ),
  said('missing', '缺少计算所需的数据，或几处写得不同。', 'a figure is missing, or stated differently.'),
  said('notApplicable', '按条文不应发放。', 'the clause pays nothing for what the row says.'),
  said(
    'expired',
    '发放日政策已到期；可能仍可结算的另列。',
    'the policy had ended; what may still be settled is named.',
  ),
  said(
    'itemOpen',
    '事项名称可能是几项中的一项，或没有认出。',
    'the item may be several awards, or none is known.',
  ),
  said(
    'notComputable',
    '单元格不能读取，或该条款不是对企业的奖补。',
    'a cell cannot be taken, or the clause is no award.',
  ),
];

function openLines({ audited, notChecked }: AuditReport): readonly Text[] {
  const open = audited.totals.byVerdict.filter(({ key }) => OPEN.has(key));
  const counts = open.map(({ label, rows, paid }) =>
    text(`${label.zh} ${rows} 笔，发放 ${paid} 元。`, `${label.en}: ${rows} payments, CNY ${paid} paid.`),
  );
  const lines = [...counts, ...notChecked];
  return lines.length > 0 ? lines : [text('全部都能核对。', 'Everything could be recomputed.')];
}

const OPEN: ReadonlySet<string> = new Set(['missing', 'itemOpen', 'notComputable']);

const CHECKING: readonly Text[] = [
  text(
    '每行列出所依据的条款、读取的单元格和金额。' +
      '窗格“独立验算”或命令 hangce formula 给出同一计算的普通 Excel 公式，不装加载项也能重算。',
    'Each row names its clause, the cells that were read and the amount. The pane, or the command hangce ' +
      'formula, gives the same computation as an ordinary Excel formula, which needs no add-in.',
  ),
  text(
    '以政策原文为准；条款原文见窗格的政策库。',
    'The documents prevail; the text of each clause stands in the library of the pane.',
  ),
];
