import type { Matter } from '../../rules/matters';
import type { Policy } from '../../rules/policies';
import type { SubjectKind } from '../../rules/subjects';
import type { Claim, Ternary } from './claim';
import { sameSubject } from './same-subject';

/** What a person said of two claims, by the question's id. */
export type Answers = ReadonlyMap<string, 'same' | 'different'>;

/** How two claims stand to one another, and what would have to be asked to know it. */
export interface Relation {
  readonly holds: Ternary;
  /** What both pay for, where they pay for the same. Empty for two claims of one award. */
  readonly matters: readonly Matter[];
  readonly question: Question | null;
  /** The questions that a person has settled. */
  readonly settled: readonly Question[];
}

/**
 * One question that a person can answer with a click.
 *
 * - `sameSubject`: are the two claims about the same project, product, loan?
 * - `inProject`: is what the claim pays for part of the project that the limit is about?
 * - `sameMatter`: the texts leave open whether these two awards pay for the same thing; the matter says why.
 */
export interface Question {
  readonly id: string;
  readonly kind: 'sameSubject' | 'inProject' | 'sameMatter';
  readonly subject: SubjectKind;
  readonly about: readonly [Claim, Claim];
  readonly matter: Matter | null;
}

/** Two claims that have nothing to do with one another. */
export const FREE: Relation = { holds: 'no', matters: [], question: null, settled: [] };

/** Whether two claims exclude one another, by the rules that the documents state between them. */
export function exclusionBetween(a: Claim, b: Claim, answers: Answers): Relation {
  if (a.award === b.award) return withinAward(a, b, answers);
  const shared = a.award.matters.filter(
    (matter) =>
      b.award.matters.includes(matter) &&
      isRuledBetween(a.policy, b.policy, matter) &&
      !(matter.yearly && areOfTwoYears(a, b)),
  );
  // Where the documents state what two awards pay for alike, nothing else is asked about them.
  const stated = shared.filter(({ open }) => open === null);
  const matters = stated.length > 0 ? stated : shared;
  return matters.map((matter) => overMatter(a, b, matter, answers)).reduce(strongest, FREE);
}

/**
 * 与其他同类政策不重复 speaks of other policies: two awards of one policy exclude one another only where its own words
 * say so.
 */
export const isRuledBetween = (a: Policy, b: Policy, matter: Matter): boolean =>
  a === b
    ? a.oncePerSubject.some(({ matters }) => matters.includes(matter))
    : a.stacking !== null || b.stacking !== null;

function strongest(one: Relation, other: Relation): Relation {
  const settled = [...one.settled, ...other.settled];
  if (one.holds === other.holds) {
    return { ...one, matters: [...new Set([...one.matters, ...other.matters])], settled };
  }
  const order: readonly Ternary[] = ['yes', 'asked', 'no'];
  return { ...(order.indexOf(one.holds) < order.indexOf(other.holds) ? one : other), settled };
}

/** One award pays once for one thing in one year. The steps of a ladder are held by its ceiling. */
function withinAward(a: Claim, b: Claim, answers: Answers): Relation {
  const { subject, frequency } = a.award;
  if (subject.ladder !== null) return FREE;
  if (areOfTwoYears(a, b) && (frequency === 'yearly' || frequency === 'once per tier')) return FREE;
  if (frequency === 'once' && subject.kind === 'enterprise') return { ...FREE, holds: 'yes' };
  if (subject.apart !== null && a.facts[subject.apart] !== b.facts[subject.apart]) return FREE;
  return asked(a, b, subject.kind, null, answers);
}

const areOfTwoYears = (a: Claim, b: Claim): boolean =>
  a.year !== null && b.year !== null && a.year !== b.year;

function overMatter(a: Claim, b: Claim, matter: Matter, answers: Answers): Relation {
  const relation = asked(a, b, matter.subject, matter, answers);
  if (relation.holds !== 'yes' || matter.open === null) return relation;
  return answered(question('sameMatter', a, b, matter.subject, matter), [matter], answers);
}

function asked(a: Claim, b: Claim, subject: SubjectKind, matter: Matter | null, answers: Answers): Relation {
  const holds = sameSubject(a, b, subject);
  const matters = matter ? [matter] : [];
  if (holds !== 'asked') return { ...FREE, holds, matters };
  const kind = matter?.open ? 'sameMatter' : 'sameSubject';
  return answered(question(kind, a, b, subject, matter), matters, answers);
}

function answered(open: Question, matters: readonly Matter[], answers: Answers): Relation {
  const answer = answers.get(open.id);
  if (answer === undefined) return { holds: 'asked', matters, question: open, settled: [] };
  return { holds: answer === 'same' ? 'yes' : 'no', matters, question: null, settled: [open] };
}

/** Whether what a claim pays for is part of the project that a limit is about. */
export function membership(claim: Claim, limit: Claim, answers: Answers): Relation {
  if (!claim.award.subject.partOfProject) return FREE;
  const holds = sameSubject(claim, limit, 'project');
  if (holds !== 'asked') return { ...FREE, holds };
  return answered(question('inProject', claim, limit, 'project', null), [], answers);
}

/** Whether two limits are about one project: 项目全部投入 repeated on its rows. */
export const sameProject = (a: Claim, b: Claim): Ternary =>
  a.subject.whole?.cell === b.subject.whole?.cell ? 'yes' : sameSubject(a, b, 'project');

function question(
  kind: Question['kind'],
  a: Claim,
  b: Claim,
  subject: SubjectKind,
  matter: Matter | null,
): Question {
  const about: readonly [Claim, Claim] = a.id <= b.id || kind === 'inProject' ? [a, b] : [b, a];
  return { id: `${kind} ${about[0].id} ${about[1].id}`, kind, subject, about, matter };
}
