import type { Injector } from '@univerjs/core';
import { FormulaCalculationSessionService, FormulaExecuteStageType } from '@univerjs/preset-sheets-core';

type Session = FormulaCalculationSessionService['state'];

/** How far the grid is. `of` is 0 while it still looks for what depends on what. */
export interface CalculationProgress {
  readonly done: number;
  readonly of: number;
}

/** What the grid is calculating. It may take minutes, and the workbook is open and can be used all the while. */
export class Calculation {
  #sessions: FormulaCalculationSessionService | null = null;
  readonly #listeners = new Set<(progress: CalculationProgress | null) => void>();

  /** To be called once the grid shows its first workbook: its services begin with it. */
  follow(injector: Injector): void {
    this.#sessions = injector.get(FormulaCalculationSessionService);
    this.#sessions.state$.subscribe((session) => {
      for (const listener of this.#listeners) listener(isRunning(session) ? progressOf(session) : null);
    });
  }

  /** Calls back with every step, and with null when nothing is left to calculate. */
  onProgress(listener: (progress: CalculationProgress | null) => void): void {
    this.#listeners.add(listener);
  }

  /** Resolves when no cell waits to be calculated, however long that takes. */
  async whenDone(): Promise<void> {
    await this.#sessions?.waitForLatestApplied();
  }

  /** Whether no cell waits to be calculated any more, or still some do after so many milliseconds. */
  async isDoneWithin(milliseconds: number): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds);
    });
    const isDone = await Promise.race([this.whenDone().then(() => true), tooLong]);
    clearTimeout(timer);
    return isDone;
  }
}

const AFTER_SPILLING: ReadonlySet<FormulaExecuteStageType> = new Set([
  FormulaExecuteStageType.START_CALCULATION_ARRAY_FORMULA,
  FormulaExecuteStageType.CURRENTLY_CALCULATING_ARRAY_FORMULA,
]);

const isRunning = ({ started, stopped, completed, resultEmitted, resultApplied }: Session): boolean =>
  started && !(resultApplied && (stopped || completed || resultEmitted));

function progressOf({ progress }: Session): CalculationProgress {
  if (!progress) return { done: 0, of: 0 };
  // The grid counts what depends on spilled ranges apart, and keeps that count from the calculation before.
  return AFTER_SPILLING.has(progress.stage)
    ? { done: progress.completedArrayFormulasCount, of: progress.totalArrayFormulasToCalculate }
    : { done: progress.completedFormulasCount, of: progress.totalFormulasToCalculate };
}
