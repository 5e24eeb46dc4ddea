import { useCallback, useState } from 'react';
import type { ClauseFilter } from '../../src/law/clause-search';
import { usePaneStore } from '../frame/pane-context';
import type { PaneStore } from '../store/pane-store';

/** The things a person has opened, searched and typed in the library, kept until she comes back to the view. */
export interface LibraryMemory {
  readonly query: string;
  readonly filter: ClauseFilter;
  readonly openPolicies: readonly string[];
  readonly openClauses: readonly string[];
  readonly openAwards: readonly string[];
  /** The words typed into the form of an award; absent where the form is shut. */
  readonly forms: Readonly<Record<string, TypedForm>>;
}

/** By parameter name. A parameter that was not touched is absent. */
export type TypedForm = Readonly<Record<string, string>>;

export const NO_FILTER: ClauseFilter = { standing: null, level: null, withAmount: false };

const NOTHING_YET: LibraryMemory = {
  query: '',
  filter: NO_FILTER,
  openPolicies: [],
  openClauses: [],
  openAwards: [],
  forms: {},
};

const kept = new WeakMap<PaneStore, LibraryMemory>();

export type Remember = (changes: Partial<LibraryMemory>) => void;

/** The memory of this pane's library, and what changes it. */
export function useLibraryMemory(): readonly [LibraryMemory, Remember] {
  const store = usePaneStore();
  const [memory, setMemory] = useState(() => kept.get(store) ?? NOTHING_YET);
  const remember = useCallback<Remember>(
    (changes) => {
      const next = { ...(kept.get(store) ?? NOTHING_YET), ...changes };
      kept.set(store, next);
      setMemory(next);
    },
    [store],
  );
  return [memory, remember];
}
