import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { usePaneActions, usePaneState, usePaneStore, usePaneWords } from './pane-context';

/** The notice of a change that the host refused, with the reason. It stays until the user closes it. */
export function RefusedChangeNotice() {
  const { refused } = usePaneState();
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  if (!refused) return null;
  const words = {
    answers: t('questions.notSaved', { message: refused.message }),
    mapping: t('columns.notSaved', { message: refused.message }),
    formula: t('insertion.failed', { message: refused.message }),
    selection: refused.message,
    report: t('check.notWritten', { message: refused.message }),
  };
  return (
    <MessageBar intent="error" layout="multiline" className={styles.notice}>
      <MessageBarBody>{words[refused.change]}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={t('commands.close')}
            onClick={store.dismissRefusal}
          />
        }
      />
    </MessageBar>
  );
}

/** The notice of a kept mapping that cannot be read and is not used. It stands wherever figures are shown. */
export function MappingBrokenNotice() {
  const { mappingBroken } = usePaneState();
  const { showView } = usePaneActions();
  const { t } = usePaneWords();
  const styles = useStyles();
  if (!mappingBroken) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>{t('columns.broken')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => showView('columns')}>
          {t('states.viewColumns')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The notice of kept answers that cannot be read and are not used. */
export function AnswersBrokenNotice() {
  const { answersBroken } = usePaneState();
  const { t } = usePaneWords();
  const styles = useStyles();
  if (!answersBroken) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>{t('questions.broken')}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalM } });
