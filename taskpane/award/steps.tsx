import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STEP_NAME, type Step } from '../../src/readings/explanation';
import { usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

/** The steps to an amount. Conditions to verify and other readings stand elsewhere. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const { say } = usePaneWords();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps
        .filter(({ kind }) => kind !== 'verify' && kind !== 'ambiguity')
        .map((step, at) => (
          <li key={at} className={mergeClasses(styles.step, step.kind === 'result' && styles.result)}>
            <span className={styles.kind}>{say(STEP_NAME[step.kind])}</span>
            <span className={step.met === false ? styles.notMet : undefined}>
              <Unbroken>{say(step.text)}</Unbroken>
            </span>
          </li>
        ))}
    </ol>
  );
}

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  step: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid' },
  kind: { color: tokens.colorNeutralForeground3 },
  notMet: { color: tokens.colorPaletteRedForeground1 },
  result: {
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});
