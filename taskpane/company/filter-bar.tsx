import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { useId, useMemo, useState } from 'react';
import {
  CLAUSE_ORDERS,
  countOfFacets,
  departmentsOf,
  EVERY_SECTOR,
  isFiltering,
  NO_FILTER,
  sectorOf,
  type ClauseFilter,
  type ClauseOrder,
  type FilterFacet,
} from './clause-filter';
import { usePaneStore, usePaneWords } from '../frame/pane-context';

export interface FilterBarProps {
  readonly filter: ClauseFilter;
  readonly order: ClauseOrder;
  /** The number of clauses that pass; null while there is no filter. */
  readonly shown: number | null;
  readonly onFilter: (filter: ClauseFilter) => void;
  readonly onOrder: (order: ClauseOrder) => void;
}

/** The search box, and behind a button the filters and the order of the clauses. */
export function FilterBar({ filter, order, shown, onFilter, onOrder }: FilterBarProps) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = countOfFacets(filter);
  const name = count > 0 ? t('filter.openCount', { count }) : t('filter.open');
  return (
    <search aria-label={t('filter.label')} className={styles.bar}>
      <div className={styles.line}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={t('filter.search')}
          aria-label={t('filter.search')}
          value={filter.query}
          onChange={(_, { value }) => onFilter({ ...filter, query: value })}
        />
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={open}
          aria-expanded={open}
          aria-controls={id}
          icon={<Filter20Regular />}
          aria-label={name}
          title={name}
          onClick={() => setOpen(!open)}
        >
          {count > 0 ? count : null}
        </ToggleButton>
      </div>
      <div id={id} hidden={!open}>
        {open ? <Facets filter={filter} order={order} onFilter={onFilter} onOrder={onOrder} /> : null}
      </div>
      <p role="status" className={styles.status}>
        {shown === null ? null : t('filter.shown', { count: shown })}
        {isFiltering(filter) ? (
          <Button
            size="small"
            appearance="transparent"
            className={styles.clear}
            onClick={() => onFilter(NO_FILTER)}
          >
            {t('filter.clear')}
          </Button>
        ) : null}
      </p>
    </search>
  );
}

function Facets({ filter, order, onFilter, onOrder }: Omit<FilterBarProps, 'shown'>) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const facets = useFacets();
  return (
    <div className={styles.facets}>
      {facets.map(({ facet, options }) => (
        <Field key={facet} label={t(`filter.${facet}`)} size="small">
          <Dropdown
            multiselect
            size="small"
            className={styles.dropdown}
            placeholder={t('filter.any')}
            selectedOptions={[...filter[facet]]}
            value={options
              .filter(({ value }) => filter[facet].includes(value))
              .map(({ label }) => label)
              .join(t('reason.separator'))}
            onOptionSelect={(_, { selectedOptions }) => onFilter({ ...filter, [facet]: selectedOptions })}
          >
            {options.map(({ value, label }) => (
              <Option key={value} value={value} text={label}>
                {label}
              </Option>
            ))}
          </Dropdown>
        </Field>
      ))}
      <Field label={t('filter.order')} size="small">
        <Select size="small" value={order} onChange={(_, { value }) => onOrder(value as ClauseOrder)}>
          {CLAUSE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`filter.orders.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

interface Facet {
  readonly facet: FilterFacet;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The choices of each filter, read from the policies. */
function useFacets(): readonly Facet[] {
  const { book } = usePaneStore();
  const { t, say, language } = usePaneWords();
  return useMemo(() => {
    const sectors = new Map(
      book.policies.map((policy) => [
        sectorOf(policy),
        policy.trade ? say(policy.trade.label) : t('filter.everySector'),
      ]),
    );
    return [
      {
        facet: 'policies',
        options: book.policies.map(({ id, shortTitle }) => ({ value: id, label: say(shortTitle) })),
      },
      {
        facet: 'sectors',
        options: [...sectors].map(([value, label]) => ({ value, label })).sort(everySectorLast),
      },
      { facet: 'departments', options: departmentsOf(book).map((one) => ({ value: one, label: one })) },
      {
        facet: 'levels',
        options: (['city', 'district'] as const).map((level) => ({
          value: level,
          label: t(`filter.level.${level}`),
        })),
      },
    ] satisfies Facet[];
    // `say` and `t` change with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [book, language]);
}

const everySectorLast = (a: { value: string }, b: { value: string }): number =>
  Number(a.value === EVERY_SECTOR) - Number(b.value === EVERY_SECTOR);

const useStyles = makeStyles({
  bar: { display: 'block', marginBottom: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  facets: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 9.5em), 1fr))',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  dropdown: { minWidth: 0, width: '100%' },
  status: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  clear: { minWidth: 0, color: tokens.colorBrandForegroundLink },
});
