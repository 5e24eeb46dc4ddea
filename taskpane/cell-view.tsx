import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { grouped, sentence } from '../src/readings/wording';
import { isBlank } from '../src/rules/arguments';
import { fromCell } from '../src/rules/exact';
import { a1 } from '../workbook/award-formula';
import type { ArgumentInspection, CallInspection, CellInspection } from '../workbook/cell-inspection';
import type { CellAddress, CellValue, Selection } from '../workbook/workbook';
import { amountWords } from './amount-words';
import { CopyCitation } from './copy-citation';
import { ClauseFacts, DetailList, DetailSection, PolicyTerms, SectionHeading } from './detail-sections';
import { ClauseText, LawText } from './law-text';
import { usePaneState, usePaneStore, usePaneWords, type PaneWords } from './pane-context';
import type { PaneReading } from './pane-reading';
import { ReadingNotice, StateNotice } from './state-notice';
import { Steps } from './steps';
import { Unbroken } from './unbroken';

/** 此单元格: what the HZ formula of the active cell does, step by step. */
export function CellView() {
  const { reading, inspection, inspectionFailure } = usePaneState();
  const { t } = usePaneWords();
  if (!reading || reading.kind === 'nothing' || reading.kind === 'noPolicies') return <ReadingNotice />;
  if (inspection) return <Inspection inspection={inspection} selection={reading.selection} />;
  if (inspectionFailure !== null) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{inspectionFailure}</MessageBarBody>
      </MessageBar>
    );
  }
  const body = holdsOtherFunction(reading) ? t('cell.empty.other') : t('cell.empty.body');
  return <StateNotice title={t('cell.empty.title')} body={body} />;
}

const holdsOtherFunction = (reading: PaneReading): boolean =>
  'selection' in reading && /\bHZ\./i.test(reading.selection.formula ?? '');

function Inspection(props: { readonly inspection: CellInspection; readonly selection: Selection }) {
  const { inspection, selection } = props;
  const { mended } = usePaneState();
  const { t } = usePaneWords();
  const styles = useStyles();
  const cell = nameOf(inspection.address);
  return (
    <>
      <Text as="h1" size={400} weight="semibold" className={styles.title}>
        {t('cell.title', { cell })}
      </Text>
      <code className={styles.formula} translate="no">
        {inspection.formula}
      </code>
      <div role="status">
        {mended ? (
          <MessageBar intent="success" className={styles.message}>
            <MessageBarBody>{t('cell.mended', { cell: nameOf(mended) })}</MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
      <ShownValue selection={selection} inspection={inspection} />
      <SectionHeading.Provider value="h3">
        {inspection.calls.map((call, at) => (
          <Call key={at} call={call} address={inspection.address} />
        ))}
      </SectionHeading.Provider>
    </>
  );
}

/** What the cell shows. An error that the calls do not account for is told as the host tells it. */
function ShownValue(props: { readonly inspection: CellInspection; readonly selection: Selection }) {
  const { selection, inspection } = props;
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const { value, errorMessage } = selection;
  if (!isError(value)) {
    return <p className={styles.shown}>{t('cell.shows', { value: valueWords(value, words) })}</p>;
  }
  const explanation = value.error === '#NAME?' ? t('cell.nameError') : errorMessage;
  const told = inspection.calls.some(
    ({ outcome }) =>
      outcome &&
      'error' in outcome &&
      Object.values<string>({ ...outcome.error }).includes(explanation ?? ''),
  );
  return (
    <>
      <p className={styles.shown}>{t('cell.shows', { value: value.error })}</p>
      {explanation === null || told ? null : <ErrorMessage title={t('cell.hostError')} words={explanation} />}
    </>
  );
}

function ErrorMessage({ title, words }: { readonly title: string; readonly words: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <br />
        {words}
      </MessageBarBody>
    </MessageBar>
  );
}

function Call({ call, address }: { readonly call: CallInspection; readonly address: CellAddress }) {
  const { t, say, language } = usePaneWords();
  const styles = useStyles();
  const { policy, clause, award } = call.provision;
  const { outcome } = call;
  return (
    <section className={styles.call}>
      <div className={styles.callHead}>
        <Text as="h2" size={300} weight="semibold" className={styles.callTitle}>
          {say(award.title)}
        </Text>
        {outcome && 'amount' in outcome ? (
          <Text
            weight="semibold"
            className={mergeClasses(styles.amount, outcome.amount.isZero() && styles.zero)}
          >
            {amountWords(outcome.amount, language).exact}
          </Text>
        ) : null}
      </div>
      <p className={styles.source}>
        {say(policy.shortTitle)} <LawText>{clause.article}</LawText>
      </p>
      {outcome && 'error' in outcome ? (
        <ErrorMessage title={t('cell.error')} words={say(outcome.error)} />
      ) : null}
      <DetailSection title={t('cell.arguments')}>
        <ul className={styles.arguments}>
          {call.arguments.map((argument) => (
            <Argument key={argument.name} argument={argument} address={address} />
          ))}
        </ul>
      </DetailSection>
      {outcome === null ? <p className={styles.source}>{t('cell.notFollowed')}</p> : null}
      {outcome && 'steps' in outcome ? (
        <DetailSection title={t('details.steps')}>
          <Steps steps={outcome.steps} />
        </DetailSection>
      ) : null}
      {award.conditions.length > 0 ? (
        <DetailSection title={t('details.verify')}>
          <DetailList items={award.conditions.map(say)} />
        </DetailSection>
      ) : null}
      <DetailSection title={t('details.clause')}>
        <ClauseText text={clause.text} quote={award.quote} />
      </DetailSection>
      <div className={styles.copy}>
        <CopyCitation policy={policy} clause={clause} />
      </div>
      <ClauseFacts policy={policy} clause={clause} award={award} />
      <PolicyTerms policy={policy} />
    </section>
  );
}

function Argument(props: { readonly argument: ArgumentInspection; readonly address: CellAddress }) {
  const { argument, address } = props;
  const store = usePaneStore();
  const words = usePaneWords();
  const { t, say } = words;
  const styles = useStyles();
  const { mended, warning } = argument;
  return (
    <li className={styles.argument} data-argument={argument.name}>
      <span className={styles.label}>{say(sentence(argument.label))}</span>
      <span className={styles.value}>
        <ArgumentSource argument={argument} here={address} />
      </span>
      {warning ? (
        <MessageBar intent="warning" layout="multiline" className={styles.warning}>
          <MessageBarBody>{say(warning)}</MessageBarBody>
          {mended === null ? null : (
            <MessageBarActions>
              <Button size="small" appearance="primary" onClick={() => void store.mend(address, mended)}>
                {t('cell.mend')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ) : null}
    </li>
  );
}

function ArgumentSource({
  argument,
  here,
}: {
  readonly argument: ArgumentInspection;
  readonly here: CellAddress;
}) {
  const store = usePaneStore();
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const { source, cell, cellValue, header } = argument;
  switch (source.kind) {
    case 'omitted':
      return <span className={styles.quiet}>{t('cell.omitted')}</span>;
    case 'computed':
      return <span className={styles.quiet}>{t('cell.computed')}</span>;
    case 'literal':
      return (
        <>
          <span translate="no">{valueWords(source.value, words)}</span>{' '}
          <span className={styles.quiet}>{t('cell.literal')}</span>
        </>
      );
    case 'reference': {
      if (!cell) return null;
      const name = cell.sheet === here.sheet ? nameOf(cell) : `${cell.sheet}!${nameOf(cell)}`;
      return (
        <>
          <Button
            size="small"
            className={styles.cellButton}
            aria-label={t('cell.select', { cell: name })}
            title={t('cell.select', { cell: name })}
            onClick={() => void store.select(cell)}
          >
            <span translate="no">{name}</span>
          </Button>{' '}
          <span translate="no">{valueWords(cellValue, words)}</span>
          <span className={styles.under}>
            {header === null ? null : <span translate="no">{t('cell.under', { header })}</span>}
            {header === null || argument.argument === cellValue ? null : ' · '}
            {argument.argument === cellValue ? null : (
              <Unbroken>
                {t('cell.given', { value: valueWords(argument.argument as CellValue, words) })}
              </Unbroken>
            )}
          </span>
        </>
      );
    }
  }
}

const nameOf = ({ row, column }: CellAddress): string => a1(row, column);

const isError = (value: CellValue): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

function valueWords(value: CellValue, { t }: PaneWords): string {
  if (isBlank(value)) return t('cell.blank');
  if (typeof value === 'number' && Number.isFinite(value)) return grouped(fromCell(value));
  return isError(value) ? value.error : String(value);
}

const useStyles = makeStyles({
  title: { display: 'block', margin: 0 },
  formula: {
    display: 'block',
    marginBlock: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    wordBreak: 'break-all',
    color: tokens.colorNeutralForeground2,
  },
  shown: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  message: { marginTop: tokens.spacingVerticalS },
  call: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  callHead: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
  },
  callTitle: { margin: 0 },
  amount: { whiteSpace: 'nowrap', color: tokens.colorBrandForeground1, fontVariantNumeric: 'tabular-nums' },
  zero: { color: tokens.colorNeutralForeground2 },
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  arguments: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  argument: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  label: { color: tokens.colorNeutralForeground3 },
  value: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  under: { display: 'block', color: tokens.colorNeutralForeground3 },
  cellButton: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge, verticalAlign: 'middle' },
  warning: { marginTop: tokens.spacingVerticalXXS },
  copy: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});
