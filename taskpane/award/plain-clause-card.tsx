import { AccordionHeader, AccordionItem, AccordionPanel, Badge, Text } from '@fluentui/react-components';
import { STANDING } from '../../src/words/terms';
import type { ClauseWithoutAward } from '../../src/company/assessment';
import { ClauseSource, useCardStyles } from './award-card';
import { CopyCitation } from './copy-citation';
import { ClauseFacts, DetailSection, PolicyTerms } from './detail-sections';
import { ClauseText } from './law-text';
import { usePaneWords } from '../frame/pane-context';

/** The card of a clause without a figure. It is listed so that nothing of the policy is hidden. */
export function PlainClauseCard({ plain }: { readonly plain: ClauseWithoutAward }) {
  const { policy, clause, standing } = plain;
  const { t, say } = usePaneWords();
  const styles = useCardStyles();
  return (
    <AccordionItem value={`${policy.id} ${clause.article} ${clause.heading.zh}`} className={styles.card}>
      <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.what}>
            <Text block>{say(clause.heading)}</Text>
            <ClauseSource policy={policy} clause={clause} />
            {standing === 'inForce' ? null : (
              <Badge appearance="outline" size="small" color="informative" className={styles.badge}>
                {say(STANDING[standing])}
              </Badge>
            )}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <CopyCitation policy={policy} clause={clause} />
        {clause.note ? <DetailSection title={t('details.note')}>{say(clause.note)}</DetailSection> : null}
        <DetailSection title={t('details.clause')}>
          <ClauseText text={clause.text} quote={null} />
        </DetailSection>
        <ClauseFacts policy={policy} clause={clause} award={null} />
        <PolicyTerms policy={policy} />
      </AccordionPanel>
    </AccordionItem>
  );
}
