import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { callOf } from '../../src/formulas/award-formula';
import { dialect } from '../../src/formulas/dialect';
import type { CellInspection } from '../../src/formulas/inspection/cell-inspection';
import type { ListInspection } from '../../src/formulas/inspection/function-inspection';
import type { Selection } from '../../workbook/workbook';
import { amountWords } from '../../src/words/amounts';
import { Call, CallHead, ClauseParts, ErrorMessage, MoreOnClause } from './cell-call';
import { Formula, referenceNumbers } from './cell-formula';
import { errorWords, isError, listWords, nameOf, valueWords } from './cell-words';
import { DetailList, SectionHeading } from '../award/detail-sections';
import { usePaneActions, usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';
import type { PaneReading } from '../store/pane-reading';
import { ReadingNotice, StateNotice } from '../frame/state-notice';

/** Asked for seldom. If its script cannot be loaded, the rest of the view stands. */
const NativeSection = lazy<ComponentType<{ readonly selection: Selection }>>(() =>
  import(/* webpackChunkName: "native" */ './native-section').catch(() => ({
    default: (): ReactNode => null,
  })),
);

/** 此单元格: what the HZ formula of the active cell does, step by step. */
export function CellView() {
  const { reading, inspection, inspectionFailure } = usePaneState();
  if (!reading || reading.kind === 'nothing' || reading.kind === 'noPolicies') return <ReadingNotice />;
  if (inspection) return <Inspection inspection={inspection} selection={reading.selection} />;
  if (inspectionFailure !== null) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{inspectionFailure}</MessageBarBody>
      </MessageBar>
    );
  }
  return <NoFormula reading={reading} />;
}

function NoFormula({ reading }: { readonly reading: PaneReading }) {
  const { book } = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  if ('selection' in reading && dialect.isMentionedIn(reading.selection.formula ?? '')) {
    return <StateNotice title={t('cell.empty.unreadableTitle')} body={t('cell.empty.unreadable')} />;
  }
  // An award that a single amount of money is enough for.
  const example = book.provisions.find(
    ({ award }) =>
      award.role === 'award' && award.inputs.length === 1 && award.inputs[0]?.input.kind === 'money',
  );
  const ways = [
    t('cell.empty.select'),
    t('cell.empty.insert'),
    ...(example ? [t('cell.empty.type', { formula: callOf(example.award.name, ['B2*10000']) })] : []),
  ];
  return (
    <StateNotice title={t('cell.empty.title')} body={t('cell.empty.body')}>
      <div className={styles.ways}>
        <DetailList items={ways} />
      </div>
    </StateNotice>
  );
}

function Inspection(props: { readonly inspection: CellInspection; readonly selection: Selection }) {
  const { inspection, selection } = props;
  const { mended, isNative } = usePaneState();
  const { t, language } = usePaneWords();
  const styles = useStyles();
  const { address, calls, lists, difference } = inspection;
  const numbers = referenceNumbers(inspection);
  return (
    <>
      <Text as="h1" size={400} weight="semibold" className={styles.title}>
        {t('cell.title', { cell: nameOf(address) })}
        <span className={styles.sheet} translate="no">
          {address.sheet}
        </span>
      </Text>
      {isNative ? <p className={styles.shown}>{t('cell.native')}</p> : null}
      <Formula inspection={inspection} numbers={numbers} />
      <div role="status">
        {mended ? (
          <MessageBar intent="success" className={styles.message}>
            <MessageBarBody>{t('cell.mended', { cell: nameOf(mended) })}</MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
      <ShownValue selection={selection} inspection={inspection} />
      {difference ? (
        <p className={styles.shown}>
          {t('cell.difference', {
            amount: `${difference.isNegative() ? '−' : ''}${amountWords(difference.abs(), language).exact}`,
          })}
        </p>
      ) : null}
      <SectionHeading.Provider value="h3">
        {lists.map((list, at) => (
          <List key={at} list={list} />
        ))}
        {calls.map((call, at) => (
          <Call key={at} call={call} address={address} numbers={numbers} />
        ))}
      </SectionHeading.Provider>
      <Suspense>
        <NativeSection selection={selection} />
      </Suspense>
    </>
  );
}

/** The value that the cell shows, whether the formula comes to it, and what an error means. */
function ShownValue(props: { readonly inspection: CellInspection; readonly selection: Selection }) {
  const { selection, inspection } = props;
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const { value } = selection;
  if (isError(value)) return <ShownError {...props} />;
  if (inspection.disagreement) return <Disagreement {...props} />;
  // A list shows its first heading, which says nothing.
  if (inspection.calls.every(({ through }) => through !== null)) return null;
  const isDoubtful = inspection.calls.some((call) => call.arguments.some(({ warning }) => warning !== null));
  return (
    <p className={styles.shown}>
      {t(inspection.agrees && !isDoubtful ? 'cell.agrees' : 'cell.shows', {
        value: valueWords(value, words),
      })}
    </p>
  );
}

/** The error that the cell shows; unless a call accounts for it, in the host's words or by what it means. */
function ShownError(props: { readonly inspection: CellInspection; readonly selection: Selection }) {
  const { selection, inspection } = props;
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const { mendNames } = usePaneActions();
  const { value, errorMessage } = selection;
  if (!isError(value)) return null;
  const isOurs = value.error === '#VALUE!';
  const told = isOurs && inspection.calls.some(({ outcome }) => outcome && 'error' in outcome);
  const explained = isOurs && errorMessage !== null;
  const isUnknown = inspection.lists.some(({ kind }) => kind === 'unknown') && inspection.calls.length === 0;
  return (
    <>
      {inspection.disagreement ? (
        <Disagreement {...props} />
      ) : (
        <p className={styles.shown}>{t('cell.shows', { value: value.error })}</p>
      )}
      {told || isUnknown ? null : (
        <ErrorMessage
          title={explained ? t('cell.hostError') : t('cell.errorMeans', { error: value.error })}
          words={explained ? errorMessage : errorWords(value, words)}
        />
      )}
      {mendNames && value.error === '#NAME?' ? (
        <Button size="small" className={styles.message} onClick={mendNames}>
          {t('commands.mendNames')}
        </Button>
      ) : null}
    </>
  );
}

function Disagreement(props: { readonly inspection: CellInspection }) {
  const { disagreement } = props.inspection;
  const { catchingUp } = usePaneState();
  const words = usePaneWords();
  const { t, language } = words;
  const styles = useStyles();
  // The grid tells of a change before it has calculated.
  if (!disagreement || catchingUp) return null;
  const { shown, amount, tableTaken } = disagreement;
  const value = valueWords(shown, words);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{t('cell.stale.title')}</MessageBarTitle>
        <br />
        {amount === null
          ? t('cell.stale.error', { value })
          : t('cell.stale.amount', { value, amount: amountWords(amount, language).exact })}
        {tableTaken === null ? null : ` ${t('cell.stale.table', { table: tableTaken })}`}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A function that lists and computes no amount. */
function List({ list }: { readonly list: ListInspection }) {
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  switch (list.kind) {
    case 'policies':
      return <p className={styles.list}>{listWords(list, words)}</p>;
    case 'clause':
      return (
        <section className={styles.clause}>
          <CallHead provision={list.provision} />
          <p className={styles.list}>{listWords(list, words)}</p>
          <ClauseParts provision={list.provision} />
          <MoreOnClause provision={list.provision} />
        </section>
      );
    case 'other':
      return (
        <section>
          <p className={styles.list}>{listWords(list, words)}</p>
          {list.provisions.map((provision) => (
            <CallHead key={provision.award.name} provision={provision} />
          ))}
        </section>
      );
    case 'unknown': {
      const { functionName, name } = list;
      if (name === null || name === '') {
        return (
          <p className={styles.list}>{t('cell.lists.unnamed', { name: dialect.spelled(functionName) })}</p>
        );
      }
      return <ErrorMessage title={t('cell.error')} words={t('cell.lists.unknown', { name })} />;
    }
  }
}

const useStyles = makeStyles({
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  sheet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  shown: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  clause: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  message: { marginTop: tokens.spacingVerticalS },
  ways: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});
