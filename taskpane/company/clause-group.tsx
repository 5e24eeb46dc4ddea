import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  CounterBadge,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { AwardAssessment, ClauseWithoutAward } from '../../src/company/assessment';
import { AwardCard } from '../award/award-card';
import { ChoiceCertificate, keyOfChoice } from './choice-certificate';
import { cardKeys } from './card-keys';
import type { AwardGroup } from './clause-groups';
import { PlainClauseCard } from '../award/plain-clause-card';
import { usePaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { isOpen } from './stacking-words';

export interface OpenClauses {
  /** The names of the open cards. They stay open from row to row, so that companies can be compared. */
  readonly open: readonly string[];
  readonly onToggle: (open: readonly string[]) => void;
}

/** One group of clauses, with its count. */
export function AwardGroupItem(
  props: OpenClauses & {
    readonly group: AwardGroup;
    readonly awards: readonly AwardAssessment[];
    readonly reading: CompanyReading;
  },
) {
  const { group, awards, reading } = props;
  const { t } = usePaneWords();
  const keys = cardKeys(reading.assessment.awards);
  const { certain } = reading.stacking;
  const certificatesIn = certificateGroup(reading);
  return (
    <Group value={group} name={t(`groups.${group}`)} count={awards.length}>
      {awards.length === 0 ? (
        <GroupNote words={t('noneApplicable')} />
      ) : (
        <NoteOf group={group} reading={reading} />
      )}
      <Cards {...props}>
        {awards.map((assessed) => (
          <AwardCard
            key={keys.get(assessed)}
            id={keys.get(assessed) ?? assessed.award.name}
            assessed={assessed}
            reading={reading}
            group={group}
          />
        ))}
        {group === certificatesIn
          ? certain.groups.map((choice) => (
              <ChoiceCertificate key={keyOfChoice(choice)} choice={choice} reading={reading} />
            ))
          : null}
      </Cards>
    </Group>
  );
}

/** The certificates stand where awards give way; where that is still open, with the open ones. */
const certificateGroup = ({ stacking }: CompanyReading): AwardGroup =>
  stacking.certain.lost.every(({ id }) => stacking.most.taken.some((claim) => claim.id === id))
    ? 'undecided'
    : 'overlapping';

export function NoFigureGroup(props: OpenClauses & { readonly clauses: readonly ClauseWithoutAward[] }) {
  const { clauses } = props;
  const { t } = usePaneWords();
  if (clauses.length === 0) return null;
  return (
    <Group value="noFigure" name={t('groups.noFigure')} count={clauses.length}>
      <GroupNote words={t('groupNotes.noFigure')} />
      <Cards {...props}>
        {clauses.map((one) => (
          <PlainClauseCard
            key={`${one.policy.id} ${one.clause.article} ${one.clause.heading.zh}`}
            plain={one}
          />
        ))}
      </Cards>
    </Group>
  );
}

function Group(props: {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  return (
    <AccordionItem value={props.value}>
      <AccordionHeader as="h2" size="small" className={styles.header} button={{ className: styles.button }}>
        <Text weight="semibold">{props.name}</Text>
        <CounterBadge
          count={props.count}
          showZero
          overflowCount={999}
          appearance="filled"
          color="informative"
          className={styles.count}
        />
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{props.children}</AccordionPanel>
    </AccordionItem>
  );
}

function Cards({ open, onToggle, children }: OpenClauses & { readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <Accordion
      multiple
      collapsible
      openItems={[...open]}
      onToggle={(_, { openItems }) => onToggle(openItems as string[])}
      className={styles.cards}
    >
      {children}
    </Accordion>
  );
}

function NoteOf({ group, reading }: { readonly group: AwardGroup; readonly reading: CompanyReading }) {
  const { t } = usePaneWords();
  switch (group) {
    case 'applicable': {
      const { stacking } = reading;
      const limited = stacking.certain.limits.some(({ reduction }) => reduction.gt(0));
      const notes = { open: 'applicableOpen', limited: 'applicableUnderLimit', plain: 'applicable' } as const;
      const note = isOpen(stacking) ? notes.open : limited ? notes.limited : notes.plain;
      return <GroupNote words={t(`groupNotes.${note}`)} />;
    }
    case 'undecided':
    case 'afterExpiry':
    case 'persons':
    case 'overlapping':
    case 'apart':
    case 'outOfForce':
    case 'draft':
    case 'unknownPlace':
    case 'otherSector':
      return <GroupNote words={t(`groupNotes.${group}`)} />;
    case 'close':
    case 'missing':
      return <GroupNote words={t(`groupNotes.${group}`)} />;
    case 'invalid':
    case 'notApplicable':
      return null;
  }
}

function GroupNote({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <Text as="p" size={200} className={styles.note}>
      {words}
    </Text>
  );
}

const useStyles = makeStyles({
  header: { borderRadius: tokens.borderRadiusMedium },
  button: { minHeight: '36px', paddingLeft: 0, paddingRight: tokens.spacingHorizontalXS },
  count: {
    marginInlineStart: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
  },
  panel: { marginLeft: 0, marginRight: 0 },
  note: {
    display: 'block',
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});
