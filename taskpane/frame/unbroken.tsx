import { makeStyles } from '@fluentui/react-components';
import { figureParts } from './figure-parts';
import { LawText } from '../award/law-text';
import { usePaneWords } from './pane-context';

/** Chinese words of the law inside an English sentence, with the figures and marks among them. */
const LAW = /(\p{Script=Han}[\p{Script=Han}\d，。、；：（）()《》]*)/u;

/**
 * Words whose figures keep their units and whose dates stay whole at the end of a line. In English, Chinese words
 * of the law are marked as such.
 */
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
  return figureParts(children).map((part, at) =>
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
