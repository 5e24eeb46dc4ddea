import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { CheckFinding, CheckKind, NotChecked } from '../../src/audit/check/finding';
import { dayText } from '../../src/words/days';
import { usePaneState } from '../frame/pane-context';
import { count } from '../whole-table/count-words';
import { useAuditWords } from './audit-words';
import type { Checked, CheckTask } from './clerk';
import type { RunState } from './content-run';
import { useGoTo } from './go-to';
import { CellButton } from './cell-button';
import { Running } from './running';
import { useDesk, useRun } from './use-desk';

type Done = Extract<RunState<CheckTask, Checked>, { kind: 'done' }>;

/** The part 工作簿检查: every formula and every company of the workbook. */
export function CheckSection() {
  const { check } = useDesk();
  const state = useRun(check);
  const { day } = usePaneState();
  const words = useAuditWords();
  const { t } = words;
  const styles = useStyles();
  return (
    <section aria-labelledby="hangce-check" data-workbook-check={state.kind}>
      <Text as="h1" size={400} weight="semibold" className={styles.title} id="hangce-check">
        {t('check.title')}
      </Text>
      {state.kind === 'done' || state.kind === 'running' ? null : (
        <p className={styles.note}>{t('check.explain')}</p>
      )}
      <div role="status">
        {state.kind === 'cancelled' ? <p className={styles.line}>{t('cancelled')}</p> : null}
        {state.kind === 'failed' ? (
          <MessageBar intent="error" layout="multiline" className={styles.line}>
            <MessageBarBody>{t('failed', { message: state.message })}</MessageBarBody>
          </MessageBar>
        ) : null}
        {state.kind === 'done' ? <Outcome state={state} /> : null}
      </div>
      {state.kind === 'running' ? (
        <Running state={state} work="checking" words={words} onCancel={check.cancel} />
      ) : (
        <div className={styles.commands}>
          <Button
            size={state.kind === 'done' ? 'small' : 'medium'}
            appearance={state.kind === 'done' ? 'secondary' : 'primary'}
            onClick={() => void check.start({ day })}
          >
            {t(state.kind === 'done' ? 'check.again' : 'check.start')}
          </Button>
          {state.kind === 'done' ? (
            <Button
              size="small"
              appearance="subtle"
              className={styles.close}
              icon={<Dismiss16Regular />}
              aria-label={t('close')}
              title={t('close')}
              onClick={check.dismiss}
            />
          ) : null}
        </div>
      )}
      {state.kind === 'done' ? <Findings found={state.found} /> : null}
    </section>
  );
}

/** Whether all is well: said only of what was checked, and of nothing that may have changed since. */
function Outcome({ state: { found, asked, isOutdated } }: { readonly state: Done }) {
  const { t, say, language } = useAuditWords();
  const styles = useStyles();
  const { findings, notChecked, cells } = found;
  const isClear = findings.length === 0 && notChecked.length === 0;
  const said = { cells: count(cells, language), count: count(findings.length, language) };
  const outcome =
    findings.length > 0
      ? t('check.found', said)
      : t(
          notChecked.length > 0 ? 'check.clearButFor' : cells === 0 ? 'check.clearNoCells' : 'check.clear',
          said,
        );
  return (
    <>
      {isOutdated ? <p className={mergeClasses(styles.line, styles.warning)}>{t('check.outdated')}</p> : null}
      {isOutdated && findings.length === 0 ? null : (
        <p
          className={mergeClasses(
            styles.line,
            styles.outcome,
            isClear && styles.clear,
            findings.length > 0 && styles.warning,
          )}
        >
          {outcome}
        </p>
      )}
      <p className={styles.note}>{t('check.day', { day: say(dayText(asked.day)) })}</p>
    </>
  );
}

function Findings({ found: { findings, notChecked } }: { readonly found: Checked }) {
  const { t, language } = useAuditWords();
  const styles = useStyles();
  const byKind = new Map<CheckKind, CheckFinding[]>();
  for (const finding of findings) byKind.set(finding.kind, [...(byKind.get(finding.kind) ?? []), finding]);
  const cells = notChecked.reduce((sum, one) => sum + one.cells, 0);
  const group = (
    key: string,
    words: string,
    isQuiet: boolean,
    list: readonly (CheckFinding | NotChecked)[],
  ) => (
    <AccordionItem key={key} value={key} className={styles.group} data-finding={key}>
      <AccordionHeader as="h2" size="small" button={{ className: styles.button }}>
        <span className={isQuiet ? styles.quiet : undefined}>{words}</span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <FindingList findings={list} />
      </AccordionPanel>
    </AccordionItem>
  );
  if (byKind.size === 0 && notChecked.length === 0) return null;
  return (
    <Accordion collapsible multiple className={styles.groups}>
      {[...byKind].map(([kind, list]) =>
        group(
          kind,
          t('check.kindCount', { kind: t(`check.kind.${kind}`), count: count(list.length, language) }),
          false,
          list,
        ),
      )}
      {notChecked.length > 0
        ? group('notChecked', t('check.notChecked', { count: count(cells, language) }), true, notChecked)
        : null}
    </Accordion>
  );
}

/** The number of findings shown at a time: a list of thousands helps nobody. */
const SHOWN_AT_ONCE = 50;

function FindingList({ findings }: { readonly findings: readonly (CheckFinding | NotChecked)[] }) {
  const { t, say, language } = useAuditWords();
  const go = useGoTo();
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const left = Math.min(SHOWN_AT_ONCE, findings.length - shown);
  return (
    <>
      <ul className={styles.findings}>
        {findings.slice(0, shown).map((finding, at) => {
          const { sheet, cell, message } = finding;
          return (
            <li key={at} className={styles.finding}>
              {cell === null ? (
                <span />
              ) : (
                <CellButton cell={cell} words={cell} onClick={() => go({ sheet, cell })} />
              )}
              <span className={styles.words}>
                <span className={styles.quiet} translate="no">
                  {sheet}
                </span>{' '}
                {say(message)}
                {'cells' in finding && finding.cells > 1 ? (
                  <span className={styles.quiet}>
                    {' '}
                    {t('check.cells', { count: count(finding.cells, language) })}
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {left > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('check.more', { count: left })}
        </Button>
      ) : null}
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
  line: { margin: 0, marginTop: tokens.spacingVerticalS },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  clear: { color: tokens.colorStatusSuccessForeground3 },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  close: { marginInlineStart: 'auto', minWidth: 0 },
  groups: {
    marginTop: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  button: { minHeight: '32px', paddingInline: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  panel: {
    marginInline: 0,
    paddingInline: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  findings: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  finding: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { paddingTop: tokens.spacingVerticalXXS },
});
