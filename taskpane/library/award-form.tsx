import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { AS_OF } from '../../src/rules/arguments';
import { dayFromText } from '../../src/rules/dates';
import type { Provision } from '../../src/rules/policy-book';
import { InsertionNotice } from '../award/award-details';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';
import type { CompanyReading, PaneReading } from '../store/pane-reading';
import { sameCell } from '../store/pane-store';
import { nameOfCell } from './field-words';
import { FormOutcome, useForeseen } from './form-outcome';
import { formulaOf, isWhole, readForm, refused, unfilled, type FormField } from './form-reading';
import type { TypedForm } from './library-memory';
import { AsOfField, ParameterField } from './parameter-field';

interface AwardFormProps {
  readonly provision: Provision;
  readonly typed: TypedForm;
  readonly onTyped: (typed: TypedForm) => void;
}

/** The parameters of a function, one field each, with the formula they make and what it comes to. */
export function AwardForm({ provision, typed, onTyped }: AwardFormProps) {
  const { award } = provision;
  const store = usePaneStore();
  const { reading, insertion } = usePaneState();
  const { t, language } = usePaneWords();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const company = useLastCompany(reading);
  const active = reading && 'selection' in reading ? reading.selection.active : null;
  const fields = readForm(provision, typed, company, active?.sheet ?? null);
  const asOf = dayFromText(typed[AS_OF.name] ?? '');
  const formula = formulaOf(award, fields, asOf, active?.sheet ?? '', language);
  const foreseen = useForeseen(formula);
  const inspected = foreseen?.inspection?.calls[0]?.arguments ?? [];
  const cells = inspected.flatMap(({ references }) => references.flatMap(({ cell }) => cell ?? []));
  const circular = active !== null && cells.some((cell) => sameCell(cell, active));
  const type = (name: string, value: string): void => onTyped({ ...typed, [name]: value });
  const write = (): void => {
    setAsked(true);
    if (isWhole(fields)) void store.insertFormula(award.name, formula);
    else focusFirst(form.current, [...refused(fields), ...unfilled(fields)], award.inputs);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('form.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (active && !circular) write();
      }}
    >
      <p className={styles.explain}>{t('form.explain')}</p>
      {fields.map((field) => (
        <ParameterField
          key={field.name}
          field={field}
          inspected={inspected.find(({ name }) => name === field.name) ?? null}
          asked={asked}
          onType={(value) => type(field.name, value)}
        />
      ))}
      <AsOfField
        provision={provision}
        shown={typed[AS_OF.name] ?? ''}
        onType={(day) => type(AS_OF.name, day)}
      />
      <FormOutcome provision={provision} fields={fields} formula={formula} foreseen={foreseen} />
      {circular ? (
        <p className={styles.hint} role="status">
          {t('form.circular', { cell: nameOfCell(active) })}
        </p>
      ) : null}
      <Button
        type="submit"
        size="small"
        appearance="primary"
        className={styles.write}
        disabledFocusable={active === null || circular}
      >
        {active ? t('form.write', { cell: nameOfCell(active) }) : t('form.nowhere')}
      </Button>
      {active === null ? <p className={styles.hint}>{t('form.noCell')}</p> : null}
      <div role="status">
        {insertion?.award === award.name ? <InsertionNotice insertion={insertion} /> : null}
      </div>
    </form>
  );
}

/** The company of the selected row, which stays while a cell outside the table is selected to take or write to. */
function useLastCompany(reading: PaneReading | null): CompanyReading | null {
  const [last, setLast] = useState<CompanyReading | null>(null);
  if (reading?.kind === 'company' && reading !== last) setLast(reading);
  return reading?.kind === 'company' ? reading : last;
}

function focusFirst(
  form: HTMLFormElement | null,
  faulty: readonly FormField[],
  inputs: Provision['award']['inputs'],
): void {
  const names = new Set(faulty.map(({ name }) => name));
  const first = inputs.find(({ name }) => names.has(name));
  form?.querySelector<HTMLElement>(`[name="${first?.name ?? ''}"]`)?.focus();
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  explain: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  write: { alignSelf: 'start' },
});
