import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isGrowth, isShare, MOST_YEARS, type BudgetTerms } from '../../src/budget/stored-budget';
import type { PolicyFuture } from '../../src/budget/forecast/policies-ahead';
import { Disclosure } from '../frame/disclosure';
import type { BudgetGround } from './budget-desk';
import { useBudgetWords } from './budget-words';
import { GrowthByColumn } from './growth-by-column';
import type { OfferedTable } from './offered-tables';
import { percentTyped, typedPercent } from './percent';
import { useTypeStyles } from './type-styles';

const FUTURES: readonly PolicyFuture[] = ['end', 'continue', 'draft'];

/** How the form stands: rates as they are typed, in percent. */
export interface TypedTerms extends Pick<BudgetTerms, 'years' | 'future' | 'recurring' | 'growthColumn'> {
  readonly growth: string;
  readonly realisation: string;
  readonly cityShare: string;
  /** By the Chinese label of the field; blank where the general rate holds. */
  readonly byField: ReadonlyMap<string, string>;
}

const typedOf = (terms: BudgetTerms): TypedTerms => ({
  ...terms,
  growth: percentTyped(terms.growth),
  realisation: percentTyped(terms.realisation),
  cityShare: percentTyped(terms.cityShare),
  byField: new Map(terms.growthByField.map(([field, rate]) => [field, percentTyped(rate)])),
});

const isBlank = (typed: string): boolean => typed.trim() === '';

/** The terms as they were typed; null where one of them cannot be read. */
function termsOf(typed: TypedTerms, table: OfferedTable): BudgetTerms | null {
  const growth = typedPercent(typed.growth, isGrowth);
  const realisation = typedPercent(typed.realisation, isShare);
  const cityShare = isBlank(typed.cityShare) ? null : typedPercent(typed.cityShare, isShare);
  const byField = table.growing.flatMap(({ zh }): [string, string | null][] => {
    const own = typed.byField.get(zh) ?? '';
    return isBlank(own) ? [] : [[zh, typedPercent(own, isGrowth)]];
  });
  const growthByField = byField.flatMap(([field, rate]): [string, string][] =>
    rate === null ? [] : [[field, rate]],
  );
  if (growth === null || realisation === null) return null;
  if (cityShare === null && !isBlank(typed.cityShare)) return null;
  if (growthByField.length < byField.length) return null;
  const { years, future, recurring, growthColumn } = typed;
  return {
    years,
    growth,
    growthByField,
    growthColumn: growthColumn !== null && table.headings.includes(growthColumn) ? growthColumn : null,
    future,
    realisation,
    recurring,
    cityShare,
  };
}

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

/** A percentage; what is wrong with it stands in the place of its hint. */
export function PercentField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string;
  readonly isWrong: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly isNeeded?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { label, hint, wrong, isWrong, value, placeholder, isNeeded, onChange } = props;
  const styles = useStyles();
  return (
    <Field
      label={label}
      size="small"
      orientation="horizontal"
      className={styles.field}
      {...(isNeeded && { required: true })}
      {...(isWrong
        ? { validationState: 'warning' as const, validationMessage: wrong }
        : hint !== undefined && { hint })}
    >
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        className={styles.input}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
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
  input: { minWidth: 0, width: '100%' },
  start: { alignSelf: 'start', marginTop: tokens.spacingVerticalXS },
});
