import { useSyncExternalStore } from 'react';
import { usePaneStore } from '../frame/pane-context';
import type { PaneStore } from '../store/pane-store';
import { AuditDesk } from './audit-desk';
import { clerkOf } from './clerks';

const desks = new WeakMap<PaneStore, AuditDesk>();

/** The desk of the pane: it is there from the first time that somebody turns to it. */
export function useDesk(): AuditDesk {
  const store = usePaneStore();
  const known = desks.get(store);
  if (known) return known;
  const desk = new AuditDesk(store, clerkOf(store.host));
  desks.set(store, desk);
  return desk;
}

interface Run<State> {
  readonly snapshot: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

export const useRun = <State>(run: Run<State>): State => useSyncExternalStore(run.subscribe, run.snapshot);
