import type { Visibility } from '../workbook';

/** What office.js says of a shared runtime besides its host and platform, which its types leave out. */
interface Started {
  readonly addin?: { readonly visibilityMode?: string } | null;
}

/**
 * Whether the pane is shown. The page of the shared runtime lives on without it: Excel starts it for a function,
 * and keeps it when the pane is closed. Where Excel says nothing when it starts the page, the browser is asked. A
 * hand on the pane outweighs both: better a read too many than a pane that never reads.
 * @param started what `Office.onReady` has given
 */
export function excelVisibility(started: object): Visibility {
  const listeners = new Set<() => void>();
  let isVisible = atStart((started as Started).addin?.visibilityMode);
  const become = (visible: boolean): void => {
    if (visible === isVisible) return;
    isVisible = visible;
    for (const listener of [...listeners]) listener();
  };
  // Excel without this event says nothing more: the pane then works as long as its page lives.
  Office.addin
    .onVisibilityModeChanged(({ visibilityMode }) => become((visibilityMode as string) !== HIDDEN))
    .catch(() => become(true));
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'focus']) {
    window.addEventListener(sign, () => become(true), { passive: true });
  }
  return {
    isVisible: () => isVisible,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const HIDDEN = 'Hidden';

function atStart(mode: string | undefined): boolean {
  if (mode === HIDDEN) return false;
  if (mode === 'Taskpane') return true;
  return document.visibilityState !== 'hidden';
}
