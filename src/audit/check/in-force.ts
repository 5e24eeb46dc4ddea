import { columnLetters } from '../../formulas/cell-names';
import { yuanOf } from '../../readings/amount';
import type { Day } from '../../rules/dates';
import { standingOn, type Standing } from '../../rules/policies';
import type { Provision } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { dayText, validity } from '../../words/days';
import { STANDING } from '../../words/terms';
import type { AuditedSheet, FormulaCell } from './audited-sheet';
import type { ComputedAward } from './cell-values';
import { dayIn } from './days';
import { findingAt, type CheckFinding } from './finding';

/** Awards of one column under a policy that is not in force on the day that their formulas test. */
interface Group {
  readonly sheet: AuditedSheet;
  readonly row: number;
  readonly column: number;
  readonly provision: Provision;
  readonly standing: Standing;
  /** null: the formulas test no dates, and the day of the check was taken. */
  readonly tested: Day | null;
  cells: number;
}

/** Gathers the awards that were computed; what it found is told once for each column, award and day. */
export class InForce {
  private readonly groups = new Map<string, Group>();

  /** @param day for formulas that test no dates */
  constructor(private readonly day: Day) {}

  add({ sheet, row, column }: FormulaCell, { provision, args }: ComputedAward): void {
    const { policy, award } = provision;
    const tested = dayIn(args[award.inputs.length]);
    const standing = standingOn(policy, tested ?? this.day);
    if (standing === 'inForce') return;
    const key = `${column} ${award.name} ${tested ?? ''} ${sheet.cells.facts.name}`;
    const known = this.groups.get(key);
    if (known) known.cells += 1;
    // Where the clause pays nothing in any case, its dates decide nothing.
    else if (paysInForce({ provision, args }))
      this.groups.set(key, { sheet, row, column, provision, standing, tested, cells: 1 });
  }

  findings(): readonly CheckFinding[] {
    return [...this.groups.values()].map((group) =>
      findingAt('notInForce', group.sheet, group.row, group.column, this.wordsFor(group)),
    );
  }

  private wordsFor({ provision, standing, tested, cells, column }: Group): Text {
    const { policy, clause } = provision;
    const day = dayText(tested ?? this.day);
    const [title, state, dates] = [policy.shortTitle, STANDING[standing], validity(policy)];
    const many = cells > 1 ? manyWords(cells, column) : text('', '');
    const outcome =
      tested === null
        ? text('公式没有判断有效期，仍按条款计算', 'the formula tests no dates and computes by the clause')
        : text('公式因此为 0', 'the formula gives 0 for that');
    return text(
      `${title.zh} ${clause.article} 在${day.zh}${state.zh}（${dates.zh}），${outcome.zh}${many.zh}`,
      `${title.en} ${clause.article} on ${day.en}: ${state.en} (${dates.en}); ${outcome.en}${many.en}`,
    );
  }
}

const manyWords = (cells: number, column: number): Text =>
  text(`；${columnLetters(column)} 列共 ${cells} 格`, `; ${cells} cells of column ${columnLetters(column)}`);

function paysInForce({ provision, args }: Pick<ComputedAward, 'provision' | 'args'>): boolean {
  try {
    return yuanOf(provision, args.slice(0, provision.award.inputs.length)) > 0;
  } catch {
    return false;
  }
}
