import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';
import type { PaneReading } from '../store/pane-reading';
import type { WholeTableState } from './whole-table-run';
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
  if (!table || state.kind === 'running' || (state.kind !== 'idle' && (!isAgain || isOf(state, reading))))
    return null;
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

/** Whether the sheet shown is one that was just written: its commands stand above. */
const isOf = (state: WholeTableState, reading: PaneReading | null): boolean =>
  'written' in state &&
  reading?.kind === 'results' &&
  state.written.some(({ name }) => name === reading.selection.active.sheet);

const useStyles = makeStyles({ start: { minWidth: 0 } });
