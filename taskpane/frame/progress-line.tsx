import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Progress } from '../../workbook/sheet-reader';

/** How far long work is, as a bar and in words; without a known end the bar only moves. */
export function ProgressLine(props: {
  readonly label: string;
  readonly words: string;
  readonly progress: Progress | null;
}) {
  const { label, words, progress } = props;
  const styles = useStyles();
  return (
    <div className={styles.running}>
      <ProgressBar
        aria-label={label}
        aria-valuetext={words}
        max={1}
        {...(progress && progress.total > 0 && { value: progress.done / progress.total })}
      />
      <span className={styles.words}>{words}</span>
    </div>
  );
}

const useStyles = makeStyles({
  running: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  words: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});
