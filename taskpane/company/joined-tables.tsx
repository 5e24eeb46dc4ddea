import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { usePaneStore, usePaneWords, type PaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';
import type { CompanyReading } from '../store/pane-reading';
import type { TableCorner } from '../../src/table/stored-years';
import type { OfferedTable } from '../../workbook/table-reader';
import { en } from '../words/en';
import { zh } from '../words/zh';

/** What the pane itself has written is no table of companies, though it names some. */
const REPORT_SHEETS: readonly string[] = [zh.check.sheetName, en.check.sheetName];

/** Which other tables count with the one shown, and a way to say which should. */
export function JoinedTables({ reading }: { readonly reading: CompanyReading }) {
  const store = usePaneStore();
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const [offered, setOffered] = useState<readonly OfferedTable[] | null>(null);
  const id = useId();
  const { joined } = reading;
  const open = offered !== null;
  const offer = async (): Promise<void> => setOffered(await store.offeredTables());
  const change = async (keep: Promise<void>): Promise<void> => {
    await keep;
    await offer();
  };
  return (
    <div className={styles.joined} data-joined>
      <Text as="p" size={200} className={styles.line}>
        <Unbroken>{joinedLine(reading, words)}</Unbroken>
        {' · '}
        <Button
          size="small"
          appearance="transparent"
          className={styles.link}
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('joins.chooseIt')}
          onClick={() => (open ? setOffered(null) : void offer())}
        >
          {t('joins.choose')}
        </Button>
      </Text>
      {joined.missing.map((table) => (
        <p key={keyOf(table)} className={styles.missing}>
          {t('joins.missing', { sheet: table.sheet })}
        </p>
      ))}
      <div id={id} hidden={!open}>
        {open ? (
          <>
            <p className={styles.explain}>
              <Unbroken>{t('joins.explain')}</Unbroken>
            </p>
            <ul className={styles.list}>
              {[...joined.tables, ...joined.missing].map((table) => (
                <TableLine
                  key={keyOf(table)}
                  name={nameOf(table, reading, words)}
                  action={t('joins.separate')}
                  onAction={() => void change(store.separateTable(table))}
                />
              ))}
              {joinable(offered).map((table) => (
                <TableLine
                  key={keyOf(table)}
                  name={table.isOnly ? table.sheet : withRow(table, table.headerRow, words)}
                  action={t('joins.join')}
                  onAction={() => void change(store.joinTable(table))}
                />
              ))}
            </ul>
            {joinable(offered).length + joined.tables.length + joined.missing.length === 0 ? (
              <p className={styles.explain}>{t('joins.nothing')}</p>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  );
}

const joinable = (offered: readonly OfferedTable[]): readonly OfferedTable[] =>
  offered.filter(({ sheet }) => !REPORT_SHEETS.includes(sheet));

function TableLine(props: { readonly name: string; readonly action: string; readonly onAction: () => void }) {
  const { name, action, onAction } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.table}>
      <span id={id} translate="no">
        {name}
      </span>
      <Button size="small" aria-describedby={id} onClick={onAction}>
        {action}
      </Button>
    </li>
  );
}

const keyOf = ({ sheet, top, left }: TableCorner): string => `${sheet} ${top} ${left}`;

function joinedLine(reading: CompanyReading, words: PaneWords): string {
  const { t } = words;
  const names = reading.joined.tables.map((table) => nameOf(table, reading, words));
  return names.length === 0
    ? t('joins.none')
    : t('joins.some', { tables: names.join(t('reason.separator')) });
}

/** The name of the sheet; with a row where it has several of the tables. */
function nameOf(table: TableCorner, { joined, selection }: CompanyReading, words: PaneWords): string {
  const sheets = [selection.active.sheet, ...joined.tables.map(({ sheet }) => sheet)];
  const isOnly = sheets.filter((sheet) => sheet === table.sheet).length <= 1;
  return isOnly ? table.sheet : withRow(table, table.top, words);
}

const withRow = ({ sheet }: TableCorner, row: number, { t }: PaneWords): string =>
  t('joins.fromRow', { sheet, row: row + 1 });

const useStyles = makeStyles({
  joined: { marginTop: tokens.spacingVerticalXXS },
  line: { display: 'block', margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  link: {
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  missing: {
    margin: 0,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  explain: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  table: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});
