import { makeStyles, tokens } from '@fluentui/react-components';
import type { Text } from '../../src/rules/text';
import type { YearAccount } from '../../src/budget/year-account';
import { count } from '../whole-table/count-words';
import { exactAmount, isNothing, tableAmount } from './amounts';
import { Assumptions } from './assumptions';
import { BesideTheSum } from './beside-the-sum';
import { useBudgetWords } from './budget-words';
import { OutlayLines } from './outlay-lines';
import { useTypeStyles } from './type-styles';
import { Waterfall } from './waterfall';

/** A year of a budget: the sum, what it rests on, how it came about, where it goes and what stands beside. */
export function YearView(props: {
  readonly year: YearAccount;
  /** Left out where they stand above. */
  readonly assumptions?: readonly Text[];
  /** The sheet of the table. */
  readonly sheet: string;
}) {
  const { year, assumptions, sheet } = props;
  const { t } = useBudgetWords();
  const type = useTypeStyles();
  return (
    <>
      <Headline year={year} />
      {assumptions ? <Assumptions assumptions={assumptions} /> : null}
      {isNothing(year.total.most.gross) ? (
        <p className={type.line}>{t('outlay.nothing')}</p>
      ) : (
        <>
          <Waterfall steps={year.total.certain} />
          <OutlayLines year={year} sheet={sheet} />
        </>
      )}
      <BesideTheSum year={year} />
    </>
  );
}

function Headline({ year }: { readonly year: YearAccount }) {
  const { t, language } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const { total, paid, earned, enterprises } = year;
  const { budget } = total.certain;
  const most = total.most.budget;
  return (
    <div className={styles.headline} data-budget={budget} data-most={most}>
      <p className={type.note}>
        {t('outlay.need')} · {t('outlay.of', { paid, earned })}
      </p>
      <p className={styles.sum}>{tableAmount(budget, language)}</p>
      {language === 'zh' ? <p className={styles.exact}>{exactAmount(budget, language)}</p> : null}
      <p className={styles.most}>
        {budget === most ? t('outlay.sure') : t('outlay.most', { amount: tableAmount(most, language) })}
      </p>
      <p className={type.note}>
        {t('outlay.paid', {
          all: count(enterprises, language),
          some: count(total.enterprises, language),
          claims: count(total.claims, language),
        })}
      </p>
    </div>
  );
}

const useStyles = makeStyles({
  headline: { marginTop: tokens.spacingVerticalM },
  sum: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  exact: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  most: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});
