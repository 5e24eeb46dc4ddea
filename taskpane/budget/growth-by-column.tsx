import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { isGrowth } from '../../src/budget/stored-budget';
import { useBudgetWords } from './budget-words';
import type { OfferedTable } from './offered-tables';
import { typedPercent } from './percent';
import { PercentField } from './percent-field';
import type { TypedTerms } from './typed-terms';

/** Rates of single columns, and a column that has one for each company. */
export function GrowthByColumn(props: {
  readonly table: OfferedTable;
  readonly typed: TypedTerms;
  readonly onChange: (some: Partial<TypedTerms>) => void;
}) {
  const { table, typed, onChange } = props;
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const { growthColumn, byField } = typed;
  return (
    <div className={styles.columns}>
      <Field
        label={t('forecast.column')}
        hint={t('forecast.columnHint')}
        size="small"
        orientation="horizontal"
        className={styles.field}
      >
        <Select
          size="small"
          translate="no"
          value={growthColumn ?? ''}
          onChange={(_, { value }) => onChange({ growthColumn: value === '' ? null : value })}
        >
          <option value="">{t('forecast.columnNone')}</option>
          {table.headings.map((heading) => (
            <option key={heading} value={heading}>
              {heading}
            </option>
          ))}
        </Select>
      </Field>
      {table.growing.map((label) => {
        const value = byField.get(label.zh) ?? '';
        return (
          <PercentField
            key={label.zh}
            label={say(label)}
            placeholder={t('forecast.asAbove')}
            wrong={t('forecast.growthInvalid')}
            isWrong={value.trim() !== '' && typedPercent(value, isGrowth) === null}
            value={value}
            onChange={(rate) => onChange({ byField: new Map([...byField, [label.zh, rate]]) })}
          />
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  columns: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  field: { gridTemplateColumns: '8em minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
});
