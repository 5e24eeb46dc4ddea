import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dayText } from '../../src/words/days';
import { dayFromText } from '../../src/rules/dates';
import { usePaneState, usePaneStore, usePaneWords } from './pane-context';
import { localToday } from '../../workbook/today';
import { Unbroken } from './unbroken';

/** The day on which the whole pane judges whether a policy is in force. */
export function DayField() {
  const { day } = usePaneState();
  const store = usePaneStore();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>(day);
  const [shown, setShown] = useState(day);
  // The day moves on by itself where the pane stays open over midnight.
  if (shown !== day) {
    setShown(day);
    setTyped(day);
  }
  const invalid = dayFromText(typed) === null;
  const today = localToday();
  const take = (value: string): void => {
    setTyped(value);
    const chosen = dayFromText(value);
    if (chosen !== null) void store.setDay(chosen);
  };
  return (
    <div className={styles.day}>
      <Field
        label={t('day.label')}
        orientation="horizontal"
        size="small"
        className={styles.dayField}
        {...(invalid && {
          validationState: 'warning',
          validationMessage: <Unbroken>{t('day.invalid', { day: say(dayText(day)) })}</Unbroken>,
        })}
      >
        <Input
          type="date"
          size="small"
          value={typed}
          title={t('day.hint')}
          min="1990-01-01"
          max="2100-12-31"
          onChange={(_, { value }) => take(value)}
          className={styles.dayInput}
        />
      </Field>
      {typed === today ? null : (
        <Button size="small" appearance="transparent" className={styles.today} onClick={() => take(today)}>
          {t('day.today')}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  day: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  dayField: {
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  today: { minWidth: 0, flexShrink: 0, paddingInline: 0, color: tokens.colorBrandForegroundLink },
  dayInput: { width: '9.5em', minWidth: 0 },
});
