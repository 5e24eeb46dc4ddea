import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Warning12Regular } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import { fieldLabel, type Field } from '../../src/table/fields';
import { columnOf, type Column, type CompanyTable } from '../../src/table/table';
import type { PolicyBook } from '../../src/rules/policy-book';
import { columnLetters } from '../../src/formulas/cell-names';
import { ColumnEditor } from './column-editor';
import { ColumnQuestions } from './column-questions';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';
import type { Text as Words } from '../../src/rules/text';
import { remarksOf, tableOf } from '../store/pane-reading';
import { SheetCheckSection } from './sheet-check-view';
import { ReadingNotice } from '../frame/state-notice';

/** The view 列对应: what each column is taken as, to be checked and corrected, and a check of all rows. */
export function ColumnsView() {
  const { reading } = usePaneState();
  const store = usePaneStore();
  const [open, setOpen] = useState<readonly string[]>([]);
  const table = reading ? tableOf(reading) : null;
  const show = (column: Column): void => setOpen([itemOf(column)]);
  return (
    <>
      {table ? (
        <Summary table={table} remarks={reading ? remarksOf(reading) : []} onShow={show} />
      ) : (
        <ReadingNotice />
      )}
      <SheetCheckSection table={store.checkedTable} />
      {table ? <Columns table={table} open={open} onToggle={setOpen} /> : null}
    </>
  );
}

function Summary(props: {
  readonly table: CompanyTable;
  readonly remarks: readonly Words[];
  readonly onShow: (column: Column) => void;
}) {
  const { table, remarks, onShow } = props;
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const { firstHeaderRow, headerRow, columns } = table;
  const used = columns.filter(({ taken }) => taken.length > 0).length;
  const rows = { first: firstHeaderRow + 1, row: headerRow + 1 };
  return (
    <>
      <Text as="h1" size={400} weight="semibold" className={styles.title}>
        {firstHeaderRow === headerRow ? t('columns.heading', rows) : t('columns.headingRows', rows)}
      </Text>
      <p className={styles.explanation}>
        {t('columns.summary', { used, unused: columns.length - used })}
        <br />
        {t('columns.explain')}
      </p>
      {remarks.length > 0 ? (
        <ul className={styles.remarks} aria-label={t('columns.layout')}>
          {remarks.map((remark) => (
            <li key={remark.zh}>{say(remark)}</li>
          ))}
        </ul>
      ) : null}
      <ColumnQuestions table={table} />
      <Jumps words={t('columns.toSettle')} columns={columns.filter(isProblem)} onShow={onShow} />
      <Jumps words={t('columns.toCheck')} columns={columns.filter(isRemarkable)} onShow={onShow} />
    </>
  );
}

function Columns(props: {
  readonly table: CompanyTable;
  readonly open: readonly string[];
  readonly onToggle: (open: readonly string[]) => void;
}) {
  const { table, open, onToggle } = props;
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  const saidByHand = table.columns.some(({ saidUnder }) => saidUnder !== null);
  return (
    <>
      <Accordion
        collapsible
        className={styles.columns}
        openItems={[...open]}
        onToggle={(_, { openItems }) => onToggle(openItems as string[])}
      >
        {table.columns.map((column) => (
          <ColumnItem key={column.index} column={column} />
        ))}
      </Accordion>
      {saidByHand ? (
        <Button size="small" className={styles.resetAll} onClick={() => void store.resetColumns()}>
          {t('columns.resetAll')}
        </Button>
      ) : null}
      <MissingFields table={table} />
    </>
  );
}

/** The key of a column: another sheet has another column in the same place. */
const itemOf = ({ index, header }: Column): string => `${index} ${header}`;

const isProblem = ({ problem }: Column): boolean => problem !== null;
const isRemarkable = ({ problem, remark }: Column): boolean => problem === null && remark !== null;

/** The links to the columns that need a decision, above the list of all columns. */
function Jumps(props: {
  readonly words: string;
  readonly columns: readonly Column[];
  readonly onShow: (column: Column) => void;
}) {
  const { words, columns, onShow } = props;
  const { t } = usePaneWords();
  const styles = useStyles();
  if (columns.length === 0) return null;
  const showWords = ({ index, header }: Column): string =>
    t('columns.show', { column: columnLetters(index), header });
  const show = (column: Column): void => {
    onShow(column);
    const letters = columnLetters(column.index);
    const header = document.querySelector<HTMLElement>(`[data-column="${letters}"] button`);
    header?.scrollIntoView({ block: 'nearest' });
    header?.focus();
  };
  return (
    <p className={styles.jumps}>
      <span className={styles.problem}>{words}</span>
      {columns.map((column) => (
        <Button
          key={column.index}
          size="small"
          className={styles.jump}
          aria-label={showWords(column)}
          title={showWords(column)}
          onClick={() => show(column)}
        >
          <span translate="no">{columnLetters(column.index)}</span>
        </Button>
      ))}
    </p>
  );
}

function ColumnItem({ column }: { readonly column: Column }) {
  const styles = useStyles();
  return (
    <AccordionItem value={itemOf(column)} className={styles.column} data-column={columnLetters(column.index)}>
      <AccordionHeader as="h2" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.letters}>{columnLetters(column.index)}</span>
          <span translate="no" className={styles.heading}>
            {column.header}
          </span>
          <TakenAs column={column} />
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ColumnEditor column={column} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function TakenAs({ column }: { readonly column: Column }) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  if (column.problem) {
    return (
      <span className={mergeClasses(styles.taken, styles.problem)}>
        <Warning12Regular className={styles.sign} />
        {say(column.problem)}
      </span>
    );
  }
  const [first] = column.taken;
  if (!first) return <span className={mergeClasses(styles.taken, styles.unused)}>{t('columns.unused')}</span>;
  const labels = column.taken.map(({ field }) => say(field.label)).join(t('reason.separator'));
  const figure = column.taken.find(({ field }) => field.input !== null && field.input.kind !== 'code');
  return (
    <>
      <span className={styles.taken}>
        {labels} <span className={styles.by}>· {t(`columns.by.${first.by}`)}</span>
      </span>
      {figure && !column.asks ? (
        <span className={styles.taken}>
          <span className={styles.unitLabel}>{t('columns.unit')}</span>{' '}
          <span className={styles.unit}>{say(figure.unit.label)}</span>{' '}
          <span className={styles.by}>· {t(`columns.unitFrom.${figure.unitFrom}`)}</span>
        </span>
      ) : null}
      {column.asks ? (
        <span className={mergeClasses(styles.taken, styles.problem)}>
          <Warning12Regular className={styles.sign} />
          {say(column.asks.text)}
        </span>
      ) : null}
      {column.remark && !column.asks ? (
        <span className={mergeClasses(styles.taken, styles.problem)}>
          <Warning12Regular className={styles.sign} />
          {say(column.remark)}
        </span>
      ) : null}
    </>
  );
}

/** The figures that no column holds. Those that the most awards need come first. */
function MissingFields({ table }: { readonly table: CompanyTable }) {
  const store = usePaneStore();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const missing = missingFields(store.knownFields, store.book, table);
  if (missing.length === 0) return null;
  return (
    <Accordion collapsible className={styles.missing}>
      <AccordionItem value="missing">
        <AccordionHeader as="h2" size="small" button={{ className: styles.missingHeader }}>
          <Text weight="semibold">
            {t('groupCount', { name: t('columns.missing'), count: missing.length })}
          </Text>
        </AccordionHeader>
        <AccordionPanel className={styles.missingPanel}>
          <p className={styles.explanation}>{t('columns.missingExplain')}</p>
          <ul className={styles.fields}>
            {missing.map(({ field, count }) => (
              <li key={field.label.zh} className={styles.field}>
                <span>{say(field.label)}</span>
                <span className={styles.unused}>{t('columns.neededBy', { count })}</span>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function missingFields(fields: readonly Field[], book: PolicyBook, table: CompanyTable) {
  return fields
    .filter(({ input, label }) => input !== null && !columnOf(table, label.zh))
    .map((field) => ({
      field,
      count: book.provisions.filter(({ award }) =>
        award.inputs.some(({ input }) => fieldLabel(input).zh === field.label.zh),
      ).length,
    }))
    .sort((a, b) => b.count - a.count);
}

const useStyles = makeStyles({
  title: { display: 'block', margin: 0 },
  explanation: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  remarks: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  columns: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  column: {
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  button: {
    alignItems: 'start',
    minHeight: '36px',
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '1.6em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  letters: { color: tokens.colorNeutralForeground3 },
  heading: { fontWeight: tokens.fontWeightSemibold },
  taken: { gridColumn: '2' },
  unit: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
  by: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  unused: { color: tokens.colorNeutralForeground3 },
  unitLabel: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusWarningForeground3 },
  sign: { marginInlineEnd: tokens.spacingHorizontalXXS, verticalAlign: '-1px' },
  jumps: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
  jump: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge },
  panel: {
    marginLeft: 0,
    marginRight: 0,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  resetAll: { marginTop: tokens.spacingVerticalS },
  missing: { marginTop: tokens.spacingVerticalM },
  missingHeader: { paddingLeft: 0 },
  missingPanel: { marginLeft: 0, marginRight: 0 },
  fields: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  field: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    lineHeight: tokens.lineHeightBase300,
    '& > :last-child': { whiteSpace: 'nowrap' },
  },
});
