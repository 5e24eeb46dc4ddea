import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ProgressLine } from '../frame/progress-line';
import { count } from '../whole-table/count-words';
import type { AuditWords } from './audit-words';
import type { RunState } from './content-run';

/** How far long work is, and a way to end it. */
export function Running(props: {
  readonly state: Extract<RunState<unknown, unknown>, { kind: 'running' }>;
  readonly work: 'recomputing' | 'checking' | 'sealing';
  readonly words: AuditWords;
  readonly onCancel: () => void;
}) {
  const { state, work, words, onCancel } = props;
  const { t, language } = words;
  const styles = useStyles();
  const { phase, progress } = state;
  const doing = phase === 'reading' ? phase : work;
  const said = progress
    ? t(`progress.${doing}`, {
        done: count(progress.done, language),
        total: count(progress.total, language),
      })
    : t('progress.starting');
  return (
    <>
      <ProgressLine label={t('progress.label')} words={said} progress={progress} />
      <Button size="small" className={styles.cancel} onClick={onCancel}>
        {t('cancel')}
      </Button>
    </>
  );
}

const useStyles = makeStyles({ cancel: { marginTop: tokens.spacingVerticalS } });
