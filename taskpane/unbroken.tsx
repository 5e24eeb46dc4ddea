import { makeStyles } from '@fluentui/react-components';

/** A figure with its unit, or a day: 20,000,000元, CNY 1,234.50, 15%, 2024-06-25. */
const FIGURE =
  /(\d{4}-\d{2}-\d{2}|(?:CNY )?[−-]?\d[\d,.]*(?:\s?(?:百万元|千元|万元|亿元|元|%|‰|million|billion))?)/;

/** Words in which no figure is torn from its unit at the end of a line. */
export function Unbroken({ children }: { readonly children: string }) {
  const styles = useStyles();
  return children.split(FIGURE).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className={styles.figure}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}

const useStyles = makeStyles({ figure: { whiteSpace: 'nowrap' } });
