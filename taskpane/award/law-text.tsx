import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { hitsIn } from '../../src/law/clause-search';
import { markedNumbers, type MarkedNumber } from '../../src/law/marked-numbers';
import { piecesOf, type Piece, type TextRange } from '../../src/law/marks';
import type { Award } from '../../src/rules/awards';
import { numberWords } from './number-words';
import { usePaneWords } from '../frame/pane-context';

/** Words of the law: Chinese in every language of the pane, and never to be translated by a browser. */
export const LawText = ({ children }: { readonly children: ReactNode }) => (
  <span lang="zh-CN" translate="no">
    {children}
  </span>
);

/** Words of any kind with the words searched for marked. */
export function Highlighted({
  children,
  words,
}: {
  readonly children: string;
  readonly words: readonly string[];
}) {
  const styles = useStyles();
  const hits = useMemo(() => hitsIn(children, words), [children, words]);
  return piecesOf(children, [hits]).map((piece, at) =>
    piece.range === null ? (
      piece.words
    ) : (
      <mark key={at} className={styles.hit}>
        {piece.words}
      </mark>
    ),
  );
}

interface ClauseTextProps {
  readonly text: string;
  /** The award whose words are marked; null marks none. */
  readonly quote: string | null;
  /** The awards whose numbers are marked, each number with its use. */
  readonly awards?: readonly Award[];
  /** The words searched for. */
  readonly words?: readonly string[];
}

const NONE: readonly never[] = [];

/** A clause verbatim; words that do not stand in one piece follow it. */
export function ClauseText({ text, quote, awards = NONE, words = NONE }: ClauseTextProps) {
  const styles = useStyles();
  const pieces = useMemo(() => {
    const at = quote === null ? -1 : text.indexOf(quote);
    const quotes: Mark[] =
      quote === null || at < 0 ? [] : [{ kind: 'quote', start: at, end: at + quote.length }];
    const numbers = markedNumbers(text, awards).map((number): Mark => ({ kind: 'number', ...number }));
    const hits = hitsIn(text, words).map((hit): Mark => ({ kind: 'hit', ...hit }));
    return piecesOf(text, [quotes, numbers, hits]);
  }, [text, quote, awards, words]);
  return (
    <blockquote className={styles.clause} lang="zh-CN" translate="no">
      <Pieces pieces={pieces} awards={awards.length} />
      {quote !== null && !text.includes(quote) ? <mark className={styles.apart}>{quote}</mark> : null}
    </blockquote>
  );
}

type Mark = (TextRange & { readonly kind: 'quote' | 'hit' }) | (MarkedNumber & { readonly kind: 'number' });

function Pieces({ pieces, awards }: { readonly pieces: readonly Piece<Mark>[]; readonly awards: number }) {
  return pieces.map((piece, at) =>
    piece.range === null ? (
      piece.words
    ) : (
      <Marked key={at} mark={piece.range} awards={awards}>
        <Pieces pieces={piece.inside} awards={awards} />
      </Marked>
    ),
  );
}

function Marked(props: { readonly mark: Mark; readonly awards: number; readonly children: ReactNode }) {
  const { mark, awards, children } = props;
  const words = usePaneWords();
  const styles = useStyles();
  switch (mark.kind) {
    case 'quote':
      return <mark className={styles.mark}>{children}</mark>;
    case 'hit':
      return <mark className={styles.hit}>{children}</mark>;
    case 'number':
      return (
        <Tooltip content={numberWords(mark, awards, words)} relationship="description" withArrow>
          <strong className={styles.number} data-number>
            {children}
          </strong>
        </Tooltip>
      );
  }
}

const useStyles = makeStyles({
  clause: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    // Law is read word by word: its lines stand further apart, and are not broken like the phrases of the pane.
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.8',
    lineBreak: 'strict',
    wordBreak: 'normal',
    whiteSpace: 'pre-line',
  },
  mark: {
    paddingBlock: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: 'inherit',
    boxDecorationBreak: 'clone',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  hit: {
    paddingBlock: '1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1.5px',
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: '4px',
    whiteSpace: 'nowrap',
    cursor: 'help',
  },
  apart: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});
