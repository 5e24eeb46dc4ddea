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
import type { Alternative, StackingGroup } from '../../src/company/stacking/stacking';
import type { Exact } from '../../src/rules/exact';
import { inlineAmount } from '../../src/words/amounts';
import { useCardStyles } from '../award/award-card';
import { usePaneWords, type PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { chosenFirst, mattersWords, nameOfClaim, takenAtMost } from './stacking-words';

/** The most alternatives listed. The list goes downwards, so the next one stands for all the others. */
const LISTED = 12;

interface CertificateProps {
  readonly choice: StackingGroup;
  readonly reading: CompanyReading;
}

/** Names a group of claims among those of its company. */
export const keyOfChoice = ({ alternatives }: StackingGroup): string =>
  [...new Set(alternatives.flatMap(({ claims }) => claims.map(({ id }) => id)))].sort().join(' | ');

/** The section 取舍依据: every way of taking awards that exclude one another, the chosen one first. */
export function ChoiceCertificate({ choice, reading }: CertificateProps) {
  const words = usePaneWords();
  const { t } = words;
  const styles = { ...useCardStyles(), ...useStyles() };
  const matters = mattersWords(choice.matters, words);
  return (
    <AccordionItem
      value={`certificate ${keyOfChoice(choice)}`}
      className={styles.certificate}
      data-certificate
    >
      <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.what}>
            <Text block>{t('overlap.certificate')}</Text>
            <span className={styles.source}>{matters}</span>
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Alternatives choice={choice} reading={reading} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function Alternatives({ choice, reading }: CertificateProps) {
  const { t, language } = usePaneWords();
  const styles = useStyles();
  const [chosen, ...others] = chosenFirst(choice, reading.stacking.certain);
  const most = takenAtMost(choice, reading.stacking);
  const unlisted = others.slice(LISTED);
  return (
    <>
      <p className={styles.reason}>
        {most ? t('overlap.ifSame') : null}
        {reasonWords(chosen, others, t)}
      </p>
      <ol className={styles.alternatives}>
        {[chosen, ...others.slice(0, LISTED)].map((one, at) => (
          <AlternativeItem key={at} alternative={one} chosen={chosen} reading={reading} />
        ))}
      </ol>
      {unlisted[0] ? (
        <p className={styles.reason}>
          {t('overlap.others', {
            count: unlisted.length,
            amount: inlineAmount(unlisted[0].total, language),
          })}
        </p>
      ) : null}
      {most ? (
        <>
          <p className={styles.reason}>{t('overlap.ifDifferent')}</p>
          <ol className={styles.alternatives}>
            <AlternativeItem alternative={most} chosen={most} reading={reading} />
          </ol>
        </>
      ) : null}
    </>
  );
}

function reasonWords(chosen: Alternative, others: readonly Alternative[], t: PaneWords['t']): string {
  const count = others.length + 1;
  if (others.some(({ total }) => total.gt(chosen.total))) return t('overlap.choicesUnderLimit', { count });
  const tied = others.filter(({ total }) => total.eq(chosen.total)).length + 1;
  return tied > 1 ? t('overlap.choicesTied', { count, tied }) : t('overlap.choices', { count });
}

function AlternativeItem(props: {
  readonly alternative: Alternative;
  readonly chosen: Alternative;
  readonly reading: CompanyReading;
}) {
  const { alternative, chosen, reading } = props;
  const words = usePaneWords();
  const styles = useStyles();
  const isChosen = alternative === chosen;
  return (
    <li className={mergeClasses(styles.alternative, isChosen && styles.chosen)}>
      <span className={styles.awards}>
        {alternative.claims.map((claim) => nameOfClaim(claim, reading, words)).join(' + ')}{' '}
        {isChosen ? (
          <Badge appearance="outline" size="small" color="brand" className={styles.badge}>
            {words.t('overlap.taken')}
          </Badge>
        ) : null}
      </span>
      <span className={styles.amounts}>
        <span className={isChosen ? styles.chosenAmount : undefined}>
          {inlineAmount(alternative.total, words.language)}
        </span>
        {isChosen ? null : (
          <span className={styles.distance}>
            {distanceWords(alternative.total.minus(chosen.total), words)}
          </span>
        )}
      </span>
    </li>
  );
}

function distanceWords(more: Exact, { t, language }: PaneWords): string {
  if (more.isZero()) return t('overlap.equal');
  const amount = inlineAmount(more.abs(), language);
  return more.gt(0) ? t('overlap.more', { amount }) : t('overlap.less', { amount });
}

const useStyles = makeStyles({
  certificate: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  reason: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  alternatives: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  alternative: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    ':first-child': { borderTopStyle: 'none' },
  },
  chosen: { color: tokens.colorNeutralForeground1 },
  awards: { flex: '1 1 9.5em', minWidth: 0, textWrap: 'pretty' },
  badge: { verticalAlign: 'text-bottom', whiteSpace: 'nowrap' },
  amounts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'end',
    marginInlineStart: 'auto',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  chosenAmount: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  distance: { color: tokens.colorNeutralForeground3 },
});
