import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedCompany, ComparedDay, ComparedLine } from '../../src/budget/what-if/comparison';
import type { WhatIfAccount } from '../../workbook/budget-table';
import { usePaneStore } from '../frame/pane-context';
import { count } from '../whole-table/count-words';
import { cellAmount, direction, isNothing, signed, tableAmount } from './amounts';
import { Assumptions } from './assumptions';
import { useBudgetWords } from './budget-words';
import { useTypeStyles } from './type-styles';

/** What is supposed beside the law: the sum, the years, who gains and who loses. It is always marked. */
export function WhatIfResult(props: { readonly account: WhatIfAccount; readonly sheet: string }) {
  const { account, sheet } = props;
  const { day, years, supposed, unstated, assumptions } = account;
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const unit = t('waterfall.unit');
  return (
    <div className={styles.result}>
      <p className={styles.mark} data-mark>
        {t('whatIf.mark')}
      </p>
      <Compared
        title={t('whatIf.day', { paid: day.paid, earned: day.earned })}
        first={unit}
        rows={[
          { key: 'total', label: t('forecast.total'), law: day.total.law, supposed: day.total.supposed },
        ]}
      />
      <Sums day={day} />
      {unstated.map((one) => (
        <p key={one.zh} className={styles.unstated} data-unstated>
          {say(one)}
        </p>
      ))}
      <Assumptions assumptions={[...supposed, ...assumptions]} />
      {years ? (
        <Compared
          title={t('whatIf.years', { unit })}
          first={t('whatIf.year')}
          rows={years.slice(1).map(({ paid, law, supposed: to }) => ({
            key: String(paid),
            label: String(paid),
            law,
            supposed: to,
          }))}
        />
      ) : (
        <p className={type.note}>{t('whatIf.noYears')}</p>
      )}
      <Lists day={day} sheet={sheet} />
    </div>
  );
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly law: string;
  readonly supposed: string;
}

/** The law, what is supposed, and the difference. */
function Compared(props: { readonly title: string; readonly first: string; readonly rows: readonly Row[] }) {
  const { title, first, rows } = props;
  const { t, language } = useBudgetWords();
  const styles = useStyles();
  return (
    <table className={styles.table} data-compared>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          {[first, t('whatIf.law'), t('whatIf.changed'), t('whatIf.difference')].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, law, supposed }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{cellAmount(law, language)}</td>
            <td>{cellAmount(supposed, language)}</td>
            <td className={direction(law, supposed) === 0 ? styles.none : styles.difference}>
              {signed(law, supposed, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sums({ day }: { readonly day: ComparedDay }) {
  const { t, language } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const { gaining, losing } = day.total;
  if (gaining + losing === 0) return <p className={type.line}>{t('whatIf.same')}</p>;
  return (
    <dl className={styles.sums}>
      {isNothing(day.gain) ? null : (
        <>
          <dt>{t('whatIf.gain', { count: count(gaining, language) })}</dt>
          <dd>+{tableAmount(day.gain, language)}</dd>
        </>
      )}
      {isNothing(day.loss) ? null : (
        <>
          <dt>{t('whatIf.loss', { count: count(losing, language) })}</dt>
          <dd>−{tableAmount(day.loss, language)}</dd>
        </>
      )}
    </dl>
  );
}

const LISTS = ['policy', 'district', 'size', 'company'] as const;
type List = (typeof LISTS)[number];

function Lists({ day, sheet }: { readonly day: ComparedDay; readonly sheet: string }) {
  const { t } = useBudgetWords();
  const styles = useStyles();
  const [list, setList] = useState<List>('policy');
  return (
    <section aria-label={t('whatIf.lists')} className={styles.section} data-who={list}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('whatIf.lists')}</h2>
        <Select
          size="small"
          aria-label={t('lists.by')}
          value={list}
          onChange={(_, { value }) => setList(value as List)}
        >
          {LISTS.map((one) => (
            <option key={one} value={one}>
              {t(`whatIf.list.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <ul className={styles.lines}>
        {list === 'company'
          ? day.companies.map((one, at) => <Company key={at} company={one} sheet={sheet} />)
          : linesOf(day, list).map((one) => <Line key={one.key} line={one} />)}
      </ul>
    </section>
  );
}

function linesOf(day: ComparedDay, list: Exclude<List, 'company'>): readonly ComparedLine[] {
  switch (list) {
    case 'policy':
      return day.byPolicy;
    case 'district':
      return day.byDistrict;
    case 'size':
      return day.bySize;
  }
}

function Line({ line }: { readonly line: ComparedLine }) {
  const { t, say, language } = useBudgetWords();
  const styles = useStyles();
  const { label, law, supposed, gaining, losing } = line;
  return (
    <li className={styles.line}>
      <span>{say(label)}</span>
      <Difference law={law} supposed={supposed} />
      <span className={styles.quiet}>
        <FromTo law={law} supposed={supposed} />
        {gaining + losing === 0
          ? null
          : ` · ${t('whatIf.counts', { gaining: count(gaining, language), losing: count(losing, language) })}`}
      </span>
    </li>
  );
}

function Company({ company, sheet }: { readonly company: ComparedCompany; readonly sheet: string }) {
  const store = usePaneStore();
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const { name, rows, law, supposed } = company;
  const [first] = rows;
  return (
    <li className={styles.line}>
      <span translate="no">{say(name)}</span>
      <Difference law={law} supposed={supposed} />
      <span className={mergeClasses(styles.quiet, styles.half)}>
        <FromTo law={law} supposed={supposed} />
      </span>
      {first ? (
        <Button
          size="small"
          appearance="transparent"
          className={mergeClasses(type.link, styles.row)}
          aria-label={t('claims.goTo', {
            sheet: first.sheet ?? sheet,
            row: first.row + 1,
            payee: say(name),
          })}
          onClick={() => void store.select({ sheet: first.sheet ?? sheet, row: first.row, column: 0 })}
        >
          {t('claims.row', { row: first.row + 1 })}
        </Button>
      ) : null}
    </li>
  );
}

interface BothProps {
  readonly law: string;
  readonly supposed: string;
}

function Difference({ law, supposed }: BothProps) {
  const { language } = useBudgetWords();
  const styles = useStyles();
  const none = direction(law, supposed) === 0;
  return (
    <span className={mergeClasses(styles.difference, none && styles.none)}>
      {signed(law, supposed, language, tableAmount)}
    </span>
  );
}

function FromTo({ law, supposed }: BothProps) {
  const { t, language } = useBudgetWords();
  return (
    <span>
      {t('whatIf.fromTo', { law: cellAmount(law, language), changed: cellAmount(supposed, language) })}
    </span>
  );
}

const useStyles = makeStyles({
  result: { marginTop: tokens.spacingVerticalL },
  mark: {
    display: 'inline-block',
    margin: 0,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalM,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      paddingBlock: '5px',
      paddingInline: 0,
      paddingInlineStart: tokens.spacingHorizontalS,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'end',
      whiteSpace: 'nowrap',
    },
    '& th:first-child': { paddingInlineStart: 0, textAlign: 'start', fontWeight: 'inherit' },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  caption: {
    captionSide: 'top',
    paddingBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
  },
  sums: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    fontVariantNumeric: 'tabular-nums',
    '& dd': { margin: 0, textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  },
  unstated: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
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
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  half: { gridColumn: '1' },
  row: { justifySelf: 'end', height: '16px', fontSize: tokens.fontSizeBase200 },
  difference: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    textAlign: 'end',
  },
  none: { color: tokens.colorNeutralForeground3 },
});
