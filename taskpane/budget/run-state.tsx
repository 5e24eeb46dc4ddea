import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { TableSheet } from '../../src/sheets/report-sheet';
import type { RunState } from '../audit/content-run';
import { ProgressLine } from '../frame/progress-line';
import { count } from '../whole-table/count-words';
import { useBudgetWords } from './budget-words';
import { useTypeStyles } from './type-styles';
import { useDesk, useRun } from './use-desk';

/** The name of a part, with a way to put its result away where there is one. */
export function PartHead(props: {
  readonly id: string;
  readonly title: string;
  readonly onClose: (() => void) | null;
}) {
  const { id, title, onClose } = props;
  const { t } = useBudgetWords();
  const type = useTypeStyles();
  return (
    <div className={type.head}>
      <Text as="h1" size={400} weight="semibold" className={type.title} id={id}>
        {title}
      </Text>
      {onClose ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        />
      ) : null}
    </div>
  );
}

/** How far long work is, with a way to end it; or why it has no result. */
export function RunTrouble(props: {
  readonly state: RunState<unknown, unknown>;
  readonly onCancel: () => void;
}) {
  const { state, onCancel } = props;
  const { t, language } = useBudgetWords();
  const type = useTypeStyles();
  if (state.kind === 'running') {
    const { phase, progress } = state;
    const words = progress
      ? t(`progress.${phase}`, {
          done: count(progress.done, language),
          total: count(progress.total, language),
        })
      : t('progress.starting');
    return (
      <>
        <ProgressLine label={t('progress.label')} words={words} progress={progress} />
        <div className={type.commands}>
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div role="status">
      {state.kind === 'cancelled' ? <p className={type.line}>{t('cancelled')}</p> : null}
      {state.kind === 'failed' ? <Failed words={t('failed', { message: state.message })} /> : null}
    </div>
  );
}

export function Failed({ words }: { readonly words: string }) {
  const type = useTypeStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={type.line}>
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

/** What can be done with a result: written into the workbook, computed anew, put away. */
export function ResultCommands(props: {
  readonly sheets: () => Promise<readonly TableSheet[]>;
  readonly onAgain: () => void;
  readonly children?: ReactNode;
}) {
  const { sheets, onAgain, children } = props;
  const { writing } = useDesk();
  const state = useRun(writing);
  const { t, language } = useBudgetWords();
  const type = useTypeStyles();
  const isWriting = state.kind === 'writing';
  return (
    <>
      <div className={type.commands}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => (isWriting ? writing.cancel() : void writing.start(sheets))}
        >
          {t(isWriting ? 'cancel' : 'write')}
        </Button>
        <Button size="small" onClick={onAgain}>
          {t('again')}
        </Button>
        {children}
      </div>
      <div role="status">
        {state.kind === 'writing' ? (
          <ProgressLine
            label={t('progress.label')}
            progress={state.progress}
            words={t('progress.writing', {
              done: count(state.progress.done, language),
              total: count(state.progress.total, language),
            })}
          />
        ) : null}
        {state.kind === 'written' ? (
          <p className={type.note}>
            {t('written', { sheets: state.sheets.map((one) => `“${one}”`).join(' ') })}
          </p>
        ) : null}
        {state.kind === 'cancelled' ? <p className={type.note}>{t('writeCancelled')}</p> : null}
        {state.kind === 'failed' ? <Failed words={t('writeFailed', { message: state.message })} /> : null}
      </div>
    </>
  );
}

/** Why what is shown may not be what is asked for. */
export function Doubts({ words }: { readonly words: readonly string[] }) {
  const type = useTypeStyles();
  return (
    <div role="status">
      {words.map((one) => (
        <p key={one} className={type.warning}>
          {one}
        </p>
      ))}
    </div>
  );
}
