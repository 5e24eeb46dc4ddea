import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';

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
  field: { gridTemplateColumns: '8em minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});
