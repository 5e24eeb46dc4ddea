import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { AwardAssessment } from '../src/company/assessment';
import { BENEFICIARY } from '../src/readings/wording';
import type { Award, Beneficiary } from '../src/rules/awards';
import type { Clause, Policy } from '../src/rules/policies';
import { amountWords } from './amount-words';
import { AwardDetails } from './award-details';
import type { AwardGroup } from './clause-groups';
import { draftLine } from './draft-words';
import { LawText } from './law-text';
import { otherReadingMark } from './other-reading-words';
import { usePaneWords, type PaneWords } from './pane-context';
import type { CompanyReading } from './pane-reading';
import { reasonLine } from './reason-words';
import { Unbroken } from './unbroken';

export interface AwardCardProps {
  readonly assessed: AwardAssessment;
  readonly reading: CompanyReading;
  readonly group: AwardGroup;
}

/** One award: what it pays or why not, in a line; everything about it when opened. */
export function AwardCard({ assessed, reading, group }: AwardCardProps) {
  const { award, policy, clause } = assessed;
  const { t, say, language } = usePaneWords();
  const styles = useCardStyles();
  const words = { t, say, language };
  const reason = reasonLine(assessed, reading, words);
  const change = reading.drafts.find(({ draft }) => draft.award === award);
  const changeWords = change ? draftLine(change, words) : null;
  return (
    <AccordionItem value={award.name} className={styles.card} data-award={award.name}>
      <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.what}>
            <Text weight="semibold" block>
              {say(award.title)}
            </Text>
            <ClauseSource policy={policy} clause={clause} />
            <AwardBadges assessed={assessed} group={group} />
          </span>
          <AwardAmount assessed={assessed} group={group} />
          {changeWords ? (
            <span className={styles.reason}>
              <Unbroken>{changeWords}</Unbroken>
            </span>
          ) : null}
          {reason ? (
            <span className={styles.reason}>
              <Unbroken>{reason}</Unbroken>
            </span>
          ) : null}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <AwardDetails assessed={assessed} reading={reading} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** 软件 2022 二（一）, each part in one piece. */
export function ClauseSource({ policy, clause }: { readonly policy: Policy; readonly clause: Clause }) {
  const { say } = usePaneWords();
  const styles = useCardStyles();
  return (
    <span className={styles.source}>
      {say(policy.shortTitle)}{' '}
      <span className={styles.article}>
        <LawText>{clause.article}</LawText>
      </span>
    </span>
  );
}

/** Greyed where it is a figure that cannot be had: out of force, or given way to a higher one. */
function AwardAmount({ assessed, group }: Pick<AwardCardProps, 'assessed' | 'group'>) {
  const words = usePaneWords();
  const { t, language } = words;
  const styles = useCardStyles();
  const { amount, verdict, award } = assessed;
  const otherReading = otherReadingMark(assessed, words);
  const mark = otherReading ? (
    <span className={styles.otherReading}>
      <Unbroken>{otherReading}</Unbroken>
    </span>
  ) : null;
  if (verdict !== 'applicable' || !amount) return mark && <span className={styles.amount}>{mark}</span>;
  const { exact, aid } = amountWords(amount, language);
  const leading = aid?.isExact ? aid.words : exact;
  const second = !aid ? null : aid.isExact ? exact : t('amount.about', { amount: aid.words });
  const idle = group === 'outOfForce' || group === 'draft';
  return (
    <span className={mergeClasses(styles.amount, IDLE.has(group) && styles.idleAmount)}>
      <span className={styles.leading}>
        {award.upperBound ? t('amount.upTo', { amount: leading }) : leading}
      </span>
      {second ? <span className={styles.second}>{second}</span> : null}
      {idle ? (
        <span className={styles.second}>
          {t(group === 'draft' ? 'amount.ifAdopted' : 'amount.ifInForce')}
        </span>
      ) : null}
      {mark}
    </span>
  );
}

/** Groups whose figures the company does not get. */
const IDLE: ReadonlySet<AwardGroup> = new Set(['overlapping', 'apart', 'outOfForce', 'draft']);

/** Those who need no mention: the company of the row itself. */
const COMPANY_ITSELF: ReadonlySet<Beneficiary> = new Set([
  'enterprise',
  'enterprise or institution',
  'organization',
]);

const paidToAnother = ({ role, beneficiary }: Award): boolean =>
  role === 'award' && !COMPANY_ITSELF.has(beneficiary);

/** Since when it has expired, or from when it will be in force. */
function standingWords({ policy, standing }: AwardAssessment, t: PaneWords['t']): string | null {
  if (standing === 'expired') return t('standing.expired', { day: policy.effectiveTo });
  return standing === 'notYet' ? t('standing.notYet', { day: policy.effectiveFrom }) : null;
}

function AwardBadges({ assessed, group }: Pick<AwardCardProps, 'assessed' | 'group'>) {
  const { t, say } = usePaneWords();
  const styles = useCardStyles();
  const { award } = assessed;
  const words = [
    group === 'outOfForce' ? standingWords(assessed, t) : null,
    award.role === 'award' ? null : t(`roles.${award.role}`),
    paidToAnother(award) || award.beneficiary === 'district'
      ? t('paidTo', { who: say(BENEFICIARY[award.beneficiary]) })
      : null,
  ].filter((one) => one !== null);
  if (words.length === 0) return null;
  return words.map((one) => (
    <Badge key={one} appearance="outline" size="small" color="informative" className={styles.badge}>
      {one}
    </Badge>
  ));
}

export const useCardStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    alignItems: 'start',
    minHeight: '40px',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // A title this wide is still read with ease; where less is left beside the amount, the amount goes below.
  what: { flex: '1 1 9.5em', minWidth: 0, textWrap: 'pretty', '&:lang(en)': { flexBasis: '14em' } },
  amount: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'end',
    marginInlineStart: 'auto',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  leading: {
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  idleAmount: { '& > :first-child': { color: tokens.colorNeutralForeground3 } },
  second: { color: tokens.colorNeutralForeground3 },
  otherReading: { color: tokens.colorNeutralForeground2, whiteSpace: 'normal', textAlign: 'end' },
  source: { marginInlineEnd: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  article: { whiteSpace: 'nowrap' },
  badge: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: 'text-bottom',
    whiteSpace: 'nowrap',
  },
  reason: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  panel: {
    marginLeft: 0,
    marginRight: 0,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
});
