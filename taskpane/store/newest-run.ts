import { Superseded } from '../../workbook/sheet-reader';

/** How often content is read anew when it changes while it is read. */
const ATTEMPTS = 5;

/** Long work that can be asked for again and again, followed by its state. A new run ends the one before. */
export abstract class NewestRun<State> {
  private readonly listeners = new Set<() => void>();
  private current: AbortController | null = null;
  private isCancelled = false;
  /** Cells have changed since the run began. */
  private isDoubted = false;

  protected constructor(protected state: State) {}

  readonly snapshot = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Ends the run where it stands; what it found before is not kept. */
  readonly cancel = (): void => {
    this.isCancelled = true;
    this.current?.abort();
  };

  /** Looks whether what was found is still so. A run that is under way is looked at when it has ended. */
  abstract verify(): Promise<void>;

  /** @param ended what is said where the work throws, or a person cancelled it */
  protected async newest(
    work: (run: AbortController) => Promise<void>,
    ended: (why: 'cancelled' | { readonly message: string }) => void,
  ): Promise<void> {
    this.current?.abort();
    const run = new AbortController();
    this.current = run;
    this.isCancelled = false;
    this.isDoubted = false;
    try {
      await work(run);
    } catch (error) {
      if (this.isNewest(run)) ended(this.whyEnded(error));
    }
    if (this.isNewest(run)) await this.verifyDoubted();
  }

  private whyEnded(error: unknown): 'cancelled' | { readonly message: string } {
    return this.isCancelled ? 'cancelled' : { message: wordsOf(error) };
  }

  private async verifyDoubted(): Promise<void> {
    if (this.isDoubted) await this.verify();
  }

  protected isNewest(run: AbortController): boolean {
    return this.current === run;
  }

  protected doubt(): void {
    this.isDoubted = true;
  }

  protected forget(idle: State): void {
    this.current?.abort();
    this.current = null;
    this.set(idle);
  }

  protected set(state: State): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}

/**
 * Reads what may change while it is read: then it is read anew.
 * @param changing said where it never stands still
 */
export async function readWhole<Content>(read: () => Promise<Content>, changing: string): Promise<Content> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }
  throw new Error(changing);
}

export function goOn({ aborted }: AbortSignal): void {
  if (aborted) throw new Superseded();
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
