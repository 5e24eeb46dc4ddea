import { describe, expect, it } from 'vitest';
import { fundingWords } from '../../src/words/funding';
import { quotaWords } from '../../src/words/quotas';
import { policyLibrary } from '../../src/policy-library';
import { provisionNamed } from '../provision-named';

const words = (name: string) => quotaWords(provisionNamed(name).award);

describe('A quota in words', () => {
  it('says how many places there are, for what, and by what they are given', () => {
    expect(words('SOFTWARE_RND_SUBSIDY')).toEqual({
      zh: '每年不超过 50 家企业，按申报企业研发占比',
      en: 'at most 50 enterprises a year, by R&D share of the applicants',
    });
    expect(words('EQUIPMENT_SCENARIO_GRANT')?.zh).toBe('每年不超过 5 个项目');
  });

  it('tells kinds apart where the text does', () => {
    expect(words('FACTORY_RECOGNITION_SUBSIDY')).toEqual({
      zh: '每年不超过链主工厂 5 个、智能工厂 20 个、数字化车间 50 个',
      en: 'at most 5 (chain-leading factory), 20 (smart factory), 50 (digital workshop) a year',
    });
  });

  it('is none where the text limits no places', () => {
    expect(words('SOFTWARE_SCALE_REWARD')).toBeNull();
  });
});

describe('Who pays, in words', () => {
  it('says that a ratio is missing, that other levels are included, or that nothing is said', () => {
    const of = (id: string): string =>
      fundingWords(policyLibrary.policies.find((one) => one.id === id)!.fundedBy).zh;
    expect(of('software-2022')).toBe('资金由市和区、县（市）共同承担，比例未载明');
    expect(of('binjiang-2024')).toBe('区级资金，数额含其他各级资金');
    expect(of('srdi-2024')).toBe('资金由谁承担未载明');
  });
});
