/** The views of the pane, in the order of their tabs. */
export const VIEWS = ['company', 'cell', 'library', 'columns', 'audit', 'budget'] as const;

export type View = (typeof VIEWS)[number];
