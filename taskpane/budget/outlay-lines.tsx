import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import {
  ACCOUNT_LISTS,
  type AccountClaim,
  type AccountLine,
  type AccountList,
  type YearAccount,
} from '../../src/budget/year-account';
import { usePaneStore } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';
import { count } from '../whole-table/count-words';
import { drawn, isNothing, tableAmount } from './amounts';
import { useBudgetWords } from './budget-words';
import { useTypeStyles } from './type-styles';

/** Where the money goes: one list at a time, each line with its claims. */
export function OutlayLines({ year, sheet }: { readonly year: YearAccount; readonly sheet: string }) {
  const { t } = useBudgetWords();
  const styles = useStyles();
  const [list, setList] = useState<AccountList>('policy');
  const [open, setOpen] = useState<string | null>(null);
  const lines = year.lists[list];
  const greatest = Math.max(1, ...lines.map(({ certain }) => drawn(certain.budget)));
  return (
    <section aria-label={t('lists.title')} className={styles.section} data-list={list}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('lists.title')}</h2>
        <Select
          size="small"
          aria-label={t('lists.by')}
          value={list}
          onChange={(_, { value }) => {
            setList(value as AccountList);
            setOpen(null);
          }}
        >
          {ACCOUNT_LISTS.map((one) => (
            <option key={one} value={one}>
              {t(`lists.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line
            key={`${list} ${line.key}`}
            line={line}
            part={drawn(line.certain.budget) / greatest}
            isOpen={open === line.key}
            onToggle={() => setOpen(open === line.key ? null : line.key)}
            claims={() => year.claims.filter(({ lines: of }) => of[list] === line.key)}
            list={list}
            year={year}
            sheet={sheet}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps extends Omit<ClaimsProps, 'claims'> {
  readonly line: AccountLine;
  /** Of the greatest of its list, 0 to 1. */
  readonly part: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly claims: () => readonly AccountClaim[];
}

function Line({ line, part, isOpen, onToggle, claims, ...of }: LineProps) {
  const { t, say, language } = useBudgetWords();
  const styles = useStyles();
  const id = useId();
  const { label, enterprises, claims: number, certain, most } = line;
  return (
    <li className={styles.line} data-line={line.key}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={styles.label}>{say(label)}</span>
        <span className={styles.amount}>{tableAmount(certain.budget, language)}</span>
        <span className={styles.chevron}>{isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}</span>
        <svg width="100%" height="4" className={styles.picture} aria-hidden>
          <rect width={`${Math.round(part * 1000) / 10}%`} height="4" rx="2" className={styles.bar} />
        </svg>
        <span className={styles.quiet}>
          {number === 0
            ? t('lists.noneSure')
            : t('lists.line', {
                enterprises: count(enterprises, language),
                claims: count(number, language),
              })}
          {certain.budget === most.budget
            ? null
            : ` · ${t('lists.most', { amount: tableAmount(most.budget, language) })}`}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Claims claims={claims()} {...of} /> : null}
      </div>
    </li>
  );
}

/** The number of claims shown at a time: a list of thousands helps nobody. */
const SHOWN_AT_ONCE = 30;

interface ClaimsProps {
  readonly claims: readonly AccountClaim[];
  readonly list: AccountList;
  readonly year: YearAccount;
  readonly sheet: string;
}

function Claims({ claims, list, year, sheet }: ClaimsProps) {
  const { t } = useBudgetWords();
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const left = Math.min(SHOWN_AT_ONCE, claims.length - shown);
  return (
    <>
      <ul className={styles.claims}>
        {claims.slice(0, shown).map((claim, at) => (
          <Claim key={at} claim={claim} list={list} year={year} sheet={sheet} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('more', { count: left })}
        </Button>
      ) : null}
    </>
  );
}

/** Whose, for what, how much, and what became of it on the way; a click goes to its row. */
function Claim(props: Omit<ClaimsProps, 'claims'> & { readonly claim: AccountClaim }) {
  const { claim, list, year, sheet } = props;
  const store = usePaneStore();
  const { t, say, language } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const { payee, subject, certain, most, rows, givesWayTo } = claim;
  const award = year.lists.award.find(({ key }) => key === claim.lines.award);
  const [first] = rows;
  const about = [
    ...(list === 'award' || !award ? [] : [say(award.label)]),
    ...(subject === null ? [] : [subject]),
    ...(certain.gross === certain.budget || isNothing(certain.budget)
      ? []
      : [t('claims.capped', { gross: tableAmount(certain.gross, language) })]),
    ...(givesWayTo.length > 0
      ? [t('claims.givesWay', { to: givesWayTo.map(say).join(language === 'zh' ? '、' : ', ') })]
      : most === certain.budget
        ? []
        : [t('claims.open', { amount: tableAmount(most, language) })]),
  ];
  return (
    <li className={styles.claim}>
      <span className={styles.who} translate="no">
        {say(payee)}
      </span>
      <span className={styles.amount}>{tableAmount(certain.budget, language)}</span>
      <span className={styles.about}>
        <Unbroken>{about.join(' · ')}</Unbroken>
      </span>
      {first ? (
        <Button
          size="small"
          appearance="transparent"
          className={mergeClasses(type.link, styles.row)}
          aria-label={t('claims.goTo', {
            sheet: first.sheet ?? sheet,
            row: first.row + 1,
            payee: say(payee),
          })}
          onClick={() => void store.select({ sheet: first.sheet ?? sheet, row: first.row, column: 0 })}
        >
          {t('claims.row', { row: first.row + 1 })}
        </Button>
      ) : null}
    </li>
  );
}

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXL },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  toggle: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
    alignItems: 'baseline',
    width: '100%',
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  label: { textWrap: 'pretty' },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', textAlign: 'end' },
  chevron: { alignSelf: 'center', height: '16px', color: tokens.colorNeutralForeground3 },
  picture: { display: 'block', gridColumn: '1 / -1' },
  bar: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: 'CanvasText' } },
  quiet: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  claims: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: 0,
    listStyleType: 'none',
  },
  claim: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
  },
  who: { minWidth: 0 },
  about: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  row: { justifySelf: 'end', height: '16px', fontSize: tokens.fontSizeBase200 },
});
