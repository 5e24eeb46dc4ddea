import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePaneActions, usePaneState, usePaneStore } from '../frame/pane-context';
import { useBudgetWords, type BudgetWords } from './budget-words';
import type { OfferedTable } from './offered-tables';
import { useTypeStyles } from './type-styles';
import { keyOf, useDesk } from './use-desk';

/** Which table, of which year its figures are, and what of it waits for an answer. */
export function TableChoice(props: {
  readonly tables: readonly OfferedTable[];
  readonly table: OfferedTable;
  readonly onChoose: (key: string) => void;
}) {
  const { tables, table, onChoose } = props;
  const { t } = useBudgetWords();
  const styles = useStyles();
  return (
    <div className={styles.choice}>
      <Field label={t('table')} size="small" orientation="horizontal" className={styles.field}>
        <Select size="small" translate="no" value={keyOf(table)} onChange={(_, { value }) => onChoose(value)}>
          {tables.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {nameOf(one, tables, t)}
            </option>
          ))}
        </Select>
      </Field>
      <YearLine key={keyOf(table)} table={table} />
      <Asked table={table} />
    </div>
  );
}

function nameOf(
  { corner, headerRow }: OfferedTable,
  tables: readonly OfferedTable[],
  t: BudgetWords['t'],
): string {
  const { sheet } = corner;
  const isAlone = tables.filter((one) => one.corner.sheet === sheet).length === 1;
  return isAlone ? sheet : t('tableFrom', { sheet, row: headerRow + 1 });
}

/** How many years before this one are offered. */
const YEARS_BACK = 3;

/** A year that nobody said is asked for first: without it a budget is of no year at all. */
function YearLine({ table: { corner, dataYear } }: { readonly table: OfferedTable }) {
  const desk = useDesk();
  const { day } = usePaneState();
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const [isOpen, setOpen] = useState(false);
  const { year, from } = dataYear;
  const application = Number(day.slice(0, 4));
  const offered = Array.from({ length: YEARS_BACK }, (_, back) => application - YEARS_BACK + 1 + back);
  const years = year === null || offered.includes(year) ? offered : [year, ...offered];
  const buttons = (
    <div className={styles.years} role="group" aria-label={t('year.question')}>
      {years.map((one) => (
        <Button
          key={one}
          size="small"
          aria-pressed={one === year}
          appearance={one === year ? 'primary' : 'secondary'}
          onClick={() => {
            setOpen(false);
            void desk.sayYear(corner, one);
          }}
        >
          {t('year.year', { year: one })}
        </Button>
      ))}
    </div>
  );
  if (year === null)
    return (
      <div className={styles.question} data-asks="year">
        <Text as="h1" size={300} weight="semibold" className={styles.ask}>
          {t('year.question')}
        </Text>
        <p className={type.note}>{t('year.why')}</p>
        {buttons}
      </div>
    );
  return (
    <>
      <p className={type.note}>
        {t('year.is', { year })}
        {from ? t('year.from', { from: say(from) }) : null}
        {' · '}
        <Button
          size="small"
          appearance="transparent"
          className={styles.change}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'year.shut' : 'year.change')}
        </Button>
      </p>
      {isOpen ? buttons : null}
    </>
  );
}

/** Columns whose figures do not count yet. */
function Asked({ table: { asked, corner, headerRow } }: { readonly table: OfferedTable }) {
  const store = usePaneStore();
  const { showView } = usePaneActions();
  const { t } = useBudgetWords();
  const styles = useStyles();
  if (asked === 0) return null;
  const review = (): void => {
    void store.select({ sheet: corner.sheet, row: headerRow, column: corner.left });
    showView('columns');
  };
  return (
    <p className={styles.asked}>
      {t('asked', { count: asked })}{' '}
      <Button size="small" appearance="transparent" className={styles.change} onClick={review}>
        {t('mapping')}
      </Button>
    </p>
  );
}

const useStyles = makeStyles({
  choice: { marginBottom: tokens.spacingVerticalM },
  field: {
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  question: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  ask: { display: 'block', margin: 0 },
  years: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  change: {
    minWidth: 0,
    height: 'auto',
    verticalAlign: 'baseline',
    lineHeight: 'inherit',
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightRegular,
  },
  asked: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
