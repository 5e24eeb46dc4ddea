import { useEffect, useState } from 'react';
import { clerkOf } from '../audit/clerks';
import { usePaneState, usePaneStore } from '../frame/pane-context';
import type { PaneStore } from '../store/pane-store';
import { BudgetDesk, type BudgetGround } from './budget-desk';
import type { OfferedTable } from './offered-tables';

export { useRun } from '../audit/use-desk';

const desks = new WeakMap<PaneStore, BudgetDesk>();

/** The desk of the pane: it is there from the first time that somebody turns to it. */
export function useDesk(): BudgetDesk {
  const store = usePaneStore();
  const known = desks.get(store);
  if (known) return known;
  const desk = new BudgetDesk(store, clerkOf(store.host));
  desks.set(store, desk);
  return desk;
}

/** What the workbook offers; null until it was looked for. A workbook that cannot be read offers nothing. */
export function useGround(): BudgetGround | null {
  const desk = useDesk();
  const { mapping, years } = usePaneState();
  const [ground, setGround] = useState<BudgetGround | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = (): void => {
      desk.ground().then(
        (found) => isWanted && setGround(found),
        () => isWanted && setGround((known) => known && { ...known, tables: [] }),
      );
    };
    look();
    const stop = desk.onContent(look);
    return () => {
      isWanted = false;
      stop();
    };
  }, [desk, mapping, years]);
  return ground;
}

export const keyOf = ({ corner }: Pick<OfferedTable, 'corner'>): string =>
  JSON.stringify([corner.sheet, corner.top, corner.left]);
