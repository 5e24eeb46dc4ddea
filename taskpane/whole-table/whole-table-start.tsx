import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';
import type { PaneReading } from '../store/pane-reading';
import type { WholeTable, WholeTableState } from './whole-table-run';
import { count } from './count-words';

const Card = lazy(async () => ({
  default: (await import(/* webpackChunkName: "whole-table" */ './whole-table-card')).WholeTableCard,
}));

export function useWholeTable(): WholeTableState {
  const { wholeTable } = usePaneStore();
  return useSyncExternalStore(wholeTable.subscribe, wholeTable.snapshot);
}

/** What is going on with the whole table, or came of it; nothing until someone has asked for it. */
export function WholeTableSection() {
  const state = useWholeTable();
  if (state.kind === 'idle') return null;
  return (
    <Suspense>
      <Card state={state} />
    </Suspense>
  );
}

/** The command 整表试算, while no assessment stands above it that has its own commands. */
export function WholeTableStart({ isAgain = false }: { readonly isAgain?: boolean }) {
  const state = useWholeTable();
  const store = usePaneStore();
  const { day, reading } = usePaneState();
  const { t, language } = usePaneWords();
  const styles = useStyles();
  const table = store.assessable;
  if (!table || standsAbove(state, table, reading)) return null;
  const rows = store.companyRows;
  const words =
    rows === null ? t('wholeTable.startUnknown') : t('wholeTable.start', { rows: count(rows, language) });
  return (
    <Button
      appearance="primary"
      size={isAgain ? 'medium' : 'small'}
      className={styles.start}
      title={t('wholeTable.explain')}
      onClick={() => void store.wholeTable.start(table, { day, language })}
    >
      {isAgain ? t('wholeTable.again') : words}
    </Button>
  );
}

/** Whether a run has the commands for this table already. */
function standsAbove(state: WholeTableState, { corner }: WholeTable, reading: PaneReading | null): boolean {
  if (state.kind === 'idle') return false;
  if (state.kind === 'running') return true;
  if (reading?.kind === 'results')
    return state.written.some(({ name }) => name === reading.selection.active.sheet);
  const of = state.kind === 'done' ? state.table : state.of.corner;
  return JSON.stringify(of) === JSON.stringify(corner);
}

const useStyles = makeStyles({ start: { minWidth: 0 } });
