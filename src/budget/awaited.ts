import type { AwardAssessment } from '../company/assessment';
import type { Text } from '../rules/text';
import type { Awaited, Payee } from './entry';

/** Counts the figures that awards wait for, of which the table says something. */
export class AwaitedInHand {
  private readonly found = new Map<string, { label: Text; claims: number; readonly payees: Set<string> }>();

  add(payee: Payee, awards: readonly AwardAssessment[]): void {
    for (const { verdict, cells, missing } of awards) {
      if (verdict !== 'missing') continue;
      if (cells.size === 0 && missing.every(({ question }) => question === null)) continue;
      for (const { label } of missing) {
        const known = this.found.get(label.zh) ?? { label, claims: 0, payees: new Set<string>() };
        known.claims += 1;
        known.payees.add(payee.id);
        this.found.set(label.zh, known);
      }
    }
  }

  /** What most wait for first. */
  lines(): readonly Awaited[] {
    return [...this.found.values()]
      .map(({ label, claims, payees }) => ({ label, claims, enterprises: payees.size }))
      .sort((a, b) => b.claims - a.claims || (a.label.zh < b.label.zh ? -1 : 1));
  }
}
