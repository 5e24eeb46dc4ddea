import {
  Accordion,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { CellInspection } from '../../src/formulas/inspection/cell-inspection';
import {
  filtered,
  isFiltering,
  NO_FILTER,
  type ClauseFilter,
  type ClauseOrder,
  type FilteredClauses,
} from './clause-filter';
import { AwardGroupItem, NoFigureGroup } from './clause-group';
import { AWARD_GROUPS, groupClauses } from './clause-groups';
import { CompanyTotal } from './company-total';
import { DayField } from '../frame/day-field';
import { FilterBar } from './filter-bar';
import { ColumnQuestions } from '../columns/column-questions';
import { usePaneActions, usePaneState, usePaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { JoinedTables } from './joined-tables';
import { rowsText } from '../../src/company/row-words';
import { PolicyStatus } from './policy-status';
import { ReadingNotice } from '../frame/state-notice';
import { WholeTableSection, WholeTableStart } from '../whole-table/whole-table-start';
import { YearField } from './year-field';

/** The view 本企业: every clause of the library for the company of the selected row. */
export function CompanyView() {
  const { reading } = usePaneState();
  const [openGroups, setOpenGroups] = useState<readonly string[]>(['applicable']);
  const [openClauses, setOpenClauses] = useState<readonly string[]>([]);
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<ClauseOrder>('best');
  const wanted = useDeferredValue(filter);
  const styles = useStyles();
  if (reading?.kind !== 'company') {
    return (
      <>
        <WholeTableSection />
        <CellNotice />
        <ReadingNotice />
      </>
    );
  }
  return (
    <>
      <WholeTableSection />
      <CompanyHeader reading={reading} />
      <CellNotice />
      <UnrecognisedNotice reading={reading} />
      <FilterBar
        filter={filter}
        order={order}
        shown={isFiltering(wanted) ? countOf(filtered(wanted, reading.assessment)) : null}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      <Accordion
        multiple
        collapsible
        openItems={[...openGroups]}
        onToggle={(_, { openItems }) => setOpenGroups(openItems as string[])}
        className={styles.groups}
      >
        <Groups
          reading={reading}
          filter={wanted}
          order={order}
          openClauses={openClauses}
          onToggleClauses={setOpenClauses}
        />
      </Accordion>
    </>
  );
}

const countOf = ({ awards, others }: FilteredClauses): number => awards.length + others.length;

function Groups(props: {
  readonly reading: CompanyReading;
  readonly filter: ClauseFilter;
  readonly order: ClauseOrder;
  readonly openClauses: readonly string[];
  readonly onToggleClauses: (open: readonly string[]) => void;
}) {
  const { reading, filter, order, openClauses, onToggleClauses } = props;
  const { t } = usePaneWords();
  const { assessment, stacking } = reading;
  const grouped = useMemo(
    () => groupClauses(filtered(filter, assessment), stacking, order),
    [assessment, stacking, filter, order],
  );
  const isSought = isFiltering(filter);
  const groups = AWARD_GROUPS.filter(
    (group) => (group === 'applicable' && !isSought) || grouped.awards[group].length > 0,
  );
  if (groups.length === 0 && grouped.noFigure.length === 0) return <Text as="p">{t('filter.none')}</Text>;
  return (
    <>
      {groups.map((group) => (
        <AwardGroupItem
          key={group}
          group={group}
          awards={grouped.awards[group]}
          reading={reading}
          open={openClauses}
          onToggle={onToggleClauses}
        />
      ))}
      <NoFigureGroup clauses={grouped.noFigure} open={openClauses} onToggle={onToggleClauses} />
    </>
  );
}

function CompanyHeader({ reading }: { readonly reading: CompanyReading }) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const { enterprise, selection, assessment, stacking } = reading;
  const { awards } = useMemo(() => groupClauses(assessment, stacking), [assessment, stacking]);
  const counted = (
    [
      'applicable',
      'undecided',
      'overlapping',
      'unknownPlace',
      'otherSector',
      'close',
      'missing',
      'invalid',
      'notApplicable',
    ] as const
  ).filter((group) => group === 'applicable' || awards[group].length > 0);
  return (
    <header className={styles.header}>
      <Text as="h1" size={400} weight="semibold" className={styles.name} translate="no">
        {enterprise.name ?? t('unnamedCompany')}
      </Text>
      <div className={styles.about}>
        <Text as="p" size={200} className={styles.place}>
          <span translate="no">{`${selection.active.sheet} · ${say(rowsText(enterprise.rows))}`}</span>
        </Text>
        <WholeTableStart />
      </div>
      <ColumnQuestions table={reading.table} />
      <CompanyTotal reading={reading} />
      <ul className={styles.counts}>
        {counted.map((group) => (
          <li key={group} className={group === 'applicable' ? styles.mainCount : undefined}>
            {t('groupCount', { name: t(`groups.${group}`), count: awards[group].length })}
          </li>
        ))}
      </ul>
      <DayField />
      <YearField reading={reading} />
      <JoinedTables reading={reading} />
      <PolicyStatus day={reading.day} />
    </header>
  );
}

/** The trouble of an HZ formula in the selected cell. It is too serious to be shown behind a tab only. */
function CellNotice() {
  const { showView } = usePaneActions();
  const { inspection, inspectionFailure } = usePaneState();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const id = useId();
  if (!inspection) {
    return inspectionFailure === null ? null : (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{inspectionFailure}</MessageBarBody>
      </MessageBar>
    );
  }
  const trouble = troubleOf(inspection);
  const view = (
    <Button
      size="small"
      appearance={trouble ? 'secondary' : 'transparent'}
      className={trouble ? undefined : styles.viewCell}
      aria-describedby={id}
      onClick={() => showView('cell')}
    >
      {t('cell.open')}
    </Button>
  );
  if (!trouble) {
    const [call] = inspection.calls;
    if (!call) return null;
    const title = say(call.provision.award.title);
    return (
      <p role="status" className={styles.cellLine}>
        <span id={id}>{t('cell.noticeFormula', { title })}</span> {view}
      </p>
    );
  }
  return (
    <div role="status" className={styles.cellNotice}>
      <MessageBar intent={trouble.intent} layout="multiline">
        <MessageBarBody id={id}>
          <MessageBarTitle>{t(trouble.title)}</MessageBarTitle>
          <br />
          {say(trouble.words)}
        </MessageBarBody>
        <MessageBarActions>{view}</MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** The gravest trouble of the cell's formula: an error, or else an argument in the wrong unit. */
function troubleOf({ calls }: CellInspection) {
  for (const { outcome } of calls) {
    if (outcome && 'error' in outcome) {
      return { intent: 'error', title: 'cell.noticeError', words: outcome.error } as const;
    }
  }
  const [words] = calls.flatMap((call) => call.arguments.flatMap(({ warning }) => warning ?? []));
  return words ? ({ intent: 'warning', title: 'cell.noticeWarning', words } as const) : null;
}

function UnrecognisedNotice({ reading }: { readonly reading: CompanyReading }) {
  const { showView } = usePaneActions();
  const { t } = usePaneWords();
  const styles = useStyles();
  const feedsARule = reading.table.columns.some(({ taken }) =>
    taken.some(({ field }) => field.input !== null),
  );
  if (feedsARule) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.cellNotice}>
      <MessageBarBody>
        <MessageBarTitle>{t('nothingRecognised.title')}</MessageBarTitle>
        <br />
        {t('nothingRecognised.body')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => showView('columns')}>
          {t('nothingRecognised.action')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  header: { marginBottom: tokens.spacingVerticalM },
  name: { display: 'block', margin: 0, textWrap: 'balance' },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  place: { display: 'block', margin: 0, color: tokens.colorNeutralForeground3 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    marginBlock: tokens.spacingVerticalS,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  mainCount: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  cellNotice: { marginBottom: tokens.spacingVerticalM },
  cellLine: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  viewCell: { minWidth: 0, paddingLeft: 0, paddingRight: 0, color: tokens.colorBrandForegroundLink },
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});
