import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { YearAccount } from '../../src/budget/year-account';
import { Exact } from '../../src/rules/exact';
import type { Language } from '../../src/rules/text';
import { SCALES } from '../../src/words/amounts';
import { linear, roundedUp, ticks } from '../frame/axis';
import { useWidth } from '../frame/use-width';
import { drawn } from './amounts';
import { useBudgetWords } from './budget-words';
import type { Series } from './series';
import { colourOf, useSeriesColours } from './series-colours';

const HEIGHT = 220;
const MARGIN = { top: 12, right: 4, bottom: 24, left: 48 } as const;
const BOTTOM = HEIGHT - MARGIN.bottom;
const TICKS = 4;

/** What each year costs, by policy: a stacked column a year. The table below it says the same in figures. */
export function YearsChart(props: {
  readonly years: readonly YearAccount[];
  /** Over the same years. */
  readonly series: readonly Series[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}) {
  const { years, series, chosen, onChoose } = props;
  const { t, language } = useBudgetWords();
  const styles = useStyles();
  const colours = useSeriesColours();
  const id = useId();
  const [holder, width] = useWidth();
  const highest = roundedUp(Math.max(1, ...years.map(({ total }) => drawn(total.certain.budget))), TICKS);
  const y = linear([0, highest], [BOTTOM, MARGIN.top]);
  const { divisor, unit } = scaleOf(highest, language);
  const band = Math.max(0, width - MARGIN.left - MARGIN.right) / Math.max(1, years.length);
  const column = Math.min(48, Math.max(6, band - Math.max(4, band * 0.3)));
  return (
    <figure className={styles.figure} data-chart>
      <div ref={holder} />
      <figcaption className={styles.caption} id={id}>
        {t('forecast.axis', { unit })}
      </figcaption>
      {width > 0 ? (
        <svg width={width} height={HEIGHT} role="img" aria-labelledby={id} className={styles.picture}>
          {ticks(0, highest, TICKS).map((value) => (
            <g key={value}>
              <line
                className={value === 0 ? styles.axis : styles.grid}
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(value)}
                y2={y(value)}
              />
              <text className={styles.label} x={MARGIN.left - 6} y={y(value)} dy={4} textAnchor="end">
                {shortened(value, divisor)}
              </text>
            </g>
          ))}
          {years.map((year, at) => {
            const left = MARGIN.left + band * at + (band - column) / 2;
            let below = 0;
            return (
              <g key={year.paid} className={styles.year} onClick={() => onChoose(at)}>
                <rect
                  x={MARGIN.left + band * at}
                  y={MARGIN.top}
                  width={band}
                  height={HEIGHT - MARGIN.top}
                  className={mergeClasses(styles.behind, at === chosen && styles.chosen)}
                />
                {series.map(({ key, amounts, colour }) => {
                  const amount = drawn(amounts[at] ?? '0');
                  const from = below;
                  below += amount;
                  return amount > 0 ? (
                    <rect
                      key={key}
                      x={left}
                      width={column}
                      y={y(below)}
                      height={Math.max(0.5, y(from) - y(below))}
                      className={mergeClasses(styles.part, colours[colourOf(colour)])}
                    />
                  ) : null;
                })}
                <text
                  className={mergeClasses(styles.label, at === chosen && styles.strong)}
                  x={left + column / 2}
                  y={BOTTOM + 17}
                  textAnchor="middle"
                >
                  {band < 34 ? `’${String(year.paid).slice(2)}` : year.paid}
                </text>
              </g>
            );
          })}
        </svg>
      ) : null}
    </figure>
  );
}

/** The largest unit of which the axis has at least one. */
function scaleOf(greatest: number, language: Language): { readonly divisor: number; readonly unit: string } {
  const scale = SCALES[language].find(({ from }) => greatest >= from);
  if (language === 'zh') return { divisor: scale?.from ?? 1, unit: scale?.word ?? '元' };
  return { divisor: scale?.from ?? 1, unit: `CNY${scale?.word ?? ''}` };
}

const shortened = (value: number, divisor: number): string =>
  new Exact((value / divisor).toPrecision(9)).toNumber().toLocaleString('en-US');

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: { margin: 0, marginTop: tokens.spacingVerticalL },
  caption: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  picture: { display: 'block' },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: 'CanvasText' } },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: 'GrayText' } },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    [FORCED]: { fill: 'CanvasText' },
  },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  year: { cursor: 'pointer' },
  behind: { fill: 'transparent' },
  chosen: { fill: tokens.colorNeutralBackground1Selected, [FORCED]: { stroke: 'Highlight' } },
  part: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1px' },
});
