import { Superseded, type Progress } from '../../workbook/sheet-reader';
import { sameContent } from './content';
import type { Following, WorkbookContent } from './clerk';

export type RunState<Asked, Found> =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly asked: Asked;
      readonly phase: 'reading' | 'working';
      /** null until it is known. */
      readonly progress: Progress | null;
    }
  | {
      readonly kind: 'done';
      readonly asked: Asked;
      readonly found: Found;
      /** What it was found in may have changed since. */
      readonly isOutdated: boolean;
    }
  | { readonly kind: 'cancelled'; readonly asked: Asked }
  | { readonly kind: 'failed'; readonly asked: Asked; readonly message: string };

/** How often a workbook is read anew when its content changes while it is read. */
const ATTEMPTS = 5;

/** Long work over the content of a workbook. A new run ends the one before. */
export class ContentRun<Asked, Found> {
  private state: RunState<Asked, Found> = { kind: 'idle' };
  private readonly listeners = new Set<() => void>();
  private current: AbortController | null = null;
  private isCancelled = false;
  private of: WorkbookContent | null = null;
  /** Cells have changed since the run began. */
  private isDoubted = false;

  constructor(
    private readonly read: (onProgress: (progress: Progress) => void) => Promise<WorkbookContent>,
    private readonly work: (content: WorkbookContent, asked: Asked, following: Following) => Promise<Found>,
  ) {}

  readonly snapshot = (): RunState<Asked, Found> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly start = async (asked: Asked): Promise<void> => {
    this.current?.abort();
    const run = new AbortController();
    this.current = run;
    this.isCancelled = false;
    this.isDoubted = false;
    try {
      await this.run(run, asked);
    } catch (error) {
      this.ended(run, asked, error);
    }
    if (this.isNewest(run)) await this.verifyDoubted();
  };

  private ended(run: AbortController, asked: Asked, error: unknown): void {
    if (!this.isNewest(run)) return;
    if (this.isCancelled) this.set({ kind: 'cancelled', asked });
    else this.set({ kind: 'failed', asked, message: wordsOf(error) });
  }

  private isNewest(run: AbortController): boolean {
    return this.current === run;
  }

  private async verifyDoubted(): Promise<void> {
    if (this.isDoubted) await this.verify();
  }

  readonly cancel = (): void => {
    this.isCancelled = true;
    this.current?.abort();
  };

  /** Ends the run, if there is one, and forgets what it found. */
  readonly dismiss = (): void => {
    this.current?.abort();
    this.current = null;
    this.of = null;
    this.set({ kind: 'idle' });
  };

  /** Looks whether the workbook still holds what the findings are of, after an edit or a calculation. */
  async verify(): Promise<void> {
    const { state, of } = this;
    if (state.kind === 'running') this.isDoubted = true;
    if (state.kind !== 'done' || state.isOutdated || !of) return;
    try {
      if (await sameContent(await this.read(() => undefined), of)) return;
    } catch (error) {
      // It has changed once more, and is looked at again for that.
      if (error instanceof Superseded) return;
    }
    if (this.state === state) this.set({ ...state, isOutdated: true });
  }

  private async run(run: AbortController, asked: Asked): Promise<void> {
    const { signal } = run;
    const says = (phase: 'reading' | 'working') => (progress: Progress | null) => {
      if (this.current === run && !signal.aborted) this.set({ kind: 'running', asked, phase, progress });
    };
    says('reading')(null);
    const content = await this.readWhole(says('reading'), signal);
    says('working')(null);
    const found = await this.work(content, asked, { onProgress: says('working'), signal });
    goOn(signal);
    this.of = content;
    this.set({ kind: 'done', asked, found, isOutdated: false });
  }

  private async readWhole(
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<WorkbookContent> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      try {
        const content = await this.read(onProgress);
        goOn(signal);
        return content;
      } catch (error) {
        if (!(error instanceof Superseded) || signal.aborted) throw error;
      }
    }
    throw new Error(CHANGING);
  }

  private set(state: RunState<Asked, Found>): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}

const CHANGING =
  '工作簿内容一直在变，没有读完。请稍后再试。 The workbook keeps changing; please try again later.';

function goOn({ aborted }: AbortSignal): void {
  if (aborted) throw new Superseded();
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
