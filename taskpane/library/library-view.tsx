import { Accordion, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { dialect } from '../../src/formulas/dialect';
import {
  clauseIndex,
  searchWords,
  type ClauseFilter,
  type ClauseIndex,
  type FoundPolicy,
} from '../../src/law/clause-search';
import type { PolicyBook } from '../../src/rules/policy-book';
import { DayField } from '../frame/day-field';
import { LibraryFilters, LibrarySearch } from './library-search';
import { NO_FILTER, useLibraryMemory, type LibraryMemory, type Remember } from './library-memory';
import { PolicyItem } from './library-policy';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';

/** The index of each book, made when the library is first opened. */
const indexes = new WeakMap<PolicyBook, ClauseIndex>();

function indexOf(book: PolicyBook): ClauseIndex {
  const index = indexes.get(book) ?? clauseIndex(book.policies, dialect.spelled);
  indexes.set(book, index);
  return index;
}

/** The most clauses that are shown at once; of more, the policies are shown with their numbers. */
const SHOWN_AT_ONCE = 40;

/** 政策库: every policy and every clause, to be read, searched, cited and computed. */
export function LibraryView() {
  const { book } = usePaneStore();
  const { day } = usePaneState();
  const { t } = usePaneWords();
  const styles = useStyles();
  const [memory, remember] = useLibraryMemory();
  const query = useDeferredValue(memory.query);
  const words = useMemo(() => searchWords(query), [query]);
  const found = useMemo(
    () => indexOf(book).find(words, memory.filter, day),
    [book, words, memory.filter, day],
  );
  return (
    <>
      <h1 className={styles.unseen}>{t('views.library')}</h1>
      <LibrarySearch query={memory.query} onQuery={(typed) => remember({ query: typed })} />
      <div className={styles.settings}>
        <LibraryFilters filter={memory.filter} onFilter={(filter) => remember({ filter })} />
        <DayField />
      </div>
      <Found found={found} words={words} memory={memory} remember={remember} />
    </>
  );
}

interface FoundProps {
  readonly found: readonly FoundPolicy[];
  readonly words: readonly string[];
  readonly memory: LibraryMemory;
  readonly remember: Remember;
}

function Found({ found, words, memory, remember }: FoundProps) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const clauses = found.reduce((total, one) => total + one.clauses.length, 0);
  const counts = { clauses, policies: found.length };
  const isAll = words.length === 0 && isOpen(memory.filter);
  // A search lays its finds open; what was open before it is open again after it.
  const laidOpen = words.length > 0 && clauses <= SHOWN_AT_ONCE;
  return (
    <>
      <p role="status" className={styles.count}>
        {clauses === 0 ? t('library.none') : t(isAll ? 'library.all' : 'library.found', counts)}
      </p>
      {clauses === 0 ? (
        <NothingFound memory={memory} remember={remember} />
      ) : (
        <Accordion
          key={laidOpen ? words.join(' ') : 'all'}
          multiple
          collapsible
          {...(laidOpen
            ? { defaultOpenItems: found.map(({ policy }) => policy.id) }
            : {
                openItems: [...memory.openPolicies],
                onToggle: (_, { openItems }) => remember({ openPolicies: openItems as string[] }),
              })}
          className={styles.policies}
        >
          {found.map((one) => (
            <PolicyItem key={one.policy.id} found={one} words={words} memory={memory} remember={remember} />
          ))}
        </Accordion>
      )}
    </>
  );
}

const isOpen = ({ standing, level, withAmount }: ClauseFilter): boolean =>
  standing === null && level === null && !withAmount;

function NothingFound({ memory, remember }: Pick<FoundProps, 'memory' | 'remember'>) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const { query, filter } = memory;
  const isSearch = query.trim() !== '';
  return (
    <section className={styles.nothing}>
      <Text as="h2" size={300} weight="semibold" className={styles.nothingTitle}>
        {isSearch ? t('library.noneTitle', { query: query.trim() }) : t('library.noneFiltered')}
      </Text>
      {isSearch ? <p className={styles.nothingBody}>{t('library.noneBody')}</p> : null}
      {isOpen(filter) ? null : <p className={styles.nothingBody}>{t('library.noneBodyFiltered')}</p>}
      <Button size="small" onClick={() => remember({ query: '', filter: NO_FILTER })}>
        {t('library.reset')}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  settings: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  count: {
    margin: 0,
    marginBlock: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  policies: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
  },
  nothingTitle: { margin: 0 },
  nothingBody: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export default LibraryView;
