import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Words of the law: Chinese in every language of the pane, and never to be translated by a browser. */
export const LawText = ({ children }: { readonly children: ReactNode }) => (
  <span lang="zh-CN" translate="no">
    {children}
  </span>
);

/** A clause verbatim, the words of one award marked in it; words that do not stand in one piece follow the clause. */
export function ClauseText({ text, quote }: { readonly text: string; readonly quote: string | null }) {
  const styles = useStyles();
  const at = quote === null ? -1 : text.indexOf(quote);
  return (
    <blockquote className={styles.clause} lang="zh-CN" translate="no">
      {quote === null || at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark className={styles.mark}>{quote}</mark>
          {text.slice(at + quote.length)}
        </>
      )}
      {quote !== null && at < 0 ? <mark className={styles.apart}>{quote}</mark> : null}
    </blockquote>
  );
}

const useStyles = makeStyles({
  clause: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
  },
  mark: {
    paddingBlock: '1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  apart: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});
