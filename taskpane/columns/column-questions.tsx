import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { Column, CompanyTable } from '../../src/table/table';
import type { ColumnUnit } from '../../src/table/column-units';
import { usePaneActions, usePaneStore, usePaneWords } from '../frame/pane-context';

/** What has to be said of some columns before their figures count: one click for all that ask the same. */
export function ColumnQuestions({ table }: { readonly table: CompanyTable }) {
  const styles = useStyles();
  const groups = groupsOf(table);
  if (groups.length === 0) return null;
  return (
    <div className={styles.questions}>
      {groups.map((columns) => (
        <Question key={columns[0].index} columns={columns} />
      ))}
    </div>
  );
}

type Group = readonly [Column, ...Column[]];

/** Columns that ask for the same units are asked of together. */
function groupsOf({ columns }: CompanyTable): readonly Group[] {
  const groups = new Map<string, [Column, ...Column[]]>();
  for (const column of columns) {
    if (!column.asks) continue;
    const units = unitsOf(column).map(({ id }) => id);
    const key = units.length > 0 ? [...units].sort().join(' ') : 'none';
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}

const unitsOf = ({ asks }: Column): readonly ColumnUnit[] => asks?.units ?? [];

function Question({ columns }: { readonly columns: Group }) {
  const store = usePaneStore();
  const { showView } = usePaneActions();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [first, ...others] = columns;
  if (!first.asks) return null;
  const units = unitsOf(first);
  const words =
    others.length === 0
      ? say(first.asks.text)
      : t('columns.asksMany', {
          question: say(first.asks.text),
          headers: others.map(({ header }) => `“${header}”`).join(t('reason.separator')),
        });
  return (
    <MessageBar intent="warning" layout="multiline" data-asks={columns.length}>
      <MessageBarBody className={styles.words}>{words}</MessageBarBody>
      <MessageBarActions className={styles.answers}>
        {units.map((unit) => (
          <Button key={unit.id} size="small" onClick={() => void store.setUnits(columns, unit.id)}>
            {say(unit.label)}
          </Button>
        ))}
        {units.length === 0 ? (
          <Button size="small" onClick={() => showView('columns')}>
            {t('columns.goAndSay')}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  questions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalS,
  },
  words: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  answers: { flexWrap: 'wrap', justifyContent: 'flex-start', gap: tokens.spacingHorizontalXS },
});
