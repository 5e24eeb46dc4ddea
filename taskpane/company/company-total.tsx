import { makeStyles, tokens } from '@fluentui/react-components';
import { amountWords } from '../words/amount-words';
import { usePaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { totalIsUpperBound, totalRemarks } from './stacking-words';
import { Unbroken } from '../frame/unbroken';

/** The total that the company can have at once, with the remarks that a reader needs to rely on it. */
export function CompanyTotal({ reading }: { readonly reading: CompanyReading }) {
  const words = usePaneWords();
  const { t, language } = words;
  const styles = useStyles();
  const { total } = reading.stacking;
  if (total.isZero()) return null;
  const { exact, aid } = amountWords(total, language);
  const leading = aid?.isExact ? aid.words : exact;
  const upTo = totalIsUpperBound(reading.stacking);
  const remarks = totalRemarks(reading, words);
  return (
    <div className={styles.total} data-total>
      <p className={styles.line}>
        <span className={styles.label}>{t('total.label')}</span>{' '}
        <span className={styles.figure}>{upTo ? t('amount.upTo', { amount: leading }) : leading}</span>
        {aid ? (
          <span className={styles.exact}>
            {aid.isExact ? t('total.exact', { amount: exact }) : t('total.about', { amount: aid.words })}
          </span>
        ) : null}
      </p>
      <p className={styles.explain}>{t(upTo ? 'total.explainUpTo' : 'total.explain')}</p>
      {remarks.length > 0 ? (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>
              <Unbroken>{remark}</Unbroken>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const useStyles = makeStyles({
  total: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  label: { color: tokens.colorNeutralForeground2 },
  figure: {
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  exact: { color: tokens.colorNeutralForeground3 },
  explain: { margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  remarks: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});
