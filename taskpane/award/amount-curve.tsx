import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { countedFigure } from '../../src/readings/requirement-wording';
import type { Curve, Segment } from '../../src/readings/curve';
import { percentage } from '../../src/words/figures';
import { unitOfInput } from '../../src/rules/units';
import { Exact, toFen } from '../../src/rules/exact';
import type { NumberInput } from '../../src/rules/inputs';
import type { Language } from '../../src/rules/text';
import { inlineAmount, SCALES } from '../../src/words/amounts';
import { linear, roundedUp, ticks } from '../frame/axis';
import { usePaneWords } from '../frame/pane-context';
import { useWidth } from '../frame/use-width';

const FORCED = '@media (forced-colors: active)';
const HEIGHT = 132;
const MARGIN = { top: 10, right: 14, bottom: 22, left: 44 } as const;
const BOTTOM = HEIGHT - MARGIN.bottom;
const TICKS = 3;

/**
 * The curve of the amount against one figure, with the company's own point, and the same as a list for those who
 * cannot see it.
 */
export default function AmountCurve({ curve }: { readonly curve: Curve }) {
  const words = usePaneWords();
  const { t, language, say } = words;
  const styles = useStyles();
  const id = useId();
  const [holder, width] = useWidth();
  const { input, from, to, segments, now } = curve;
  const top = Math.max(1, ...segments.flatMap(({ points }) => points.map(({ amount }) => amount.toNumber())));
  const x = linear([from.toNumber(), to.toNumber()], [MARGIN.left, width - MARGIN.right]);
  const highest = roundedUp(top * 1.05, TICKS);
  const y = linear([0, highest], [BOTTOM, MARGIN.top]);
  const [amounts, figures] = [moneyScale(top, language), scaleOf(input, to.abs().toNumber(), language)];
  const title = t('next.curve', {
    input: say(input.label),
    figure: say(countedFigure(input, now.figure)),
    amount: inlineAmount(toFen(now.amount), language),
  });
  return (
    <div ref={holder}>
      <p className={styles.caption} aria-hidden>
        {t('next.axes', {
          amount: amounts.unit,
          input: say(input.label),
          unit: figures.unit ? t('next.axisUnit', { unit: figures.unit }) : '',
        })}
      </p>
      {width > 0 ? (
        <svg width={width} height={HEIGHT} role="img" aria-labelledby={id} className={styles.picture}>
          <title id={id}>{title}</title>
          <line className={styles.axis} x1={MARGIN.left} x2={MARGIN.left} y1={MARGIN.top} y2={BOTTOM} />
          <line className={styles.axis} x1={MARGIN.left} x2={width - MARGIN.right} y1={BOTTOM} y2={BOTTOM} />
          {ticks(0, highest, TICKS).map((value) => (
            <text
              key={value}
              className={styles.label}
              x={MARGIN.left - 6}
              y={y(value)}
              dy={4}
              textAnchor="end"
            >
              {shortened(value, amounts)}
            </text>
          ))}
          {ticks(from.toNumber(), to.toNumber(), Math.max(2, Math.floor(width / 80))).map((value) => (
            <g key={value} transform={`translate(${x(value)},${BOTTOM})`}>
              <line className={styles.axis} y2={4} />
              <text className={styles.label} y={15} textAnchor="middle">
                {figureLabel(input, value, figures)}
              </text>
            </g>
          ))}
          {segments.map((segment, at) => (
            <SegmentPath key={at} segment={segment} x={x} y={y} />
          ))}
          <line
            className={styles.now}
            x1={x(now.figure.toNumber())}
            x2={x(now.figure.toNumber())}
            y1={y(now.amount.toNumber())}
            y2={BOTTOM}
          />
          <circle
            className={styles.point}
            cx={x(now.figure.toNumber())}
            cy={y(now.amount.toNumber())}
            r={4.5}
          />
        </svg>
      ) : null}
    </div>
  );
}

type Scale = ReturnType<typeof linear>;

/**
 * One piece of the curve. At a jump, a full ring marks an end that belongs to it, an open ring one that does not.
 */
function SegmentPath(props: { readonly segment: Segment; readonly x: Scale; readonly y: Scale }) {
  const { segment, x, y } = props;
  const styles = useStyles();
  const points = segment.points.map(({ figure: at, amount }) => ({
    x: x(at.toNumber()),
    y: y(amount.toNumber()),
  }));
  const [first, last] = [points[0], points.at(-1)];
  return (
    <>
      <path
        d={points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x},${point.y}`).join('')}
        className={styles.line}
        data-curve
        fill="none"
      />
      {first && !segment.startsIn ? (
        <circle className={styles.open} cx={first.x} cy={first.y} r={2.5} />
      ) : null}
      {last && !segment.endsIn ? <circle className={styles.open} cx={last.x} cy={last.y} r={2.5} /> : null}
    </>
  );
}

/** The divisor that keeps the numbers on an axis short, and the unit that they then have. */
interface AxisScale {
  readonly divisor: number;
  readonly unit: string;
}

function moneyScale(greatest: number, language: Language): AxisScale {
  const scale = SCALES[language].find(({ from }) => greatest >= from);
  if (language === 'zh')
    return scale ? { divisor: scale.from, unit: scale.word } : { divisor: 1, unit: '元' };
  return scale ? { divisor: scale.from, unit: `CNY${scale.word}` } : { divisor: 1, unit: 'CNY' };
}

function scaleOf(input: NumberInput, greatest: number, language: Language): AxisScale {
  if (input.kind === 'money') return moneyScale(greatest, language);
  return { divisor: 1, unit: input.measure?.[language] ?? '' };
}

/** A short number for an axis. The exact figures stand in the words above. */
const shortened = (value: number, { divisor }: AxisScale): string =>
  new Exact((value / divisor).toPrecision(9)).toFixed();

function figureLabel(input: NumberInput, value: number, scale: AxisScale): string {
  return unitOfInput(input) === 'ratio'
    ? percentage(new Exact(value.toPrecision(9)))
    : shortened(value, scale);
}

const useStyles = makeStyles({
  caption: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
  picture: { display: 'block', overflow: 'visible' },
  // Colours of a drawing are not forced by the browser.
  axis: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: 'CanvasText' } },
  label: {
    [FORCED]: { fill: 'CanvasText' },
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    fontFamily: tokens.fontFamilyBase,
  },
  line: { stroke: tokens.colorBrandStroke1, strokeWidth: '2px', [FORCED]: { stroke: 'CanvasText' } },
  open: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1.5px',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  now: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1px',
    strokeDasharray: '3 3',
    [FORCED]: { stroke: 'CanvasText' },
  },
  point: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1.5px',
    [FORCED]: { fill: 'Highlight', stroke: 'Canvas' },
  },
});
