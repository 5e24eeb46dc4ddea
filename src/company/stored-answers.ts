import * as z from 'zod/mini';
import type { Award } from '../rules/awards';
import type { Day } from '../rules/dates';
import { Exact } from '../rules/exact';
import type { PolicyBook } from '../rules/policy-book';
import { comparableName } from '../table/company';
import type { Answers } from './stacking/relations';

/** The name under which a workbook keeps what people said of its enterprises. */
export const ANSWERS_SETTING = 'hangce.answers';

export type Answer = 'same' | 'different';

/** What people said of one enterprise. */
export interface EnterpriseAnswers {
  readonly questions: Answers;
  /** Support already received in yuan, by `receivedKey`. */
  readonly received: ReadonlyMap<string, Exact>;
}

/** What people said, by the key of the enterprise. */
export type StoredAnswers = ReadonlyMap<string, EnterpriseAnswers>;

export const NO_ANSWERS: StoredAnswers = new Map();
const NOTHING_SAID: EnterpriseAnswers = { questions: new Map(), received: new Map() };

/** Enterprises, and questions of an enterprise, are called anything; pairs are never mistaken for a property. */
const storedAnswers = z.array(
  z.object({
    enterprise: z.string(),
    questions: z.array(z.tuple([z.string(), z.enum(['same', 'different'])])),
    received: z.array(z.tuple([z.string(), z.string().check(z.regex(/^\d{1,15}(?:\.\d{1,2})?$/))])),
  }),
);

/** What a workbook keeps. A file can come from anywhere: answers that do not fit are reported and not used. */
export function readStoredAnswers(stored: unknown): { answers: StoredAnswers; broken: boolean } {
  if (stored === null || stored === undefined) return { answers: NO_ANSWERS, broken: false };
  const read = storedAnswers.safeParse(stored);
  if (!read.success) return { answers: NO_ANSWERS, broken: true };
  const answers = read.data.map(({ enterprise, questions, received }): [string, EnterpriseAnswers] => [
    enterprise,
    {
      questions: new Map(questions),
      received: new Map(received.map(([award, yuan]) => [award, new Exact(yuan)])),
    },
  ]);
  return { answers: new Map(answers), broken: false };
}

/** The answers as JSON; null where there are none, so that nothing is kept of them. */
export const writtenAnswers = (answers: StoredAnswers): unknown =>
  answers.size === 0
    ? null
    : [...answers].map(([enterprise, { questions, received }]) => ({
        enterprise,
        questions: [...questions],
        received: [...received].map(([award, yuan]) => [award, yuan.toFixed()]),
      }));

/** What tells an enterprise from others. */
export interface Identified {
  readonly code: string | null;
  readonly name: string | null;
}

/** What an enterprise is known by: its code, else its name. null where it has neither, and nothing can be kept. */
export function enterpriseKey({ code, name }: Identified): string | null {
  if (code !== null) return `code ${code}`;
  return name === null ? null : `name ${comparableName(name)}`;
}

export const answersOf = (answers: StoredAnswers, enterprise: Identified): EnterpriseAnswers =>
  answers.get(enterpriseKey(enterprise) ?? '') ?? NOTHING_SAID;

/** What was received counts for the year in which it was said, and for ever under a ceiling over all years. */
export const receivedKey = ({ name, ceiling }: Award, day: Day): string =>
  ceiling?.over === 'year' ? `${name} ${day.slice(0, 4)}` : name;

/** Support already received on a day, by the names of the awards. */
export function receivedOn(
  { received }: EnterpriseAnswers,
  { provisions }: PolicyBook,
  day: Day,
): ReadonlyMap<string, Exact> {
  if (received.size === 0) return received;
  return new Map(
    provisions.flatMap(({ award }): [string, Exact][] => {
      const yuan = award.ceiling ? received.get(receivedKey(award, day)) : undefined;
      return yuan ? [[award.name, yuan]] : [];
    }),
  );
}

/** The answers with one of an enterprise's set anew; `null` takes it back. */
export const withAnswer = (
  answers: StoredAnswers,
  enterprise: Identified,
  question: string,
  answer: Answer | null,
): StoredAnswers =>
  changed(answers, enterprise, ({ questions, received }) => ({
    questions: set(questions, question, answer),
    received,
  }));

/** The answers with what an enterprise has received set anew, in yuan; `null` takes it back. */
export const withReceived = (
  answers: StoredAnswers,
  enterprise: Identified,
  key: string,
  yuan: Exact | null,
): StoredAnswers =>
  changed(answers, enterprise, ({ questions, received }) => ({
    questions,
    received: set(received, key, yuan?.toDecimalPlaces(2) ?? null),
  }));

function changed(
  answers: StoredAnswers,
  enterprise: Identified,
  change: (said: EnterpriseAnswers) => EnterpriseAnswers,
): StoredAnswers {
  const key = enterpriseKey(enterprise);
  if (key === null) return answers;
  const said = change(answersOf(answers, enterprise));
  return set(answers, key, said.questions.size + said.received.size === 0 ? null : said);
}

function set<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> {
  const others = [...map].filter(([known]) => known !== key);
  return new Map(value === null ? others : [...others, [key, value]]);
}
