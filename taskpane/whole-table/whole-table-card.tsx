import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { dayText } from '../../src/words/days';
import { ProgressLine } from '../frame/progress-line';
import { usePaneState, usePaneStore, usePaneWords, type PaneWords } from '../frame/pane-context';
import { count, exactAmount, tableAmount } from './count-words';
import type { Summary } from './task';
import type { WholeTableState, WrittenSheet } from './whole-table-run';

type Begun = Exclude<WholeTableState, { kind: 'idle' }>;
type Done = Extract<WholeTableState, { kind: 'done' }>;

/** The section 整表试算: how far it is, what came of it, and where that stands. */
export function WholeTableCard({ state }: { readonly state: Begun }) {
  const { t } = usePaneWords();
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={t('wholeTable.title')} data-whole-table={state.kind}>
      <div className={styles.head}>
        <Text as="h2" size={300} weight="semibold" className={styles.title}>
          {t('wholeTable.title')}
        </Text>
        <Close state={state} />
      </div>
      {state.kind === 'running' ? <Running state={state} /> : null}
      <div role="status" className={styles.status}>
        <Outcome state={state} />
      </div>
      <Commands state={state} />
    </section>
  );
}

function Close({ state }: { readonly state: Begun }) {
  const { wholeTable } = usePaneStore();
  const { t } = usePaneWords();
  if (state.kind === 'running') return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Dismiss16Regular />}
      aria-label={t('wholeTable.close')}
      title={t('wholeTable.close')}
      onClick={wholeTable.dismiss}
    />
  );
}

function Running({ state }: { readonly state: Extract<Begun, { kind: 'running' }> }) {
  const { t, language } = usePaneWords();
  const { phase, progress } = state;
  const words = progress
    ? t(`wholeTable.${phase}`, {
        done: count(progress.done, language),
        total: count(progress.total, language),
      })
    : t('wholeTable.starting');
  return <ProgressLine label={t('wholeTable.progress')} words={words} progress={progress} />;
}

function Outcome({ state }: { readonly state: Begun }) {
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  switch (state.kind) {
    case 'running':
      return null;
    case 'cancelled':
      return (
        <p className={styles.line}>
          {state.written.length > 0
            ? t('wholeTable.cancelledAfter', { sheets: names(state.written, words) })
            : t('wholeTable.cancelled')}
        </p>
      );
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {t('wholeTable.failed', { message: state.message })}
            {state.written.length > 0
              ? ` ${t('wholeTable.written', { sheets: names(state.written, words) })}`
              : null}
          </MessageBarBody>
        </MessageBar>
      );
    case 'done':
      return <Result state={state} />;
  }
}

function Result({ state }: { readonly state: Done }) {
  const { summary, asked, isOutdated, table } = state;
  const { day, reading } = usePaneState();
  const { t, language, say } = usePaneWords();
  const styles = useStyles();
  const { companies, paidCompanies } = summary;
  if (companies === 0) return <p className={styles.line}>{t('wholeTable.noCompanies')}</p>;
  const said = {
    companies: count(companies, language),
    paid: count(paidCompanies, language),
    day: say(dayText(asked.day)),
  };
  const warnings = [
    ...(isOutdated ? [t('wholeTable.outdated')] : []),
    ...(day === asked.day ? [] : [t('wholeTable.otherDay')]),
  ];
  const shown = reading && 'selection' in reading ? reading.selection.active.sheet : null;
  const isElsewhere = shown !== null && shown !== table.sheet && reading?.kind !== 'results';
  return (
    <>
      {warnings.map((words) => (
        <p key={words} className={mergeClasses(styles.line, styles.warning)}>
          {words}
        </p>
      ))}
      {isElsewhere ? (
        <p className={styles.note}>{t('wholeTable.elsewhere', { sheet: table.sheet })}</p>
      ) : null}
      <Totals summary={summary} />
      <p className={styles.note}>
        {t(paidCompanies === 0 ? 'wholeTable.nonePaid' : 'wholeTable.paid', said)}
      </p>
      {summary.hasUpperBounds ? <p className={styles.note}>{t('wholeTable.upTo')}</p> : null}
      <Policies state={state} />
    </>
  );
}

function Totals({ summary: { certain, most } }: { readonly summary: Summary }) {
  const { t, language } = usePaneWords();
  const styles = useStyles();
  return (
    <dl className={styles.totals}>
      <dt>{t('wholeTable.certain')}</dt>
      <dd>
        <span className={styles.figure}>{tableAmount(certain, language)}</span>
        {language === 'zh' ? <span className={styles.exact}>{exactAmount(certain, language)}</span> : null}
      </dd>
      {certain === most ? null : (
        <>
          <dt>{t('wholeTable.most')}</dt>
          <dd>{tableAmount(most, language)}</dd>
        </>
      )}
    </dl>
  );
}

/** The policies that pay most; the sheet of totals has them all. */
const SHOWN = 5;

function Policies({ state: { summary, written } }: { readonly state: Done }) {
  const { t, language, say } = usePaneWords();
  const styles = useStyles();
  const { byPolicy } = summary;
  if (byPolicy.length === 0) return null;
  const more = byPolicy.length - SHOWN;
  const totals = written[1]?.name;
  return (
    <>
      <Text as="h3" size={200} weight="semibold" className={styles.title}>
        {t('wholeTable.byPolicy')}
      </Text>
      <ul className={styles.policies}>
        {byPolicy.slice(0, SHOWN).map(({ label, certain }) => (
          <li key={label.zh} className={styles.policy}>
            <span>{say(label)}</span>
            <span className={styles.amount}>{tableAmount(certain, language)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && totals !== undefined ? (
        <p className={styles.note}>{t('wholeTable.morePolicies', { count: more, sheet: totals })}</p>
      ) : null}
    </>
  );
}

function Commands({ state }: { readonly state: Begun }) {
  const store = usePaneStore();
  const { day, reading } = usePaneState();
  const { t, language } = usePaneWords();
  const styles = useStyles();
  if (state.kind === 'running') {
    return (
      <div className={styles.commands}>
        <Button size="small" onClick={store.wholeTable.cancel}>
          {t('wholeTable.cancel')}
        </Button>
      </div>
    );
  }
  const [first] = 'written' in state ? state.written : [];
  const shown = reading && 'selection' in reading ? reading.selection.active.sheet : null;
  return (
    <div className={styles.commands}>
      {first && first.name !== shown ? (
        <Button
          size="small"
          appearance="primary"
          onClick={() => void store.select({ sheet: first.name, row: first.headerRow + 1, column: 0 })}
        >
          {t('wholeTable.open')}
        </Button>
      ) : null}
      <Button size="small" onClick={() => void store.wholeTable.start(state.of, { day, language })}>
        {t('wholeTable.again')}
      </Button>
    </div>
  );
}

const names = (written: readonly WrittenSheet[], { language }: PaneWords): string =>
  written.map(({ name }) => `“${name}”`).join(language === 'zh' ? '、' : ', ');

const useStyles = makeStyles({
  section: {
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  title: { display: 'block', margin: 0 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  status: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { margin: 0, marginTop: tokens.spacingVerticalXS },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  totals: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0, textAlign: 'end' },
  },
  figure: {
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  exact: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  policies: { margin: 0, padding: 0, listStyleType: 'none' },
  policy: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  amount: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
