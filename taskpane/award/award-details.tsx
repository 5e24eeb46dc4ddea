import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { MathFormula16Regular } from '@fluentui/react-icons/svg/math-formula';
import { useMemo } from 'react';
import type { AwardAssessment } from '../../src/company/assessment';
import { fieldLabel } from '../../src/table/fields';
import { explain } from '../../src/readings/explanation';
import { narrowest } from '../../src/readings/narrowing';
import { ambiguityOutcomeText } from '../../src/readings/ambiguity';
import { a1 } from '../../src/formulas/cell-names';
import { intervalWords } from '../words/interval-words';
import { CopyCitation } from './copy-citation';
import { ClauseFacts, DetailList, DetailSection, PolicyTerms } from './detail-sections';
import { draftLine } from './draft-words';
import { missingColumns } from '../store/formula-insertion';
import { ClauseText } from './law-text';
import { NextSteps } from './next-steps';
import { ambiguityOutcomesOf } from './ambiguity-words';
import { usePaneState, usePaneStore, usePaneWords, type PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import type { Insertion } from '../store/pane-store';
import { invalidWords, missingWords, reasonWords } from './reason-words';
import { overlapLines } from '../company/stacking-words';
import { Received } from './received';
import { Steps } from './steps';

interface DetailsProps {
  readonly assessed: AwardAssessment;
  readonly reading: CompanyReading;
}

/** The details of one award for one company. */
export function AwardDetails({ assessed, reading }: DetailsProps) {
  const words = usePaneWords();
  const { t, say } = words;
  const { award, clause, policy, missing, invalid, reasons } = assessed;
  return (
    <>
      <Actions assessed={assessed} reading={reading} />
      {reasons.length > 0 ? (
        <DetailSection title={t('details.failing')}>
          <DetailList
            items={[...reasons.map((reason) => reasonWords(reason, words)), ...whenMet(assessed, words)]}
          />
        </DetailSection>
      ) : null}
      {missing.length > 0 ? (
        <DetailSection title={t('details.missing')}>
          <DetailList items={missing.map((one) => missingWords(one, words))} />
        </DetailSection>
      ) : null}
      {invalid.length > 0 ? (
        <DetailSection title={t('details.invalid')}>
          <DetailList items={invalid.map((one) => invalidWords(one, words))} />
        </DetailSection>
      ) : null}
      <PossibleRange assessed={assessed} />
      <DraftComparison assessed={assessed} reading={reading} />
      <Calculation assessed={assessed} />
      <NextSteps assessed={assessed} />
      <Overlap assessed={assessed} reading={reading} />
      <Received assessed={assessed} reading={reading} />
      {award.conditions.length > 0 ? (
        <DetailSection title={t('details.verify')}>
          <DetailList items={award.conditions.map(say)} />
        </DetailSection>
      ) : null}
      <DetailSection title={t('details.clause')}>
        <ClauseText text={clause.text} quote={award.quote} awards={clause.awards} />
      </DetailSection>
      <Readings assessed={assessed} />
      <ClauseFacts policy={policy} clause={clause} award={award} />
      {clause.note ? <DetailSection title={t('details.note')}>{say(clause.note)}</DetailSection> : null}
      <PolicyTerms policy={policy} />
    </>
  );
}

/** The amount that closing every gap would bring. */
function whenMet({ nearMiss }: AwardAssessment, words: PaneWords): readonly string[] {
  if (!nearMiss) return [];
  if (!nearMiss.whenMet) return [words.t('details.whenMetFails')];
  if (nearMiss.whenMet.to.isZero()) return [words.t('details.whenMetFromZero')];
  return [words.t('details.whenMet', { amount: intervalWords(nearMiss.whenMet, words) })];
}

/** The range of the amount while data are missing, and which of them to fill in first. */
function PossibleRange({ assessed }: Pick<DetailsProps, 'assessed'>) {
  const words = usePaneWords();
  const { t, say } = words;
  const { award, facts, range, missing } = assessed;
  const useful = useMemo(() => (range ? narrowest(award, facts) : null), [award, facts, range]);
  if (!range) return null;
  const asked = award.inputs.length > 1 && missing.length > 1 ? useful : null;
  const input = award.inputs.find(({ name }) => name === asked?.name)?.input;
  return (
    <DetailSection title={t('details.possible')}>
      <DetailList
        items={[
          t('details.possibleRange', { range: intervalWords(range, words) }),
          ...(input ? [t('reason.mostUseful', { label: say(fieldLabel(input)) })] : []),
        ]}
      />
    </DetailSection>
  );
}

/**
 * The steps, if everything they need was read. Out of force, they show the clause's arithmetic without its dates.
 * Other readings follow below, with the unclear words.
 */
function Calculation({ assessed }: Pick<DetailsProps, 'assessed'>) {
  const { day } = usePaneState();
  const { t } = usePaneWords();
  if (assessed.missing.length > 0 || assessed.invalid.length > 0) return null;
  const { facts, omitted, standing } = assessed;
  const steps = explain(assessed, { facts, omitted, asOf: standing === 'inForce' ? day : null });
  return (
    <DetailSection title={t('details.steps')}>
      <Steps steps={steps.filter(({ kind }) => kind !== 'ambiguity')} />
    </DetailSection>
  );
}

function Readings({ assessed }: Pick<DetailsProps, 'assessed'>) {
  const { t, say } = usePaneWords();
  const { ambiguities } = assessed.award;
  if (ambiguities.length === 0) return null;
  const others = ambiguityOutcomesOf(assessed);
  return (
    <DetailSection title={t('details.ambiguities')}>
      <DetailList
        items={ambiguities.map((note) => {
          if (!note.other) return say(note.taken);
          const computed = others.find((one) => one.note === note);
          const other = computed ? ambiguityOutcomeText(computed) : note.other.text;
          return `${say(note.taken)}\n${t('details.ambiguity')}${say(other)}`;
        })}
      />
    </DetailSection>
  );
}

/** The awards it gives way to, or those that give way to it. */
function Overlap({ assessed, reading }: DetailsProps) {
  const words = usePaneWords();
  const lines = overlapLines(assessed, reading, words);
  if (lines.length === 0) return null;
  return (
    <DetailSection title={words.t('overlap.title')}>
      <DetailList items={lines} />
    </DetailSection>
  );
}

/** The change that the draft would bring for the company, or why it is unknown. */
function DraftComparison({ assessed, reading }: DetailsProps) {
  const words = usePaneWords();
  const { t, say } = words;
  const change = reading.drafts.find(({ draft }) => draft.award === assessed.award);
  if (!change) return null;
  const { earlier, obstacles } = change;
  const line =
    draftLine(change, words) ??
    t('draft.unknown', { list: obstacles.map(say).join(t('reason.conditionSeparator')) });
  const previous = t('draft.replaces', { title: say(earlier.award.title), article: earlier.clause.article });
  return (
    <DetailSection title={t('draft.title', { policy: say(earlier.policy.shortTitle) })}>
      <DetailList items={[line, previous]} />
    </DetailSection>
  );
}

function Actions({ assessed, reading }: DetailsProps) {
  const store = usePaneStore();
  const { insertion } = usePaneState();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const absent = missingColumns(assessed, reading);
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          icon={<MathFormula16Regular />}
          disabled={absent.length > 0}
          onClick={() => void store.insert(assessed)}
        >
          {t('actions.insert')}
        </Button>
        <CopyCitation policy={assessed.policy} clause={assessed.clause} />
      </div>
      {absent.length > 0 ? (
        <p className={styles.hint}>
          {t('actions.noColumns', { list: absent.map(say).join(t('reason.separator')) })}
        </p>
      ) : null}
      {assessed.standing === 'inForce' ? null : (
        <p className={styles.hint}>
          {t(assessed.standing === 'draft' ? 'actions.noDate' : 'actions.withDate')}
        </p>
      )}
      <div role="status">
        {insertion?.award === assessed.award.name ? <InsertionNotice insertion={insertion} /> : null}
      </div>
    </>
  );
}

/** The outcome of an insertion, or the question that it asks. */
export function InsertionNotice({ insertion }: { readonly insertion: Insertion }) {
  const { t } = usePaneWords();
  switch (insertion.kind) {
    case 'asking':
      return <InsertionQuestion plan={insertion.plan} />;
    case 'written':
      return (
        <Notice intent="success">
          {t('actions.written', { cell: a1(insertion.at.row, insertion.at.column) })}
          <br />
          <code translate="no">{insertion.formula}</code>
        </Notice>
      );
    case 'moved':
      return <Notice intent="warning">{t('insertion.moved')}</Notice>;
    case 'failed':
      return <Notice intent="error">{t('insertion.failed', { message: insertion.message })}</Notice>;
  }
}

function Notice(props: {
  readonly intent: 'success' | 'warning' | 'error';
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={props.intent} layout="multiline" className={styles.notice}>
      <MessageBarBody>{props.children}</MessageBarBody>
    </MessageBar>
  );
}

function InsertionQuestion({ plan }: { readonly plan: Extract<Insertion, { kind: 'asking' }>['plan'] }) {
  const store = usePaneStore();
  const { t } = usePaneWords();
  const styles = useStyles();
  const cell = a1(plan.at.row, plan.at.column);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>
        {plan.kind === 'input'
          ? t('insertion.input', { cell, header: plan.header })
          : t('insertion.occupied', { cell, content: plan.content })}
      </MessageBarBody>
      <MessageBarActions>
        {plan.free ? (
          <Button size="small" appearance="primary" onClick={() => void store.writeToFreeCell()}>
            {t('insertion.writeTo', { cell: a1(plan.free.row, plan.free.column) })}
          </Button>
        ) : null}
        {plan.kind === 'occupied' ? (
          <Button size="small" onClick={() => void store.replaceContent()}>
            {t('insertion.replace')}
          </Button>
        ) : null}
        <Button size="small" onClick={store.cancelInsertion}>
          {t('insertion.cancel')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  hint: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  notice: { marginTop: tokens.spacingVerticalS },
});
