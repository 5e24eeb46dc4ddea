import type { CompanyStacking } from '../../src/company/company-stacking';
import type { UnclearRow } from '../../src/company/enterprise';
import type { Answer } from '../../src/company/stored-answers';
import { openQuestions, questionSentence, rowSentence } from '../../src/company/question-sentences';
import type { Question } from '../../src/company/stacking/relations';
import type { PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';

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
  words: words.say(questionSentence(question, asked.enterprise)),
  hint: question.matter?.open ? words.say(question.matter.open) : null,
  buttons: {
    same: answerWords(question, 'same', words),
    different: answerWords(question, 'different', words),
  },
});

const rowQuestion = (row: UnclearRow, { t, say }: PaneWords): SaidQuestion => ({
  id: row.id,
  words: say(rowSentence(row)),
  hint: null,
  buttons: { same: t('rows.theirs'), different: t('rows.notTheirs') },
});

/** The questions that a person has settled. */
export function settledQuestions({ settled, afterExpiry }: CompanyStacking): readonly Question[] {
  return [...new Map([...settled, ...afterExpiry.settled].map((one) => [one.id, one])).values()];
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
