import type { AwardAssessment } from '../company/assessment';
import { isHistory } from './forecast/input-moves';
import { fieldLabel } from '../table/fields';
import type { Assumed, Payee } from './entry';

interface AssumedInHand extends Omit<Assumed, 'enterprises'> {
  readonly payees: Set<string>;
}

/**
 * Counts what nobody said of earlier years and was taken for granted: the first year of support, nothing reached
 * or received before. Amounts that rest on it are the most, and the less the more was had before.
 */
export class AssumedCount {
  private readonly found = new Map<string, AssumedInHand>();

  /** @param awards those that pay */
  add(payee: Payee, awards: readonly AwardAssessment[]): void {
    for (const { award, omitted } of awards) {
      for (const { name, input } of award.inputs) {
        if (!omitted.has(name) || !input.omission || !isHistory(award, name, input)) continue;
        const label = fieldLabel(input);
        const known = this.found.get(label.zh);
        const payees = (known?.payees ?? new Set<string>()).add(payee.id);
        const claims = (known?.claims ?? 0) + 1;
        this.found.set(label.zh, { label, meaning: input.omission.meaning, claims, payees });
      }
    }
  }

  /** What most rests on first. */
  lines(): readonly Assumed[] {
    return [...this.found.values()]
      .map(({ payees, ...line }) => ({ ...line, enterprises: payees.size }))
      .sort((a, b) => b.claims - a.claims || (a.label.zh < b.label.zh ? -1 : 1));
  }
}
