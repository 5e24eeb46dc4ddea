import type { CompanyStacking } from '../../src/company/company-stacking';
import type { UnclearRow } from '../../src/company/enterprise';
import type { Answer } from '../../src/company/stored-answers';
import type { Claim } from '../../src/company/stacking/claim';
import type { Question } from '../../src/company/stacking/relations';
import type { Exact } from '../../src/rules/exact';
import type { PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { inlineAmount } from '../words/amount-words';
import { listOfRows, rowsWords } from './stacking-words';

type Asked = Pick<CompanyReading, 'enterprise'>;
type Stacked = Pick<CompanyReading, 'enterprise' | 'stacking'>;

/** A question to a person, in words, with what its buttons say. */
export interface SaidQuestion {
  readonly id: string;
  readonly words: string;
  /** What the texts leave open; null where it is the table that does. */
  readonly hint: string | null;
  readonly buttons: Readonly<Record<Answer, string>>;
}

/** What is asked of a company: what decides between its totals, then whose the rows without a code are. */
export function questionsOf(reading: Stacked, words: PaneWords): readonly SaidQuestion[] {
  return [
    ...openQuestions(reading.stacking).map((one) => saidQuestion(one, reading, words)),
    ...reading.enterprise.unclear
      .filter(({ answer }) => answer === null)
      .map((row) => rowQuestion(row, words)),
  ];
}

/** A question that a person has settled. */
export interface SettledQuestion extends SaidQuestion {
  readonly answer: Answer;
}

export function settledOf(
  reading: Stacked & Pick<CompanyReading, 'answers'>,
  words: PaneWords,
): readonly SettledQuestion[] {
  const { answers, enterprise, stacking } = reading;
  return [
    ...settledQuestions(stacking).map((one) => ({
      ...saidQuestion(one, reading, words),
      answer: answers.questions.get(one.id) ?? 'different',
    })),
    ...enterprise.unclear.flatMap((row) =>
      row.answer === null ? [] : [{ ...rowQuestion(row, words), answer: row.answer }],
    ),
  ];
}

const saidQuestion = (question: Question, asked: Asked, words: PaneWords): SaidQuestion => ({
  id: question.id,
  words: questionWords(question, asked, words),
  hint: question.matter?.open ? words.say(question.matter.open) : null,
  buttons: {
    same: answerWords(question, 'same', words),
    different: answerWords(question, 'different', words),
  },
});

/** 第 7 行“示例公司”没有统一社会信用代码，是这家企业的吗？ */
const rowQuestion = ({ id, row }: UnclearRow, { t }: PaneWords): SaidQuestion => ({
  id,
  words: t('rows.whose', { rows: listOfRows([row], { t }), name: row.name ?? '' }),
  hint: null,
  buttons: { same: t('rows.theirs'), different: t('rows.notTheirs') },
});

/** The open questions of a company, the one with the most money first: in the total, then after the last day. */
export function openQuestions({ questions, afterExpiry }: CompanyStacking): readonly Question[] {
  return [questions, afterExpiry.questions].flatMap((some) => [...some].sort(mostAtStakeFirst));
}

/** The questions that a person has settled. */
export function settledQuestions({ settled, afterExpiry }: CompanyStacking): readonly Question[] {
  return [...new Map([...settled, ...afterExpiry.settled].map((one) => [one.id, one])).values()];
}

const mostAtStakeFirst = (a: Question, b: Question): number =>
  atStake(b).comparedTo(atStake(a)) || (a.id < b.id ? -1 : 1);

/** The smaller of two claims is lost where they are one. */
const atStake = ({ kind, about: [a, b] }: Question): Exact =>
  kind === 'inProject' || a.amount.lt(b.amount) ? a.amount : b.amount;

/** “首次流片补贴”（第 3 行，270万元）与“签核EDA补贴”（第 4 行，250万元）是同一项目的吗？ */
export function questionWords(question: Question, asked: Asked, words: PaneWords): string {
  const { t, say } = words;
  const [first, second] = question.about;
  const name = nameIn(question.about, words);
  const a = t('questions.claim', { name: name(first), aside: asideOf(first, asked, words) });
  switch (question.kind) {
    case 'inProject':
      return t('questions.inProject', { a, project: projectWords(second, asked, words) });
    case 'sameMatter':
    case 'sameSubject': {
      const b = t('questions.claim', { name: name(second), aside: asideOf(second, asked, words) });
      if (question.kind === 'sameSubject') return t(`questions.same.${question.subject}`, { a, b });
      const matter = question.matter ? say(question.matter.label) : '';
      return t('questions.sameMatter', { a, b, matter });
    }
  }
}

/** The titles; with the policies where the titles are the same. */
function nameIn([a, b]: Question['about'], { say }: PaneWords): (claim: Claim) => string {
  const isAmbiguous = a.award !== b.award && say(a.award.title) === say(b.award.title);
  return ({ award, policy }) =>
    isAmbiguous ? `${say(policy.shortTitle)} ${say(award.title)}` : say(award.title);
}

const asideOf = ({ rows, amount }: Claim, { enterprise }: Asked, words: PaneWords): string =>
  [rowsWords(rows, enterprise.rows.length, words), inlineAmount(amount, words.language)]
    .filter((part) => part !== null)
    .join(words.t('questions.comma'));

/** 第 3 行的项目（全部投入 1,400万元） */
function projectWords({ rows, subject }: Claim, { enterprise }: Asked, words: PaneWords): string {
  const { t, language } = words;
  const where = rowsWords(rows, enterprise.rows.length, words);
  const project = where === null ? t('questions.theProject') : t('questions.projectIn', { rows: where });
  if (!subject.whole) return project;
  return t('questions.withWhole', { project, amount: inlineAmount(subject.whole.value, language) });
}

/** What a button says: 是同一项目, 不是; 算同一事项, 不算; 属于, 不属于. */
export function answerWords({ kind, subject }: Question, answer: Answer, { t }: PaneWords): string {
  const isSame = answer === 'same';
  switch (kind) {
    case 'inProject':
      return t(isSame ? 'questions.inIt' : 'questions.notInIt');
    case 'sameMatter':
      return t(isSame ? 'questions.counts' : 'questions.countsNot');
    case 'sameSubject':
      return isSame ? t(`questions.yes.${subject}`) : t('questions.no');
  }
}
