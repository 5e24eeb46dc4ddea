import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/table/fields';
import { comparable } from '../../src/table/headers';
import { policyLibrary } from '../../src/policy-library';
import { dayFromText } from '../../src/rules/dates';

const { policies, provisions } = policyLibrary;
const inputs = provisions.flatMap(({ award }) =>
  award.inputs.map(({ name, input }) => ({ award, name, input })),
);

/** White space differs between printings of one text. */
const solid = (words: string): string => words.replace(/\s/g, '');

describe.each(policies.map((policy) => [policy.shortTitle.zh, policy] as const))('%s', (_, policy) => {
  it('has dates that exist, in order', () => {
    const { effectiveFrom, effectiveTo } = policy;
    for (const day of [effectiveFrom, effectiveTo]) {
      if (day !== null) expect(dayFromText(day)).toBe(day);
    }
    if (effectiveFrom !== null && effectiveTo !== null) expect(effectiveFrom < effectiveTo).toBe(true);
  });

  it('numbers no article twice', () => {
    const articles = policy.clauses.map(({ article }) => article);
    expect(new Set(articles).size).toBe(articles.length);
  });

  it('states every award in words of its clause', () => {
    for (const { text, awards } of policy.clauses) {
      for (const award of awards) expect(solid(text), award.name).toContain(solid(award.quote));
    }
  });

  it('calls a figure an upper bound only by words that stand in the clause or in the limits of the policy', () => {
    const limits = solid(policy.limits.join());
    for (const { text, awards } of policy.clauses) {
      for (const { upperBound, name } of awards) {
        if (upperBound !== null) expect(solid(text) + limits, name).toContain(solid(upperBound));
      }
    }
  });

  it('names departments that stand at the end of the clause', () => {
    for (const { text, departments, article } of policy.clauses) {
      for (const department of departments) expect(solid(text), article).toContain(solid(department));
    }
  });
});

describe('The policies together', () => {
  it('leave nothing unwritten in either language', () => {
    const unfinished = JSON.stringify(policies).match(/TODO|"(zh|en)":""/g);
    expect(unfinished).toBeNull();
  });

  it('write English in English: no Chinese characters but quoted words of the law', () => {
    const leaks = provisions.flatMap(({ award }) =>
      [award.title, ...award.conditions, ...award.inputs.flatMap(({ input }) => [input.label, input.note])]
        .map(({ en }) => en)
        .filter((en) => /\p{Script=Han}/u.test(en)),
    );
    expect(leaks).toEqual([]);
  });

  it('mean the same thing wherever they use the same label', () => {
    const kinds = new Map<string, string>();
    for (const { award, input } of inputs) {
      const kind = kinds.get(input.label.zh) ?? input.kind;
      expect(`${input.label.zh} ${input.kind}`, award.name).toBe(`${input.label.zh} ${kind}`);
      kinds.set(input.label.zh, kind);
    }
  });

  it('never give one field the label of another as a synonym in an award that uses both', () => {
    for (const { award } of provisions) {
      for (const { input } of award.inputs) {
        const others = award.inputs
          .filter((one) => one.input !== input)
          .map((one) => comparable(one.input.label.zh));
        for (const synonym of input.synonyms)
          expect(others, `${award.name}: ${synonym}`).not.toContain(comparable(synonym));
      }
    }
  });

  it('accept no word for two codes of one input', () => {
    for (const { award, input } of inputs) {
      if (input.kind !== 'code') continue;
      const words = input.codes.flatMap(({ code, label, synonyms }) => [
        ...new Set([code, label.zh, label.en, ...synonyms].map(comparable)),
      ]);
      expect(new Set(words).size, award.name).toBe(words.length);
    }
  });

  it('keep an English name for every field apart from every other', () => {
    const names = fieldsOf(policyLibrary).map(({ label }) => label.en);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('quote the words of a ceiling over several claims from their clause', () => {
    const flat = (words: string): string => words.replace(/\s/g, '');
    const wrong = policyLibrary.provisions.filter(
      ({ clause, award }) => award.ceiling && !flat(clause.text).includes(flat(award.ceiling.words)),
    );
    expect(wrong.map(({ award }) => award.name)).toEqual([]);
  });

  it('quote the words of a quota, of a pool and of who pays from the document', () => {
    const flat = (words: string): string => words.replace(/\s/g, '');
    const wrong = policyLibrary.provisions.filter(({ clause, award }) =>
      [award.quota, award.pool, award.fundedBy].some(
        (one) => one !== null && (one.words === '' || !flat(clause.text).includes(flat(one.words))),
      ),
    );
    expect(wrong.map(({ award }) => award.name)).toEqual([]);
    const untrue = policyLibrary.policies.filter(
      ({ fundedBy, closingRules, limits }) =>
        fundedBy && ![...closingRules, ...limits].some((rule) => flat(rule).includes(flat(fundedBy.words))),
    );
    expect(untrue.map(({ id }) => id)).toEqual([]);
  });

  it('give a number of places wherever a clause with an award states one for a year', () => {
    const stated = /(每年[^。;；]{0,40}不超过 ?\d+ ?(家|个|项|名))|前 ?\d+ ?家/;
    const silent = policyLibrary.policies
      .flatMap(({ clauses }) => clauses)
      .filter(({ text, awards }) => awards.length > 0 && stated.test(text))
      .filter(({ awards }) => awards.every(({ quota }) => quota === null));
    expect(silent.map(({ article }) => article)).toEqual([]);
  });

  it('have as many places as the text says, by kind where it tells kinds apart', () => {
    const places = policyLibrary.provisions.flatMap(({ award: { name, quota } }) =>
      quota ? [[name, typeof quota.perYear === 'number' ? quota.perYear : quota.perYear.of]] : [],
    );
    expect(Object.fromEntries(places)).toEqual({
      SOFTWARE_RND_SUBSIDY: 50,
      SOFTWARE_MOBILE_APP_REWARD: 30,
      SOFTWARE_COLLAB_SUBSIDY: 2,
      SOFTWARE_DIGITAL_SERVICE_SUBSIDY: 10,
      SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD: 10,
      SOFTWARE26_COLLAB_SUBSIDY: 5,
      SOFTWARE26_RND_SUBSIDY: 50,
      SOFTWARE26_PLATFORM_SUBSIDY: 5,
      SOFTWARE26_OPEN_SOURCE_SELECTED_REWARD: 10,
      AI_SPECIAL_MODEL_SUBSIDY: 10,
      AI_DEMONSTRATION_PROJECT_SUBSIDY: 10,
      EQUIPMENT_SCENARIO_GRANT: 5,
      FACTORY_RECOGNITION_SUBSIDY: { chainLeader: 5, smart: 20, workshop: 50 },
    });
  });

  it('say that something is paid once only where its clause says so', () => {
    const words = { once: /一次性|首次/, 'once per project': /一次性/, 'once per tier': /首次|进档|差额/ };
    const wrong = provisions.filter(({ clause, award: { frequency } }) => {
      if (frequency !== 'once' && frequency !== 'once per project' && frequency !== 'once per tier')
        return false;
      return !words[frequency].test(clause.text);
    });
    expect(wrong.map(({ award }) => award.name)).toEqual([]);
  });

  it('pay for no first time again in every year', () => {
    const wrong = provisions.filter(
      ({ award }) => award.frequency === 'yearly' && award.quote.includes('首次'),
    );
    expect(wrong.map(({ award }) => award.name)).toEqual([]);
  });

  it('hold what one enterprise can have in a year over all its claims, or pay for it as a whole', () => {
    const yearly = /(每家|单家|单个企业|单个主体)[^,，。;；]*(每年|年度)/;
    const stated = provisions.filter(({ award }) => yearly.test(award.quote));
    const loose = stated.filter(({ award }) => award.ceiling === null && award.subject.kind !== 'enterprise');
    expect(stated.length).toBeGreaterThan(20);
    expect(loose.map(({ award }) => award.name)).toEqual([]);
  });

  it('quote the words by which they allow one award for each thing', () => {
    const flat = (words: string): string => words.replace(/\s/g, '');
    const wrong = policyLibrary.policies.flatMap(({ id, clauses, stacking, oncePerSubject }) => {
      const said = flat([...clauses.map(({ text }) => text), stacking ?? ''].join(''));
      return oncePerSubject
        .filter(({ words }) => !said.includes(flat(words)))
        .map(({ words }) => [id, words]);
    });
    expect(wrong).toEqual([]);
  });
});
