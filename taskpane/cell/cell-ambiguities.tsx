import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { sentence } from '../../src/words/sentences';
import type { Ambiguity } from '../../src/rules/awards';
import type { Exact } from '../../src/rules/exact';
import type { CallInspection } from '../../src/formulas/inspection/call-inspection';
import { amountWords } from '../../src/words/amounts';
import { DetailList, DetailSection } from '../award/detail-sections';
import { usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

/** The award under every other reading of its words, beside the one taken, with amounts where they are known. */
export function CellAmbiguities({ call }: { readonly call: CallInspection }) {
  const { t, say, language } = usePaneWords();
  const styles = useStyles();
  const { ambiguities } = call.provision.award;
  if (ambiguities.length === 0) return null;
  const read = call.outcome && 'amount' in call.outcome ? call.outcome : null;
  const otherOf = (note: Ambiguity) => read?.ambiguityOutcomes.find((one) => one.note === note);
  const notes = ambiguities.filter(({ other }) => !other).map(({ taken }) => say(sentence(taken)));
  const outOfForce = read !== null && read.standing !== null && read.standing !== 'inForce';
  return (
    <DetailSection
      title={t(notes.length < ambiguities.length ? 'cell.ambiguities.title' : 'details.ambiguities')}
    >
      {outOfForce && notes.length < ambiguities.length ? (
        <p className={styles.aside}>{t('cell.ambiguities.withoutDates')}</p>
      ) : null}
      {ambiguities
        .filter(({ other }) => other)
        .map((note) => {
          const other = otherOf(note);
          return (
            <dl key={note.taken.zh} className={styles.note}>
              <Reading
                mark={t('cell.ambiguities.taken')}
                words={say(sentence(note.taken))}
                amount={other && read ? read.amountInForce : null}
                isTaken
              />
              {note.other ? (
                <Reading
                  mark={t('cell.ambiguities.other')}
                  words={say(sentence(note.other.text))}
                  amount={other?.amount ?? null}
                  aside={other ? differenceWords(other.difference) : null}
                />
              ) : null}
            </dl>
          );
        })}
      {notes.length > 0 ? (
        <div className={styles.note}>
          <DetailList items={notes} />
        </div>
      ) : null}
    </DetailSection>
  );

  function differenceWords(difference: Exact): string {
    if (difference.isZero()) return t('cell.ambiguities.same');
    const amount = amountWords(difference.abs(), language).exact;
    return difference.isNegative()
      ? t('cell.ambiguities.less', { amount })
      : t('cell.ambiguities.more', { amount });
  }
}

function Reading(props: {
  readonly mark: string;
  readonly words: string;
  readonly amount: Exact | null;
  readonly aside?: string | null;
  readonly isTaken?: boolean;
}) {
  const { mark, words, amount, aside, isTaken } = props;
  const { language } = usePaneWords();
  const styles = useStyles();
  return (
    <>
      <dt className={styles.mark}>
        <Badge
          size="small"
          appearance={isTaken ? 'filled' : 'outline'}
          color={isTaken ? 'brand' : 'informative'}
          className={styles.badge}
        >
          {mark}
        </Badge>
        {amount === null ? null : (
          <span className={styles.amount}>
            {amountWords(amount, language).exact}
            {aside ? <span className={styles.difference}>{aside}</span> : null}
          </span>
        )}
      </dt>
      <dd className={styles.words}>
        <Unbroken>{words}</Unbroken>
      </dd>
    </>
  );
}

const useStyles = makeStyles({
  aside: { margin: 0, color: tokens.colorNeutralForeground3 },
  note: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  mark: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
  },
  badge: { whiteSpace: 'nowrap' },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, textAlign: 'end' },
  difference: {
    marginInlineStart: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  words: { margin: 0 },
});
