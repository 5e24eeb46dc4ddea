import { ambiguityOutcomes } from '../readings/ambiguity';
import type { Facts } from '../rules/arguments';
import { ZERO, type Exact } from '../rules/exact';
import type { Provision } from '../rules/policy-book';
import type { Text } from '../rules/text';
import { citation } from '../words/citations';
import type { Yuan } from './audited-list';

/** A place of the workbook where unclear words matter: a row of a list, or a cell with a formula. */
export interface RegisterPlace {
  readonly sheet: string;
  /** A1 address of the amount. */
  readonly cell: string;
  /** null where the place names none. */
  readonly company: string | null;
}

/** One place with both amounts. */
export interface RegisterLine extends RegisterPlace {
  /** By the reading taken. */
  readonly taken: Yuan;
  /** By the other reading. */
  readonly other: Yuan;
  /** The other less the one taken. */
  readonly difference: Yuan;
}

/** Unclear words of one award that come to another amount somewhere in the workbook. */
export interface RegisterEntry {
  /** Bare name of the function. */
  readonly award: string;
  readonly title: Text;
  readonly citation: Text;
  /** What is unclear, and the reading taken. */
  readonly note: Text;
  /** The other reading in words. */
  readonly other: Text;
  /** The places where the two readings differ, in the order in which they were met. */
  readonly lines: readonly RegisterLine[];
  /** Places where they come to the same. */
  readonly same: number;
  /** The sum of the differences of the lines. */
  readonly difference: Yuan;
}

/** Every ambiguity that matters in a workbook, the largest in yuan first. */
export interface AmbiguityRegister {
  readonly entries: readonly RegisterEntry[];
  /** What the workbook would come to more, were every text read the other way; negative where it is less. */
  readonly difference: Yuan;
}

/** Whether some unclear words of an award come to a rule of their own. */
export const hasOtherReading = ({ award }: Provision): boolean =>
  award.ambiguities.some(({ other }) => other !== undefined);

interface EntryInHand {
  readonly provision: Provision;
  readonly note: Text;
  readonly other: Text;
  readonly lines: RegisterLine[];
  same: number;
  total: Exact;
}

/** Collects what unclear words mean for a workbook, place by place. */
export class RegisterInHand {
  private readonly entries = new Map<string, EntryInHand>();
  private readonly listed = new Set<string>();

  /**
   * A payment of a list: a formula for the same award in its row is the same place.
   * @param row as the sheet numbers it
   * @param facts what is known; a place of which something is not known has no amounts to compare
   */
  addPayment(provision: Provision, facts: Facts, place: RegisterPlace, row: number): void {
    if (!hasOtherReading(provision)) return;
    this.listed.add(`${provision.award.name} ${row} ${place.sheet}`);
    this.add(provision, facts, place);
  }

  /** A cell with a formula that computes an award. @param row as the sheet numbers it */
  addFormula(provision: Provision, facts: Facts, place: RegisterPlace, row: number): void {
    if (this.listed.has(`${provision.award.name} ${row} ${place.sheet}`)) return;
    this.add(provision, facts, place);
  }

  private add(provision: Provision, facts: Facts, place: RegisterPlace): void {
    const { award } = provision;
    if (award.inputs.some(({ name }) => facts[name] === undefined)) return;
    for (const { note, text: other, amount, difference } of ambiguityOutcomes(provision, facts)) {
      const key = `${award.name} ${award.ambiguities.indexOf(note)}`;
      const entry = this.entries.get(key) ?? {
        provision,
        note: note.taken,
        other,
        lines: [],
        same: 0,
        total: ZERO,
      };
      this.entries.set(key, entry);
      if (difference.isZero()) {
        entry.same += 1;
        continue;
      }
      entry.total = entry.total.plus(difference);
      entry.lines.push({
        sheet: place.sheet,
        cell: place.cell,
        company: place.company,
        taken: amount.minus(difference).toFixed(2),
        other: amount.toFixed(2),
        difference: difference.toFixed(2),
      });
    }
  }

  register(): AmbiguityRegister {
    const mattering = [...this.entries.values()].filter(({ lines }) => lines.length > 0);
    const sorted = mattering.sort((a, b) => b.total.abs().comparedTo(a.total.abs()));
    return {
      entries: sorted.map(entryOf),
      difference: sorted.reduce((sum, { total }) => sum.plus(total), ZERO).toFixed(2),
    };
  }
}

const entryOf = ({ provision, note, other, lines, same, total }: EntryInHand): RegisterEntry => ({
  award: provision.award.name,
  title: provision.award.title,
  citation: citation(provision.policy, provision.clause.article, provision.clause.heading),
  note,
  other,
  lines,
  same,
  difference: total.toFixed(2),
});
