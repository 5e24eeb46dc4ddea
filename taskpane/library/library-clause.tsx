import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { excerpt } from '../../src/law/clause-search';
import { markedNumbers } from '../../src/law/marked-numbers';
import type { Clause, Policy } from '../../src/rules/policies';
import { CopyCitation } from '../award/copy-citation';
import { DetailSection, SectionHeading } from '../award/detail-sections';
import { ClauseText, Highlighted, LawText } from '../award/law-text';
import { LibraryAward } from './library-award';
import type { LibraryMemory, Remember } from './library-memory';
import { usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

/** The key of a clause, with its heading: the article numbers of some documents repeat. */
export const clauseKey = (policy: Policy, { article, heading }: Clause): string =>
  `${policy.id} ${article} ${heading.zh}`;

interface ClauseItemProps {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly words: readonly string[];
  readonly memory: LibraryMemory;
  readonly remember: Remember;
}

/** One clause: its number and heading in a line; its words and its awards when opened. */
export function ClauseItem(props: ClauseItemProps) {
  const { policy, clause, words, memory } = props;
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const { length } = clause.awards;
  const open = memory.openClauses.includes(clauseKey(policy, clause));
  return (
    <AccordionItem value={clauseKey(policy, clause)} className={styles.clause} data-clause={clause.article}>
      <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.heading}>
            <span className={styles.article}>
              <LawText>
                <Highlighted words={words}>{clause.article}</Highlighted>
              </LawText>
            </span>{' '}
            <Highlighted words={words}>{say(clause.heading)}</Highlighted>
          </span>
          <span className={styles.count}>
            {length === 0 ? t('library.noFigure') : t('library.awards', { count: length })}
          </span>
          {open ? null : <ExcerptLine text={clause.text} words={words} />}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <SectionHeading.Provider value="h4">
          <OpenClause {...props} />
        </SectionHeading.Provider>
      </AccordionPanel>
    </AccordionItem>
  );
}

/** The words around the first hit, so that a find can be judged before it is opened. */
function ExcerptLine({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const styles = useStyles();
  const line = excerpt(text, words);
  if (!line) return null;
  return (
    <span className={styles.excerpt}>
      <LawText>
        {line.cutBefore ? '…' : null}
        <Highlighted words={words}>{line.words}</Highlighted>
        {line.cutAfter ? '…' : null}
      </LawText>
    </span>
  );
}

function OpenClause({ policy, clause, words, memory, remember }: ClauseItemProps) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const { awards } = clause;
  const [only] = awards;
  const opened = awards.filter(({ name }) => memory.openAwards.includes(name));
  // The words of the award last opened are marked; of a clause with one award, that one's.
  const latest = opened.sort(
    (a, b) => memory.openAwards.indexOf(b.name) - memory.openAwards.indexOf(a.name),
  )[0];
  const quoted = awards.length === 1 ? only : latest;
  const hasMarks = markedNumbers(clause.text, awards).length > 0;
  return (
    <>
      <ClauseText text={clause.text} quote={quoted?.quote ?? null} awards={awards} words={words} />
      {hasMarks ? <p className={styles.aside}>{t('library.marks')}</p> : null}
      <div className={styles.actions}>
        <CopyCitation policy={policy} clause={clause} withText />
      </div>
      {clause.note ? (
        <DetailSection title={t('details.note')}>
          <Unbroken>{say(clause.note)}</Unbroken>
        </DetailSection>
      ) : null}
      <DetailSection title={t('details.departments')}>
        {clause.departments.length > 0 ? (
          <LawText>
            <Highlighted words={words}>{clause.departments.join('、')}</Highlighted>
          </LawText>
        ) : (
          t('details.notStated')
        )}
      </DetailSection>
      {awards.map((award) => (
        <LibraryAward
          key={award.name}
          provision={{ policy, clause, award }}
          words={words}
          memory={memory}
          remember={remember}
        />
      ))}
    </>
  );
}

const useStyles = makeStyles({
  clause: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: {
    alignItems: 'start',
    minHeight: '36px',
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
    // Nothing that has the focus may hide under the search box, which stays on top.
    scrollMarginTop: '56px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: { flex: '1 1 9.5em', minWidth: 0, textWrap: 'pretty', '&:lang(en)': { flexBasis: '14em' } },
  article: { marginInlineEnd: tokens.spacingHorizontalXXS, color: tokens.colorNeutralForeground3 },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  excerpt: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  panel: {
    marginLeft: 0,
    marginRight: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalM,
  },
  aside: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
