import { makeStyles } from '@fluentui/react-components';
import { LawText } from './law-text';
import { usePaneWords } from './pane-context';

/** A figure with its unit, or a day: 20,000,000元, CNY 1,234.50, 15%, 2024年6月25日, 25 Jun 2024. */
const FIGURE =
  /(\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]{2,3} \d{4}|(?:CNY )?[−-]?\d[\d,.]*(?:\s?(?:百万元|千元|万元|亿元|元|%|‰|million|billion))?)/;

/** Words of the law inside an English sentence, with the figures and marks among them. */
const LAW = /(\p{Script=Han}[\p{Script=Han}\d，。、；：（）()《》]*)/u;

/** Words in which no figure is torn from its unit at the end of a line; in English, Chinese words of the law are marked as such. */
export function Unbroken({ children }: { readonly children: string }) {
  const { language } = usePaneWords();
  if (language === 'zh') return <Figures>{children}</Figures>;
  return children
    .split(LAW)
    .map((part, at) =>
      at % 2 === 1 ? <LawText key={at}>{part}</LawText> : <Figures key={at}>{part}</Figures>,
    );
}

function Figures({ children }: { readonly children: string }) {
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
