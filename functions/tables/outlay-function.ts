import type { Outlay, OutlayLine } from '../../src/budget/outlay';
import { AS_OF, ArgumentError, isBlank, readAsOf } from '../../src/rules/arguments';
import type { Day } from '../../src/rules/dates';
import { text, type Language, type Text } from '../../src/rules/text';
import type { CellResult, CustomFunction } from '../custom-function';
import type { Tables } from './assessed-table';
import { dayParameter } from './day-parameter';
import { TABLE } from './table-argument';

/**
 * `HZ.OUTLAY(table, day, [by])`: what a table of companies costs on a day of application, by policy or otherwise,
 * from the gross entitlement to what is to be paid. Each column adds up to its last row.
 */
export const outlayFunction = (tables: Tables): CustomFunction => ({
  id: 'OUTLAY',
  description: text(
    '整张表在申报日的资金需求：按政策（或条款、奖补、部门、区县、规模、企业）列出各步金额和最多',
    'Spills what a table costs on a day, by policy or otherwise: ' +
      'gross, after caps, stacking, limits and quotas, and the most',
  ),
  call: { awardsNamedAt: [], takesFigures: false, testsDates: true, lists: 'other' },
  parameters: [
    TABLE,
    {
      name: AS_OF.name,
      description: text(
        '申报日，如 TODAY()：只计当日有效的政策；申报年度为该日所在年',
        'Day of application, such as TODAY(): policies in force on it count, in the year of that day',
      ),
      optional: false,
    },
    {
      name: BY,
      description: text(
        `分组（可选）：${GROUPS.map(({ label }) => label.zh).join('、')}；不填为政策`,
        `Optional grouping: ${GROUPS.map(({ label }) => label.en).join(', ')}; by policy where it is left out`,
      ),
      optional: true,
    },
  ],
  spills: true,
  evaluate([range, rawDay, rawBy], language) {
    const group = readGroup(rawBy);
    const outlay = tables.outlay(range, readDay(rawDay));
    const lines = [...group.lines(outlay), outlay.total];
    return [headings(group, language), ...lines.map((line) => cellsOf(line, language))];
  },
});

const BY = 'by';

interface Group {
  readonly label: Text;
  readonly lines: (outlay: Outlay) => readonly OutlayLine[];
}

const GROUPS: readonly Group[] = [
  { label: text('政策', 'policy'), lines: ({ byPolicy }) => byPolicy },
  { label: text('条款', 'clause'), lines: ({ byClause }) => byClause },
  { label: text('奖补', 'award'), lines: ({ byAward }) => byAward },
  { label: text('部门', 'department'), lines: ({ byDepartment }) => byDepartment },
  { label: text('区县', 'district'), lines: ({ byDistrict }) => byDistrict },
  { label: text('规模', 'size'), lines: ({ bySize }) => bySize },
  { label: text('企业', 'company'), lines: ({ byEnterprise }) => byEnterprise },
];

function readGroup(raw: unknown): Group {
  const [first] = GROUPS;
  const said = typeof raw === 'string' ? raw.normalize('NFKC').trim().toLowerCase() : raw;
  const found = isBlank(raw) ? first : GROUPS.find(({ label: { zh, en } }) => said === zh || said === en);
  if (found) return found;
  const all = (language: Language) =>
    GROUPS.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', ');
  throw new ArgumentError(
    BY,
    text(
      `参数“分组”（${BY}）应为 ${all('zh')} 之一，实际为“${shown(raw)}”`,
      `Argument "${BY}" must be one of ${all('en')}, but it is "${shown(raw)}"`,
    ),
  );
}

const LONGEST = 40;
const shown = (raw: unknown): string => String(raw).slice(0, LONGEST);

/** Without a day it would be a total of no year at all. */
function readDay(raw: unknown): Day {
  const day = readAsOf(raw);
  if (day !== null) return day;
  throw new ArgumentError(
    dayParameter.name,
    text(
      `参数“申报日”（${dayParameter.name}）不能为空：资金需求是某一天、某一年度的，例：TODAY()`,
      `Argument "${dayParameter.name}" must be given: an outlay is of a day and its year, such as TODAY()`,
    ),
  );
}

const headings = (group: Group, language: Language): string[] =>
  [group.label, ...COLUMNS].map((heading) => heading[language]);

const COLUMNS: readonly Text[] = [
  text('企业数', 'Companies'),
  text('项数', 'Claims'),
  text('应享总额（元）', 'Gross (CNY)'),
  text('封顶后（元）', 'After caps (CNY)'),
  text('不重复后（元）', 'After stacking (CNY)'),
  text('限额后（元）', 'After limits (CNY)'),
  text('名额后（元）', 'After quotas (CNY)'),
  text('最多（元）', 'At the most (CNY)'),
];

const cellsOf = (
  { label, enterprises, claims, certain, most }: OutlayLine,
  language: Language,
): CellResult[] => [
  label[language],
  enterprises,
  claims,
  certain.gross.toNumber(),
  certain.afterCaps.toNumber(),
  certain.afterStacking.toNumber(),
  certain.afterLimits.toNumber(),
  certain.afterQuota.toNumber(),
  most.afterQuota.toNumber(),
];
