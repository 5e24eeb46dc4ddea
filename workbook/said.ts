import { ANSWERS_SETTING, readStoredAnswers } from '../src/company/stored-answers';
import { JOINS_SETTING, readStoredJoins } from '../src/company/stored-joins';
import { MAPPING_SETTING, readStoredMapping } from '../src/table/stored-mapping';
import { readStoredYears, YEARS_SETTING } from '../src/table/stored-years';
import type { SaidOfRows } from './table-reader';
import type { Workbook } from './workbook';

/** What a workbook keeps of what people said of it, as JSON. */
export interface StoredWords {
  readonly mapping: unknown;
  readonly answers: unknown;
  readonly years: unknown;
  readonly joins: unknown;
}

/** The same, read. What cannot be read counts as never said, and is named. */
export interface SaidOfWorkbook extends SaidOfRows {
  readonly broken: readonly (keyof StoredWords)[];
}

export async function readStoredWords(workbook: Pick<Workbook, 'readSetting'>): Promise<StoredWords> {
  const [mapping, answers, years, joins] = await Promise.all([
    workbook.readSetting(MAPPING_SETTING),
    workbook.readSetting(ANSWERS_SETTING),
    workbook.readSetting(YEARS_SETTING),
    workbook.readSetting(JOINS_SETTING),
  ]);
  return { mapping, answers, years, joins };
}

export function saidIn(stored: StoredWords): SaidOfWorkbook {
  const read = {
    mapping: readStoredMapping(stored.mapping),
    answers: readStoredAnswers(stored.answers),
    years: readStoredYears(stored.years),
    joins: readStoredJoins(stored.joins),
  };
  const kinds = ['mapping', 'answers', 'years', 'joins'] as const;
  return {
    mapping: read.mapping.mapping,
    answers: read.answers.answers,
    years: read.years.years,
    joins: read.joins.joins,
    broken: kinds.filter((kind) => read[kind].broken),
  };
}
