import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isGrowth, isShare, MOST_YEARS, type BudgetTerms } from '../../src/budget/stored-budget';
import type { PolicyFuture } from '../../src/budget/forecast/policies-ahead';
import { Disclosure } from '../frame/disclosure';
import type { BudgetGround } from './budget-desk';
import { useBudgetWords } from './budget-words';
import { GrowthByColumn } from './growth-by-column';
import type { OfferedTable } from './offered-tables';
import { typedPercent } from './percent';
import { PercentField } from './percent-field';
import { isBlank, termsOf, typedOf, type TypedTerms } from './typed-terms';
import { useTypeStyles } from './type-styles';

const FUTURES: readonly PolicyFuture[] = ['end', 'continue', 'draft'];

/** What a planner says of the years ahead. Nothing begins before the growth is stated. */
export function TermsForm(props: {
  readonly table: OfferedTable;
  readonly ground: BudgetGround;
  readonly onStart: (terms: BudgetTerms) => void;
}) {
  const { table, ground, onStart } = props;
  const { t } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const [typed, setTyped] = useState(() => typedOf(ground.terms));
  const [isOpen, setOpen] = useState(false);
  const change = (some: Partial<TypedTerms>): void => setTyped({ ...typed, ...some });
  const terms = termsOf(typed, table);
  const own = table.growing.filter(({ zh }) => !isBlank(typed.byField.get(zh) ?? '')).length;
  const set = own + (typed.growthColumn === null ? 0 : 1);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (terms) onStart(terms);
      }}
    >
      {ground.termsBroken ? <p className={type.warning}>{t('forecast.broken')}</p> : null}
      <Field label={t('forecast.years')} size="small" orientation="horizontal" className={styles.field}>
        <Select
          size="small"
          value={typed.years}
          onChange={(_, { value }) => change({ years: Number(value) })}
        >
          {Array.from({ length: MOST_YEARS }, (_, at) => (
            <option key={at} value={at + 1}>
              {t('forecast.yearsAhead', { count: at + 1 })}
            </option>
          ))}
        </Select>
      </Field>
      <PercentField
        label={t('forecast.growth')}
        hint={t('forecast.growthHint')}
        wrong={t('forecast.growthInvalid')}
        isWrong={!isBlank(typed.growth) && typedPercent(typed.growth, isGrowth) === null}
        value={typed.growth}
        isNeeded
        onChange={(growth) => change({ growth })}
      />
      <Field label={t('forecast.future')} size="small" orientation="horizontal" className={styles.field}>
        <Select
          size="small"
          value={typed.future}
          onChange={(_, { value }) => change({ future: value as PolicyFuture })}
        >
          {FUTURES.map((one) => (
            <option key={one} value={one}>
              {t(`forecast.futures.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('forecast.recurring')} size="small" orientation="horizontal" className={styles.field}>
        <Select
          size="small"
          value={typed.recurring}
          onChange={(_, { value }) => change({ recurring: value as BudgetTerms['recurring'] })}
        >
          {(['none', 'all'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`forecast.recurrings.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <PercentField
        label={t('forecast.realisation')}
        hint={t('forecast.realisationHint')}
        wrong={t('forecast.shareInvalid')}
        isWrong={typedPercent(typed.realisation, isShare) === null}
        value={typed.realisation}
        onChange={(realisation) => change({ realisation })}
      />
      <PercentField
        label={t('forecast.cityShare')}
        hint={t('forecast.cityShareHint')}
        wrong={t('forecast.shareInvalid')}
        isWrong={!isBlank(typed.cityShare) && typedPercent(typed.cityShare, isShare) === null}
        value={typed.cityShare}
        onChange={(cityShare) => change({ cityShare })}
      />
      <div>
        <Disclosure
          label={set === 0 ? t('forecast.byField') : t('forecast.byFieldSet', { count: set })}
          open={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          <GrowthByColumn table={table} typed={typed} onChange={change} />
        </Disclosure>
      </div>
      <Button type="submit" appearance="primary" className={styles.start} disabled={terms === null}>
        {t('forecast.start')}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  field: { gridTemplateColumns: '8em minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  start: { alignSelf: 'start', marginTop: tokens.spacingVerticalXS },
});
