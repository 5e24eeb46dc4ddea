/** One claim of several that hang together, in one run. */
export interface Candidate {
  readonly id: string;
  /** Fen, above 0: it decides who is looked at first. */
  readonly amount: number;
  /** Fen that it brings under its own ceiling. */
  readonly brings: number;
  /** One bit for each candidate that it excludes, by their places in the list. */
  readonly excludes: number;
}

/** So many candidates have a bit each. */
export const MOST_CANDIDATES = 30;

/** As many choices are tried as by the exact choice. */
const MOST_TRIED = 20_000;

/**
 * The candidates that bring the most together: the same that `bestChoice` takes, ties included, where no bound is
 * over several of them.
 * @returns one bit for each that is taken, by the places in the list; null where there are too many ways
 */
export function bestInFen(candidates: readonly Candidate[]): number | null {
  const order = candidates
    .map((_, at) => at)
    .sort((a, b) => {
      const [one, other] = [candidates[a], candidates[b]];
      if (!one || !other) return 0;
      return other.amount - one.amount || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
    });
  let [best, most, tried] = [0, 0, 0];
  const explore = (at: number, open: number, taken: number, brought: number, left: number): void => {
    if (tried >= MOST_TRIED) return;
    tried += 1;
    let next = at;
    while (next < order.length && !(open & (1 << (order[next] ?? 0)))) next += 1;
    const place = order[next];
    const one = place === undefined ? undefined : candidates[place];
    if (place === undefined || !one) {
      if (brought > most || best === 0) [best, most] = [taken, brought];
      return;
    }
    if (best !== 0 && brought + left <= most) return;
    const rest = open & ~(1 << place);
    const shut = rest & one.excludes;
    const free = left - one.brings;
    explore(
      next + 1,
      rest & ~shut,
      taken | (1 << place),
      brought + one.brings,
      free - brings(shut, candidates),
    );
    if (shut !== 0) explore(next + 1, rest, taken, brought, free);
  };
  const all = candidates.reduce((so, _, at) => so | (1 << at), 0);
  explore(0, all, 0, 0, brings(all, candidates));
  return tried < MOST_TRIED ? best : null;
}

function brings(bits: number, candidates: readonly Candidate[]): number {
  let so = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    if (bits & (1 << at)) so += candidates[at]?.brings ?? 0;
  }
  return so;
}
