import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { dayText } from '../../src/words/days';
import { STANDING } from '../../src/words/terms';
import { standingOn } from '../../src/rules/policies';
import type { Provision } from '../../src/rules/policy-book';
import { dialect } from '../../src/formulas/dialect';
import type { CallInspection } from '../../src/formulas/inspection/call-inspection';
import type { CellAddress } from '../../workbook/workbook';
import { amountWords, inlineAmount } from '../../src/words/amounts';
import { Arguments } from './cell-arguments';
import type { ReferenceNumbers } from './cell-formula';
import { CellAmbiguities } from './cell-ambiguities';
import { comparedWithPane, differenceWords } from './pane-comparison';
import { CopyCitation } from '../award/copy-citation';
import { ClauseFacts, DetailList, DetailSection, PolicyTerms } from '../award/detail-sections';
import { ClauseText, LawText } from '../award/law-text';
import { usePaneState, usePaneWords } from '../frame/pane-context';
import { Steps } from '../award/steps';
import { Unbroken } from '../frame/unbroken';

interface CallProps {
  readonly call: CallInspection;
  readonly address: CellAddress;
  readonly numbers: ReferenceNumbers;
}

/** One award of the formula: its amount, and how it comes about. */
export function Call({ call, address, numbers }: CallProps) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const { outcome, provision } = call;
  const { award, clause } = provision;
  return (
    <section className={styles.call} data-call={award.name}>
      <CallHead provision={provision} />
      {outcome && 'amount' in outcome ? <BigAmount call={call} /> : null}
      {outcome && 'error' in outcome ? (
        <ErrorMessage title={t('cell.error')} words={say(outcome.error)} />
      ) : null}
      {outcome === null ? <p className={styles.notice}>{t('cell.notFollowed')}</p> : null}
      <Dates call={call} />
      <BesidePane call={call} />
      <DetailSection title={t('cell.arguments')}>
        <Arguments list={call.arguments} here={address} numbers={numbers} />
      </DetailSection>
      {outcome && 'steps' in outcome ? (
        <DetailSection title={t('details.steps')}>
          <Steps steps={outcome.steps} />
        </DetailSection>
      ) : null}
      {award.conditions.length > 0 ? (
        <DetailSection title={t('details.verify')}>
          <DetailList items={award.conditions.map(say)} />
        </DetailSection>
      ) : null}
      <CellAmbiguities call={call} />
      <ClauseParts provision={provision} />
      {clause.note ? <DetailSection title={t('details.note')}>{say(clause.note)}</DetailSection> : null}
      <MoreOnClause provision={provision} />
    </section>
  );
}

export function CallHead({ provision }: { readonly provision: Provision }) {
  const { say } = usePaneWords();
  const styles = useStyles();
  const { policy, clause, award } = provision;
  return (
    <>
      <Text as="h2" size={300} weight="semibold" className={styles.title}>
        {say(award.title)}
      </Text>
      <p className={styles.source}>
        {say(policy.shortTitle)} <LawText>{clause.article}</LawText>
      </p>
    </>
  );
}

function BigAmount({ call }: { readonly call: CallInspection }) {
  const { t, language } = usePaneWords();
  const styles = useStyles();
  if (!call.outcome || !('amount' in call.outcome)) return null;
  const { amount } = call.outcome;
  const { exact, aid } = amountWords(amount, language);
  const isUpperBound = call.provision.award.upperBound !== null && !amount.isZero();
  return (
    <p className={styles.amountLine}>
      {isUpperBound ? <span className={styles.aid}>{t('cell.atMost')}</span> : null}
      <Text
        size={600}
        weight="semibold"
        className={mergeClasses(styles.amount, amount.isZero() && styles.zero)}
        data-amount={amount.toFixed()}
      >
        {exact}
      </Text>
      {aid ? (
        <span className={styles.aid}>
          {aid.isExact ? t('total.exact', { amount: aid.words }) : t('total.about', { amount: aid.words })}
        </span>
      ) : null}
    </p>
  );
}

/** Both amounts and why they differ, where the pane has another for the same row and clause. */
function BesidePane({ call }: { readonly call: CallInspection }) {
  const { reading, catchingUp } = usePaneState();
  const words = usePaneWords();
  const { t, language } = words;
  const styles = useStyles();
  if (reading?.kind !== 'company' || catchingUp) return null;
  const comparison = comparedWithPane(call, reading);
  if (!comparison) return null;
  const formula = inlineAmount(comparison.formula, language);
  return (
    <div className={styles.beside} data-beside-pane>
      <p className={styles.besideLine}>
        <Unbroken>
          {comparison.pane
            ? t('cell.pane.differs', { formula, pane: inlineAmount(comparison.pane, language) })
            : t('cell.pane.none', { formula })}
        </Unbroken>
      </p>
      <DetailList items={differenceWords(comparison, words)} />
    </div>
  );
}

/** The meaning of the policy's dates for the amount, which the formula judges only where it gives a day. */
function Dates({ call }: { readonly call: CallInspection }) {
  const { day } = usePaneState();
  const { t, say, language } = usePaneWords();
  const styles = useStyles();
  const { outcome, provision, through, testsDates } = call;
  if (!outcome || !('amount' in outcome)) return null;
  const { asOf, standing, amountInForce } = outcome;
  if (standing !== null && asOf !== null) {
    if (standing === 'inForce') return null;
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.message}>
        <MessageBarBody>
          {t(standing === 'draft' ? 'cell.dates.draftOn' : 'cell.dates.outOfForce', {
            day: say(dayText(asOf)),
            standing: say(STANDING[standing]),
            amount: amountWords(amountInForce, language).exact,
          })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const now = standingOn(provision.policy, day);
  const words =
    now === 'draft'
      ? t('cell.dates.draft')
      : t(testsDates ? 'cell.dates.none' : 'cell.dates.untested', {
          day: say(dayText(day)),
          standing: say(STANDING[now]),
          name: dialect.spelled(through ?? provision.award.name),
        });
  if (now === 'inForce') {
    return (
      <p className={styles.notice}>
        <Unbroken>{words}</Unbroken>
      </p>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.message}>
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

export function ErrorMessage({ title, words }: { readonly title: string; readonly words: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <br />
        {words}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The verbatim text, to be cited. */
export function ClauseParts({ provision }: { readonly provision: Provision }) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const { policy, clause, award } = provision;
  return (
    <>
      <DetailSection title={t('details.clause')}>
        <ClauseText text={clause.text} quote={award.quote} />
      </DetailSection>
      <div className={styles.copy}>
        <CopyCitation policy={policy} clause={clause} />
      </div>
    </>
  );
}

/** The facts that are seldom asked for, behind one heading. */
export function MoreOnClause({ provision }: { readonly provision: Provision }) {
  const { t } = usePaneWords();
  const styles = useStyles();
  const { policy, clause, award } = provision;
  return (
    <Accordion collapsible className={styles.more}>
      <AccordionItem value="more">
        <AccordionHeader as="h3" size="small" className={styles.moreHead}>
          {t('cell.more')}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ClauseFacts policy={policy} clause={clause} award={award} />
          <PolicyTerms policy={policy} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const useStyles = makeStyles({
  call: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'block', margin: 0 },
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  amountLine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
  },
  amount: { color: tokens.colorBrandForeground1, fontVariantNumeric: 'tabular-nums' },
  zero: { color: tokens.colorNeutralForeground2 },
  aid: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  beside: {
    marginTop: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  besideLine: { margin: 0, color: tokens.colorNeutralForeground1 },
  notice: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  message: { marginTop: tokens.spacingVerticalS },
  copy: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  more: { marginTop: tokens.spacingVerticalM },
  moreHead: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: 0 },
});
