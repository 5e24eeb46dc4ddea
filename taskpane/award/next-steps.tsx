import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { AwardAssessment } from '../../src/company/assessment';
import { nextGain, outlookOf } from '../../src/company/outlook';
import { curveOf, type Curve } from '../../src/readings/curve';
import type { NextStep } from '../../src/readings/breakpoint';
import { DetailList, DetailSection } from './detail-sections';
import { cliffWords, nextStepWords } from './next-step-words';
import { usePaneWords } from '../frame/pane-context';

/** The curve. Its script loads when a card is first opened. */
const AmountCurve = lazy(() => import(/* webpackChunkName: "curve" */ './amount-curve'));

/** The section 再进一步: the next breakpoint of each figure, the cliffs, and the curve of the amount. */
export function NextSteps({ assessed }: { readonly assessed: AwardAssessment }) {
  const words = usePaneWords();
  const { t, say } = words;
  const styles = useStyles();
  const outlook = useMemo(() => outlookOf(assessed), [assessed]);
  const { steps, cliffs } = outlook;
  const moving = assessed.award.inputs.filter(
    ({ name, input }) => input.kind !== 'code' && !assessed.omitted.has(name),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const name = moving.find((one) => one.name === chosen)?.name ?? nextGain(outlook)?.name ?? moving[0]?.name;
  const curve = useMemo(
    () =>
      name === undefined || !isComplete(assessed)
        ? null
        : curveOf({ award: assessed.award, facts: assessed.facts, name }),
    [assessed, name],
  );
  if (moving.length === 0 || !curve) return null;
  // What is lacking stands among the failing requirements; the curve shows where it would begin to pay.
  const isRefused = assessed.verdict === 'refused';
  const lines = [
    ...cliffs.map((cliff) => cliffWords(cliff, words)),
    ...[...steps].sort(gainsFirst).map((step) => nextStepWords(step, words)),
  ];
  return (
    <DetailSection title={t('next.title')}>
      {isRefused ? null : (
        <DetailList items={lines.length > 0 ? lines : [t(isFlat(curve) ? 'next.none' : 'next.endless')]} />
      )}
      {moving.length > 1 ? (
        <Field label={t('next.input')} size="small" className={styles.picker}>
          <Select size="small" value={name} onChange={(_, { value }) => setChosen(value)}>
            {moving.map((one) => (
              <option key={one.name} value={one.name}>
                {say(one.input.label)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Suspense fallback={<div className={styles.waiting} aria-label={t('next.loading')} />}>
        <AmountCurve curve={curve} />
      </Suspense>
    </DetailSection>
  );
}

const gainsFirst = (a: NextStep, b: NextStep): number => Number(b.gain.gt(0)) - Number(a.gain.gt(0));

/** Whether the amount never changes. Otherwise, without a breakpoint, it rises without end. */
const isFlat = ({ segments }: Curve): boolean =>
  segments.every(({ points }) => points.every(({ amount }) => points[0]?.amount.eq(amount)));

/** Whether a curve can be drawn: it needs every other figure. */
const isComplete = ({ missing, invalid }: AwardAssessment): boolean =>
  missing.length === 0 && invalid.length === 0;

const useStyles = makeStyles({
  picker: { marginTop: tokens.spacingVerticalXS },
  waiting: { height: '132px' },
});
