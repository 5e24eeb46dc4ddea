import { countsTowardCompanyTotal } from '../../rules/awards';
import { ZERO, type Exact } from '../../rules/exact';
import type { Matter } from '../../rules/matters';
import { ceilingsOf, type Ceiling } from './ceilings';
import { bestChoice, type Terms } from './choice';
import type { Claim } from './claim';
import { payoutOf, sum, type Bound } from './payout';
import {
  exclusionBetween,
  FREE,
  membership,
  sameProject,
  type Answers,
  type Question,
  type Relation,
} from './relations';

/** A claim that gives way, and to which ones. */
export interface LostClaim extends Claim {
  readonly to: readonly Claim[];
  readonly matters: readonly Matter[];
}

/** One way of taking claims that exclude one another. Nothing could be added to it. */
export interface Alternative {
  readonly claims: readonly Claim[];
  readonly total: Exact;
}

/**
 * Claims that exclude one another, directly or through others, with the admissible ways of taking them, the
 * best first.
 */
export interface StackingGroup {
  readonly matters: readonly Matter[];
  readonly alternatives: readonly [Alternative, ...Alternative[]];
}

/** What a limit over a project, or a ceiling over several claims, does to what was taken. */
export interface AppliedLimit {
  readonly kind: 'project' | 'year' | 'ever' | 'ladder';
  /** The limit itself, or one of the claims whose award has the ceiling. */
  readonly limit: Claim;
  readonly amount: Exact;
  readonly covered: readonly Claim[];
  /** Sum of the covered claims before the limit. */
  readonly before: Exact;
  /** How much of it the limit takes away; 0 where it does not bite. */
  readonly reduction: Exact;
}

/** What a company can have at once if its open questions are settled one way, and the proof of it. */
export interface Stacking {
  readonly total: Exact;
  readonly taken: readonly Claim[];
  readonly lost: readonly LostClaim[];
  readonly limits: readonly AppliedLimit[];
  /** The certificate: for every group with a choice, the alternatives that were considered. */
  readonly groups: readonly StackingGroup[];
  /** False where there were too many choices to try them all. */
  readonly proven: boolean;
}

/**
 * What a company can have at once, between two ends: `certain` is what it has however its open questions are
 * answered,
 * `most` what it has if all are answered in its favour. They are the same where nothing is open.
 */
export interface HonestTotal {
  readonly certain: Stacking;
  readonly most: Stacking;
  /** The questions that decide between the two ends; none where they agree. */
  readonly questions: readonly Question[];
  /** The questions that a person has settled, whatever they decide now. */
  readonly settled: readonly Question[];
  /** Money to districts and persons, equity, pools and limits: they never enter a company's total. */
  readonly outside: readonly Claim[];
}

/**
 * @param claims what pays, for one company and all its rows
 * @param limits limits over a project, each as a claim of its own
 */
export function stackClaims(
  claims: readonly Claim[],
  limits: readonly Claim[] = [],
  answers: Answers = new Map(),
): HonestTotal {
  const counted = claims.filter(({ award }) => countsTowardCompanyTotal(award));
  const outside = claims.filter(({ award }) => !countsTowardCompanyTotal(award));
  const relations = relate(counted, limits, answers);
  const most = settle(counted, relations, false);
  const certain = relations.isOpen ? settle(counted, relations, true) : most;
  const questions = certain.total.eq(most.total) ? [] : deciding(relations.questions, certain, most);
  return { certain, most, questions, settled: relations.settled, outside };
}

/** Questions about claims that neither end takes decide nothing while others are open. */
function deciding(questions: readonly Question[], certain: Stacking, most: Stacking): readonly Question[] {
  const taken = new Set([...certain.taken, ...most.taken]);
  const matter = questions.filter(({ kind, about: [a, b] }) =>
    kind === 'inProject' ? taken.has(a) : taken.has(a) && taken.has(b),
  );
  return matter.length > 0 ? matter : questions;
}

interface Relations {
  readonly exclusion: (a: Claim, b: Claim) => Relation;
  readonly ceilings: readonly Ceiling[];
  readonly projects: readonly Project[];
  readonly questions: readonly Question[];
  readonly settled: readonly Question[];
  readonly isOpen: boolean;
}

/** A project with the limit over all support for it. */
interface Project {
  /** Where rows of one project state different limits, the lowest of them. */
  readonly limit: Claim;
  readonly membership: ReadonlyMap<Claim, Relation>;
}

function relate(claims: readonly Claim[], limits: readonly Claim[], answers: Answers): Relations {
  const known = new Map<Claim, Map<Claim, Relation>>();
  const settled: Question[] = [];
  claims.forEach((a, at) => {
    for (const b of claims.slice(at + 1)) {
      const relation = exclusionBetween(a, b, answers);
      settled.push(...relation.settled);
      if (relation.holds === 'no') continue;
      known.set(a, (known.get(a) ?? new Map<Claim, Relation>()).set(b, relation));
      known.set(b, (known.get(b) ?? new Map<Claim, Relation>()).set(a, relation));
    }
  });
  const projects = projectsOf(claims, limits, answers);
  settled.push(
    ...claims.flatMap((claim) => limits.flatMap((limit) => membership(claim, limit, answers).settled)),
  );
  const all = [
    ...[...known.values()].flatMap((others) => [...others.values()]),
    ...projects.flatMap((project) => [...project.membership.values()]),
  ];
  const questions = new Map(all.flatMap(({ question }) => (question ? [[question.id, question]] : [])));
  return {
    exclusion: (a, b) => known.get(a)?.get(b) ?? FREE,
    ceilings: ceilingsOf(claims),
    projects,
    questions: inOrder(questions),
    settled: inOrder(new Map(settled.map((one) => [one.id, one]))),
    isOpen: questions.size > 0,
  };
}

const inOrder = (questions: ReadonlyMap<string, Question>): readonly Question[] =>
  [...questions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Rows that repeat one project's whole investment state one limit; where they differ, the lowest holds. */
function projectsOf(
  claims: readonly Claim[],
  limits: readonly Claim[],
  answers: Answers,
): readonly Project[] {
  const groups: [Claim, ...Claim[]][] = [];
  for (const limit of [...limits].sort(lowestFirst)) {
    const same = groups.find((group) => group.some((one) => sameProject(one, limit) === 'yes'));
    if (same) same.push(limit);
    else groups.push([limit]);
  }
  const relationTo = (group: readonly Claim[], claim: Claim, said: Answers): Relation =>
    group.map((limit) => membership(claim, limit, said)).reduce(surest);
  // A claim is part of one project: where the table tells of which, nothing is asked about the others.
  const home = new Map<Claim, readonly Claim[]>();
  for (const claim of claims) {
    const known = groups.find((group) => relationTo(group, claim, NOTHING_SAID).holds === 'yes');
    const answered = known ?? groups.find((group) => relationTo(group, claim, answers).holds === 'yes');
    if (answered) home.set(claim, answered);
  }
  return groups.map((group) => {
    const members = claims.flatMap((claim): [Claim, Relation][] => {
      const own = home.get(claim);
      if (own && own !== group) return [];
      const relation = own ? { ...FREE, holds: 'yes' as const } : relationTo(group, claim, answers);
      return relation.holds === 'no' ? [] : [[claim, relation]];
    });
    return { limit: group[0], membership: new Map(members) };
  });
}

const NOTHING_SAID: Answers = new Map();

const lowestFirst = (a: Claim, b: Claim): number =>
  a.amount.comparedTo(b.amount) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const surest = (one: Relation, other: Relation): Relation =>
  one.holds === 'yes' || other.holds === 'no'
    ? one
    : other.holds === 'yes' || one.holds === 'no'
      ? other
      : one;

/** Settles every open question against the company, or in its favour. */
function settle(claims: readonly Claim[], relations: Relations, against: boolean): Stacking {
  const isYes = ({ holds }: Relation): boolean => holds === 'yes' || (against && holds === 'asked');
  const excludes = (a: Claim, b: Claim): boolean => a !== b && isYes(relations.exclusion(a, b));
  const caps: readonly Bound[] = relations.ceilings.map(({ amount, claims: under }) => ({
    amount,
    covers: (claim) => under.includes(claim),
  }));
  const worlds = against ? worstWorlds(claims, relations.projects) : [bestWorld(relations.projects)];
  const outcomes = worlds.map((limits) => {
    const terms: Terms = { excludes, caps, limits };
    return { terms, choice: bestChoice(claims, terms) };
  });
  const { terms, choice } = outcomes.reduce((low, one) =>
    one.choice.total.lt(low.choice.total) ? one : low,
  );
  return {
    total: choice.total,
    taken: choice.taken,
    lost: claims
      .filter((claim) => !choice.taken.includes(claim))
      .map((claim) => lostClaim(claim, choice.taken, excludes, relations)),
    limits: applied(choice.taken, terms, relations),
    groups: groupsOf(claims, excludes, relations),
    proven: outcomes.every((one) => one.choice.proven),
  };
}

const bestWorld = (projects: readonly Project[]): readonly Bound[] =>
  projects.map(({ limit, membership: members }) => ({
    amount: limit.amount,
    covers: (claim) => members.get(claim)?.holds === 'yes',
  }));

/** More ways than these of dividing claims among projects are not tried one by one. */
const MOST_WORLDS = 256;

/**
 * Every way in which claims can belong to projects, each to one. Where there are too many, the projects are
 * held as one under the lowest of their limits, which no way of dividing them can undercut.
 */
function worstWorlds(claims: readonly Claim[], projects: readonly Project[]): readonly (readonly Bound[])[] {
  const options = claims.flatMap((claim) => {
    const certain = projects.filter(({ membership: members }) => members.get(claim)?.holds === 'yes');
    const open = projects.filter(({ membership: members }) => members.get(claim)?.holds === 'asked');
    const possible = certain.length > 0 ? certain.slice(0, 1) : open;
    return possible.length > 0 ? [{ claim, possible }] : [];
  });
  const count = options.reduce((so, { possible }) => so * possible.length, 1);
  if (count > MOST_WORLDS) {
    const members = new Set(options.map(({ claim }) => claim));
    const least = projects.map(({ limit }) => limit.amount).reduce((low, one) => (one.lt(low) ? one : low));
    return [[{ amount: least, covers: (claim) => members.has(claim) }]];
  }
  const worlds = options.reduce<readonly ReadonlyMap<Claim, Project>[]>(
    (so, { claim, possible }) =>
      so.flatMap((world) => possible.map((project) => new Map(world).set(claim, project))),
    [new Map()],
  );
  return worlds.map((world) =>
    projects.map((project) => ({
      amount: project.limit.amount,
      covers: (claim) => world.get(claim) === project,
    })),
  );
}

function applied(
  taken: readonly Claim[],
  { caps, limits }: Terms,
  { ceilings, projects }: Relations,
): readonly AppliedLimit[] {
  const { reductions } = payoutOf(taken, caps, limits);
  const sources = [
    ...ceilings.map(({ kind, claims }) => ({ kind, limit: claims[0] })),
    ...limits.map((_, at) => ({ kind: 'project' as const, limit: projects[at]?.limit })),
  ];
  return [...caps, ...limits].flatMap((bound, at) => {
    const source = sources[at];
    const covered = taken.filter(bound.covers);
    const reduction = reductions[at] ?? ZERO;
    const isOwn = source?.kind !== 'project' && covered.length === 1 && reduction.isZero();
    if (!source?.limit || covered.length === 0 || isOwn) return [];
    return [
      {
        kind: source.kind,
        limit: source.limit,
        amount: bound.amount,
        covered,
        before: sum(covered),
        reduction,
      },
    ];
  });
}

type Excludes = (a: Claim, b: Claim) => boolean;

function lostClaim(
  claim: Claim,
  taken: readonly Claim[],
  excludes: Excludes,
  relations: Relations,
): LostClaim {
  const to = taken.filter((winner) => excludes(claim, winner));
  const matters = [...new Set(to.flatMap((winner) => relations.exclusion(claim, winner).matters))];
  return { ...claim, to, matters };
}

/** Longer lists of alternatives prove nothing to a reader: of so many claims only the choice itself is shown. */
const MOST_LISTED = 10;

function groupsOf(
  claims: readonly Claim[],
  excludes: Excludes,
  relations: Relations,
): readonly StackingGroup[] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const touching = groups.filter((group) => group.some((member) => excludes(claim, member)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), claim]);
  }
  return groups
    .filter(({ length }) => length > 1 && length <= MOST_LISTED)
    .map((group) => alternativesOf(group, excludes, relations));
}

function alternativesOf(group: readonly Claim[], excludes: Excludes, relations: Relations): StackingGroup {
  const alternatives = maximalChoices(group, excludes)
    .map((claims) => ({ claims, total: sum(claims) }))
    .sort((a, b) => b.total.comparedTo(a.total));
  const [best, ...others] = alternatives;
  if (!best) throw new RangeError('a group has at least one claim');
  const matters = group.flatMap((a) =>
    group.flatMap((b) => (a === b ? [] : relations.exclusion(a, b).matters)),
  );
  return { matters: [...new Set(matters)], alternatives: [best, ...others] };
}

/** Every set of claims that exclude none of one another and to which no further one could be added. */
function maximalChoices(group: readonly Claim[], excludes: Excludes): readonly (readonly Claim[])[] {
  const choices = group.reduce<readonly (readonly Claim[])[]>(
    (sets, claim) =>
      sets.flatMap((set) => (set.some((member) => excludes(claim, member)) ? [set] : [set, [...set, claim]])),
    [[]],
  );
  return choices.filter((choice) =>
    group.every((claim) => choice.includes(claim) || choice.some((member) => excludes(claim, member))),
  );
}
