import { describe, expect, it } from 'vitest';
import {
  answersOf,
  NO_ANSWERS,
  readStoredAnswers,
  receivedKey,
  receivedOn,
  withAnswer,
  withReceived,
  writtenAnswers,
} from '../../src/company/stored-answers';
import { policyLibrary } from '../../src/policy-library';
import { Exact } from '../../src/rules/exact';

const ONE = { name: '示例 有限公司', code: null };
const capped = policyLibrary.provisions.find(({ award }) => award.ceiling?.over === 'year')!;

describe('the answers that a workbook keeps', () => {
  it('come back as they were written', () => {
    const said = withReceived(withAnswer(NO_ANSWERS, ONE, 'q', 'same'), ONE, 'A 2025', new Exact('12.345'));
    const { answers, broken } = readStoredAnswers(JSON.parse(JSON.stringify(writtenAnswers(said))));
    expect(broken).toBe(false);
    expect(answersOf(answers, { name: '示例有限公司', code: null }).questions).toEqual(
      new Map([['q', 'same']]),
    );
    expect(answersOf(answers, ONE).received.get('A 2025')?.toString()).toBe('12.35');
  });

  it('belong to one enterprise: a code tells it from another of its name', () => {
    const answers = withAnswer(NO_ANSWERS, { ...ONE, code: '91330000A' }, 'q', 'same');
    expect(answersOf(answers, ONE).questions.size).toBe(0);
    expect(answersOf(answers, { name: '另一名称', code: '91330000A' }).questions.size).toBe(1);
  });

  it('are gone when the last is taken back, and nothing is kept', () => {
    const answers = withAnswer(withAnswer(NO_ANSWERS, ONE, 'q', 'different'), ONE, 'q', null);
    expect(answers.size).toBe(0);
    expect(writtenAnswers(answers)).toBeNull();
  });

  it('are kept for nobody where a row has neither name nor code', () => {
    expect(withAnswer(NO_ANSWERS, { name: null, code: null }, 'q', 'same').size).toBe(0);
  });

  it.each([
    'text',
    { a: 1 },
    [{ enterprise: 'x' }],
    [{ enterprise: 'x', questions: [['q', 'perhaps']], received: [] }],
    [{ enterprise: 'x', questions: [], received: [['A', '-5']] }],
    [{ enterprise: 'x', questions: [], received: [['A', '1e9']] }],
  ])('are not used where they do not fit: %j', (stored) => {
    expect(readStoredAnswers(stored)).toEqual({ answers: NO_ANSWERS, broken: true });
  });

  it('may be called anything', () => {
    const answers = withAnswer(NO_ANSWERS, { name: '__proto__', code: null }, 'constructor', 'same');
    const read = readStoredAnswers(JSON.parse(JSON.stringify(writtenAnswers(answers))));
    expect(answersOf(read.answers, { name: '__proto__', code: null }).questions.get('constructor')).toBe(
      'same',
    );
  });

  it('count what was received in the year in which it was said', () => {
    const { award } = capped;
    const key = receivedKey(award, '2025-06-30');
    const said = answersOf(withReceived(NO_ANSWERS, ONE, key, new Exact(5)), ONE);
    expect(receivedOn(said, policyLibrary, '2025-12-31').get(award.name)?.toNumber()).toBe(5);
    expect(receivedOn(said, policyLibrary, '2026-01-01').size).toBe(0);
  });
});
