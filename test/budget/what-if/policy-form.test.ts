import { describe, expect, it } from 'vitest';
import { awardFunction } from '../../../functions/award-function';
import { answer } from '../../../functions/hosts/answer';
import { policyFromForm, policyToForm, RefusedForm } from '../../../src/budget/what-if/policy-form';
import { columnLetters } from '../../../src/formulas/cell-names';
import { dialect } from '../../../src/formulas/dialect';
import { toNative } from '../../../src/formulas/native/to-native';
import { policyLibrary } from '../../../src/policy-library';
import { cliffNear, nextStep } from '../../../src/readings/breakpoint';
import { explain } from '../../../src/readings/explanation';
import { refusals } from '../../../src/readings/refusal';
import { ArgumentError, readArguments, type Call } from '../../../src/rules/arguments';
import type { Award } from '../../../src/rules/awards';
import { policyBook, type PolicyBook, type Provision } from '../../../src/rules/policy-book';
import { fieldsOf } from '../../../src/table/fields';
import { readCaseFiles } from '../../cases/read-cases';
import { kitesBook, kiteForm, faultsOf } from './kite-form';

const sent = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** Every built-in policy, written as a form, sent as text and read by itself. */
const back = policyBook(policyLibrary.policies.map((policy) => policyFromForm(sent(policyToForm(policy)))));

const casesOf = new Map(
  readCaseFiles().flatMap(({ awards }) => awards.map((one) => [one.function, one.cases] as const)),
);

const inBook = (book: PolicyBook, name: string): Provision => {
  const provision = book.find(name);
  if (!provision) throw new Error(`no award is called ${name}`);
  return provision;
};

function callOf(award: Award, args: readonly unknown[]): Call | null {
  try {
    return readArguments(award, args);
  } catch (error) {
    if (error instanceof ArgumentError) return null;
    throw error;
  }
}

/** All that is said of one call. */
function saidOf(provision: Provision, args: readonly (number | string | boolean | null)[]) {
  const { award } = provision;
  const own = awardFunction(provision);
  const padded = own.parameters.map((_, at) => args[at] ?? null);
  const call = callOf(award, args);
  const facts = call?.facts;
  return {
    answers: (['zh', 'en'] as const).map((language) => answer(own, padded, language)),
    explanation: call && explain(provision, call),
    refusals: facts && refusals(award.rule, facts),
    steps: facts && award.inputs.map(({ name }) => nextStep({ award, facts, name })),
    cliffs: facts && award.inputs.map(({ name }) => cliffNear({ award, facts, name })),
  };
}

/** The call of an award with a cell for each argument. */
const formulaOf = ({ award }: Provision): string =>
  `=${dialect.spelled(award.name)}(${award.inputs.map((_, at) => `${columnLetters(at)}2`).join(',')})`;

describe('A policy as a form', () => {
  it.each(policyLibrary.policies.map((policy, at) => [policy.shortTitle.zh, policy, at] as const))(
    '%s goes out and comes back with all that it holds',
    (_, policy, at) => {
      expect(back.policies[at]).toStrictEqual(policy);
    },
  );

  it.each(policyLibrary.provisions.map(({ award }) => award.name))(
    'gives the same amounts, explanations, distances and breakpoints on every case of %s',
    (name) => {
      const [law, form] = [inBook(policyLibrary, name), inBook(back, name)];
      const cases = casesOf.get(name) ?? [];
      expect(cases.length).toBeGreaterThan(0);
      for (const { args } of cases) expect(saidOf(form, args)).toEqual(saidOf(law, args));
    },
  );

  it('gives the same native formula for every award', () => {
    const [law, form] = [policyLibrary, back].map((book) =>
      book.provisions.map((provision) => toNative(formulaOf(provision), book)),
    );
    expect(law?.filter(({ converted }) => converted.length > 0).length).toBeGreaterThan(100);
    expect(form).toEqual(law);
  });

  it('keeps one input, one matter and one trade one object, as exclusion and columns need it', () => {
    const beside = policyBook(policyLibrary.policies.slice(1));
    for (const policy of policyLibrary.policies) {
      const again = policyFromForm(sent(policyToForm(policy)), policyLibrary);
      expect(again.trade).toBe(policy.trade);
      again.clauses.forEach((clause, c) =>
        clause.awards.forEach((award, a) => {
          const law = policy.clauses[c]?.awards[a];
          award.inputs.forEach(({ input }, i) => expect(input).toBe(law?.inputs[i]?.input));
          award.matters.forEach((matter, m) => expect(matter).toBe(law?.matters[m]));
        }),
      );
      const mixed = policyBook([...beside.policies.filter(({ id }) => id !== policy.id), again]);
      expect(fieldsOf(mixed).length).toBeLessThanOrEqual(fieldsOf(policyLibrary).length);
    }
  });

  it('keeps equal inputs of one form one object where nothing is known beside it', () => {
    const found = back.policies.flatMap((policy) => {
      const inputs = policy.clauses.flatMap(({ awards }) =>
        awards.flatMap((award) => award.inputs.map(({ input }) => input)),
      );
      return [new Set(inputs).size - new Set(inputs.map((input) => JSON.stringify(input))).size];
    });
    expect(new Set(found)).toEqual(new Set([0]));
  });
});

describe('A form written by hand', () => {
  it('is read with what it leaves out as where a clause is written', () => {
    const { clauses } = policyFromForm(kiteForm(), kitesBook);
    const [award] = clauses[0]?.awards ?? [];
    expect(award).toMatchObject({ beneficiary: 'enterprise', role: 'award', conditions: [], quota: null });
    expect(
      award && saidOf({ policy: policyFromForm(kiteForm()), clause: clauses[0]!, award }, [2e6]).answers[0],
    ).toEqual({ cells: 200_000 });
  });

  const refused: readonly (readonly [string, (form: ReturnType<typeof kiteForm>) => void, string])[] = [
    [
      'an entry that no form has',
      (f) => Object.assign(f.clauses[0]!.awards[0]!, { quotas: 5 }),
      'clauses[0].awards[0].quotas：表单没有这一项',
    ],
    [
      'a rule left out',
      (f) => Reflect.deleteProperty(f.clauses[0]!.awards[0]!, 'pays'),
      'clauses[0].awards[0].pays：应为',
    ],
    ['an amount without its unit', (f) => (f.clauses[0]!.awards[0]!.pays = '2000'), 'pays：应为带单位的数'],
    [
      'a rule that gives no money',
      (f) => (f.clauses[0]!.awards[0]!.pays = '15%'),
      'pays：应为金额（亿元、万元、元），实为比例',
    ],
    [
      'yuan beside a share',
      (f) => (f.clauses[0]!.awards[0]!.pays = { kind: 'sum', left: '1元', right: '5%' }),
      'pays.right：应为金额',
    ],
    [
      'an input of nobody',
      (f) => (f.clauses[0]!.awards[0]!.pays = { kind: 'input', name: 'nobody' }),
      'pays.name：应为本条的数值参数之一（cost），实为“nobody”',
    ],
    [
      'a kind of figure that there is not',
      (f) => (f.clauses[0]!.awards[0]!.pays = { kind: 'average' }),
      'pays.kind：应为"number"、"input"',
    ],
    [
      'tiers that fall',
      (f) =>
        (f.clauses[0]!.awards[0]!.pays = {
          kind: 'tiers',
          of: { kind: 'input', name: 'cost' },
          edge: 'atLeast',
          tiers: [
            { from: '2万元', gives: '1元' },
            { from: '1万元', gives: '2元' },
          ],
        }),
      'pays.tiers[1].from：应为比前一档高的界限',
    ],
    [
      'a step of nothing',
      (f) =>
        (f.clauses[0]!.awards[0]!.pays = {
          kind: 'product',
          left: '1元',
          right: { kind: 'wholeSteps', of: { kind: 'input', name: 'cost' }, size: '0元' },
        }),
      'right.size：应为大于 0 的数',
    ],
    [
      'a division by 0',
      (f) =>
        (f.clauses[0]!.awards[0]!.pays = {
          kind: 'quotient',
          left: { kind: 'input', name: 'cost' },
          right: '0个',
        }),
      'pays.right：不能除以 0',
    ],
    [
      'a day that does not exist',
      (f) => Object.assign(f, { effectiveTo: '2025-02-30' }),
      'effectiveTo：应为存在的日期',
    ],
    [
      'a last day before the first',
      (f) => Object.assign(f, { effectiveTo: '2023-12-31' }),
      'effectiveTo：应为不早于首日 2024-01-01 的日期',
    ],
    [
      'a quote that the clause does not say',
      (f) => (f.clauses[0]!.awards[0]!.quote = '给予20%'),
      'quote：应为本条款原文中的一段',
    ],
    [
      'half a place of a quota',
      (f) => Object.assign(f.clauses[0]!.awards[0]!, { quota: { perYear: 1.5 } }),
      'quota.perYear：应为整数，实为数值 1.5',
    ],
    [
      'a matter that nobody defines',
      (f) => Object.assign(f.clauses[0]!.awards[0]!, { matters: ['kiteTail'] }),
      'matters[0]：应为已定义的事项标识',
    ],
    ['a trade that nobody defines', (f) => Object.assign(f, { trade: 'hats' }), 'trade：应为'],
    [
      'a matter defined otherwise than the library has it',
      (f) =>
        Object.assign(f, {
          matters: [{ id: 'testFlight', label: { zh: '别的', en: 'other' }, subject: 'product' }],
        }),
      'matters[0]：“testFlight” 在政策库或本表单中已另有定义',
    ],
    [
      'one function twice',
      (f) => f.clauses[0]!.awards.push(f.clauses[0]!.awards[0]!),
      'awards[1].name：应为没有用过的函数名',
    ],
    [
      'one parameter twice',
      (f) => f.clauses[0]!.awards[0]!.inputs.push(f.clauses[0]!.awards[0]!.inputs[0]!),
      'inputs[1].name：应为没有用过的参数名',
    ],
    [
      'words in one language alone',
      (f) => Reflect.deleteProperty(f.title, 'en'),
      'title.en：应为文字，实为没有填写',
    ],
    [
      'a version of the notation that is not known',
      (f) => Object.assign(f, { form: 2 }),
      'form：应为1，实为数值 2',
    ],
    [
      'a name that every object answers to',
      (f) =>
        (f.clauses[0]!.awards[0]!.pays = JSON.parse(
          '{"__proto__":{"kind":"input","name":"cost"}}',
        ) as unknown),
      '“__proto__”不能用作名称',
    ],
    [
      'a mark called constructor',
      (f) => Object.assign(f.clauses[0]!.awards[0]!, { subject: { marks: { constructor: 'x' } } }),
      '“constructor”不能用作名称',
    ],
    [
      'a mark of no parameter',
      (f) => Object.assign(f.clauses[0]!.awards[0]!, { subject: { marks: { weight: 'x' } } }),
      'subject.marks.weight：应为本条的参数之一（cost）',
    ],
    [
      'more requirements than a clause has',
      (f) =>
        Object.assign(f.clauses[0]!.awards[0]!, {
          conditions: Array(101).fill({ zh: '条件', en: 'condition' }),
        }),
      'conditions：应为最多 100 项，实为101 项的列表',
    ],
  ];

  it.each(refused)('is refused with %s, naming the place', (_, spoil, words) => {
    const form = kiteForm();
    spoil(form);
    const faults = faultsOf(() => policyFromForm(form, kitesBook));
    expect(faults.map(({ text: { zh } }) => zh).join('\n')).toContain(words);
    for (const { text, path } of faults) expect(text.en).toContain(path);
  });

  it('is refused where it has no case for a category, or one too many', () => {
    const form = kiteForm();
    const [award] = form.clauses[0]!.awards;
    award!.inputs.push({
      name: 'level',
      kind: 'code',
      label: { zh: '级别', en: 'Level' },
      note: { zh: '', en: '' },
      codes: [
        { code: 'city', label: { zh: '市级', en: 'city' } },
        { code: 'state', label: { zh: '国家级', en: 'national' } },
      ],
    });
    award!.pays = { kind: 'choice', name: 'level', cases: { city: '1元', town: '2元' }, omitted: '0元' };
    const paths = faultsOf(() => policyFromForm(form)).map(({ path }) => path.split('pays.')[1]);
    expect(paths).toEqual(['cases.state', 'cases.town', 'omitted']);
  });

  it('is refused in words where it is deeper than any rule, or endless', () => {
    let deep: unknown = '1元';
    for (let level = 0; level < 200_000; level += 1) deep = { kind: 'sum', left: deep, right: '1元' };
    const form = kiteForm();
    form.clauses[0]!.awards[0]!.pays = deep;
    expect(faultsOf(() => policyFromForm(form))[0]?.text.zh).toContain('嵌套最多 80 层');
    const round: { again?: unknown } = {};
    round.again = round;
    expect(faultsOf(() => policyFromForm(round))[0]?.text.en).toContain('at most 80 levels deep');
  });

  it('is refused in words where it is larger than any policy', () => {
    const many = { ...kiteForm(), limits: Array(250_000).fill('限') };
    expect(faultsOf(() => policyFromForm(many))[0]?.text.zh).toContain('最多 200000 个值');
    const long = { ...kiteForm(), scope: '长'.repeat(4_000_000) };
    expect(faultsOf(() => policyFromForm(long))[0]?.text.zh).toContain('最多 3000000 个字');
  });

  it.each([null, undefined, 1, 'form', true, [], {}])('is no policy where it is %j', (form) => {
    expect(() => policyFromForm(form)).toThrow(RefusedForm);
  });
});
