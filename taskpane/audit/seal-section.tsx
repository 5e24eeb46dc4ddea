import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { sealSheet } from '../../src/audit/seal/seal-sheet';
import type { Seal, SealVerdict } from '../../src/audit/seal/seal';
import { sealSheetName } from '../../workbook/seal-workbook';
import { usePaneState, usePaneStore } from '../frame/pane-context';
import { useAuditWords } from './audit-words';
import { wordsOf } from '../store/newest-run';
import { CopyButton } from './copy-button';
import { Running } from './running';
import { useDesk, useRun } from './use-desk';

/** The part 封签: states what the workbook is now, and says later whether it still is. */
export function SealSection() {
  const desk = useDesk();
  const { host } = usePaneStore();
  const { day } = usePaneState();
  const sealing = useRun(desk.seal);
  const verifying = useRun(desk.verify);
  const words = useAuditWords();
  const { t, language } = words;
  const styles = useStyles();
  const [refused, setRefused] = useState<string | null>(null);
  const seal = async (): Promise<void> => {
    desk.verify.dismiss();
    setRefused(null);
    await desk.seal.start({ day });
    const state = desk.seal.snapshot();
    if (state.kind !== 'done') return;
    const { workbook } = host;
    try {
      const name = await sealSheetName(workbook, language);
      const { rows, widths, headerRow } = sealSheet(state.found, language, name);
      await workbook.writeTable(name, rows, [], { widths, headerRow });
    } catch (error) {
      setRefused(wordsOf(error));
    }
  };
  const verify = (): void => {
    desk.seal.dismiss();
    setRefused(null);
    void desk.verify.start(null);
  };
  const running = sealing.kind === 'running' ? desk.seal : verifying.kind === 'running' ? desk.verify : null;
  const state = sealing.kind === 'idle' ? verifying : sealing;
  return (
    <section aria-labelledby="hangce-seal" data-seal={state.kind}>
      <Text as="h1" size={400} weight="semibold" className={styles.title} id="hangce-seal">
        {t('seal.title')}
      </Text>
      <p className={styles.note}>{t('seal.explain')}</p>
      {running && state.kind === 'running' ? (
        <Running state={state} work="sealing" words={words} onCancel={running.cancel} />
      ) : (
        <div className={styles.commands}>
          <Button appearance="primary" size="small" onClick={() => void seal()}>
            {t('seal.seal')}
          </Button>
          <Button size="small" onClick={verify}>
            {t('seal.verify')}
          </Button>
        </div>
      )}
      <div role="status">
        {state.kind === 'cancelled' ? <p className={styles.line}>{t('cancelled')}</p> : null}
        {state.kind === 'failed' ? <Failed words={t('failed', { message: state.message })} /> : null}
        {refused === null ? null : <Failed words={t('seal.notWritten', { message: refused })} />}
        {sealing.kind === 'done' && refused === null ? (
          <Sealed seal={sealing.found} isOutdated={sealing.isOutdated} />
        ) : null}
        {verifying.kind === 'done' ? (
          <Verdict verdict={verifying.found} isOutdated={verifying.isOutdated} />
        ) : null}
      </div>
      <p className={styles.keep}>{t('seal.keep')}</p>
    </section>
  );
}

function Failed({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.line}>
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

function Sealed({ seal, isOutdated }: { readonly seal: Seal; readonly isOutdated: boolean }) {
  const { t } = useAuditWords();
  const styles = useStyles();
  return (
    <>
      <p className={mergeClasses(styles.line, styles.outcome, styles.good)}>{t('seal.sealed')}</p>
      {isOutdated ? <p className={mergeClasses(styles.line, styles.bad)}>{t('seal.changedSince')}</p> : null}
      <Hash hash={seal.seal} />
    </>
  );
}

function Hash({ hash }: { readonly hash: string }) {
  const { t } = useAuditWords();
  const styles = useStyles();
  return (
    <>
      <code className={styles.hash} translate="no" data-hash={hash}>
        {hash}
      </code>
      <CopyButton label={t('seal.copy')} words={hash} />
    </>
  );
}

const PARTS = ['data', 'results', 'rules'] as const;

/** What has changed since the workbook was sealed, or that nothing has. */
function Verdict(props: { readonly verdict: SealVerdict | null; readonly isOutdated: boolean }) {
  const { verdict, isOutdated } = props;
  const { t } = useAuditWords();
  const styles = useStyles();
  if (!verdict) return <p className={mergeClasses(styles.line, styles.bad)}>{t('seal.none')}</p>;
  const { changed, isAltered, isOneOfSeveral, isWhole, sealed } = verdict;
  const troubles = [
    ...(isAltered ? [t('seal.altered')] : []),
    ...(isOneOfSeveral ? [t('seal.several')] : []),
    // What an altered sheet states counts for nothing.
    ...(isAltered ? [] : PARTS.filter((part) => changed[part]).map((part) => t(`seal.changed.${part}`))),
  ];
  return (
    <>
      {isOutdated ? (
        <p className={mergeClasses(styles.line, styles.bad)}>{t('seal.again')}</p>
      ) : isWhole ? (
        <p className={mergeClasses(styles.line, styles.outcome, styles.good)}>
          {t('seal.whole', { day: sealed.day })}
        </p>
      ) : (
        troubles.map((words) => (
          <p key={words} className={mergeClasses(styles.line, styles.outcome, styles.bad)}>
            {words}
          </p>
        ))
      )}
      {isAltered || isOneOfSeveral ? null : <Hash hash={sealed.seal} />}
    </>
  );
}

const useStyles = makeStyles({
  title: { display: 'block', margin: 0 },
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  line: { margin: 0, marginTop: tokens.spacingVerticalS, textWrap: 'pretty' },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground3 },
  bad: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  hash: {
    display: 'block',
    marginBlock: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    wordBreak: 'break-all',
  },
  keep: {
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});
