import { bestInFen, type Candidate } from './choice-in-fen';
import type { Room } from './ceiling-rooms';
import type { Part, Stacker } from './claims-that-hang-together';

/** The claims of one enterprise in one year, run by run. */
export interface StackingAsked {
  readonly stackers: readonly Stacker[];
  readonly parts: readonly Part[];
  /** Fen that each claims; null where it claims nothing in any run. */
  readonly amounts: readonly (Float64Array | null)[];
  readonly rooms: readonly (Room | null)[];
  /** Limits over projects, in fen. */
  readonly limits: readonly Float64Array[];
  readonly runs: number;
}

/** What is left after stacking and ceilings, where doubles can tell. */
export interface StackedRuns {
  /** Fen, claim by claim and run by run; not to be read for the runs in `asked`. */
  readonly finals: readonly (Float64Array | null)[];
  /** Runs of which only the exact stacking can tell. */
  readonly asked: ReadonlySet<number>;
}

export function stackedRuns(stacking: StackingAsked): StackedRuns {
  const asked = new Set<number>();
  const finals = [...stacking.amounts];
  for (const part of stacking.parts) new PartInHand(stacking, part, finals, asked).settle();
  for (const run of whereLimitsBite(stacking)) asked.add(run);
  return { finals, asked };
}

/** A limit that leaves room for all that is paid for projects takes nothing, whatever belongs to which project. */
function* whereLimitsBite({ stackers, amounts, limits, runs }: StackingAsked): Generator<number> {
  const onProjects = stackers.flatMap(({ prospect }, at) => {
    const fen = amounts[at];
    return fen && prospect.provision.award.subject.partOfProject ? [fen] : [];
  });
  if (limits.length === 0 || onProjects.length === 0) return;
  for (let run = 0; run < runs; run += 1) {
    const all = onProjects.reduce((sum, fen) => sum + (fen[run] ?? NaN), 0);
    const bites = limits.some((limit) => (limit[run] ?? NaN) !== 0 && all > (limit[run] ?? NaN));
    if (bites) yield run;
  }
}

/** One part of what hangs together. */
class PartInHand {
  /** Those that claim anything in the run at hand. */
  private present: number[] = [];

  constructor(
    private readonly stacking: StackingAsked,
    private readonly part: Part,
    private readonly finals: (Float64Array | null)[],
    private readonly asked: Set<number>,
  ) {}

  settle(): void {
    const { amounts, rooms, runs } = this.stacking;
    const members = this.part.members.filter((at) => amounts[at]);
    const [only] = members;
    if (only === undefined || (members.length === 1 && !rooms[only])) return;
    for (const at of members) this.finals[at] = amounts[at]?.slice() ?? null;
    for (let run = 0; run < runs; run += 1) {
      this.present = members.filter((at) => this.amount(at, run) !== 0);
      if (this.present.length > 0 && !this.settleRun(run)) this.asked.add(run);
    }
  }

  private amount(at: number, run: number): number {
    return this.stacking.amounts[at]?.[run] ?? 0;
  }

  /** false where only the exact stacking can tell. */
  private settleRun(run: number): boolean {
    const { present } = this;
    if (present.length > 1 && this.part.hangsOnFigures) return false;
    const brings = present.map((at) => this.brings(at, run));
    if (brings.some((one) => one === null)) return false;
    const taken = present.length === 1 ? 1 : this.chosen(brings, run);
    if (taken === null) return false;
    present.forEach((at, bit) => {
      const fen = this.finals[at];
      if (fen) fen[run] = taken & (1 << bit) ? (brings[bit] ?? 0) : 0;
    });
    return true;
  }

  /** Fen that a claim can have under its ceiling; null where that hangs on others, or is not told. */
  private brings(at: number, run: number): number | null {
    const [amount, room] = [this.amount(at, run), this.stacking.rooms[at]];
    if (!room) return amount;
    const name = this.stacking.stackers[at]?.ceiling;
    const sharing = this.present.filter((other) => this.stacking.stackers[other]?.ceiling === name);
    if (sharing.length === 1) return underRoom(amount, room, run);
    return this.isLoose(sharing, run) ? amount : null;
  }

  /** Whether a ceiling over several claims leaves room for all of them. */
  private isLoose(sharing: readonly number[], run: number): boolean {
    const rooms = sharing.flatMap((at) => this.stacking.rooms[at] ?? []);
    const wholes = rooms.map(({ whole }) => whole ?? NaN);
    const [first = NaN] = wholes;
    const isOne = rooms.every(({ isLadder }) => isLadder) || wholes.every((whole) => whole === first);
    const used = Math.max(...rooms.map((room) => usedOf(room, run)));
    if (!isOne || !Number.isInteger(used)) return false;
    const all = sharing.reduce((sum, at) => sum + this.amount(at, run), 0);
    return all <= Math.max(...wholes) - used;
  }

  private chosen(brings: readonly (number | null)[], run: number): number | null {
    const { present } = this;
    const { stackers } = this.stacking;
    const places = present.reduce((so, at) => so | (1 << this.part.members.indexOf(at)), 0);
    if (present.every((at) => ((stackers[at]?.excludes ?? 0) & places) === 0)) return 2 ** present.length - 1;
    // The bits of a stacker are by the members of its part; here they are by what is present.
    const bits = present.map((at) => 1 << this.part.members.indexOf(at));
    const candidates = present.map((at, place): Candidate => {
      const own = stackers[at]?.excludes ?? 0;
      const excludes = bits.reduce((so, bit, other) => (own & bit ? so | (1 << other) : so), 0);
      const id = stackers[at]?.prospect.id ?? '';
      return { id, amount: this.amount(at, run), brings: brings[place] ?? 0, excludes };
    });
    return bestInFen(candidates);
  }
}

const usedOf = ({ received, paid }: Room, run: number): number => received + (paid?.[run] ?? 0);

/** null where it is not told. */
function underRoom(amount: number, room: Room, run: number): number | null {
  const used = usedOf(room, run);
  if (!Number.isInteger(used)) return null;
  if (room.whole !== null) return Math.min(amount, Math.max(0, room.whole - used));
  const { figures } = room;
  if (!figures) return null;
  const at = run * figures.step;
  const bound = figures.bound[at] ?? NaN;
  // Without a bound it is a whole number of yuan.
  if (bound === 0) return Math.min(amount, Math.max(0, (figures.value[at] ?? NaN) * 100 - used));
  const reach = bound * 100 + SLACK_FEN;
  return amount <= (figures.value[at] ?? NaN) * 100 - used - reach ? amount : null;
}

/** More than a ceiling is rounded by, and than doubles lose on the way. */
const SLACK_FEN = 1;
