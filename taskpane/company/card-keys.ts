import type { AwardAssessment } from '../../src/company/assessment';

/**
 * What a company's cards are called: by their awards, so that an open card stays open from company to company,
 * and where an award has several, by its rows as well.
 */
export function cardKeys(awards: readonly AwardAssessment[]): ReadonlyMap<AwardAssessment, string> {
  const known = keptKeys.get(awards);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { award } of awards) counts.set(award.name, (counts.get(award.name) ?? 0) + 1);
  const keys = new Map(
    awards.map((one) => {
      const { name } = one.award;
      return [
        one,
        (counts.get(name) ?? 0) > 1
          ? `${name} ${one.rows.map(({ sheet = '', row }) => `${sheet}${row}`).join(' ')}`
          : name,
      ];
    }),
  );
  keptKeys.set(awards, keys);
  return keys;
}

const keptKeys = new WeakMap<readonly AwardAssessment[], ReadonlyMap<AwardAssessment, string>>();
