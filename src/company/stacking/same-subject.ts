import type { SubjectKind } from '../../rules/subjects';
import { isSameRow } from '../row-place';
import type { Claim, Subject, Ternary } from './claim';

/**
 * Whether two claims are about the same thing of a kind. Names in the table decide first, then figures: a
 * figure read from one cell is of one thing, two different figures of one measure are of two things, and no
 * part exceeds its whole.
 * @returns `asked` where neither names nor figures tell
 */
export function sameSubject(a: Claim, b: Claim, kind: SubjectKind): Ternary {
  if (kind === 'enterprise') return 'yes';
  if (areOfTwoSorts(a.subject, b.subject, kind)) return 'no';
  const named = sameByName(a.subject.names, b.subject.names, kind);
  if (named !== 'asked') return named;
  const marked = byFigures(a, b);
  if (marked !== 'asked') return marked;
  return sharesNamedRow(a, b) ? 'yes' : 'asked';
}

/** `drug/1` and `drug/2` are two sorts; `drug` may be either. */
function areOfTwoSorts(a: Subject, b: Subject, kind: SubjectKind): boolean {
  if (a.kind !== kind || b.kind !== kind || a.nature === null || b.nature === null) return false;
  return !`${a.nature}/`.startsWith(`${b.nature}/`) && !`${b.nature}/`.startsWith(`${a.nature}/`);
}

/** What is called something, by the kind of thing that the columns name. */
type Names = Subject['names'];

/**
 * Whether two names are of one thing of a kind. A product, a loan or a contract of one project is none of
 * another's; two of one project may still be two.
 * @returns `asked` where either is not named
 */
export function sameByName(a: Names, b: Names, kind: SubjectKind): Ternary {
  const own = compareNames(a, b, kind);
  if (own !== 'asked') return own;
  return compareNames(a, b, 'project') === 'no' ? 'no' : 'asked';
}

function compareNames(a: Names, b: Names, kind: SubjectKind): Ternary {
  const [first, second] = [a.get(kind), b.get(kind)];
  if (first === undefined || second === undefined) return 'asked';
  return first === second ? 'yes' : 'no';
}

/** Figures of two years differ for one and the same thing: they tell nothing. */
function byFigures(a: Claim, b: Claim): Ternary {
  if (exceedsWhole(a.subject, b.subject) || exceedsWhole(b.subject, a.subject)) return 'no';
  const cells = new Set([...a.subject.marks.values()].map(({ cell }) => cell));
  if ([...b.subject.marks.values()].some(({ cell }) => cells.has(cell))) return 'yes';
  if (a.year !== null && b.year !== null && a.year !== b.year) return 'asked';
  const differs = [...a.subject.marks].some(([measure, { value }]) => {
    const other = b.subject.marks.get(measure);
    return other !== undefined && !value.eq(other.value);
  });
  return differs ? 'no' : 'asked';
}

/** Spending above the whole investment in a project is for something else besides. */
const exceedsWhole = ({ spending }: Subject, { whole }: Subject): boolean =>
  spending !== null && whole !== null && spending.value.gt(whole.value);

/** A row that names what it is about speaks of one thing. */
function sharesNamedRow(a: Claim, b: Claim): boolean {
  if (a.subject.names.size === 0 || b.subject.names.size === 0) return false;
  return a.rows.some((row) => b.rows.some((other) => isSameRow(row, other)));
}
