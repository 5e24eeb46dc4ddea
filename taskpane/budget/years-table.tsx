import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { YearAccount } from '../../src/budget/year-account';
import { cellAmount, isNothing } from './amounts';
import { useBudgetWords } from './budget-words';
import type { Series } from './series';
import { colourOf, useSeriesColours } from './series-colours';
import { useTypeStyles } from './type-styles';

/** Policies by years in figures; a heading chooses the year that is shown in detail. */
export function YearsTable(props: {
  readonly years: readonly YearAccount[];
  readonly series: readonly Series[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}) {
  const { years, series, chosen, onChoose } = props;
  const { t, say, language } = useBudgetWords();
  const styles = useStyles();
  const type = useTypeStyles();
  const colours = useSeriesColours();
  const title = t('forecast.table', { unit: t('waterfall.unit') });
  const sums = years.map(({ total }) => total.certain.budget);
  const below = [
    { label: t('forecast.most'), amounts: years.map(({ total }) => total.most.budget) },
    { label: t('forecast.city'), amounts: years.map(({ funding }) => funding.city) },
    { label: t('forecast.district'), amounts: years.map(({ funding }) => funding.district) },
    { label: t('forecast.unattributed'), amounts: years.map(({ funding }) => funding.unattributed) },
  ];
  const cells = (amounts: readonly string[]) =>
    amounts.map((amount, at) => (
      <td key={at} className={mergeClasses(styles.amount, at === chosen && styles.chosen)}>
        {isNothing(amount) ? <span className={styles.none}>0</span> : cellAmount(amount, language)}
      </td>
    ));
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      {/* A wide table moves under the eyes of the keyboard too. */}
      <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table} data-years>
          <thead>
            <tr>
              <th scope="col" className={styles.policy}>
                {t('forecast.policy')}
              </th>
              {years.map(({ paid, earned }, at) => (
                <th
                  key={paid}
                  scope="col"
                  className={mergeClasses(styles.heading, at === chosen && styles.chosen)}
                >
                  <Button
                    size="small"
                    appearance="transparent"
                    className={mergeClasses(type.link, styles.choose, at === chosen && styles.isChosen)}
                    aria-pressed={at === chosen}
                    title={t('forecast.show', { year: paid })}
                    onClick={() => onChoose(at)}
                  >
                    {t('forecast.paid', { year: paid })}
                  </Button>
                  <span className={styles.earned}>
                    {at === 0 ? t('forecast.base') : t('forecast.earned', { year: earned })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.total}>
              <th scope="row" className={styles.policy}>
                {t('forecast.total')}
              </th>
              {cells(sums)}
            </tr>
            {series.map(({ key, label, amounts, colour }) => (
              <tr key={key} data-policy={key}>
                <th scope="row" className={styles.policy}>
                  <svg width="10" height="10" aria-hidden className={styles.swatch}>
                    <rect width="10" height="10" rx="2" className={colours[colourOf(colour)]} />
                  </svg>
                  {say(label)}
                </th>
                {cells(amounts)}
              </tr>
            ))}
            {below.map(({ label, amounts }) => (
              <tr key={label} className={styles.below}>
                <th scope="row" className={styles.policy}>
                  {label}
                </th>
                {cells(amounts)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  title: {
    margin: 0,
    marginTop: tokens.spacingVerticalXL,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'pretty',
  },
  frame: {
    marginTop: tokens.spacingVerticalXS,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    minWidth: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderCollapse: 'separate',
    borderSpacing: 0,
    '& th, & td': {
      paddingTop: '5px',
      paddingBottom: '5px',
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      fontWeight: 'inherit',
    },
  },
  policy: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 1,
    minWidth: '92px',
    maxWidth: '132px',
    backgroundColor: tokens.colorNeutralBackground1,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalS,
    textAlign: 'start',
    wordBreak: 'auto-phrase',
  },
  heading: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    verticalAlign: 'bottom',
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  choose: {
    height: '16px',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  // A link on the tint of the chosen year would be too faint.
  isChosen: {
    color: tokens.colorNeutralForeground1,
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  earned: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  amount: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  none: { color: tokens.colorNeutralForeground3 },
  total: { fontWeight: tokens.fontWeightSemibold },
  below: { color: tokens.colorNeutralForeground2 },
  swatch: { marginInlineEnd: '6px' },
});
