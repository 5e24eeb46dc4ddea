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
import { useState, useSyncExternalStore } from 'react';
import type { CheckReport, Finding, FindingGroup } from '../../src/table/sheet-check';
import type { CompanyTable } from '../../src/table/table';
import { a1, columnLetters } from '../../src/formulas/cell-names';
import type { CellValue } from '../../workbook/workbook';
import type { CheckedTable, CheckState } from '../store/check-run';
import { ProgressLine } from '../frame/progress-line';
import { usePaneStore, usePaneWords, type PaneWords } from '../frame/pane-context';

/** The section 整表检查: whether the cells of every row can be used. */
export function SheetCheckSection({ table }: { readonly table: CheckedTable | null }) {
  const { check } = usePaneStore();
  const state = useSyncExternalStore(check.subscribe, check.snapshot);
  const { t } = usePaneWords();
  const styles = useStyles();
  if (state.kind === 'idle' && !table) return null;
  return (
    <section className={styles.section} aria-label={t('check.title')} data-check={state.kind}>
      <Text as="h2" size={300} weight="semibold" className={styles.title}>
        {t('check.title')}
      </Text>
      {state.kind === 'idle' ? <p className={styles.note}>{t('check.explain')}</p> : null}
      {state.kind === 'running' ? <Running state={state} /> : null}
      <div role="status" className={styles.status}>
        <Outcome state={state} table={table} />
      </div>
      <Commands state={state} table={table} />
      {'report' in state ? <Groups of={state.of} groups={state.report.groups} /> : null}
    </section>
  );
}

function Running({ state }: { readonly state: Extract<CheckState, { kind: 'running' }> }) {
  const { t, language } = usePaneWords();
  const { progress } = state;
  const words = progress
    ? t(state.phase === 'reading' ? 'check.reading' : 'check.running', {
        done: rows(progress.done, language),
        total: rows(progress.total, language),
      })
    : t('check.starting');
  return <ProgressLine label={t('check.progress')} words={words} progress={progress} />;
}

function Commands(props: { readonly state: CheckState; readonly table: CheckedTable | null }) {
  const { state, table } = props;
  const store = usePaneStore();
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  return (
    <div className={styles.commands}>
      <MainCommand state={state} table={table} />
      {'report' in state && state.report.groups.length > 0 ? (
        <Button
          size="small"
          onClick={() => void store.writeReport(t('check.sheetName'), reportRows(state.report, words))}
        >
          {t('check.write')}
        </Button>
      ) : null}
      {state.kind === 'idle' || state.kind === 'running' ? null : (
        <Button
          size="small"
          appearance="subtle"
          className={styles.close}
          icon={<Dismiss16Regular />}
          aria-label={t('check.close')}
          title={t('check.close')}
          onClick={store.check.dismiss}
        />
      )}
    </div>
  );
}

/** The start and cancel button. It is one element, so that it keeps the focus. */
function MainCommand(props: { readonly state: CheckState; readonly table: CheckedTable | null }) {
  const { state, table } = props;
  const { check } = usePaneStore();
  const { t } = usePaneWords();
  if (state.kind === 'running') {
    return (
      <Button size="small" onClick={check.cancel}>
        {t('check.cancel')}
      </Button>
    );
  }
  if (!table) return null;
  const isFirst = state.kind === 'idle';
  return (
    <Button
      size="small"
      appearance={isFirst ? 'primary' : 'secondary'}
      onClick={() => void check.start(table)}
    >
      {isFirst ? t('check.start') : t('check.again')}
    </Button>
  );
}

/** The result of the check, and what the check left out. */
function Outcome(props: { readonly state: CheckState; readonly table: CheckedTable | null }) {
  const { state, table } = props;
  const { t, language } = usePaneWords();
  const styles = useStyles();
  if (state.kind === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{t('check.failed', { message: state.message })}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!('report' in state)) return null;
  const { of, report, progress, leftOut } = state;
  const remarks = [
    ...(state.kind === 'cancelled'
      ? [
          t('check.cancelled', {
            row: of.table.headerRow + 1 + progress.done,
            done: rows(progress.done, language),
            total: rows(progress.total, language),
          }),
        ]
      : []),
    ...(table && table.sheet !== of.sheet ? [t('check.elsewhere', { sheet: of.sheet })] : []),
    ...(table?.sheet === of.sheet && !sameMapping(table.table, of.table) ? [t('check.outdated')] : []),
    ...(report.setAside > 0 ? [t('check.setAside', { count: report.setAside })] : []),
    ...(leftOut === null ? [] : [t('check.leftOut', { row: leftOut + 1 })]),
  ];
  const good = report.faulty === 0 && report.companies > 0 && report.groups.length === 0;
  const verdict = (
    <p className={mergeClasses(styles.outcome, good && styles.good, report.faulty > 0 && styles.faulty)}>
      <VerdictOf report={report} cancelled={state.kind === 'cancelled'} />
    </p>
  );
  return (
    <>
      {state.isOutdated ? (
        <p className={mergeClasses(styles.outcome, styles.faulty)}>{t('check.changed')}</p>
      ) : null}
      {/* Nothing is called right that may have changed since. */}
      {state.isOutdated && good ? null : verdict}
      {remarks.map((words) => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
    </>
  );
}

function VerdictOf({ report, cancelled }: { readonly report: CheckReport; readonly cancelled: boolean }) {
  const { t, language } = usePaneWords();
  const { companies, faulty, groups } = report;
  const count = rows(companies, language);
  if (companies === 0) return t('check.none');
  if (faulty > 0) return t('check.faulty', { count, faulty: rows(faulty, language) });
  if (groups.length > 0) return t('check.onlyBlanks', { count });
  return cancelled ? t('check.goodSoFar', { count }) : t('check.allGood', { count });
}

function Groups(props: { readonly of: CheckedTable; readonly groups: readonly FindingGroup[] }) {
  const { of, groups } = props;
  const { t } = usePaneWords();
  const styles = useStyles();
  if (groups.length === 0) return null;
  return (
    <Accordion collapsible multiple className={styles.groups}>
      {groups.map((group) => {
        const key = `${group.kind} ${group.column}`;
        return (
          <AccordionItem key={key} value={key} className={styles.group} data-finding={key}>
            <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
              <span className={styles.head}>
                <span className={styles.letters}>{columnLetters(group.column)}</span>
                <span>
                  <span translate="no" className={styles.heading}>
                    {group.header}
                  </span>{' '}
                  <span className={mergeClasses(styles.kind, group.kind === 'blank' && styles.quiet)}>
                    {t('check.kindCount', {
                      kind: t(`check.kind.${group.kind}`),
                      count: group.findings.length,
                    })}
                  </span>
                </span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Findings of={of} findings={group.findings} />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

/** The number of links shown at a time: a list of thousands helps nobody. */
const SHOWN_AT_ONCE = 50;

function Findings(props: { readonly of: CheckedTable; readonly findings: readonly Finding[] }) {
  const { of, findings } = props;
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const { t } = usePaneWords();
  const styles = useStyles();
  const left = Math.min(SHOWN_AT_ONCE, findings.length - shown);
  return (
    <>
      <ul className={styles.findings}>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={`${finding.row}`} sheet={of.sheet} finding={finding} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('check.more', { count: left })}
        </Button>
      ) : null}
    </>
  );
}

function FindingItem({ sheet, finding }: { readonly sheet: string; readonly finding: Finding }) {
  const store = usePaneStore();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const { row, column, company, message } = finding;
  const cell = a1(row, column);
  return (
    <li className={styles.finding}>
      <Button
        size="small"
        className={styles.cell}
        aria-label={t('check.select', { cell })}
        title={t('check.select', { cell })}
        onClick={() => void store.select({ sheet, row, column })}
      >
        <span translate="no">{cell}</span>
      </Button>
      <span className={styles.words}>
        {company === null ? t('check.unnamed') : <span translate="no">{company}</span>}
        <span className={styles.message}>{say(message)}</span>
      </span>
    </li>
  );
}

function reportRows(report: CheckReport, { t, say }: PaneWords): readonly (readonly CellValue[])[] {
  const head = ['row', 'cell', 'company', 'header', 'kind', 'message'] as const;
  return [
    head.map((name) => t(`check.columns.${name}`)),
    ...report.groups.flatMap(({ kind, header, findings }) =>
      findings.map(({ row, column, company, message }) => [
        row + 1,
        a1(row, column),
        company,
        header,
        t(`check.kind.${kind}`),
        say(message),
      ]),
    ),
  ];
}

const rows = (count: number, language: 'zh' | 'en'): string =>
  count.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-US');

/** Whether two readings of a table take its columns as the same fields in the same units. */
function sameMapping(now: CompanyTable, then: CompanyTable): boolean {
  const said = ({ columns }: CompanyTable): string =>
    JSON.stringify(
      columns.map(({ index, taken }) => [index, taken.map(({ field, unit }) => [field.label.zh, unit.id])]),
    );
  return said(now) === said(then);
}

const useStyles = makeStyles({
  section: {
    marginBlock: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'block', margin: 0 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  status: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  outcome: { margin: 0, marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground3 },
  faulty: { color: tokens.colorStatusWarningForeground3 },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  close: { marginInlineStart: 'auto', minWidth: 0 },
  groups: {
    marginTop: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: {
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  button: {
    alignItems: 'start',
    minHeight: '32px',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '1.6em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  letters: { color: tokens.colorNeutralForeground3 },
  heading: { fontWeight: tokens.fontWeightSemibold },
  kind: { color: tokens.colorStatusWarningForeground3, whiteSpace: 'nowrap' },
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
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { minWidth: '48px', paddingInline: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  words: { paddingTop: tokens.spacingVerticalXXS },
  message: { display: 'block', color: tokens.colorNeutralForeground3 },
});
