import { makeStyles, tokens } from '@fluentui/react-components';
import { amountWords } from '../../src/words/amounts';
import { usePaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import type { Exact } from '../../src/rules/exact';
import { OpenQuestions } from './open-questions';
import { isOpen, isUpperBound, totalRemarks } from './stacking-words';
import { Unbroken } from '../frame/unbroken';

/**
 * The total that the company can have at once: what is certain and, where questions are open, the most it can
 * be, with the remarks that a reader needs to rely on it.
 */
export function CompanyTotal({ reading }: { readonly reading: CompanyReading }) {
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const { stacking } = reading;
  const { certain, most } = stacking;
  const remarks = totalRemarks(reading, words);
  const open = isOpen(stacking);
  const upTo = isUpperBound(most);
  return (
    <div className={styles.total} data-total>
      <Incomplete reading={reading} />
      {most.total.isZero() ? null : (
        <>
          <Figure label={t('total.label')} yuan={certain.total} upTo={upTo && !open} isMain />
          {open ? <Figure label={t('total.most')} yuan={most.total} upTo={false} /> : null}
          <p className={styles.explain}>
            <Unbroken>{t(upTo ? 'total.explainUpTo' : 'total.explain')}</Unbroken>
          </p>
        </>
      )}
      {remarks.length > 0 ? (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>
              <Unbroken>{remark}</Unbroken>
            </li>
          ))}
        </ul>
      ) : null}
      <OpenQuestions reading={reading} />
    </div>
  );
}

/** The word that the other rows of the table are still to come. */
function Incomplete({ reading: { rows } }: { readonly reading: CompanyReading }) {
  const { t } = usePaneWords();
  const styles = useStyles();
  if (rows.kind === 'all') return null;
  return (
    <p role="status" className={styles.incomplete} data-incomplete>
      {rows.kind === 'reading' ? t('rows.reading') : t('rows.failed', { message: rows.message })}
    </p>
  );
}

function Figure(props: {
  readonly label: string;
  readonly yuan: Exact;
  readonly upTo: boolean;
  readonly isMain?: boolean;
}) {
  const { label, yuan, upTo, isMain = false } = props;
  const { t, language } = usePaneWords();
  const styles = useStyles();
  const { exact, aid } = amountWords(yuan, language);
  const leading = aid?.isExact ? aid.words : exact;
  return (
    <p className={styles.line}>
      <span className={styles.label}>{label}</span>{' '}
      <span className={isMain ? styles.figure : styles.most}>
        {upTo ? t('amount.upTo', { amount: leading }) : leading}
      </span>
      {aid ? (
        <span className={styles.exact}>
          {aid.isExact ? t('total.exact', { amount: exact }) : t('total.about', { amount: aid.words })}
        </span>
      ) : null}
    </p>
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
  most: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  incomplete: { margin: 0, color: tokens.colorStatusWarningForeground3 },
  exact: { color: tokens.colorNeutralForeground3 },
  explain: { margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  remarks: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});
