import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { StateNotice } from '../frame/state-notice';
import { usePaneActions, usePaneWords } from '../frame/pane-context';
import { useAuditWords } from './audit-words';
import type { RunState } from './content-run';
import type { RecomputeTask, Recomputed } from './clerk';
import { ListSetup } from './list-setup';
import { RecomputeResults } from './recompute-results';
import { Running } from './running';
import { useDesk, useRun } from './use-desk';
import { useLists } from './use-lists';

/** The part 发放核对: which list, by which terms, and what came of it. */
export function RecomputeSection() {
  const { recompute } = useDesk();
  const state = useRun(recompute);
  const words = useAuditWords();
  const { t } = words;
  const styles = useStyles();
  return (
    <section aria-labelledby="hangce-recompute" data-recompute={state.kind}>
      <Text as="h1" size={400} weight="semibold" className={styles.title} id="hangce-recompute">
        {state.kind === 'done' ? t('recompute.of', { sheet: state.asked.list.sheet }) : t('recompute.title')}
      </Text>
      {state.kind === 'done' || state.kind === 'running' ? null : (
        <p className={styles.note}>{t('recompute.explain')}</p>
      )}
      <div role="status">
        <Trouble state={state} />
      </div>
      {state.kind === 'running' ? (
        <Running state={state} work="recomputing" words={words} onCancel={recompute.cancel} />
      ) : state.kind === 'done' ? (
        <RecomputeResults state={state} />
      ) : (
        <Setup />
      )}
    </section>
  );
}

function Setup() {
  const lists = useLists();
  const { t } = useAuditWords();
  const { t: pane } = usePaneWords();
  const { showView } = usePaneActions();
  if (lists === null) return <p>{pane('loading')}</p>;
  if (lists.length > 0) return <ListSetup lists={lists} />;
  return (
    <StateNotice title={t('recompute.none.title')} body={t('recompute.none.body')}>
      <Button onClick={() => showView('columns')}>{pane('states.viewColumns')}</Button>
    </StateNotice>
  );
}

type State = RunState<RecomputeTask, Recomputed>;

function Trouble({ state }: { readonly state: State }) {
  const { t } = useAuditWords();
  const styles = useStyles();
  if (state.kind === 'cancelled') return <p className={styles.line}>{t('cancelled')}</p>;
  if (state.kind !== 'failed') return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody>{t('failed', { message: state.message })}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  title: { display: 'block', margin: 0, textWrap: 'balance' },
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  line: { margin: 0, marginTop: tokens.spacingVerticalS },
  message: { marginTop: tokens.spacingVerticalS },
});
