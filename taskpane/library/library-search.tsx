import { Button, Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useRef } from 'react';
import type { ClauseFilter } from '../../src/law/clause-search';
import { sentence } from '../../src/words/sentences';
import { STANDING } from '../../src/words/terms';
import type { Policy, Standing } from '../../src/rules/policies';
import { usePaneWords } from '../frame/pane-context';

/** The search box; it stays in sight while the results are read. */
export function LibrarySearch(props: { readonly query: string; readonly onQuery: (typed: string) => void }) {
  const { query, onQuery } = props;
  const { t } = usePaneWords();
  const styles = useStyles();
  const area = useRef<HTMLElement>(null);
  const clear = (): void => {
    onQuery('');
    area.current?.querySelector('input')?.focus();
  };
  return (
    <search ref={area} className={styles.search}>
      <Input
        className={styles.box}
        value={query}
        placeholder={t('library.placeholder')}
        aria-label={t('library.search')}
        autoComplete="off"
        contentBefore={<Search16Regular />}
        contentAfter={
          query === '' ? null : (
            <Button
              size="small"
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={t('library.clear')}
              title={t('library.clear')}
              onClick={clear}
            />
          )
        }
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') clear();
        }}
      />
    </search>
  );
}

const STANDINGS: readonly Standing[] = ['inForce', 'notYet', 'expired', 'draft'];
const LEVELS: readonly Policy['level'][] = ['city', 'district'];

export function LibraryFilters(props: {
  readonly filter: ClauseFilter;
  readonly onFilter: (filter: ClauseFilter) => void;
}) {
  const { filter, onFilter } = props;
  const { t, say } = usePaneWords();
  const styles = useStyles();
  return (
    <div className={styles.filters}>
      <Select
        size="small"
        className={styles.select}
        aria-label={t('library.standing')}
        value={filter.standing ?? ''}
        onChange={(_, { value }) =>
          onFilter({ ...filter, standing: STANDINGS.find((one) => one === value) ?? null })
        }
      >
        <option value="">{t('library.anyStanding')}</option>
        {STANDINGS.map((one) => (
          <option key={one} value={one}>
            {say(sentence(STANDING[one]))}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label={t('library.level')}
        value={filter.level ?? ''}
        onChange={(_, { value }) =>
          onFilter({ ...filter, level: LEVELS.find((one) => one === value) ?? null })
        }
      >
        <option value="">{t('library.anyLevel')}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {t(`library.levels.${one}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        className={styles.check}
        label={{ children: t('library.withAmount'), className: styles.checkLabel }}
        checked={filter.withAmount}
        onChange={(_, { checked }) => onFilter({ ...filter, withAmount: checked === true })}
      />
    </div>
  );
}

const useStyles = makeStyles({
  search: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 2,
    display: 'block',
    marginTop: `calc(-1 * ${tokens.spacingVerticalS})`,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  box: { width: '100%' },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  select: { flex: '1 1 7.5em', minWidth: 0 },
  checkLabel: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  check: { flexBasis: '100%', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
