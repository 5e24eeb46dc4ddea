import type { View } from '../frame/views';

/** The steps of the guide, in order. */
export const GUIDE_STEPS = ['row', 'groups', 'cell', 'library', 'columns'] as const;

export type GuideStep = (typeof GUIDE_STEPS)[number];

interface Place {
  /** The view that is open during the step. */
  readonly view: View;
  /** The anchors of the step in the pane, the best first: the contents of a view depend on the selected row. */
  readonly anchors: readonly string[];
  readonly position: 'above' | 'below';
}

const tabOf = (view: View): string => `[role=tab][value=${view}]`;

export const GUIDE_PLACES: Readonly<Record<GuideStep, Place>> = {
  row: {
    view: 'company',
    anchors: ['[role=tabpanel] [data-total]', '[role=tabpanel] h1', tabOf('company')],
    position: 'below',
  },
  groups: {
    view: 'company',
    anchors: ['[role=tabpanel] h2:has(> [aria-expanded])', '[role=tabpanel] h1', tabOf('company')],
    position: 'above',
  },
  cell: { view: 'cell', anchors: [tabOf('cell')], position: 'below' },
  library: { view: 'library', anchors: [tabOf('library')], position: 'below' },
  columns: { view: 'columns', anchors: [tabOf('columns')], position: 'below' },
};

/** The first anchor of a step that is in the pane. */
export function anchorOf(step: GuideStep, pane: ParentNode): HTMLElement | null {
  for (const anchor of GUIDE_PLACES[step].anchors) {
    const found = pane.querySelector<HTMLElement>(anchor);
    if (found) return found;
  }
  return null;
}
