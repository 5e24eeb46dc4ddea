import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnLetters } from '../../src/formulas/cell-names';
import { dayFromText } from '../../src/rules/dates';
import { usePaneActions, usePaneState, usePaneStore } from '../frame/pane-context';
import { useAuditWords } from './audit-words';
import type { ListRole, OfferedList } from './offered-lists';
import { ownTolerance, TOLERANCES, type Tolerance } from './terms';
import { useDesk } from './use-desk';

/** Which list is audited, what is read of it, and by which terms. */
export function ListSetup({ lists }: { readonly lists: readonly OfferedList[] }) {
  const desk = useDesk();
  const { reading } = usePaneState();
  const { t } = useAuditWords();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const [terms, setTerms] = useState(desk.terms);
  const shown = reading && 'selection' in reading ? reading.selection.active.sheet : null;
  const list =
    lists.find((one) => keyOf(one) === chosen) ??
    lists.find(({ corner }) => corner.sheet === shown) ??
    lists[0];
  if (!list) return null;
  const tolerance = terms.tolerance === 'own' ? ownTolerance(terms.own) : TOLERANCES[terms.tolerance];
  const isDayGood = terms.day === '' || dayFromText(terms.day) !== null;
  const change = (some: Partial<typeof terms>): void => {
    desk.terms = { ...terms, ...some };
    setTerms(desk.terms);
  };
  const start = (): void => {
    if (tolerance === null || !isDayGood) return;
    const asOf = terms.day === '' ? null : dayFromText(terms.day);
    void desk.recompute.start({ list: list.corner, terms: { asOf, tolerance } });
  };
  return (
    <div className={styles.form}>
      <Field label={t('recompute.list')} size="small" orientation="horizontal" className={styles.field}>
        <Select
          size="small"
          className={styles.input}
          translate="no"
          value={keyOf(list)}
          onChange={(_, { value }) => setChosen(value)}
        >
          {lists.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {nameOf(one, lists, t)}
            </option>
          ))}
        </Select>
      </Field>
      <ColumnsRead list={list} />
      <Field
        label={t('recompute.tolerance')}
        size="small"
        orientation="horizontal"
        hint={t('recompute.toleranceHint')}
        className={styles.field}
      >
        <Select
          size="small"
          className={styles.input}
          value={terms.tolerance}
          onChange={(_, { value }) => change({ tolerance: value as Tolerance })}
        >
          {([...Object.keys(TOLERANCES), 'own'] as Tolerance[]).map((one) => (
            <option key={one} value={one}>
              {t(`recompute.tolerances.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {terms.tolerance === 'own' ? (
        <Field
          label={t('recompute.own')}
          size="small"
          orientation="horizontal"
          className={styles.field}
          {...(tolerance === null && {
            validationState: 'warning',
            validationMessage: t('recompute.ownInvalid'),
          })}
        >
          <Input
            size="small"
            inputMode="decimal"
            className={styles.input}
            value={terms.own}
            onChange={(_, { value }) => change({ own: value })}
          />
        </Field>
      ) : null}
      <Field
        label={t('recompute.day')}
        size="small"
        orientation="horizontal"
        className={styles.field}
        {...(isDayGood
          ? { hint: t('recompute.dayHint') }
          : { validationState: 'warning', validationMessage: t('recompute.dayInvalid') })}
      >
        <Input
          type="date"
          size="small"
          className={styles.input}
          value={terms.day}
          min="1990-01-01"
          max="2100-12-31"
          onChange={(_, { value }) => change({ day: value })}
        />
      </Field>
      <Button
        appearance="primary"
        className={styles.start}
        disabled={tolerance === null || !isDayGood}
        onClick={start}
      >
        {t('recompute.start')}
      </Button>
    </div>
  );
}

const ROLES: readonly ListRole[] = ['item', 'paid', 'day', 'basis'];

/** What is read of the list, with a way to say otherwise. */
function ColumnsRead({ list }: { readonly list: OfferedList }) {
  const store = usePaneStore();
  const { showView } = usePaneActions();
  const { t } = useAuditWords();
  const styles = useStyles();
  const { corner, headerRow, columns, asked } = list;
  const toMapping = (): void => {
    void store.select({ sheet: corner.sheet, row: headerRow, column: corner.left });
    showView('columns');
  };
  return (
    <div role="group" aria-label={t('recompute.columns')} className={styles.read}>
      <dl className={styles.roles}>
        {ROLES.map((role) => {
          const column = columns[role];
          return (
            <div key={role} className={styles.role}>
              <dt>{t(`recompute.roles.${role}`)}</dt>
              {column ? (
                <dd>
                  {t('recompute.column', { letters: columnLetters(column.index) })}{' '}
                  <span className={styles.heading} translate="no">
                    {column.header}
                  </span>
                </dd>
              ) : (
                <dd className={styles.absent}>{t('recompute.absent')}</dd>
              )}
            </div>
          );
        })}
      </dl>
      {asked.length > 0 ? (
        <p className={mergeClasses(styles.absent, styles.needed)}>
          {t('recompute.asked', { count: asked.length })}
        </p>
      ) : null}
      <Button size="small" appearance="transparent" className={styles.mapping} onClick={toMapping}>
        {t('recompute.mapping')}
      </Button>
    </div>
  );
}

const keyOf = ({ corner }: OfferedList): string => JSON.stringify([corner.sheet, corner.top, corner.left]);

function nameOf(
  { corner, headerRow }: OfferedList,
  lists: readonly OfferedList[],
  t: ReturnType<typeof useAuditWords>['t'],
): string {
  const { sheet } = corner;
  const isAlone = lists.filter((one) => one.corner.sheet === sheet).length === 1;
  return isAlone ? sheet : t('recompute.listFrom', { sheet, row: headerRow + 1 });
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  field: { gridTemplateColumns: '7em minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  read: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  roles: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, margin: 0 },
  role: {
    display: 'grid',
    gridTemplateColumns: '7em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  heading: { color: tokens.colorNeutralForeground2 },
  absent: { color: tokens.colorNeutralForeground3 },
  needed: { margin: 0, color: tokens.colorStatusWarningForeground3 },
  mapping: {
    justifyContent: 'start',
    minWidth: 0,
    marginTop: tokens.spacingVerticalXXS,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  start: { alignSelf: 'start', marginTop: tokens.spacingVerticalXS },
});
