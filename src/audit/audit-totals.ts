import type { PolicyBook, Provision } from '../rules/policy-book';
import { once } from '../rules/once';
import { Exact, ZERO } from '../rules/exact';
import { text, type Text } from '../rules/text';
import { ROW_VERDICT, TOGETHER_VERDICT } from './audit-words';
import type { AuditedRow, AuditTotal, AuditTotals, RowVerdict } from './audited-list';
import { yuanIn, yuanText } from './yuan';

/** What a row adds to each total that it is part of. */
interface RowAmounts {
  readonly isAgreeing: boolean;
  readonly paid: Exact;
  readonly recomputed: Exact;
  readonly over: Exact;
  readonly under: Exact;
  readonly open: Exact;
}

/** Whether what was paid differs, as it seems, because somebody took an amount in another unit. */
export const isUnitError = ({ parting, difference }: Pick<AuditedRow, 'parting' | 'difference'>): boolean =>
  parting?.kind === 'unit' && difference !== null;

function amountsOf(row: AuditedRow): RowAmounts {
  const paid = row.paid === null ? ZERO : yuanIn(row.paid);
  const isUnder = row.verdict === 'under' && row.difference !== null;
  return {
    isAgreeing: row.verdict === 'agrees' && row.together.verdict === 'agrees',
    paid,
    recomputed: row.recomputed === null ? ZERO : row.recomputed === row.paid ? paid : yuanIn(row.recomputed),
    over: overpaid(row),
    under: isUnder ? yuanIn(row.difference).abs() : ZERO,
    open: isOpen(row) ? paid : ZERO,
  };
}

/** What rows come to together while they are counted. */
class TotalInHand {
  private rows = 0;
  private agreeing = 0;
  private paid = ZERO;
  private recomputed = ZERO;
  private over = ZERO;
  private under = ZERO;
  private open = ZERO;

  constructor(
    private readonly key: string,
    private readonly label: Text,
  ) {}

  add({ isAgreeing, paid, recomputed, over, under, open }: RowAmounts): void {
    this.rows += 1;
    if (isAgreeing) this.agreeing += 1;
    this.paid = this.paid.plus(paid);
    this.recomputed = this.recomputed.plus(recomputed);
    // Most rows have nothing of these.
    if (over !== ZERO) this.over = this.over.plus(over);
    if (under !== ZERO) this.under = this.under.plus(under);
    if (open !== ZERO) this.open = this.open.plus(open);
  }

  get isEmpty(): boolean {
    return this.rows === 0;
  }

  total(): AuditTotal {
    return {
      key: this.key,
      label: this.label,
      rows: this.rows,
      agreeing: this.agreeing,
      paid: yuanText(this.paid),
      recomputed: yuanText(this.recomputed),
      over: yuanText(this.over),
      under: yuanText(this.under),
      open: yuanText(this.open),
    };
  }
}

/** Yuan that were surely paid too much: by the row alone or beside others of its company, whichever is more. */
export function overpaid(row: AuditedRow): Exact {
  if (row.verdict === 'agrees' && row.together.verdict !== 'over') return ZERO;
  const paid = row.paid === null ? ZERO : yuanIn(row.paid);
  const alone = alonePaidTooMuch(row, paid);
  const { verdict, amount } = row.together;
  if (verdict !== 'over' || amount === null) return alone;
  return Exact.max(alone, paid.minus(yuanIn(amount)));
}

function alonePaidTooMuch({ verdict, difference, settleable }: AuditedRow, paid: Exact): Exact {
  switch (verdict) {
    case 'over':
    case 'notApplicable':
      return difference === null ? ZERO : Exact.max(ZERO, yuanIn(difference));
    case 'expired':
      // What was earned in time may still be settled.
      return settleable === null ? ZERO : Exact.max(ZERO, paid.minus(yuanIn(settleable)));
    case 'agrees':
    case 'under':
    case 'missing':
    case 'itemOpen':
    case 'notComputable':
      return ZERO;
  }
}

const OPEN: ReadonlySet<RowVerdict> = new Set(['missing', 'itemOpen', 'notComputable', 'expired']);

/** Whether a person has to look before anything can be said of the payment. */
const isOpen = ({ verdict, together }: AuditedRow): boolean =>
  OPEN.has(verdict) || together.verdict === 'open';

const ALL = text('合计', 'Total');
const UNIT_ERRORS = text('疑似单位错误（另列）', 'Suspected unit errors (apart)');
const NO_ITEM = text('事项待定', 'Item open');
const NO_DISTRICT = text('未写所属区', 'No district stated');
const NO_DEPARTMENT = text('文件未写部门', 'No department stated');

/** Counts and amounts of rows, by what they have in common. */
export function totalsOf(rows: readonly AuditedRow[], book: PolicyBook): AuditTotals {
  const provisionOf = provisionsByName(book);
  const all = new TotalInHand('', ALL);
  const unitErrors = new TotalInHand('unit', UNIT_ERRORS);
  const policies = new Totals();
  const districts = new Totals();
  const departments = new Totals();
  const verdicts = new Totals();
  const together = new Totals();
  for (const row of rows) {
    const provision = row.award === null ? undefined : provisionOf.get(row.award);
    const own = amountsOf(row);
    const isApart = isUnitError(row);
    if (isApart) unitErrors.add(own);
    const amounts = isApart ? { ...own, over: ZERO, under: ZERO } : own;
    all.add(amounts);
    policies.add(amounts, provision?.policy.id ?? '', provision?.policy.shortTitle ?? NO_ITEM);
    const { district } = row;
    districts.add(amounts, district ?? '', district === null ? NO_DISTRICT : text(district, district));
    // The first of the departments leads.
    const [department] = provision?.clause.departments ?? [];
    const label = department ? text(department, department) : provision ? NO_DEPARTMENT : NO_ITEM;
    departments.add(amounts, department ?? (provision ? '-' : ''), label);
    verdicts.add(amounts, row.verdict, ROW_VERDICT[row.verdict]);
    together.add(amounts, row.together.verdict, TOGETHER_VERDICT[row.together.verdict]);
  }
  return {
    all: all.total(),
    unitErrors: unitErrors.isEmpty ? null : unitErrors.total(),
    byPolicy: policies.byAmount(),
    byDistrict: districts.byAmount(),
    byDepartment: departments.byAmount(),
    byVerdict: verdicts.inOrder(Object.keys(ROW_VERDICT)),
    byTogether: together.inOrder(Object.keys(TOGETHER_VERDICT)),
  };
}

const provisionsByName = once(
  ({ provisions }: PolicyBook): ReadonlyMap<string, Provision> =>
    new Map(provisions.map((one) => [one.award.name, one])),
);

class Totals {
  private readonly byKey = new Map<string, TotalInHand>();

  add(amounts: RowAmounts, key: string, label: Text): void {
    const known = this.byKey.get(key) ?? new TotalInHand(key, label);
    this.byKey.set(key, known);
    known.add(amounts);
  }

  /** The most overpaid first, then the most paid. */
  byAmount(): readonly AuditTotal[] {
    return [...this.byKey.values()]
      .map((one) => one.total())
      .sort((a, b) => compare(b.over, a.over) || compare(b.paid, a.paid));
  }

  inOrder(keys: readonly string[]): readonly AuditTotal[] {
    return keys.flatMap((key) => this.byKey.get(key)?.total() ?? []);
  }
}

const compare = (a: string, b: string): number => yuanIn(a).comparedTo(yuanIn(b));

interface Risk {
  readonly at: number;
  readonly over: Exact;
  readonly open: Exact;
  readonly under: Exact;
}

/** Positions of rows: the most overpaid first, then what is open, then what is underpaid, then the others. */
export function byRisk(rows: readonly AuditedRow[]): readonly number[] {
  const risks = rows.map((row, at): Risk => {
    const { over, under, open } = amountsOf(row);
    // A payment of nothing may be open too.
    return { at, over, open: isOpen(row) ? open.plus(1) : ZERO, under };
  });
  return risks
    .sort(
      (a, b) =>
        b.over.comparedTo(a.over) || b.open.comparedTo(a.open) || b.under.comparedTo(a.under) || a.at - b.at,
    )
    .map(({ at }) => at);
}
