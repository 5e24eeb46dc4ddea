import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { CellInspection } from '../../src/formulas/inspection/cell-inspection';
import type { Step } from '../../src/readings/explanation';
import type { Provision } from '../../src/rules/policy-book';
import { fieldLabel } from '../../src/table/fields';
import { Steps } from '../award/steps';
import { usePaneState, usePaneStore, usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';
import { amountWords } from '../../src/words/amounts';
import { isWhole, refused, unfilled, type FormField } from './form-reading';

/** What a formula would come to in the active cell. */
export interface Foreseen {
  readonly formula: string;
  readonly inspection: CellInspection | null;
  readonly failure: string | null;
}

/** The inspection of the formula, asked of the workbook whenever it or a cell changes. */
export function useForeseen(formula: string): Foreseen | null {
  const store = usePaneStore();
  const { reading } = usePaneState();
  const [answer, setAnswer] = useState<Foreseen | null>(null);
  useEffect(() => {
    let isAwaited = true;
    const take = (found: Omit<Foreseen, 'formula'>): void => {
      if (isAwaited) setAnswer({ formula, ...found });
    };
    store.foresee(formula).then(
      (inspection) => take({ inspection, failure: null }),
      (error: unknown) =>
        take({ inspection: null, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isAwaited = false;
    };
  }, [store, formula, reading]);
  return answer?.formula === formula ? answer : null;
}

interface OutcomeProps {
  readonly provision: Provision;
  readonly fields: readonly FormField[];
  readonly formula: string;
  readonly foreseen: Foreseen | null;
}

/** The formula to the letter, and what it comes to. */
export function FormOutcome({ provision, fields, formula, foreseen }: OutcomeProps) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.outcome} aria-labelledby={id}>
      <Text as="h5" size={200} weight="semibold" id={id} className={styles.title}>
        {t('form.formula')}
      </Text>
      {isWhole(fields) ? (
        <code className={styles.formula} translate="no" data-formula>
          {formula}
        </code>
      ) : null}
      <div role="status" data-outcome>
        <Result provision={provision} fields={fields} foreseen={foreseen} />
      </div>
    </section>
  );
}

function Result({ provision, fields, foreseen }: Omit<OutcomeProps, 'formula'>): ReactNode {
  const { t, say, language } = usePaneWords();
  const styles = useStyles();
  const missing = unfilled(fields);
  if (refused(fields).length > 0) return <p className={styles.hint}>{t('form.wrong')}</p>;
  if (missing.length > 0) {
    const list = missing.map(({ input }) => say(fieldLabel(input))).join(t('reason.separator'));
    return <p className={styles.hint}>{t('form.incomplete', { list })}</p>;
  }
  if (!foreseen) return null;
  if (foreseen.failure !== null) {
    return <p className={styles.fault}>{t('form.failed', { message: foreseen.failure })}</p>;
  }
  const outcome = foreseen.inspection?.calls[0]?.outcome;
  if (!outcome) return null;
  if ('error' in outcome) return <p className={styles.fault}>{say(outcome.error)}</p>;
  const { exact, aid } = amountWords(outcome.amount, language);
  const amount = aid
    ? t(aid.isExact ? 'form.amountExact' : 'form.amountAbout', { exact, aid: aid.words })
    : exact;
  return (
    <>
      <p className={mergeClasses(styles.amount, outcome.amount.isZero() && styles.zero)}>
        <Unbroken>
          {provision.award.upperBound && !outcome.amount.isZero() ? t('amount.upTo', { amount }) : amount}
        </Unbroken>
      </p>
      <Steps steps={lastSteps(outcome.steps)} />
    </>
  );
}

/** The steps worth showing: what was read stands in the fields, and the amount needs no second mention. */
const lastSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(
    ({ kind, met }) => kind !== 'input' && kind !== 'result' && !(kind === 'condition' && met === true),
  );

const useStyles = makeStyles({
  outcome: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  title: { display: 'block', margin: 0 },
  formula: {
    display: 'block',
    marginBlock: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    wordBreak: 'break-all',
  },
  amount: {
    margin: 0,
    marginBlock: tokens.spacingVerticalXS,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  zero: { color: tokens.colorNeutralForeground2 },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});
