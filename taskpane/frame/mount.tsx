import { createRoot } from 'react-dom/client';
import { customFunctions } from '../../functions/registry';
import { policyLibrary } from '../../src/policy-library';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Language } from '../../src/rules/text';
import type { Visibility, Workbook } from '../../workbook/workbook';
import { inAWorker } from '../whole-table/in-a-worker';
import { onThisThread } from '../whole-table/on-this-thread';
import type { GuideMemory } from '../guide/guide-memory';
import { Pane, type Summons } from './pane';
import { PaneStore, type SaveReport } from '../store/pane-store';
import { systemDarkness, type Darkness, type HostColors } from './theme';
import { localToday } from '../../workbook/today';
import { paneWords } from '../words/words';

export { guideMemory } from '../guide/guide-memory';

export interface PaneOptions {
  readonly workbook: Workbook;
  /** The language at the start. The pane has a switch of its own. */
  readonly language: Language;
  /** Called when the user switches the language in the pane. */
  readonly onLanguage?: (language: Language) => void;
  /** Whether the host is dark; by default the system's setting. */
  readonly darkness?: Darkness;
  /** The colours of the host, used where they leave enough contrast. */
  readonly hostColors?: HostColors;
  /** Lets the host ask for a view. */
  readonly summons?: Summons;
  /** Whether the pane is seen. Default: it always is. */
  readonly visibility?: Visibility;
  /** The host's memory that the guide was shown. Without it, the guide opens only on request. */
  readonly memory?: GuideMemory;
  /** The day for which policies are judged at the start, such as `2025-06-30`. Default: today. */
  readonly day?: string;
  /** The policies. Default: all of the product. */
  readonly book?: PolicyBook;
  /** Starts the worker that assesses whole tables by the policies of the product. Default: none is started. */
  readonly startWorker?: () => Worker;
  /** Hands the user the report of an audit as a file. Default: it is written into the workbook alone. */
  readonly saveReport?: SaveReport;
}

/** Shows the pane inside an element and returns a function that removes it. */
export function mountPane(element: HTMLElement, options: PaneOptions): () => void {
  const { workbook, language, onLanguage, summons, memory, hostColors, darkness = systemDarkness } = options;
  const { book = policyLibrary, startWorker, saveReport, visibility } = options;
  const here = onThisThread(book);
  // The worker knows the policies of the product and no others.
  const worker = book === policyLibrary ? startWorker : undefined;
  const store = new PaneStore({
    workbook,
    book,
    functions: customFunctions,
    day: options.day ?? localToday(),
    today: localToday,
    ...(visibility && { visibility }),
    assessor: worker ? inAWorker(worker, here) : here,
    ...(worker && { startWorker: worker }),
    ...(saveReport && { saveReport }),
  });
  const root = createRoot(element);
  root.render(
    <Pane
      store={store}
      words={paneWords(language)}
      startLanguage={language}
      darkness={darkness}
      {...(hostColors && { hostColors })}
      {...(onLanguage && { onLanguage })}
      {...(summons && { summons })}
      {...(memory && { memory })}
    />,
  );
  const stop = store.start();
  return () => {
    stop();
    root.unmount();
  };
}
