import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportSheet } from '../../src/sheets/report-sheet';
import { ProgressLine } from '../frame/progress-line';
import { usePaneState, usePaneStore } from '../frame/pane-context';
import { count } from '../whole-table/count-words';
import { useAuditWords } from './audit-words';
import type { Recomputed } from './clerk';
import { wordsOf } from '../store/newest-run';
import { useDesk, useRun } from './use-desk';

/** Writes the report into the workbook, and where the host can, hands it over as a file. */
export function ReportCommands({ recomputed }: { readonly recomputed: Recomputed }) {
  const desk = useDesk();
  const { host } = usePaneStore();
  const { t, language } = useAuditWords();
  const styles = useStyles();
  const { day } = usePaneState();
  const writing = useRun(desk.report);
  const [download, setDownload] = useState<'none' | 'making' | { readonly failed: string }>('none');
  const make = async (isApart: boolean): Promise<readonly ReportSheet[]> => {
    const { sheetsOfReport } = await import(/* webpackChunkName: "audit-jobs" */ './sheets-of-report');
    return sheetsOfReport(await desk.foundForReport(recomputed, day, isApart), {
      file: await host.workbook.fileName(),
      isApart,
      language,
    });
  };
  const save = async (): Promise<void> => {
    setDownload('making');
    try {
      await host.saveReport?.(await make(true));
      setDownload('none');
    } catch (error) {
      setDownload({ failed: wordsOf(error) });
    }
  };
  const isWriting = writing.kind === 'writing';
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        onClick={() => (isWriting ? desk.report.cancel() : void desk.report.start(() => make(false)))}
      >
        {isWriting ? t('cancel') : t('report.write')}
      </Button>
      {host.saveReport ? (
        <Button size="small" disabled={download === 'making'} onClick={() => void save()}>
          {t('report.download')}
        </Button>
      ) : null}
      <div role="status" className={styles.status}>
        {writing.kind === 'writing' ? (
          <ProgressLine
            label={t('progress.label')}
            progress={writing.progress}
            words={t('progress.writing', {
              done: count(writing.progress.done, language),
              total: count(writing.progress.total, language),
            })}
          />
        ) : null}
        {writing.kind === 'written' ? t('report.written', { sheets: names(writing.sheets, language) }) : null}
        {writing.kind === 'cancelled'
          ? t(writing.sheets.length > 0 ? 'report.cancelled' : 'report.cancelledNone', {
              sheets: names(writing.sheets, language),
            })
          : null}
        {writing.kind === 'failed' ? (
          <Failed words={t('report.failed', { message: writing.message })} />
        ) : null}
        {download === 'making' ? t('report.downloading') : null}
        {typeof download === 'object' ? (
          <Failed words={t('report.downloadFailed', { message: download.failed })} />
        ) : null}
      </div>
    </>
  );
}

function Failed({ words }: { readonly words: string }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

const names = (sheets: readonly string[], language: 'zh' | 'en'): string =>
  sheets.map((name) => `“${name}”`).join(language === 'zh' ? '、' : ', ');

const useStyles = makeStyles({
  status: {
    order: 1,
    flexBasis: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { display: 'none' },
  },
});
