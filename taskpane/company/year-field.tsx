import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { usePaneStore, usePaneWords, type PaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';
import type { CompanyReading } from '../store/pane-reading';

/** How many years before the application can be chosen. */
const YEARS_BACK = 5;

/** Of which year the figures of the table are, what says so, and a way to say otherwise. */
export function YearField({ reading }: { readonly reading: CompanyReading }) {
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const isOfRow = reading.company.year !== null;
  const isKnown = reading.dataYear.year !== null;
  return (
    <div className={styles.year}>
      <Text as="p" size={200} className={styles.line}>
        <Unbroken>{yearLine(reading, words)}</Unbroken>
        {isOfRow ? null : (
          <>
            {' · '}
            <Button
              size="small"
              appearance="transparent"
              className={styles.change}
              aria-expanded={open}
              aria-controls={id}
              aria-label={t(isKnown ? 'dataYear.changeIt' : 'dataYear.sayIt')}
              onClick={() => setOpen(!open)}
            >
              {t(isKnown ? 'dataYear.change' : 'dataYear.say')}
            </Button>
          </>
        )}
      </Text>
      <div id={id} hidden={!open || isOfRow}>
        {open && !isOfRow ? <YearChoice reading={reading} /> : null}
      </div>
    </div>
  );
}

function YearChoice({ reading: { dataYear, day } }: { readonly reading: CompanyReading }) {
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  const application = Number(day.slice(0, 4));
  const offered = Array.from({ length: YEARS_BACK + 1 }, (_, back) => application - back);
  const said = dataYear.said ? dataYear.year : null;
  const years = said === null || offered.includes(said) ? offered : [said, ...offered];
  return (
    <Field label={t('dataYear.choose')} orientation="horizontal" size="small" className={styles.choice}>
      <Select
        size="small"
        value={said === null ? '' : String(said)}
        onChange={(_, { value }) => void store.setDataYear(value === '' ? null : Number(value))}
      >
        <option value="">{t('dataYear.automatic')}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {t('dataYear.year', { year })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A column of the table says it for its row; else a person, else the headings, titles or date of the table. */
function yearLine({ company, dataYear }: CompanyReading, { t, say }: PaneWords): string {
  if (company.year !== null) return t('dataYear.ofRow', { year: company.year });
  const { year, said, from } = dataYear;
  if (year === null) return t('dataYear.unsaid');
  if (said || !from) return t('dataYear.said', { year });
  return t('dataYear.proposed', { year, from: say(from) });
}

const useStyles = makeStyles({
  year: { marginTop: tokens.spacingVerticalXS },
  line: { display: 'block', margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  change: {
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  choice: {
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
});
