import type { Language } from '../src/rules/text';
import type { Calculation, CalculationProgress } from './calculation';
import { element } from './page';
import { calculatingWords } from './page-texts';

/** A calculation that is over before is not worth a word. */
const SHOWN_AFTER_MS = 400;

/** The line in the toolbar that says what is still being calculated. Answers with what writes it anew. */
export function calculationLine(calculation: Calculation, language: () => Language): () => void {
  const line = element('calculation');
  let progress: CalculationProgress | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => {
    line.hidden = progress === null;
    const words = progress ? calculatingWords(progress)[language()] : '';
    line.textContent = words;
    if (!progress) return;
    line.setAttribute('aria-valuetext', words);
    // Without a value it is a progress of which nobody knows the end.
    if (progress.of > 0)
      line.setAttribute('aria-valuenow', String(Math.round((100 * progress.done) / progress.of)));
    else line.removeAttribute('aria-valuenow');
  };
  const appear = (): void => {
    timer = undefined;
    write();
  };

  calculation.onProgress((now) => {
    const begins = progress === null && now !== null;
    progress = now;
    if (begins) timer = setTimeout(appear, SHOWN_AFTER_MS);
    if (now === null) {
      clearTimeout(timer);
      timer = undefined;
    }
    if (timer === undefined) write();
  });
  return () => {
    if (timer === undefined) write();
  };
}
