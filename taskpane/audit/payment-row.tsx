import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId } from 'react';
import { BELOW_BOUND, GRAVITY, ROW_VERDICT, TOGETHER_VERDICT } from '../../src/audit/audit-words';
import type { AuditedRow } from '../../src/audit/audited-list';
import { exactYuan, isZero, useAuditWords } from './audit-words';
import { PaymentDetails } from './payment-details';

/** One payment: whose, for what, what came of it; opened, why. */
export function PaymentRow(props: {
  readonly row: AuditedRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { row, isOpen, onToggle } = props;
  const { t, say, language } = useAuditWords();
  const styles = useStyles();
  const id = useId();
  const { company, item, verdict, difference, together, isBelowBound } = row;
  return (
    <li className={styles.row} data-payment={row.row}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={styles.who}>
          {company === null ? t('recompute.unnamed') : <span translate="no">{company}</span>}
        </span>
        <span className={mergeClasses(styles.verdict, styles[GRAVITY[verdict]])}>
          {say(ROW_VERDICT[verdict])}
        </span>
        <span className={styles.what}>
          {t('recompute.row', { row: row.row })}
          {' · '}
          {item === '' ? t('recompute.noItem') : <span translate="no">{item}</span>}
          {together.verdict === 'agrees' ? null : (
            <span className={together.verdict === 'over' ? styles.over : styles.open}>
              {' · '}
              {t('recompute.togetherChip', { verdict: say(TOGETHER_VERDICT[together.verdict]) })}
            </span>
          )}
          {isBelowBound ? ` · ${say(BELOW_BOUND)}` : null}
        </span>
        <span className={styles.amount}>
          {difference === null || isZero(difference) ? null : signed(exactYuan(difference, language))}
        </span>
        <span className={styles.chevron}>{isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <PaymentDetails row={row} /> : null}
      </div>
    </li>
  );
}

const signed = (words: string): string => (words.startsWith('−') ? words : `+${words}`);

const useStyles = makeStyles({
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    columnGap: tokens.spacingHorizontalS,
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
  who: { fontWeight: tokens.fontWeightSemibold },
  verdict: { fontSize: tokens.fontSizeBase200, textAlign: 'end', whiteSpace: 'nowrap' },
  what: {
    gridColumn: '1',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  amount: {
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  chevron: { gridColumn: '3', gridRow: '1 / span 2', alignSelf: 'center', height: '16px' },
  fine: { color: tokens.colorNeutralForeground3 },
  over: { color: tokens.colorStatusDangerForeground3 },
  under: { color: tokens.colorPaletteBlueForeground2 },
  open: { color: tokens.colorStatusWarningForeground3 },
});
