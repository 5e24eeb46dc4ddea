import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { dialect } from '../../src/formulas/dialect';
import { validity } from '../../src/words/days';
import { quotaWords } from '../../src/words/quotas';
import { BENEFICIARY, FREQUENCY } from '../../src/words/terms';
import type { Award } from '../../src/rules/awards';
import type { Clause, Policy } from '../../src/rules/policies';
import { LawText } from './law-text';
import { usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

/** The level of the sections' headings: below a card's heading, or below a view's. */
export const SectionHeading = createContext<'h3' | 'h4' | 'h5'>('h4');

/** A titled part of an opened card. */
export function DetailSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const heading = useContext(SectionHeading);
  return (
    <section className={styles.section}>
      <Text as={heading} size={200} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <div>{children}</div>
    </section>
  );
}

export function DetailList({ items }: { readonly items: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>
          <Unbroken>{item}</Unbroken>
        </li>
      ))}
    </ul>
  );
}

/** The particulars of the clause beyond the figure. */
export function ClauseFacts(props: {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly award: Award | null;
}) {
  const { policy, clause, award } = props;
  const { t, say, language } = usePaneWords();
  const styles = useStyles();
  const notStated = t('details.notStated');
  const facts: (readonly [string, ReactNode])[] = [
    [t('details.policy'), say(policy.title)],
    [
      t('details.heading'),
      <>
        <LawText>{clause.article}</LawText> {say(clause.heading)}
      </>,
    ],
    [
      t('details.departments'),
      clause.departments.length > 0 ? <LawText>{clause.departments.join('、')}</LawText> : notStated,
    ],
    [t('details.validity'), <Unbroken key="validity">{say(validity(policy))}</Unbroken>],
  ];
  if (policy.documentNumber) {
    facts.splice(1, 0, [t('details.document'), <LawText key="number">{policy.documentNumber}</LawText>]);
  }
  if (award) {
    facts.push(
      [t('details.beneficiary'), say(BENEFICIARY[award.beneficiary])],
      [t('details.frequency'), award.frequency ? say(FREQUENCY[award.frequency]) : notStated],
      [
        t('details.nature'),
        award.upperBound ? (
          <span translate={language === 'zh' ? undefined : 'no'}>
            {t('details.upperBound', { words: award.upperBound })}
          </span>
        ) : (
          t('details.exact')
        ),
      ],
    );
    const quota = quotaWords(award);
    if (quota) facts.push([t('details.quota'), say(quota)]);
    facts.push([t('details.function'), <code key="function">{dialect.spelled(award.name)}</code>]);
  }
  return (
    <DetailSection title={t('details.facts')}>
      <dl className={styles.facts}>
        {facts.map(([term, content]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.content}>{content}</dd>
          </Fragment>
        ))}
      </dl>
      {policy.datesNote ? <p className={styles.aside}>{say(policy.datesNote)}</p> : null}
    </DetailSection>
  );
}

/** The rules for every award of the policy, verbatim. */
export function PolicyTerms({ policy }: { readonly policy: Policy }) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const terms = [
    [t('details.scope'), policy.scope === null ? [] : [policy.scope]],
    [t('details.stacking'), policy.stacking === null ? [] : [policy.stacking]],
    [t('details.limits'), policy.limits],
  ] as const;
  return terms
    .filter(([, texts]) => texts.length > 0)
    .map(([title, texts]) => (
      <DetailSection key={title} title={title}>
        {texts.map((text) => (
          <p key={text} className={styles.paragraph}>
            <LawText>{text}</LawText>
          </p>
        ))}
      </DetailSection>
    ));
}

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { display: 'block', margin: 0, marginBottom: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, whiteSpace: 'pre-line' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { maxWidth: '7em', color: tokens.colorNeutralForeground3 },
  content: { margin: 0 },
  aside: { margin: 0, marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
  paragraph: { margin: 0 },
});
