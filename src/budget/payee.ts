import type { Enterprise } from '../company/enterprise';
import { enterpriseKey } from '../company/stored-answers';
import type { AwardAssessment } from '../company/assessment';
import { Exact } from '../rules/exact';
import { fieldLabel } from '../table/fields';
import type { Payee, SizeClass } from './entry';

/** Names enterprises one after the other, no two alike. */
export class Payees {
  private readonly used = new Map<string, number>();
  private order = 0;

  /** @param awards what its figures are known from */
  next(enterprise: Enterprise, awards: readonly AwardAssessment[]): Payee {
    const { name, code, rows } = enterprise;
    const said = <T>(of: (row: (typeof rows)[number]) => T | null): T | null =>
      rows.map(of).find((value) => value !== null) ?? null;
    const order = this.order;
    this.order += 1;
    return {
      id: this.named(enterpriseKey(enterprise) ?? `row ${rows[0].row} ${rows[0].sheet ?? ''}`.trim()),
      order,
      name,
      code,
      district: said(({ district }) => district),
      sector: said(({ sector }) => sector),
      size: sizeOf(awards),
    };
  }

  get count(): number {
    return this.order;
  }

  /** Tables that were not joined may have one enterprise twice. */
  private named(key: string): string {
    const times = (this.used.get(key) ?? 0) + 1;
    this.used.set(key, times);
    return times > 1 ? `${key} #${times}` : key;
  }
}

/** How the enterprises of a table are named in its ledgers, in the order of the table. */
export function payeeIds(enterprises: readonly Enterprise[]): readonly string[] {
  const payees = new Payees();
  return enterprises.map((one) => payees.next(one, []).id);
}

/** The figures that state the revenue of an enterprise as a whole. */
const REVENUE: ReadonlySet<string> = new Set(['年营收', '上年度营收', '当年营收', '年营业收入']);

const BOUNDS: readonly (readonly [below: Exact, size: SizeClass])[] = [
  [new Exact(2000_0000), 'below20m'],
  [new Exact(1_0000_0000), 'below100m'],
  [new Exact(10_0000_0000), 'below1bn'],
];

/** By the highest revenue that its rows state: the law's own classes need employees too. */
function sizeOf(awards: readonly AwardAssessment[]): SizeClass {
  const revenues = awards.flatMap(({ award, facts }) =>
    award.inputs.flatMap(({ name, input }) => {
      const fact = facts[name];
      return REVENUE.has(fieldLabel(input).zh) && fact instanceof Exact && input.omission === undefined
        ? [fact]
        : [];
    }),
  );
  if (revenues.length === 0) return 'unknown';
  const highest = revenues.reduce((high, one) => (one.gt(high) ? one : high));
  return BOUNDS.find(([below]) => highest.lt(below))?.[1] ?? 'from1bn';
}
