import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { TableCellCenter16Regular } from '@fluentui/react-icons/svg/table-cell-center';
import type { ArgumentInspection } from '../../src/formulas/inspection/argument-inspection';
import { AS_OF, expected } from '../../src/rules/arguments';
import { standingOn } from '../../src/rules/policies';
import type { Provision } from '../../src/rules/policy-book';
import { fieldLabel } from '../../src/table/fields';
import { dayText } from '../../src/words/days';
import { sentence } from '../../src/words/sentences';
import { STANDING } from '../../src/words/terms';
import { usePaneState, usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';
import { tableOf } from '../store/pane-reading';
import { faultOf, readingWords } from './field-words';
import { cellTaken, type FormField } from './form-reading';

interface ParameterFieldProps {
  readonly field: FormField;
  readonly inspected: ArgumentInspection | null;
  /** Whether the person has asked for the formula, so that what is missing is an error. */
  readonly asked: boolean;
  readonly onType: (value: string) => void;
}

/** One parameter: its field, and a button that takes the selected cell into it. */
export function ParameterField({ field, inspected, asked, onType }: ParameterFieldProps) {
  const { name, input, shown } = field;
  const { reading } = usePaneState();
  const words = usePaneWords();
  const { t, say } = words;
  const styles = useStyles();
  const label = say(sentence(fieldLabel(input)));
  const message = faultOf(field, inspected, asked, words);
  const take = (): void => {
    if (reading && 'selection' in reading) onType(cellTaken(input, reading.selection, tableOf(reading)));
  };
  return (
    <div className={styles.field} data-parameter={name}>
      <Field
        label={label + (input.omission ? t('form.optional') : '')}
        size="small"
        className={styles.grow}
        hint={<Hint field={field} inspected={inspected} />}
        {...message}
      >
        {input.kind === 'code' ? (
          <Select
            size="small"
            name={name}
            value={shown}
            aria-required={!input.omission}
            onChange={(_, { value }) => onType(value)}
          >
            <option value="">{t(input.omission ? 'form.leftOut' : 'form.notChosen')}</option>
            {input.codes.map(({ code, label: choice }) => (
              <option key={code} value={code}>
                {say(sentence(choice))}
              </option>
            ))}
            {shown === '' || input.codes.some(({ code }) => code === shown) ? null : (
              <option value={shown}>{shown}</option>
            )}
          </Select>
        ) : (
          <Input
            size="small"
            name={name}
            value={shown}
            autoComplete="off"
            aria-required={!input.omission}
            onChange={(_, { value }) => onType(value)}
          />
        )}
      </Field>
      <Button
        size="small"
        className={styles.take}
        icon={<TableCellCenter16Regular />}
        aria-label={t('form.takeFor', { label })}
        title={t('form.take')}
        disabled={!reading || !('selection' in reading)}
        onClick={take}
      />
    </div>
  );
}

/** The help of a field: what it comes to, what belongs into it, and what leaving it out means. */
function Hint({ field, inspected }: Pick<ParameterFieldProps, 'field' | 'inspected'>) {
  const { input } = field;
  const words = usePaneWords();
  const { t, say, language } = words;
  const styles = useStyles();
  const reading = readingWords(field, inspected, words);
  const parts = [
    say(input.note),
    input.kind === 'code' ? null : t('form.accepts', { what: say(expected(input)) }),
    input.omission ? t('form.ifOmitted', { meaning: say(input.omission.meaning) }) : null,
  ].filter((part) => part !== null);
  return (
    <>
      {reading === null ? null : (
        <span className={styles.reading} data-reading>
          <Unbroken>{reading}</Unbroken>
        </span>
      )}
      <Unbroken>{parts.join(language === 'zh' ? '' : ' ')}</Unbroken>
    </>
  );
}

/** The day on which the policy has to be in force. */
export function AsOfField(props: {
  readonly provision: Provision;
  readonly shown: string;
  readonly onType: (day: string) => void;
}) {
  const { provision, shown, onType } = props;
  const { day } = usePaneState();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const standing = standingOn(provision.policy, day);
  const isOut = standing === 'expired' || standing === 'notYet';
  return (
    <Field
      label={say(sentence(AS_OF.label)) + t('form.optional')}
      size="small"
      className={styles.asOf}
      hint={t('form.asOf')}
      data-parameter={AS_OF.name}
      {...(isOut &&
        shown === '' && {
          validationState: 'warning',
          validationMessage: (
            <Unbroken>
              {t('form.asOfStanding', { day: say(dayText(day)), standing: say(STANDING[standing]) })}
            </Unbroken>
          ),
        })}
    >
      <Input
        type="date"
        size="small"
        name={AS_OF.name}
        value={shown}
        min="1990-01-01"
        max="2100-12-31"
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  field: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1, minWidth: 0 },
  // Beside the input, below the label of its field.
  take: { alignSelf: 'start', marginTop: '22px', flexShrink: 0 },
  reading: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  asOf: { maxWidth: '100%' },
});
