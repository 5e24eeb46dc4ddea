import { type Exact, ZERO } from '../../rules/exact';
import type { Clause, Policy } from '../../rules/policies';
import { text, type Text } from '../../rules/text';
import { placeNamed } from '../../table/places';
import type { CompanyResult, PaidAward } from './company-result';

/** What one policy, clause, district or department comes to over a table. */
export interface TotalLine {
  readonly label: Text;
  /** Enterprises that have anything of it. */
  readonly companies: number;
  /** Claims that are counted. */
  readonly claims: number;
  /** Yuan, after ceilings, limits and stacking. */
  readonly certain: Exact;
}

/** The totals of a table. Each list adds up to the whole, to the fen. */
export interface ResultTotals {
  readonly companies: number;
  /** Enterprises whose certain total is above 0. */
  readonly paidCompanies: number;
  readonly claims: number;
  readonly certain: Exact;
  readonly most: Exact;
  readonly byPolicy: readonly TotalLine[];
  readonly byClause: readonly TotalLine[];
  readonly byDistrict: readonly TotalLine[];
  /** By the department that a clause names first. */
  readonly byDepartment: readonly TotalLine[];
}

/** Adds companies up, one after the other. */
export class TotalsInHand {
  private companies = 0;
  private paidCompanies = 0;
  private claims = 0;
  private certain: Exact = ZERO;
  private most: Exact = ZERO;
  private readonly policies = new Groups<Policy>();
  private readonly clauses = new Groups<Clause>();
  private readonly districts = new Groups<string>();
  private readonly departments = new Groups<string>();

  add(result: Pick<CompanyResult, 'certain' | 'most' | 'district' | 'paid'>): void {
    this.companies += 1;
    if (result.certain.gt(0)) this.paidCompanies += 1;
    this.certain = this.certain.plus(result.certain);
    this.most = this.most.plus(result.most);
    const district = districtOf(result.district);
    const counted = result.paid.filter((one) => one.counted !== null);
    this.claims += counted.length;
    this.policies.add(counted, ({ provision: { policy } }) => [policy, policy.shortTitle]);
    this.clauses.add(counted, ({ provision: { policy, clause } }) => [clause, clauseLabel(policy, clause)]);
    this.districts.add(counted, () => [district.zh, district]);
    this.departments.add(counted, ({ provision: { clause } }) => {
      const label = departmentOf(clause);
      return [label.zh, label];
    });
  }

  totals(): ResultTotals {
    const { companies, paidCompanies, claims, certain, most } = this;
    return {
      companies,
      paidCompanies,
      claims,
      certain,
      most,
      byPolicy: this.policies.lines(),
      byClause: this.clauses.lines(),
      byDistrict: this.districts.lines(),
      byDepartment: this.departments.lines(),
    };
  }
}

class Groups<Key> {
  private readonly found = new Map<Key, TotalLine>();

  add(paid: readonly PaidAward[], of: (one: PaidAward) => readonly [Key, Text]): void {
    const seen = new Set<Key>();
    for (const one of paid) {
      const [key, label] = of(one);
      const known = this.found.get(key) ?? { label, companies: 0, claims: 0, certain: ZERO };
      this.found.set(key, {
        label,
        companies: known.companies + (seen.has(key) ? 0 : 1),
        claims: known.claims + 1,
        certain: known.certain.plus(one.counted ?? ZERO),
      });
      seen.add(key);
    }
  }

  /** The largest first. */
  lines(): readonly TotalLine[] {
    return [...this.found.values()].sort(
      (a, b) => b.certain.comparedTo(a.certain) || (a.label.zh < b.label.zh ? -1 : 1),
    );
  }
}

export const clauseLabel = (policy: Policy, clause: Clause): Text =>
  text(
    `${policy.shortTitle.zh} ${clause.article} ${clause.heading.zh}`,
    `${policy.shortTitle.en} ${clause.article} ${clause.heading.en}`,
  );

/** The department that a clause names first. */
export function departmentOf({ departments: [first] }: Clause): Text {
  return first === undefined ? text('条款未写明部门', 'No department is stated') : text(first, first);
}

/** The district that a company's words name. What names none, or several, stands under its own words. */
export function districtOf(words: string | null): Text {
  if (words === null) return text('未填所属区', 'No district stated');
  const place = placeNamed(words);
  return place.kind === 'district' ? text(place.district, place.district) : text(words, words);
}
