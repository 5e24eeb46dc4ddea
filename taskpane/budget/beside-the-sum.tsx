import { makeStyles, tokens } from '@fluentui/react-components';
import { ASIDE } from '../../src/budget/budget-words';
import type { YearAccount } from '../../src/budget/year-account';
import { count } from '../whole-table/count-words';
import { tableAmount } from './amounts';
import { useBudgetWords } from './budget-words';
import { useTypeStyles } from './type-styles';

/** Kinds of missing figures that are named; of the others only the number. */
const NAMED = 8;

/** Money that is in no sum, each with the reason, and figures that nobody has stated. */
export function BesideTheSum({ year }: { readonly year: YearAccount }) {
  const { t, say, language } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const { asides, awaited } = year;
  const numbers = ({ enterprises, claims }: { readonly enterprises: number; readonly claims: number }) => ({
    enterprises: count(enterprises, language),
    claims: count(claims, language),
  });
  return (
    <>
      {asides.length > 0 ? (
        <section aria-label={t('beside.title')} className={styles.section} data-beside>
          <h2 className={styles.title}>{t('beside.title')}</h2>
          <ul className={type.list}>
            {asides.map((one) => (
              <li key={one.aside} className={styles.line}>
                <span>{say(ASIDE[one.aside].name)}</span>
                <span className={styles.amount}>{tableAmount(one.amount, language)}</span>
                <span className={styles.quiet}>
                  {say(ASIDE[one.aside].why)} · {t('beside.line', numbers(one))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {awaited.length > 0 ? (
        <section aria-label={t('beside.awaited')} className={styles.section} data-awaited>
          <h2 className={styles.title}>{t('beside.awaited')}</h2>
          <p className={type.note}>{t('beside.awaitedWhy')}</p>
          <ul className={type.list}>
            {awaited.slice(0, NAMED).map((one) => (
              <li key={one.label.zh} className={styles.line}>
                <span>{say(one.label)}</span>
                <span className={styles.count}>{t('beside.awaitedLine', numbers(one))}</span>
              </li>
            ))}
          </ul>
          {awaited.length > NAMED ? (
            <p className={type.note}>
              {t('beside.awaitedMore', { count: count(awaited.length - NAMED, language) })}
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXL },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'end',
  },
});
