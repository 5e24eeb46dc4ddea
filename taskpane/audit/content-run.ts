import { Superseded, type Progress } from '../../workbook/sheet-reader';
import { goOn, NewestRun, readWhole } from '../store/newest-run';
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

/** Long work over the content of a workbook. */
export class ContentRun<Asked, Found> extends NewestRun<RunState<Asked, Found>> {
  private of: WorkbookContent | null = null;

  constructor(
    private readonly read: (onProgress: (progress: Progress) => void) => Promise<WorkbookContent>,
    private readonly work: (content: WorkbookContent, asked: Asked, following: Following) => Promise<Found>,
  ) {
    super({ kind: 'idle' });
  }

  readonly start = (asked: Asked): Promise<void> =>
    this.newest(
      (run) => this.run(run, asked),
      (why) =>
        this.set(why === 'cancelled' ? { kind: 'cancelled', asked } : { kind: 'failed', asked, ...why }),
    );

  /** Ends the run, if there is one, and forgets what it found. */
  readonly dismiss = (): void => {
    this.of = null;
    this.forget({ kind: 'idle' });
  };

  async verify(): Promise<void> {
    const { state, of } = this;
    if (state.kind === 'running') this.doubt();
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
      if (this.isNewest(run) && !signal.aborted) this.set({ kind: 'running', asked, phase, progress });
    };
    says('reading')(null);
    const content = await readWhole(() => {
      goOn(signal);
      return this.read(says('reading'));
    }, CHANGING);
    goOn(signal);
    says('working')(null);
    const found = await this.work(content, asked, { onProgress: says('working'), signal });
    goOn(signal);
    this.of = content;
    this.set({ kind: 'done', asked, found, isOutdated: false });
  }
}

const CHANGING =
  '工作簿内容一直在变，没有读完。请稍后再试。 The workbook keeps changing; please try again later.';
