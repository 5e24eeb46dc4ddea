import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
  type FieldProps,
} from '@fluentui/react-components';
import { TableCellCenter16Regular } from '@fluentui/react-icons/svg/table-cell-center';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { fieldLabel } from '../../src/table/fields';
import { doubt } from '../../src/readings/doubt';
import { countedFigure } from '../../src/readings/requirement-wording';
import type { Step } from '../../src/readings/explanation';
import { dayText } from '../../src/words/days';
import { grouped } from '../../src/words/figures';
import { sentence } from '../../src/words/sentences';
import { STANDING } from '../../src/words/terms';
import { ArgumentError, AS_OF, expected, isBlank, readInput, type Fact } from '../../src/rules/arguments';
import { dayFromText } from '../../src/rules/dates';
import { Exact, fromCell } from '../../src/rules/exact';
import { standingOn } from '../../src/rules/policies';
import type { Provision } from '../../src/rules/policy-book';
import { a1 } from '../../src/formulas/cell-names';
import type { ArgumentInspection } from '../../src/formulas/inspection/argument-inspection';
import type { CellInspection } from '../../src/formulas/inspection/cell-inspection';
import type { CellAddress, CellValue } from '../../workbook/workbook';
import { amountWords } from '../words/amount-words';
import { InsertionNotice } from '../award/award-details';
import { cellTaken, formulaOf, isWhole, readForm, refused, unfilled, type FormField } from './form-reading';
import type { TypedForm } from './library-memory';
import { usePaneState, usePaneStore, usePaneWords, type PaneWords } from '../frame/pane-context';
import { tableOf, type CompanyReading, type PaneReading } from '../store/pane-reading';
import { sameCell } from '../store/pane-store';
import { Steps } from '../award/steps';
import { Unbroken } from '../frame/unbroken';

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
  const fields = readForm(award, typed, company, active?.sheet ?? null);
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
      <Outcome provision={provision} fields={fields} formula={formula} foreseen={foreseen} />
      {circular ? (
        <p className={styles.hint} role="status">
          {t('form.circular', { cell: nameOf(active) })}
        </p>
      ) : null}
      <Button
        type="submit"
        size="small"
        appearance="primary"
        className={styles.write}
        disabledFocusable={active === null || circular}
      >
        {active ? t('form.write', { cell: nameOf(active) }) : t('form.nowhere')}
      </Button>
      {active === null ? <p className={styles.hint}>{t('form.noCell')}</p> : null}
      <div role="status">
        {insertion?.award === award.name ? <InsertionNotice insertion={insertion} /> : null}
      </div>
    </form>
  );
}

const nameOf = ({ row, column }: CellAddress): string => a1(row, column);

/** The company of the selected row, which stays while a cell outside the table is selected to take or write to. */
function useLastCompany(reading: PaneReading | null): CompanyReading | null {
  const [last, setLast] = useState<CompanyReading | null>(null);
  if (reading?.kind === 'company' && reading !== last) setLast(reading);
  return reading?.kind === 'company' ? reading : last;
}

interface Foreseen {
  readonly formula: string;
  readonly inspection: CellInspection | null;
  readonly failure: string | null;
}

/** The inspection of the formula, asked of the workbook whenever it or a cell changes. */
function useForeseen(formula: string): Foreseen | null {
  const store = usePaneStore();
  const { reading } = usePaneState();
  const [answer, setAnswer] = useState<Foreseen | null>(null);
  useEffect(() => {
    let isAwaited = true;
    const take = (found: Omit<Foreseen, 'formula'>): void => {
      if (isAwaited) setAnswer({ formula, ...found });
    };
    store.foresee(formula).then(
      (inspection) => take({ inspection, failure: null }),
      (error: unknown) =>
        take({ inspection: null, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isAwaited = false;
    };
  }, [store, formula, reading]);
  return answer?.formula === formula ? answer : null;
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

interface ParameterFieldProps {
  readonly field: FormField;
  readonly inspected: ArgumentInspection | null;
  /** Whether the person has asked for the formula, so that what is missing is an error. */
  readonly asked: boolean;
  readonly onType: (value: string) => void;
}

function ParameterField({ field, inspected, asked, onType }: ParameterFieldProps) {
  const { name, input, shown } = field;
  const { reading } = usePaneState();
  const words = usePaneWords();
  const { t, say } = words;
  const styles = useStyles();
  const label = say(sentence(fieldLabel(input)));
  const message = messageOf(field, inspected, asked, words);
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

/** The fault of a field, beside it: an error of what is typed, a warning of what a cell holds. */
function messageOf(
  { name, input, argument }: FormField,
  inspected: ArgumentInspection | null,
  asked: boolean,
  { t, say, language }: PaneWords,
): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  const label = say(fieldLabel(input));
  if (argument.kind === 'refused') {
    return { validationState: 'error', validationMessage: argument.error.in(language) };
  }
  if (argument.kind === 'blank') {
    if (!asked || input.omission) return {};
    return { validationState: 'error', validationMessage: t('form.required', { label }) };
  }
  if (argument.kind === 'number') {
    const doubtful = doubt(input, argument.value);
    return doubtful ? { validationState: 'warning', validationMessage: say(sentence(doubtful)) } : {};
  }
  const source = inspected?.references[0];
  if (argument.kind !== 'cell' || !inspected || !source?.cell) return {};
  if (inspected.warning) return { validationState: 'warning', validationMessage: say(inspected.warning) };
  const read = readArgument(name, input, inspected.argument);
  if (!(read instanceof ArgumentError)) {
    const doubtful = doubt(input, read);
    return doubtful ? { validationState: 'warning', validationMessage: say(sentence(doubtful)) } : {};
  }
  const cell = nameOf(source.cell);
  const words = isBlank(source.value) ? t('form.blankCell', { cell, label }) : read.in(language);
  return { validationState: 'warning', validationMessage: words };
}

function readArgument(name: string, input: FormField['input'], argument: unknown): Fact | ArgumentError {
  try {
    return readInput(name, input, argument);
  } catch (error) {
    if (error instanceof ArgumentError) return error;
    throw error;
  }
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

function readingWords(
  { name, input, argument }: FormField,
  inspected: ArgumentInspection | null,
  { t, say }: PaneWords,
): string | null {
  if (argument.kind === 'number' && input.kind !== 'code') {
    return t('form.as', { figure: say(countedFigure(input, argument.value)) });
  }
  const source = inspected?.references[0];
  if (argument.kind !== 'cell' || !inspected || !source?.cell || isBlank(source.value)) return null;
  const cell = nameOf(source.cell);
  const value = valueWords(source.value);
  const fact = readArgument(name, input, inspected.argument);
  if (fact instanceof Exact && input.kind !== 'code') {
    return t('form.readAs', { cell, value, figure: say(countedFigure(input, fact)) });
  }
  return t('form.read', { cell, value });
}

function valueWords(value: CellValue): string {
  if (typeof value === 'number' && Number.isFinite(value)) return grouped(fromCell(value));
  return typeof value === 'object' && value !== null ? value.error : String(value);
}

function AsOfField(props: {
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

interface OutcomeProps {
  readonly provision: Provision;
  readonly fields: readonly FormField[];
  readonly formula: string;
  readonly foreseen: Foreseen | null;
}

/** The formula to the letter, and what it comes to. */
function Outcome({ provision, fields, formula, foreseen }: OutcomeProps) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.outcome} aria-labelledby={id}>
      <Text as="h5" size={200} weight="semibold" id={id} className={styles.title}>
        {t('form.formula')}
      </Text>
      {isWhole(fields) ? (
        <code className={styles.formula} translate="no" data-formula>
          {formula}
        </code>
      ) : null}
      <div role="status" data-outcome>
        <Result provision={provision} fields={fields} foreseen={foreseen} />
      </div>
    </section>
  );
}

function Result({ provision, fields, foreseen }: Omit<OutcomeProps, 'formula'>): ReactNode {
  const { t, say, language } = usePaneWords();
  const styles = useStyles();
  const missing = unfilled(fields);
  if (refused(fields).length > 0) return <p className={styles.hint}>{t('form.wrong')}</p>;
  if (missing.length > 0) {
    const list = missing.map(({ input }) => say(fieldLabel(input))).join(t('reason.separator'));
    return <p className={styles.hint}>{t('form.incomplete', { list })}</p>;
  }
  if (!foreseen) return null;
  if (foreseen.failure !== null) {
    return <p className={styles.fault}>{t('form.failed', { message: foreseen.failure })}</p>;
  }
  const outcome = foreseen.inspection?.calls[0]?.outcome;
  if (!outcome) return null;
  if ('error' in outcome) return <p className={styles.fault}>{say(outcome.error)}</p>;
  const { exact, aid } = amountWords(outcome.amount, language);
  const amount = aid
    ? t(aid.isExact ? 'form.amountExact' : 'form.amountAbout', { exact, aid: aid.words })
    : exact;
  return (
    <>
      <p className={mergeClasses(styles.amount, outcome.amount.isZero() && styles.zero)}>
        <Unbroken>
          {provision.award.upperBound && !outcome.amount.isZero() ? t('amount.upTo', { amount }) : amount}
        </Unbroken>
      </p>
      <Steps steps={lastSteps(outcome.steps)} />
    </>
  );
}

/** The steps worth showing: what was read stands in the fields, and the amount needs no second mention. */
const lastSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(
    ({ kind, met }) => kind !== 'input' && kind !== 'result' && !(kind === 'condition' && met === true),
  );

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
  outcome: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  title: { display: 'block', margin: 0 },
  formula: {
    display: 'block',
    marginBlock: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    wordBreak: 'break-all',
  },
  amount: {
    margin: 0,
    marginBlock: tokens.spacingVerticalXS,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  zero: { color: tokens.colorNeutralForeground2 },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  write: { alignSelf: 'start' },
});
