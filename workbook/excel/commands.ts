/** Who waits for the command 本行适用条款: the pane, once there is one. */
export interface ShowRowListener {
  /** The row is asked for; the pane is about to appear. */
  readonly asked: () => void;
  /** The pane has appeared. */
  readonly shown: () => void;
}

const listeners = new Set<ShowRowListener>();

/** @returns a function that ends the listening */
export function onShowRow(listener: ShowRowListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Tells office.js that this page is ready, and what the ribbon and the cell menu call. It belongs to the first
 * script of the page: office.js holds every custom function back until `Office.onReady` has been called, and gives
 * up after 20 seconds; a command that is not known when Excel starts the page for it runs only at the second click
 * (office-js 3378, 5176).
 */
export function answerExcel(): void {
  void Office.onReady();
  Office.actions.associate('showRow', (event: Office.AddinCommands.Event) => void showRow(event));
}

/** A right-click has already selected the row, so the pane only has to appear and read it. */
async function showRow(event: Office.AddinCommands.Event): Promise<void> {
  try {
    for (const { asked } of [...listeners]) asked();
    await Office.addin.showAsTaskpane();
    for (const { shown } of [...listeners]) shown();
  } finally {
    event.completed();
  }
}
