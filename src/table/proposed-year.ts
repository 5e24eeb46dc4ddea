import { text, type Text } from '../rules/text';
import type { Block } from './heading-rows';
import type { CompanyTable } from './table';

/**
 * The year that a table's figures seem to be of, and what says so. It is a proposal: a person's word goes
 * before it.
 */
export interface ProposedYear {
  readonly year: number;
  readonly from: Text;
}

/**
 * Proposes the year of a table's figures from the years of its headings, from the titles above them, or from
 * the date on which it was filled in. Where these contradict one another, or speak of a part of a year, nothing
 * is proposed.
 */
export function proposedYear(block: Block, table: CompanyTable): ProposedYear | null {
  const titles = titlesOf(block, table.firstHeaderRow);
  if (titles.some(speaksOfPartOfAYear)) return null;
  const title = fromTitles(titles);
  const headings = fromHeadings(table);
  if (title === 'several') return null;
  if (!headings) return title ?? fromDates(titles);
  // A title of the year after is that of the report; any other year contradicts the columns.
  return !title || title.year === headings.year || title.year === headings.year + 1 ? headings : null;
}

/** The texts above the headings of a table, the topmost first. */
export const titlesOf = ({ top, rows, said }: Block, firstHeaderRow: number): readonly string[] =>
  (said?.titles ?? rows.slice(0, Math.max(0, firstHeaderRow - top)))
    .flat()
    .flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []));

/** 2025年1-6月, 2025年上半年: whose figures are those of no whole year. */
export const speaksOfPartOfAYear = (title: string): boolean => PART_OF_A_YEAR.test(flat(title));

const flat = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

const PART_OF_A_YEAR = /\d{4}年?(?:度)?(?:\d{1,2}[-~—至到]\d{1,2}月|上半年|下半年|前?[一二三1-3]季度)/;

const TITLE_YEAR = /(?<!\d)((?:19|20)\d{2})(?:年度|年)(?!\d{1,2}月)/g;

/** 2025年度申报表 names the year of the application. */
const OF_AN_APPLICATION = /申报|申请|兑现|奖补|补助|补贴|奖励|资助|资金/;

function fromTitles(titles: readonly string[]): ProposedYear | 'several' | null {
  const found = titles.flatMap((title) => {
    const words = flat(title);
    if (OF_AN_APPLICATION.test(words) || DATE.test(words)) return [];
    return [...words.matchAll(TITLE_YEAR)].map(([, year]) => ({ year: Number(year), title }));
  });
  const [first] = found;
  if (!first) return null;
  if (found.some(({ year }) => year !== first.year)) return 'several';
  return { year: first.year, from: text(`标题“${first.title}”`, `the title “${first.title}”`) };
}

/** The latest whole year among the columns: 2024年营业收入 beside 2023年营业收入. */
function fromHeadings({ figures }: CompanyTable): ProposedYear | null {
  const dated = [...figures.values()]
    .flat()
    .flatMap(({ said, header }) => (typeof said === 'number' ? [{ year: said, header }] : []));
  const year = Math.max(...dated.map((one) => one.year));
  const latest = dated.find((one) => one.year === year);
  return latest ? { year, from: text(`表头“${latest.header}”`, `the heading “${latest.header}”`) } : null;
}

const DATE = /(?<!\d)((?:19|20)\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?/;

/** A table filled in by June is of the year before; one that is kept 截至 the end of a year is of that year. */
function fromDates(titles: readonly string[]): ProposedYear | null {
  const found = titles.flatMap((title): ProposedYear[] => {
    const [, year, month, day] = DATE.exec(flat(title)) ?? [];
    if (year === undefined) return [];
    const from = text(`日期“${title}”`, `the date “${title}”`);
    if (month === '12' && day === '31') return [{ year: Number(year), from }];
    return Number(month) <= LAST_MONTH_OF_REPORTS ? [{ year: Number(year) - 1, from }] : [];
  });
  const [first] = found;
  return first && found.every(({ year }) => year === first.year) ? first : null;
}

const LAST_MONTH_OF_REPORTS = 6;
