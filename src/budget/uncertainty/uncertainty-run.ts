import type { Provision } from '../../rules/policy-book';
import type { PolicyBook } from '../../rules/policy-book';
import type { Text } from '../../rules/text';
import { policiesAhead, type PolicyFuture } from '../forecast/policies-ahead';
import type { EnterpriseProspects } from '../forecast/prospect';
import type { AfterEnterprises } from './after-enterprises';
import { DrawnGrowth, type RunRange, type Varying } from './drawn-growth';
import { DrawnRealisation, realise, type Shares } from './drawn-realisation';
import { EnterpriseRuns, type ClaimRuns, type YearsOfRuns } from './enterprise-runs';
import { Arena } from './guarded';
import { ruleRuns } from './rule-runs';
import { checkTerms, type UncertaintyTerms } from './uncertain-terms';
import { driverRunsIn, type UncertaintyPart } from './uncertainty-part';
import { WaitingClaims } from './waiting-claims';

/** Which years are asked for. */
export interface UncertainYears {
  /** The year of the table's figures. */
  readonly dataYear: number;
  /** How many years ahead: 1 or more. */
  readonly years: number;
  readonly future: PolicyFuture;
}

export interface RunOptions {
  /** Some of the runs; all where it is left out. */
  readonly range?: RunRange;
  /** Quotas and pools. */
  readonly after?: AfterEnterprises;
}

/**
 * Many runs over the years ahead, enterprise by enterprise: nothing of an enterprise is kept once it is added, so
 * that a worker may take one after the other, tell how far it is, and stop. Enterprises and runs may be shared out
 * over several of them, in any way: the merged parts are the same.
 */
export class UncertaintyRun {
  private readonly range: RunRange;
  private readonly years: YearsOfRuns;
  private readonly realisation: DrawnRealisation;
  private readonly arenas: { readonly base: Arena; readonly runs: Arena; readonly driver: Arena };
  private readonly totals: Totals;
  private readonly waiting: WaitingByPass | null;
  private enterprises = 0;

  /** @throws UncertaintyError for terms that make no sense */
  constructor(
    book: PolicyBook,
    private readonly asked: UncertainYears,
    private readonly terms: UncertaintyTerms,
    { range = { from: 0, to: terms.runs }, after }: RunOptions = {},
  ) {
    checkTerms(terms);
    this.range = range;
    const { dataYear, years: ahead, future } = asked;
    this.years = { dataYear, ahead, policies: policiesAhead(book, future, dataYear + 1) };
    this.realisation = new DrawnRealisation(terms.realisation, terms.seed, range);
    const [runs, driver] = [range.to - range.from, driverRunsIn(range)];
    this.arenas = { base: new Arena(1), runs: new Arena(runs), driver: new Arena(driver) };
    this.totals = new Totals(ahead + 1, runs, driver);
    this.waiting = after ? new WaitingByPass(after) : null;
  }

  /**
   * @param enterprise as the forecast's own `ForecastInHand.add` gives it. Its place is its identity where it has
   * neither a code nor a name, so it must be its place in the whole table.
   */
  add(enterprise: EnterpriseProspects): void {
    const at = this.enterprises;
    this.enterprises += 1;
    const growth = new DrawnGrowth(this.terms.growth, enterprise.payee, this.terms.seed, this.range);
    const runs = new EnterpriseRuns(enterprise, this.years, growth);
    if (runs.isEmpty) return;
    const pass = (one: Pass): void => {
      const arena = one.kind === 'driver' ? this.arenas.driver : this.arenas[one.kind];
      if (arena.length === 0) return;
      runs.run(one.varying, arena, (claim) => {
        if (this.isWaiting(one, at, enterprise, claim, runs)) return;
        this.take(one, claim.prospect.provision, claim.years, claim.fen);
      });
    };
    pass(BASE);
    pass(ALL);
    for (const field of runs.fields()) {
      pass({ kind: 'driver', field, varying: { field } });
      this.totals.lessBase(field, this.totals.enterprise);
    }
    this.totals.nextEnterprise();
  }

  /** What has been added so far, quotas and pools decided over it. */
  part(): UncertaintyPart {
    const { seed, runs } = this.terms;
    const totals = this.waiting ? this.settled(this.waiting) : this.totals;
    return {
      asked: { seed, runs, dataYear: this.asked.dataYear, years: this.asked.years },
      range: this.range,
      enterprises: this.enterprises,
      ...totals.told(),
    };
  }

  private isWaiting(
    pass: Pass,
    at: number,
    { payee }: EnterpriseProspects,
    { prospect, years, fen, asked }: ClaimRuns,
    runs: EnterpriseRuns,
  ): boolean {
    const { waiting } = this;
    if (!waiting?.after.concerns(prospect.provision)) return false;
    const by = waiting.after.rankBy(prospect.provision);
    const facts = by && runs.amounts.factRuns(prospect, asked);
    const figures = by && facts && ruleRuns(by, facts, asked.arena);
    const rank = fen.map((_, run) => figures?.value[run * figures.step] ?? NaN);
    waiting.of(pass).add(at, { payee, prospect, years, fen, rank });
    return true;
  }

  /** Takes what a claim is after quotas, and budgets the share of it that is really paid. */
  private take(pass: Pass, provision: Provision, years: number, fen: Float64Array, into = this.totals): void {
    if (pass.kind === 'base') this.takeRealisationAlone(provision, years, fen[0] ?? 0, into);
    realise(fen, this.realisation.shares(provision, pass.kind === 'runs'));
    into.add(pass, provision, years, fen);
  }

  /** What realisation alone does: everything is claimed as at the base. */
  private takeRealisationAlone(provision: Provision, years: number, fen: number, into: Totals): void {
    const drawn: Shares = this.realisation.shares(provision, true);
    if (!(drawn instanceof Int32Array) || this.arenas.driver.length === 0 || fen === 0) return;
    const alone = new Float64Array(this.arenas.driver.length).fill(fen);
    realise(alone, drawn);
    const base = Float64Array.of(fen);
    realise(base, this.realisation.shares(provision, false));
    into.addDriver(null, years, alone, base[0] ?? 0);
  }

  private settled(waiting: WaitingByPass): Totals {
    const totals = this.totals.copy();
    const base = waiting.of(BASE);
    const baseByYear = new Float64Array(this.asked.years + 1);
    base.settle(1, null, ({ prospect }, years, fen) => {
      this.take(BASE, prospect.provision, years, fen, totals);
      baseByYear[years] = (baseByYear[years] ?? NaN) + (fen[0] ?? NaN);
    });
    waiting.of(ALL).settle(this.arenas.runs.length, null, ({ prospect }, years, fen) => {
      this.take(ALL, prospect.provision, years, fen, totals);
    });
    for (const pass of waiting.drivers()) {
      const alone = this.totals.emptyDriver();
      waiting.of(pass).settle(this.arenas.driver.length, base, ({ prospect }, years, fen) => {
        realise(fen, this.realisation.shares(prospect.provision, false));
        addTo(alone, years, fen);
      });
      totals.lessBase(pass.field, alone, baseByYear);
    }
    return totals;
  }
}

/** What is drawn in one pass over the runs of an enterprise. */
type Pass =
  | { readonly kind: 'base' | 'runs'; readonly varying: Varying }
  | { readonly kind: 'driver'; readonly field: string; readonly varying: Varying };

const BASE: Pass = { kind: 'base', varying: 'none' };
const ALL: Pass = { kind: 'runs', varying: 'all' };

class WaitingByPass {
  private readonly known = new Map<string, WaitingClaims>();
  private readonly fields = new Map<string, Extract<Pass, { kind: 'driver' }>>();

  constructor(readonly after: AfterEnterprises) {}

  of(pass: Pass): WaitingClaims {
    const name = pass.kind === 'driver' ? `driver ${pass.field}` : pass.kind;
    if (pass.kind === 'driver') this.fields.set(pass.field, pass);
    const known = this.known.get(name) ?? new WaitingClaims(this.after);
    this.known.set(name, known);
    return known;
  }

  drivers(): readonly Extract<Pass, { kind: 'driver' }>[] {
    return [...this.fields.values()];
  }
}

interface PolicyInHand {
  readonly title: Text;
  readonly base: Float64Array;
  readonly fen: Float64Array;
}

/** Sums in fen, by policy, year and run. */
class Totals {
  private readonly policies = new Map<string, PolicyInHand>();
  private readonly drivers = new Map<string | null, Float64Array>();
  /** Of the enterprise at hand. */
  readonly base: Float64Array;
  enterprise: Float64Array;

  constructor(
    private readonly years: number,
    private readonly runs: number,
    private readonly driverRuns: number,
  ) {
    this.base = new Float64Array(years);
    this.enterprise = this.emptyDriver();
  }

  emptyDriver(): Float64Array {
    return new Float64Array(this.years * this.driverRuns);
  }

  copy(): Totals {
    const made = new Totals(this.years, this.runs, this.driverRuns);
    for (const [id, { title, base, fen }] of this.policies) {
      made.policies.set(id, { title, base: Float64Array.from(base), fen: Float64Array.from(fen) });
    }
    for (const [field, fen] of this.drivers) made.drivers.set(field, Float64Array.from(fen));
    return made;
  }

  add(pass: Pass, { policy }: Provision, years: number, fen: Float64Array): void {
    if (pass.kind === 'driver') {
      addTo(this.enterprise, years, fen);
      return;
    }
    const known = this.policies.get(policy.id) ?? {
      title: policy.shortTitle,
      base: new Float64Array(this.years),
      fen: new Float64Array(this.years * this.runs),
    };
    this.policies.set(policy.id, known);
    if (pass.kind === 'runs') {
      addTo(known.fen, years, fen);
      return;
    }
    known.base[years] = (known.base[years] ?? NaN) + (fen[0] ?? NaN);
    this.base[years] = (this.base[years] ?? NaN) + (fen[0] ?? NaN);
  }

  addDriver(field: string | null, years: number, fen: Float64Array, base: number): void {
    const known = this.driver(field);
    for (let run = 0; run < fen.length; run += 1) {
      const at = years * this.driverRuns + run;
      known[at] = (known[at] ?? NaN) + (fen[run] ?? NaN) - base;
    }
  }

  /** What one thing alone changes: what was summed up for it, less the base of the same claims. */
  lessBase(field: string, alone: Float64Array, base = this.base): void {
    for (let years = 0; years < this.years; years += 1) {
      const ofYear = alone.subarray(years * this.driverRuns, (years + 1) * this.driverRuns);
      this.addDriver(field, years, ofYear, base[years] ?? 0);
    }
    this.enterprise.fill(0);
  }

  nextEnterprise(): void {
    this.base.fill(0);
  }

  told(): Pick<UncertaintyPart, 'policies' | 'drivers'> {
    const byKey = ([a]: readonly [string | null, unknown], [b]: readonly [string | null, unknown]): number =>
      (a ?? '') < (b ?? '') ? -1 : 1;
    return {
      policies: [...this.policies].sort(byKey).map(([id, policy]) => ({ id, ...policy })),
      drivers: [...this.drivers].sort(byKey).map(([field, fen]) => ({ field, fen })),
    };
  }

  private driver(field: string | null): Float64Array {
    const known = this.drivers.get(field) ?? this.emptyDriver();
    this.drivers.set(field, known);
    return known;
  }
}

function addTo(sums: Float64Array, years: number, fen: Float64Array): void {
  const start = years * fen.length;
  for (let run = 0; run < fen.length; run += 1) {
    sums[start + run] = (sums[start + run] ?? NaN) + (fen[run] ?? NaN);
  }
}

/**
 * Adds enterprise by enterprise. @returns after each, how many are in; whoever asks no more has cancelled
 */
export function* uncertaintySteps(
  run: UncertaintyRun,
  enterprises: Iterable<EnterpriseProspects>,
): Generator<number> {
  let done = 0;
  for (const enterprise of enterprises) {
    run.add(enterprise);
    done += 1;
    yield done;
  }
}
