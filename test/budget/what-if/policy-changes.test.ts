import { describe, expect, it } from 'vitest';
import {
  changeableNumbers,
  changedBook,
  draftInForce,
  RefusedChanges,
  type PolicyChange,
} from '../../../src/budget/what-if/policy-changes';
import { orderFault } from '../../../src/budget/what-if/number-change';
import { policyFromForm, policyToForm } from '../../../src/budget/what-if/policy-form';
import { assumptionsOf, isWhatIf } from '../../../src/budget/what-if/what-if-marks';
import { toNative } from '../../../src/formulas/native/to-native';
import { markerText } from '../../../src/formulas/native/native-formula';
import { policyLibrary } from '../../../src/policy-library';
import { amountOf } from '../../../src/readings/amount';
import { nextStep } from '../../../src/readings/breakpoint';
import { explain } from '../../../src/readings/explanation';
import { refusals } from '../../../src/readings/refusal';
import { readArguments } from '../../../src/rules/arguments';
import type { PolicyBook, Provision } from '../../../src/rules/policy-book';
import { citation } from '../../../src/words/citations';
import { factsOf } from '../../fixture/facts-of';
import { kiteForm } from './kite-form';

const inBook = (book: PolicyBook, name: string): Provision => {
  const provision = book.find(name);
  if (!provision) throw new Error(`no award is called ${name}`);
  return provision;
};

const law = (name: string): Provision => inBook(policyLibrary, name);
const number = (award: string, at: string, to: string): PolicyChange => ({ kind: 'number', award, at, to });
const changed = (...changes: PolicyChange[]): PolicyBook => changedBook(policyLibrary, changes);
const names = (name: string): readonly string[] => changeableNumbers(law(name)).map(({ at }) => at);

/** Why changes are refused. */
function refusal(...changes: PolicyChange[]): string {
  try {
    changed(...changes);
  } catch (error) {
    if (error instanceof RefusedChanges) return error.faults.map(({ text }) => text.zh).join('\n');
    throw error;
  }
  throw new Error('the changes were made');
}

const yuan = (provision: Provision, args: readonly (number | string | null)[]): string =>
  amountOf(provision, readArguments(provision.award, args).facts).yuan.toFixed();

const TAPEOUT = 'IC_TAPEOUT';
const lowerGate = number(TAPEOUT, 'threshold 1000万元', '800万元');

describe('The numbers of a rule that a planner can set otherwise', () => {
  it('are its threshold, its rate and its ceiling, as the law writes them', () => {
    const [gate, rate, cap] = changeableNumbers(law(TAPEOUT));
    expect(names(TAPEOUT)).toEqual(['threshold 1000万元', 'rate 15%', 'ceiling 2000万元']);
    expect([gate, rate, cap].map((one) => one?.role.zh)).toEqual(['门槛', '比例', '上限']);
    expect(gate?.shown).toEqual({ zh: '1000万元', en: 'CNY 10,000,000' });
    expect(gate?.measured?.zh).toBe('首次流片费用');
  });

  it('are one where the law states them once, however often the rule asks for them', () => {
    const tiers = changeableNumbers(law('EQUIPMENT_ICV_OUTPUT_REWARD'));
    expect(tiers.map(({ at }) => at)).toEqual([
      'tierEdge 1亿元',
      'threshold 20%',
      'tierGives 100万元',
      'tierEdge 5亿元',
      'tierGives 200万元',
      'tierEdge 10亿元',
      'tierGives 500万元',
    ]);
    for (const { places } of tiers) expect(places.length).toBeGreaterThan(1);
  });

  it('are apart where equal numbers are for different things, and together where they are for one', () => {
    expect(names('SOFTWARE_RND_SUBSIDY')).toEqual([
      'threshold 2亿元',
      'threshold 20% 营收增速',
      'threshold 20% 上年度营收、研发投入',
      'rate 20%',
      'ceiling 1000万元',
      'quota 50个',
    ]);
  });

  it('have a name of their own in every award, and every one can be moved a little or is refused in words', () => {
    let moved = 0;
    for (const provision of policyLibrary.provisions) {
      const numbers = changeableNumbers(provision);
      expect(new Set(numbers.map(({ at }) => at)).size).toBe(numbers.length);
      for (const { at, unit, written, value } of numbers) {
        const more = unit === 'count' || unit === 'calendarYear' ? value.plus(1) : value.times('1.01');
        const sign = written.replace(/^[\d.]+/, '');
        const scale = value.div(written.replace(/[^\d.]/g, ''));
        try {
          const book = changed(number(provision.award.name, at, `${more.div(scale).toFixed()}${sign}`));
          const after = changeableNumbers(inBook(book, provision.award.name));
          expect(after.map((one) => one.value.toFixed())).toContain(more.toFixed());
          moved += 1;
        } catch (error) {
          if (!(error instanceof RefusedChanges)) throw error;
          expect(error.message).toMatch(/应在|应逐档升高/);
        }
      }
    }
    expect(moved).toBeGreaterThan(390);
  });

  it('keep an order in the law itself that no change may break', () => {
    for (const { award } of policyLibrary.provisions) expect(orderFault(award.rule)).toBeNull();
  });
});

describe('A changed rule', () => {
  const book = changed(lowerGate);
  const tapeout = inBook(book, TAPEOUT);

  it('pays by the new number, and the law by its own', () => {
    expect(yuan(tapeout, [9_000_000])).toBe('1350000');
    expect(yuan(law(TAPEOUT), [9_000_000])).toBe('0');
    expect(yuan(tapeout, [20_000_000])).toBe(yuan(law(TAPEOUT), [20_000_000]));
  });

  it('leaves the book it came from, and every policy that it does not bear on, as they are', () => {
    const others = (one: PolicyBook) => one.policies.filter(({ id }) => id !== tapeout.policy.id);
    others(book).forEach((policy, at) => expect(policy).toBe(others(policyLibrary)[at]));
    expect(names(TAPEOUT)[0]).toBe('threshold 1000万元');
    expect(isWhatIf(law(TAPEOUT).policy)).toBe(false);
    expect(tapeout.award.inputs).toBe(law(TAPEOUT).award.inputs);
    expect(changedBook(policyLibrary, [])).toBe(policyLibrary);
  });

  it('says how far a company is from the new number', () => {
    const [refused] = refusals(tapeout.award.rule, factsOf({ cost: 7_500_000 }));
    expect(refused?.text.zh).toContain('500,000元');
    const next = nextStep({ award: tapeout.award, facts: factsOf({ cost: 7_500_000 }), name: 'cost' });
    expect(JSON.stringify(next)).toContain('8000000');
  });

  it('is written as a native formula with the new number', () => {
    const { formula } = toNative('=HZ.IC_TAPEOUT(A2)', book);
    expect(formula).toContain('8000000');
    expect(formula).toContain('假设');
    expect(toNative('=HZ.IC_TAPEOUT(A2)', policyLibrary).formula).not.toContain('8000000');
  });

  it('never looks like the law: its citation, title, marker and explanation say that it is none', () => {
    const { policy, clause, award } = tapeout;
    const cited = citation(policy, clause.article, clause.heading);
    expect(cited.zh).toContain('（假设）');
    expect(cited.en).toContain('(what if)');
    expect(policy.shortTitle.zh).toMatch(/（假设）$/);
    expect(award.title.zh).toMatch(/（假设）$/);
    expect(markerText(tapeout)).toContain('（假设）');
    const words = explain(tapeout, readArguments(award, [9_000_000])).map(({ text }) => text);
    expect(words.map(({ zh }) => zh)).toContain(
      '假设情形，不是现行规定：首次流片费用门槛由 1000万元 改为 800万元',
    );
    expect(words.map(({ en }) => en)).toContain(
      'what if, not the law: threshold (First tape-out cost): CNY 8,000,000 instead of CNY 10,000,000',
    );
    expect(award.quote).toBe(law(TAPEOUT).award.quote);
    expect(assumptionsOf(policy).get(TAPEOUT)).toHaveLength(1);
  });

  it('does not call a figure by the number that it no longer has', () => {
    const at = 'threshold 20% 上年度营收、研发投入';
    const research = inBook(changed(number('SOFTWARE_RND_SUBSIDY', at, '15%')), 'SOFTWARE_RND_SUBSIDY');
    expect(yuan(research, [3e8, 0.25, 6e7])).toBe('3000000');
    const told = explain(research, readArguments(research.award, [3e8, 0.25, 6e7]));
    const naming = told.filter(({ text: { zh } }) => zh.includes('研发投入超过营收20%的部分'));
    expect(naming.length).toBeGreaterThan(0);
    for (const { text } of naming) {
      expect(text.zh).toContain('（假设改为 15%）');
      expect(text.en).toContain('(what if: 15%)');
    }
  });

  it('gives no other reading whose numbers were worked out from the law it left', () => {
    const name = 'BINJIANG_CYBER_INSURANCE';
    const insurance = inBook(changed(number(name, 'rate 70%', '50%')), name);
    expect(law(name).award.ambiguities.some(({ other }) => other)).toBe(true);
    const readings = insurance.award.ambiguities.map(({ other }) => JSON.stringify(other?.rule ?? null));
    for (const reading of readings) expect(reading).not.toMatch(/0\.(63|567)"/);
  });

  it('can be changed once more, and still says all that was assumed', () => {
    const twice = changedBook(book, [number(TAPEOUT, 'rate 15%', '12%')]);
    const again = inBook(twice, TAPEOUT);
    expect(yuan(again, [9_000_000])).toBe('1080000');
    expect(assumptionsOf(again.policy).get(TAPEOUT)).toHaveLength(2);
    expect(again.policy.title.zh.match(/假设/g)).toHaveLength(1);
  });

  it('moves a whole table of tiers at once, though one edge alone would pass the next', () => {
    const name = 'EQUIPMENT_ICV_OUTPUT_REWARD';
    const [fifth, tenth] = [
      number(name, 'tierEdge 5亿元', '12亿元'),
      number(name, 'tierEdge 10亿元', '15亿元'),
    ];
    expect(refusal(fifth)).toContain('分档应逐档升高：较低的界限 12亿元 不低于较高的 10亿元');
    expect(changeableNumbers(inBook(changed(fifth, tenth), name)).map(({ at }) => at)).toContain(
      'tierEdge 12亿元',
    );
  });

  it('sets the places of a quota', () => {
    const book40 = changed(number('SOFTWARE_RND_SUBSIDY', 'quota 50个', '40'));
    expect(inBook(book40, 'SOFTWARE_RND_SUBSIDY').award.quota?.perYear).toBe(40);
  });
});

describe('A change that cannot be made is refused in words', () => {
  const cases: readonly (readonly [string, PolicyChange, string])[] = [
    ['an amount without its unit', number(TAPEOUT, 'threshold 1000万元', '800'), '门槛应为金额'],
    ['a rate for an amount', number(TAPEOUT, 'threshold 1000万元', '8%'), '门槛应为金额'],
    ['words for a number', number(TAPEOUT, 'rate 15%', '一成五'), '比例应为比例'],
    ['more than all of a cost', number(TAPEOUT, 'rate 15%', '150%'), '比例应在 0% 至 100% 之间，实为 150%'],
    ['less than nothing', number(TAPEOUT, 'ceiling 2000万元', '-1元'), '上限应在 0元 至'],
    ['half a fen', number(TAPEOUT, 'ceiling 2000万元', '0.005元'), '上限应在 0元 至'],
    [
      'a number that the law does not have, or no longer',
      number(TAPEOUT, 'rate 10%', '12%'),
      '没有“rate 10%”这个数',
    ],
    ['an award that there is not', number('IC_NOTHING', 'rate 10%', '12%'), '没有名为 IC_NOTHING 的条款'],
    ['half a place', number('SOFTWARE_RND_SUBSIDY', 'quota 50个', '40.5'), '名额应在'],
    [
      'a policy that there is not',
      { kind: 'day', policy: 'nothing', at: 'effectiveTo', to: null },
      '没有标识为“nothing”的政策',
    ],
    [
      'a day that does not exist',
      { kind: 'day', policy: 'ic-2022', at: 'effectiveTo', to: '2025-02-30' },
      '应为存在的日期',
    ],
    [
      'an end before the beginning',
      { kind: 'day', policy: 'ic-2022', at: 'effectiveTo', to: '2001-01-01' },
      '早于首日',
    ],
    [
      'the adoption of what is no draft',
      { kind: 'adopted', policy: 'ic-2022', from: '2027-01-01' },
      '已经发布，不是草案',
    ],
  ];

  it.each(cases)('%s', (_, change, words) => {
    expect(refusal(change)).toContain(words);
  });

  it('two numbers for one place', () => {
    expect(refusal(lowerGate, number(TAPEOUT, 'threshold 1000万元', '900万元'))).toContain('改了两次');
  });

  it('every fault at once', () => {
    expect(
      refusal(number(TAPEOUT, 'rate 15%', '2'), number('IC_NOTHING', 'x', '1')).split('\n'),
    ).toHaveLength(2);
  });
});

describe('A policy as a whole', () => {
  it('ends on another day, and every award of it says so', () => {
    const [{ id, effectiveTo }] = [law(TAPEOUT).policy];
    const book = changed({ kind: 'day', policy: id, at: 'effectiveTo', to: '2030-12-31' });
    const { policy, award } = inBook(book, TAPEOUT);
    expect([policy.effectiveTo, effectiveTo === policy.effectiveTo]).toEqual(['2030-12-31', false]);
    expect(award.conditions[0]?.zh).toContain('施行末日由');
    expect(award.title.zh).toContain('（假设）');
  });

  it('gives way to a form that has its id, with the awards that are excluded by those of others', () => {
    const { policy, award } = law(TAPEOUT);
    const form = policyToForm(policy);
    const book = changed({ kind: 'policy', form });
    const again = inBook(book, TAPEOUT);
    expect(again.award.matters[0]).toBe(award.matters[0]);
    expect(again.award.rule).toEqual(award.rule);
    expect(isWhatIf(again.policy)).toBe(true);
    expect(book.policies.map(({ id }) => id)).toEqual(policyLibrary.policies.map(({ id }) => id));
  });

  it('stands beside the others where it is new, and its numbers can be changed too', () => {
    const form = policyToForm(policyFromForm(kiteForm()));
    const book = changed({ kind: 'policy', form }, number('KITE_FLIGHT_2027', 'rate 10%', '20%'));
    expect(yuan(inBook(book, 'KITE_FLIGHT_2027'), [2_000_000])).toBe('400000');
  });

  it('may not take the name of an award of another policy', () => {
    const form = { ...policyToForm(law(TAPEOUT).policy), id: 'copy' };
    expect(refusal({ kind: 'policy', form })).toMatch(/函数名 \w+ 已用于/);
  });
});

describe('The draft in the place of what it replaces', () => {
  const draft = policyLibrary.policies.find(({ status }) => status === 'draft');

  it('is in force from a day, and the policy that its awards succeed ends on the day before', () => {
    if (!draft) throw new Error('the library has no draft');
    const changes = draftInForce(policyLibrary, draft, '2025-07-01');
    expect(changes).toHaveLength(2);
    const book = changedBook(policyLibrary, changes);
    const adopted = book.policies.find(({ id }) => id === draft.id);
    expect([adopted?.status, adopted?.effectiveFrom]).toEqual(['adopted', '2025-07-01']);
    const succeeds = draft.clauses.flatMap(({ awards }) => awards).find((one) => one.succeeds)?.succeeds;
    expect(inBook(book, succeeds ?? '').policy.effectiveTo).toBe('2025-06-30');
  });

  it('leaves the last day of a policy that has ended before', () => {
    if (!draft) throw new Error('the library has no draft');
    expect(draftInForce(policyLibrary, draft, '2027-01-01')).toEqual([
      { kind: 'adopted', policy: draft.id, from: '2027-01-01' },
    ]);
  });
});
