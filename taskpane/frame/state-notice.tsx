import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePaneActions, usePaneState, usePaneStore, usePaneWords } from './pane-context';
import { WholeTableStart } from '../whole-table/whole-table-start';
import type { PaneReading } from '../store/pane-reading';

/** A notice in place of a list: why there is nothing to list, and what to do. */
export function StateNotice(props: {
  readonly title: string;
  readonly body: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.notice}>
      <Text as="h1" size={400} weight="semibold" className={styles.title}>
        {props.title}
      </Text>
      <Text as="p" className={styles.body}>
        {props.body}
      </Text>
      {props.children}
    </section>
  );
}

/** The state of a pane that has no company to show; null when it has one. */
export function ReadingNotice() {
  const { reading, failure } = usePaneState();
  const { t } = usePaneWords();
  const styles = useStyles();
  if (failure !== null) return <FailureNotice kind="failure" failure={failure} />;
  if (!reading) return <Spinner size="small" label={t('loading')} className={styles.loading} />;
  if (reading.kind === 'company') return null;
  if (reading.kind === 'turned') return <TurnedNotice reading={reading} />;
  if (reading.kind === 'results') return <ResultsNotice />;
  const row = reading.kind === 'outside' ? reading.table.headerRow + 1 : '';
  const { kind }: { kind: Exclude<PaneReading['kind'], 'company' | 'turned' | 'results'> } = reading;
  return (
    <StateNotice title={t(`states.${kind}.title`)} body={t(`states.${kind}.body`, { row })}>
      <StateAction kind={kind} />
    </StateNotice>
  );
}

/** Results that look like a table of companies: where they come from, and how they are made anew. */
function ResultsNotice() {
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  return (
    <StateNotice title={t('states.results.title')} body={t('states.results.body')}>
      <div className={styles.actions}>
        <WholeTableStart isAgain />
        <Button onClick={() => void store.showSource()}>{t('wholeTable.source')}</Button>
      </div>
    </StateNotice>
  );
}

/** Companies that do not stand in rows: what is seen, and a copy in which they do. */
function TurnedNotice({ reading }: { readonly reading: Extract<PaneReading, { kind: 'turned' }> }) {
  const store = usePaneStore();
  const { t } = usePaneWords();
  const { turned, selection } = reading;
  const name = sheetName(selection.active.sheet, t('states.turned.copyOf'));
  return (
    <StateNotice
      title={t(`states.${turned.kind}.title`)}
      body={t(`states.${turned.kind}.body`, { count: turned.companies, name })}
    >
      <Button appearance="primary" onClick={() => void store.writeTurned(name)}>
        {t('states.turned.write')}
      </Button>
    </StateNotice>
  );
}

/** Excel takes no longer name of a sheet. */
const LONGEST_NAME = 31;

const sheetName = (of: string, what: string): string => `${of.slice(0, LONGEST_NAME - what.length)}${what}`;

/** The actions that are possible in the pane. The others are done in the sheet. */
function StateAction({ kind }: { readonly kind: PaneReading['kind'] }) {
  const { showView, beginGuide } = usePaneActions();
  const { t } = usePaneWords();
  switch (kind) {
    case 'nothing':
    case 'noTable':
      return <Button onClick={beginGuide}>{t('commands.guide')}</Button>;
    case 'headings':
    case 'outside':
      return <Button onClick={() => showView('columns')}>{t('states.viewColumns')}</Button>;
    case 'noPolicies':
    case 'total':
    case 'section':
    case 'note':
    case 'turned':
    case 'results':
    case 'company':
      return null;
    case 'report':
      return <Button onClick={() => showView('audit')}>{t('states.report.open')}</Button>;
    case 'budget':
      return <Button onClick={() => showView('budget')}>{t('states.budget.open')}</Button>;
  }
}

/** The notice that the workbook did not answer or the pane failed. Nothing outdated stays on show. */
export function FailureNotice(props: { readonly kind: 'failure' | 'fault'; readonly failure: string }) {
  const { kind, failure } = props;
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  return (
    <StateNotice title={t(`states.${kind}.title`)} body={t(`states.${kind}.body`)}>
      <Text as="p" size={200} className={styles.body} translate="no">
        {t('states.failure.detail', { message: failure })}
      </Text>
      <Button appearance="primary" onClick={() => void store.refresh()}>
        {t('commands.retry')}
      </Button>
    </StateNotice>
  );
}

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { margin: 0, textWrap: 'balance' },
  body: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  loading: { justifyContent: 'flex-start', paddingBlock: tokens.spacingVerticalXL },
});
