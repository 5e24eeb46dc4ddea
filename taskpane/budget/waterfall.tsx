import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STEP } from '../../src/budget/budget-words';
import type { StepTexts } from '../../src/budget/year-account';
import type { Text } from '../../src/rules/text';
import { linear } from '../frame/axis';
import { cellAmount, drawn, isNothing, less } from './amounts';
import { useBudgetWords } from './budget-words';

/** A bar of the waterfall: what there is at its beginning and end, or what a step takes off. */
interface Bar {
  readonly label: Text;
  readonly amount: string;
  readonly isTaken: boolean;
  /** Where it ends on the way, in yuan. */
  readonly to: string;
}

const BETWEEN = ['afterCaps', 'afterStacking', 'afterLimits', 'afterQuota', 'budget'] as const;

function barsOf(steps: StepTexts): readonly Bar[] {
  let before = steps.gross;
  const taken = BETWEEN.map((step): Bar => {
    const to = steps[step];
    const bar = { label: STEP[step].taken, amount: less(before, to), isTaken: true, to };
    before = to;
    return bar;
  });
  return [
    { label: STEP.gross.left, amount: steps.gross, isTaken: false, to: '0' },
    ...taken,
    { label: STEP.budget.left, amount: steps.budget, isTaken: false, to: '0' },
  ];
}

/** A percentage of the width, to a thousandth: an attribute of a drawing. */
const share = (part: number): string => `${Math.round(part * 1000) / 1000}%`;

/** The way from the gross entitlement to the budget: a table whose second column draws what the third says. */
export function Waterfall({ steps }: { readonly steps: StepTexts }) {
  const { t, say, language } = useBudgetWords();
  const styles = useStyles();
  const x = linear([0, Math.max(1, drawn(steps.gross))], [0, 100]);
  return (
    <table className={styles.table} data-waterfall>
      <caption className={styles.caption}>{t('waterfall.title', { unit: t('waterfall.unit') })}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('waterfall.step')}
          </th>
          <td aria-hidden />
          <th scope="col" className={mergeClasses(styles.head, styles.amount)}>
            {t('waterfall.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {barsOf(steps).map(({ label, amount, isTaken, to }, at) => {
          const none = isTaken && isNothing(amount);
          return (
            <tr key={at} className={mergeClasses(isTaken ? undefined : styles.whole)}>
              <th scope="row" className={mergeClasses(styles.label, none && styles.none)}>
                {say(label)}
              </th>
              <td className={styles.track} aria-hidden>
                <svg width="100%" height="14" className={styles.picture}>
                  <rect
                    x={share(x(drawn(to)))}
                    width={share(x(drawn(amount)))}
                    y="1"
                    height="12"
                    className={isTaken ? styles.taken : styles.left}
                  />
                </svg>
              </td>
              <td className={mergeClasses(styles.amount, none && styles.none)}>
                {none ? '0' : `${isTaken ? '−' : ''}${cellAmount(amount, language)}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalXL,
    borderCollapse: 'collapse',
    '& td, & th': { paddingTop: '3px', paddingBottom: '3px' },
  },
  caption: {
    captionSide: 'top',
    paddingBottom: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
  },
  head: {
    color: tokens.colorNeutralForeground3,
    paddingLeft: 0,
    paddingRight: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  label: {
    paddingLeft: 0,
    paddingRight: 0,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    whiteSpace: 'nowrap',
  },
  whole: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  none: { color: tokens.colorNeutralForeground3 },
  track: {
    width: '99%',
    minWidth: '40px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  picture: { display: 'block' },
  left: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: 'CanvasText' } },
  taken: { fill: tokens.colorPaletteDarkOrangeForeground1, [FORCED]: { fill: 'GrayText' } },
  amount: {
    paddingLeft: 0,
    paddingRight: 0,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    textAlign: 'end',
  },
});
