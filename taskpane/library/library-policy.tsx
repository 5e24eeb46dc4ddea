import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  Text,
  tokens,
  type BadgeProps,
} from '@fluentui/react-components';
import { Fragment, useState, type ReactNode } from 'react';
import type { FoundPolicy } from '../../src/law/clause-search';
import { dayText, validity } from '../../src/words/days';
import { sentence } from '../../src/words/sentences';
import { STANDING } from '../../src/words/terms';
import type { Policy, Standing } from '../../src/rules/policies';
import { useCardStyles } from '../award/award-card';
import { DetailSection, SectionHeading } from '../award/detail-sections';
import { Disclosure } from '../frame/disclosure';
import { Highlighted, LawText } from '../award/law-text';
import { ClauseItem, clauseKey } from './library-clause';
import type { LibraryMemory, Remember } from './library-memory';
import { usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

interface PolicyItemProps {
  readonly found: FoundPolicy;
  readonly words: readonly string[];
  readonly memory: LibraryMemory;
  readonly remember: Remember;
}

/** One policy: its standing and dates in a line; its terms and its clauses when opened. */
export function PolicyItem({ found, words, memory, remember }: PolicyItemProps) {
  const { policy, standing, clauses } = found;
  const { t, say } = usePaneWords();
  const card = useCardStyles();
  const styles = useStyles();
  return (
    <AccordionItem value={policy.id} className={card.card} data-policy={policy.id}>
      <AccordionHeader as="h2" size="small" button={{ className: card.button }}>
        <span className={styles.head}>
          <Text weight="semibold" block>
            <Highlighted words={words}>{say(policy.shortTitle)}</Highlighted>
          </Text>
          <span className={styles.line}>
            <StandingBadge standing={standing} />
            <span className={styles.dates}>{say(validity(policy))}</span>
            <span className={styles.number}>{t('library.clauses', { count: clauses.length })}</span>
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <AboutPolicy policy={policy} words={words} />
        <Accordion
          multiple
          collapsible
          openItems={[...memory.openClauses]}
          onToggle={(_, { openItems }) => remember({ openClauses: openItems as string[] })}
          className={styles.clauses}
        >
          {clauses.map((clause) => (
            <ClauseItem
              key={clauseKey(policy, clause)}
              policy={policy}
              clause={clause}
              words={words}
              memory={memory}
              remember={remember}
            />
          ))}
        </Accordion>
      </AccordionPanel>
    </AccordionItem>
  );
}

const BADGE: Readonly<Record<Standing, NonNullable<BadgeProps['color']>>> = {
  inForce: 'success',
  notYet: 'warning',
  expired: 'informative',
  draft: 'informative',
};

function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { say } = usePaneWords();
  const styles = useStyles();
  return (
    <Badge size="small" appearance="outline" color={BADGE[standing]} className={styles.badge}>
      {say(sentence(STANDING[standing]))}
    </Badge>
  );
}

/** The words of the document on itself and on all its clauses. */
function AboutPolicy({ policy, words }: { readonly policy: Policy; readonly words: readonly string[] }) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const isSearch = words.length > 0;
  const facts: (readonly [string, ReactNode])[] = [];
  if (policy.documentNumber !== null) {
    const number = <Highlighted words={words}>{policy.documentNumber}</Highlighted>;
    facts.push([t('details.document'), <LawText key="number">{number}</LawText>]);
  }
  if (policy.issuer !== null)
    facts.push([t('library.issuer'), <LawText key="issuer">{policy.issuer}</LawText>]);
  if (policy.issued !== null) facts.push([t('library.issued'), say(dayText(policy.issued))]);
  if (policy.trade) facts.push([t('library.sectors'), say(sentence(policy.trade.label))]);
  const about = (
    <>
      <p className={styles.title}>
        <Highlighted words={words}>{say(policy.title)}</Highlighted>
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, content]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.content}>{content}</dd>
          </Fragment>
        ))}
      </dl>
      {policy.datesNote ? (
        <p className={styles.note}>
          <Unbroken>{say(policy.datesNote)}</Unbroken>
        </p>
      ) : null}
    </>
  );
  const terms = hasTerms(policy) ? (
    <Terms policy={policy} />
  ) : (
    <p className={styles.note}>{t('library.noTerms')}</p>
  );
  // The clauses come first among what was found.
  return (
    <div className={styles.about}>
      {isSearch ? null : about}
      {isSearch || hasTerms(policy) ? (
        <Disclosure
          label={t(isSearch ? 'library.about' : 'library.terms')}
          open={open}
          onToggle={() => setOpen(!open)}
        >
          {isSearch ? about : null}
          {terms}
        </Disclosure>
      ) : (
        terms
      )}
    </div>
  );
}

const hasTerms = ({ scope, stacking, limits, closingRules }: Policy): boolean =>
  scope !== null || stacking !== null || limits.length > 0 || closingRules.length > 0;

function Terms({ policy }: { readonly policy: Policy }) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const terms = [
    [t('details.scope'), policy.scope === null ? [] : [policy.scope]],
    [t('details.stacking'), policy.stacking === null ? [] : [policy.stacking]],
    [t('details.limits'), policy.limits],
    [t('library.closingRules'), policy.closingRules],
  ] as const;
  return (
    <SectionHeading.Provider value="h3">
      {terms
        .filter(([, texts]) => texts.length > 0)
        .map(([title, texts]) => (
          <DetailSection key={title} title={title}>
            {texts.map((words) => (
              <p key={words} className={styles.law}>
                <LawText>{words}</LawText>
              </p>
            ))}
          </DetailSection>
        ))}
    </SectionHeading.Provider>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  badge: { whiteSpace: 'nowrap' },
  dates: { fontVariantNumeric: 'tabular-nums' },
  number: { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
  panel: {
    marginLeft: 0,
    marginRight: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  about: {
    paddingInline: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { margin: 0, marginBottom: tokens.spacingVerticalXS, textWrap: 'pretty' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { maxWidth: '7em', color: tokens.colorNeutralForeground3 },
  content: { margin: 0 },
  note: { margin: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  law: { margin: 0, marginTop: tokens.spacingVerticalXXS, lineHeight: '1.7' },
  clauses: {
    display: 'flex',
    flexDirection: 'column',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
