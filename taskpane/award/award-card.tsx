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
import { ArrowTrending16Regular } from '@fluentui/react-icons/svg/arrow-trending';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useMemo, type ReactNode } from 'react';
import type { AwardAssessment } from '../../src/company/assessment';
import { nextGain, outlookOf, type Outlook } from '../../src/company/outlook';
import { dayText } from '../../src/words/days';
import { BENEFICIARY } from '../../src/words/terms';
import type { Award, Beneficiary } from '../../src/rules/awards';
import type { Clause, Policy } from '../../src/rules/policies';
import { amountWords } from '../../src/words/amounts';
import { intervalWords } from '../words/interval-words';
import { AwardDetails } from './award-details';
import type { AwardGroup } from '../company/clause-groups';
import { draftLine } from './draft-words';
import { LawText } from './law-text';
import { cliffWords, nextStepWords } from './next-step-words';
import { ambiguityMark } from './ambiguity-words';
import { usePaneWords, type PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { reasonLine, reasonWords } from './reason-words';
import { aboutWords } from '../company/subject-words';
import { Unbroken } from '../frame/unbroken';

export interface AwardCardProps {
  /** Names the card among those of the company. */
  readonly id: string;
  readonly assessed: AwardAssessment;
  readonly reading: CompanyReading;
  readonly group: AwardGroup;
}

/** The card of one award: a line on what it pays or why not, and its details when opened. */
export function AwardCard({ id, assessed, reading, group }: AwardCardProps) {
  const { award, policy, clause } = assessed;
  const { t, say, language } = usePaneWords();
  const styles = useCardStyles();
  const words = { t, say, language };
  const reason = reasonLine(assessed, reading, words);
  const change = reading.drafts.find(({ draft }) => draft.award === award);
  const changeWords = change ? draftLine(change, words) : null;
  const outlook = useMemo(() => outlookOf(assessed), [assessed]);
  return (
    <AccordionItem value={id} className={styles.card} data-award={award.name}>
      <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.what}>
            <Text weight="semibold" block>
              {say(award.title)}
            </Text>
            <ClauseSource policy={policy} clause={clause} />
            <About assessed={assessed} reading={reading} />
            <AwardBadges assessed={assessed} group={group} />
          </span>
          <AwardAmount assessed={assessed} group={group} />
          {changeWords ? <Line words={changeWords} /> : null}
          {group === 'close' ? (
            assessed.reasons.map((one) => <Line key={one.text.zh} words={reasonWords(one, words)} />)
          ) : reason ? (
            <Line words={reason} />
          ) : null}
          <OutlookLines outlook={outlook} />
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <AwardDetails assessed={assessed} reading={reading} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Which rows of the company the award is for, and what they are about. */
function About({ assessed, reading }: Pick<AwardCardProps, 'assessed' | 'reading'>) {
  const words = usePaneWords();
  const styles = useCardStyles();
  const about = aboutWords(assessed, reading.enterprise, words);
  return about === null ? null : (
    <span className={styles.about} data-rows>
      <Unbroken>{about}</Unbroken>
    </span>
  );
}

function Line({ words }: { readonly words: string }) {
  const styles = useCardStyles();
  return (
    <span className={styles.reason}>
      <Unbroken>{words}</Unbroken>
    </span>
  );
}

/** The gain from a little more, and the warning where more would pay less. */
function OutlookLines({ outlook }: { readonly outlook: Outlook }) {
  const words = usePaneWords();
  const styles = useCardStyles();
  const step = nextGain(outlook);
  return (
    <>
      {step ? (
        <span className={styles.outlook} data-next-step>
          <ArrowTrending16Regular className={styles.icon} />
          <span>
            <Unbroken>{nextStepWords(step, words)}</Unbroken>
          </span>
        </span>
      ) : null}
      {outlook.cliffs.map((cliff) => (
        <span key={cliff.name} className={mergeClasses(styles.outlook, styles.warning)} data-cliff>
          <Warning16Regular className={styles.icon} />
          <span>
            <Unbroken>{cliffWords(cliff, words)}</Unbroken>
          </span>
        </span>
      ))}
    </>
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

/** The amount, greyed where the company cannot have it: out of force, or given way to a higher one. */
function AwardAmount({ assessed, group }: Pick<AwardCardProps, 'assessed' | 'group'>) {
  const words = usePaneWords();
  const { t, language } = words;
  const styles = useCardStyles();
  const { amount, verdict, award } = assessed;
  const ambiguity = ambiguityMark(assessed, words);
  const mark = ambiguity ? (
    <span className={styles.ambiguity}>
      <Unbroken>{ambiguity}</Unbroken>
    </span>
  ) : null;
  if (verdict !== 'applicable' || !amount)
    return <PossibleAmount assessed={assessed} group={group} mark={mark} />;
  const { exact, aid } = amountWords(amount, language);
  const leading = aid?.isExact ? aid.words : exact;
  const second = !aid ? null : aid.isExact ? exact : t('amount.about', { amount: aid.words });
  const aside = ASIDE[group];
  return (
    <span className={mergeClasses(styles.amount, IDLE.has(group) && styles.idleAmount)}>
      <span className={styles.leading}>
        {award.upperBound ? t('amount.upTo', { amount: leading }) : leading}
      </span>
      {second ? <span className={styles.second}>{second}</span> : null}
      {aside ? <span className={styles.second}>{t(`amount.${aside}`)}</span> : null}
      {mark}
    </span>
  );
}

/** The possible amount: once the gaps are closed, or the range while data are missing. */
function PossibleAmount(props: Pick<AwardCardProps, 'assessed' | 'group'> & { readonly mark: ReactNode }) {
  const { assessed, group, mark } = props;
  const words = usePaneWords();
  const styles = useCardStyles();
  const interval = group === 'close' ? assessed.nearMiss?.whenMet : assessed.range;
  // What is paid on an excess begins at 0: that says nothing of what there is to gain.
  if (!interval || interval.to.isZero()) return mark && <span className={styles.amount}>{mark}</span>;
  return (
    <span className={mergeClasses(styles.amount, styles.possible)}>
      <span className={styles.possibleFigure}>{intervalWords(interval, words)}</span>
      <span className={styles.second}>
        {words.t(group === 'close' ? 'amount.whenMet' : 'amount.possible')}
      </span>
      {mark}
    </span>
  );
}

/** What is said below the amount, where it is no plain part of the total. */
const ASIDE: Partial<Record<AwardGroup, 'ifInForce' | 'ifAdopted' | 'mayBeSettled'>> = {
  outOfForce: 'ifInForce',
  draft: 'ifAdopted',
  afterExpiry: 'mayBeSettled',
};

/** The groups whose amounts the company does not get. */
const IDLE: ReadonlySet<AwardGroup> = new Set(['overlapping', 'apart', 'persons', 'outOfForce', 'draft']);

/** The beneficiaries that need no mention: the company of the row itself. */
const COMPANY_ITSELF: ReadonlySet<Beneficiary> = new Set([
  'enterprise',
  'enterprise or institution',
  'organization',
]);

const paidToAnother = ({ role, beneficiary }: Award): boolean =>
  role === 'award' && !COMPANY_ITSELF.has(beneficiary);

/** The day on which it expired, or from which it will be in force. */
function standingWords({ policy, standing }: AwardAssessment, { t, say }: PaneWords): string | null {
  const { effectiveFrom, effectiveTo } = policy;
  if (standing === 'expired' && effectiveTo) return t('standing.expired', { day: say(dayText(effectiveTo)) });
  return standing === 'notYet' && effectiveFrom
    ? t('standing.notYet', { day: say(dayText(effectiveFrom)) })
    : null;
}

function AwardBadges({ assessed, group }: Pick<AwardCardProps, 'assessed' | 'group'>) {
  const words = usePaneWords();
  const { t, say } = words;
  const styles = useCardStyles();
  const { award } = assessed;
  const badges = [
    group === 'outOfForce' || group === 'afterExpiry' ? standingWords(assessed, words) : null,
    award.role === 'award' ? null : t(`roles.${award.role}`),
    paidToAnother(award) || award.beneficiary === 'district'
      ? t('paidTo', { who: say(BENEFICIARY[award.beneficiary]) })
      : null,
  ].filter((one) => one !== null);
  if (badges.length === 0) return null;
  return badges.map((one) => (
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
  ambiguity: { color: tokens.colorNeutralForeground2, whiteSpace: 'normal', textAlign: 'end' },
  source: { marginInlineEnd: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
  article: { whiteSpace: 'nowrap' },
  badge: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: 'text-bottom',
    whiteSpace: 'nowrap',
  },
  reason: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  outlook: {
    display: 'flex',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    flexBasis: '100%',
    color: tokens.colorBrandForeground1,
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
  icon: { flexShrink: 0 },
  possible: { color: tokens.colorNeutralForeground2, whiteSpace: 'normal', textAlign: 'end' },
  possibleFigure: { fontWeight: tokens.fontWeightSemibold },
  panel: {
    marginLeft: 0,
    marginRight: 0,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
});
