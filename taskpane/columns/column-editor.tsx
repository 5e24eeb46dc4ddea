import { Button, Combobox, Field, makeStyles, Option, Select, tokens } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { unitsFor, type ColumnUnit } from '../../src/table/column-units';
import type { Field as CompanyField } from '../../src/table/fields';
import { comparable } from '../../src/table/headers';
import type { Column } from '../../src/table/table';
import { columnLetters } from '../../src/formulas/cell-names';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';

/** The editor of a column's fields and unit. Every change is kept at once. */
export function ColumnEditor({ column }: { readonly column: Column }) {
  const store = usePaneStore();
  const { mapping } = usePaneState();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const fields = column.taken.map(({ field }) => field);
  const heading = column.saidUnder ?? column.header;
  const said = column.saidUnder === null ? undefined : mapping[column.saidUnder];
  const choose = (labels: readonly string[], unit: string | null): void =>
    void store.setColumn(heading, { fields: labels, unit });
  const chooseFields = (labels: readonly string[]): void => {
    const chosen = store.knownFields.filter(({ label }) => labels.includes(label.zh));
    choose(labels, unitKept(said?.unit ?? null, chosen));
  };
  return (
    <div
      role="group"
      aria-label={t('columns.edit', { column: columnLetters(column.index), header: column.header })}
      className={styles.editor}
    >
      {fields.length === 0 && column.likely.length > 0 ? (
        <ul className={styles.likely} aria-label={t('columns.likely')}>
          {column.likely.map(({ field, why }) => (
            <li key={field.label.zh}>
              <Button size="small" onClick={() => chooseFields([field.label.zh])}>
                {say(field.label)}
              </Button>{' '}
              <span className={styles.why}>{say(why)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldPicker chosen={fields} onChoose={chooseFields} />
      {fields.length > 0 ? (
        <ul className={styles.tags} aria-label={t('columns.fields')}>
          {fields.map((field) => (
            <li key={field.label.zh}>
              <Button
                size="small"
                shape="circular"
                icon={<Dismiss12Regular />}
                iconPosition="after"
                aria-label={t('columns.remove', { label: say(field.label) })}
                onClick={() => chooseFields(labelsOf(fields.filter((one) => one !== field)))}
              >
                {say(field.label)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <UnitPicker column={column} onChoose={(unit) => void store.setUnits([column], unit)} />
      <div className={styles.buttons}>
        <Button size="small" disabled={said?.fields?.length === 0} onClick={() => choose([], null)}>
          {t('columns.notUsed')}
        </Button>
        <Button
          size="small"
          disabled={said === undefined}
          onClick={() => void store.setColumn(heading, null)}
        >
          {t('columns.automatic')}
        </Button>
      </div>
    </div>
  );
}

const labelsOf = (fields: readonly CompanyField[]): readonly string[] => fields.map(({ label }) => label.zh);

/** The unit that decides how cells are converted: that of the first field with more than one. */
const unitsOf = (fields: readonly CompanyField[]): readonly ColumnUnit[] =>
  fields.map(({ input }) => unitsFor(input)).find((units) => units.length > 1) ?? [];

/** The chosen unit where the new fields can have it, otherwise null: the sheet then decides. */
const unitKept = (unit: string | null, fields: readonly CompanyField[]): string | null =>
  unitsOf(fields).some(({ id }) => id === unit) ? unit : null;

function FieldPicker(props: {
  readonly chosen: readonly CompanyField[];
  readonly onChoose: (labels: readonly string[]) => void;
}) {
  const { chosen, onChoose } = props;
  const store = usePaneStore();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const wanted = comparable(query);
  const found = store.knownFields.filter(({ label, synonyms }) =>
    [label.zh, label.en, ...synonyms].some((name) => comparable(name).includes(wanted)),
  );
  return (
    <Field label={t('columns.fields')} size="small">
      <Combobox
        multiselect
        size="small"
        className={styles.picker}
        listbox={{ className: styles.listbox }}
        placeholder={t('columns.fieldsPlaceholder')}
        value={query}
        selectedOptions={[...labelsOf(chosen)]}
        onChange={(event) => setQuery(event.target.value)}
        onOpenChange={(_, { open }) => {
          if (!open) setQuery('');
        }}
        onOptionSelect={(_, { selectedOptions }) => onChoose(selectedOptions)}
      >
        {found.map(({ label }) => (
          <Option key={label.zh} value={label.zh} text={say(label)}>
            {say(label)}
          </Option>
        ))}
        {found.length === 0 ? (
          <Option disabled text={t('columns.noMatch')}>
            {t('columns.noMatch')}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}

function UnitPicker(props: { readonly column: Column; readonly onChoose: (unit: string) => void }) {
  const { column, onChoose } = props;
  const { t, say } = usePaneWords();
  const units = unitsOf(column.taken.map(({ field }) => field));
  const current = column.taken.map(({ unit }) => unit).find((unit) => units.includes(unit));
  if (!current) return null;
  return (
    <Field label={t('columns.unit')} size="small">
      <Select size="small" value={current.id} onChange={(_, { value }) => onChoose(value)}>
        {units.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  picker: { minWidth: 0, width: '100%' },
  listbox: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  likely: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  why: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
