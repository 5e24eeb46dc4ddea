import type { Exact } from '../rules/exact';
import { text, type Text } from '../rules/text';
import { inlineAmount } from '../words/amounts';
import type { CompanyStacking } from './company-stacking';
import type { Enterprise, UnclearRow } from './enterprise';
import { rowsAmong, rowsText } from './row-words';
import { SAME_THING } from './same-thing-words';
import type { Claim } from './stacking/claim';
import type { Question } from './stacking/relations';

/** Everything that is asked of an enterprise, each in a sentence: first what most money hangs on. */
export const questionSentences = (stacking: CompanyStacking, enterprise: Enterprise): readonly Text[] => [
  ...openQuestions(stacking).map((one) => questionSentence(one, enterprise)),
  ...enterprise.unclear.filter(({ answer }) => answer === null).map(rowSentence),
];

/** The open questions of a company, the one with the most money first: in the total, then after the last day. */
export function openQuestions({ questions, afterExpiry }: CompanyStacking): readonly Question[] {
  return [questions, afterExpiry.questions].flatMap((some) => [...some].sort(mostAtStakeFirst));
}

const mostAtStakeFirst = (a: Question, b: Question): number =>
  atStake(b).comparedTo(atStake(a)) || (a.id < b.id ? -1 : 1);

/** The smaller of two claims is lost where they are one. */
const atStake = ({ kind, about: [a, b] }: Question): Exact =>
  kind === 'inProject' || a.amount.lt(b.amount) ? a.amount : b.amount;

/** “首次流片补贴”（第 3 行，270万元）与“签核EDA补贴”（第 4 行，250万元）是同一项目的吗？ */
export function questionSentence(question: Question, { rows }: Pick<Enterprise, 'rows'>): Text {
  const [first, second] = question.about;
  const a = claimWords(first, question.about, rows.length);
  if (question.kind === 'inProject') {
    const project = projectWords(second, rows.length);
    return text(`${a.zh}属于${project.zh}吗？`, `Is ${a.en} part of ${project.en}?`);
  }
  const b = claimWords(second, question.about, rows.length);
  if (question.kind === 'sameSubject') {
    const same = SAME_THING[question.subject];
    return text(`${a.zh}与${b.zh}${same.zh}`, `Are ${a.en} and ${b.en} ${same.en}`);
  }
  const matter = question.matter?.label ?? text('', '');
  return text(
    `${a.zh}与${b.zh}是否算同一事项（“${matter.zh}”）？`,
    `Do ${a.en} and ${b.en} count as the same thing (“${matter.en}”)?`,
  );
}

/** 第 7 行“示例公司”没有统一社会信用代码，是这家企业的吗？ */
export function rowSentence({ row }: UnclearRow): Text {
  const [where, name] = [rowsText([row]), row.name ?? ''];
  return text(
    `${where.zh}“${name}”没有统一社会信用代码，是这家企业的吗？`,
    `“${name}” in ${where.en} has no credit code. Is it this company’s?`,
  );
}

function claimWords(claim: Claim, about: Question['about'], all: number): Text {
  const { award, policy, amount, rows } = claim;
  const [one, other] = about;
  const named = (words: 'zh' | 'en'): string => {
    const isAmbiguous = one.award !== other.award && one.award.title[words] === other.award.title[words];
    return isAmbiguous ? `${policy.shortTitle[words]} ${award.title[words]}` : award.title[words];
  };
  const where = rowsAmong(rows, all);
  return text(
    `“${named('zh')}”（${where ? `${where.zh}，` : ''}${inlineAmount(amount, 'zh')}）`,
    `“${named('en')}” (${where ? `${where.en}, ` : ''}${inlineAmount(amount, 'en')})`,
  );
}

/** 第 3 行的项目（全部投入 1,400万元） */
function projectWords({ rows, subject }: Claim, all: number): Text {
  const where = rowsAmong(rows, all);
  const project = where
    ? text(`${where.zh}的项目`, `the project of ${where.en}`)
    : text('本行的项目', 'the project of this row');
  if (!subject.whole) return project;
  const { value } = subject.whole;
  return text(
    `${project.zh}（全部投入 ${inlineAmount(value, 'zh')}）`,
    `${project.en} (whole investment ${inlineAmount(value, 'en')})`,
  );
}
