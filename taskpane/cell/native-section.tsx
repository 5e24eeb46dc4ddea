import { Button, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnLetters, a1 } from '../../src/formulas/cell-names';
import { mayBeNative } from '../../src/formulas/native/from-native';
import { toNative } from '../../src/formulas/native/to-native';
import type { Text as Words } from '../../src/rules/text';
import type { CellAddress, Selection } from '../../workbook/workbook';
import { useAuditWords } from '../audit/audit-words';
import { CopyButton } from '../audit/copy-button';
import { Disclosure } from '../frame/disclosure';
import { usePaneStore } from '../frame/pane-context';
import { count } from '../whole-table/count-words';
import { convert, whyOf, type Reach, type Way, type Written } from './native-run';

const REACHES: readonly Reach[] = ['cell', 'column', 'workbook'];

type Outcome =
  | { readonly kind: 'working'; readonly run: AbortController }
  | { readonly kind: 'done'; readonly way: Way; readonly written: Written }
  | { readonly kind: 'failed'; readonly why: Words };

/** 独立验算: the same amount by an ordinary formula, which needs nothing of ours. */
export default function NativeSection({ selection }: { readonly selection: Selection }) {
  const store = usePaneStore();
  const { t, say } = useAuditWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [reach, setReach] = useState<Reach>('cell');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const formula = selection.formula ?? '';
  const isNative = mayBeNative(formula);
  const conversion = isOpen ? toNative(formula, store.book) : null;
  const start = async (way: Way): Promise<void> => {
    const { workbook, book } = store.host;
    const run = new AbortController();
    setOutcome({ kind: 'working', run });
    try {
      const { signal } = run;
      const written = await convert(workbook, book, selection.active, { reach, way, signal });
      setOutcome({ kind: 'done', way, written });
      await store.refresh();
    } catch (error) {
      setOutcome({ kind: 'failed', why: whyOf(error) });
    }
  };
  const isWorking = outcome?.kind === 'working';
  return (
    <section className={styles.section} data-native={isNative}>
      <Disclosure label={t('native.title')} open={isOpen} onToggle={() => setOpen(!isOpen)}>
        <p className={styles.note}>{t('native.explain')}</p>
        {conversion && conversion.converted.length > 0 ? (
          <>
            <code className={styles.formula} translate="no" tabIndex={0}>
              {conversion.formula}
            </code>
            <CopyButton label={t('native.copy')} words={conversion.formula} />
          </>
        ) : null}
        {conversion?.left.map(({ name, why }, at) => (
          <p key={at} className={styles.note}>
            {t('native.notConverted', { name, why: say(why) })}
          </p>
        ))}
        <div className={styles.commands}>
          <Select
            size="small"
            aria-label={t('native.reach')}
            value={reach}
            onChange={(_, { value }) => setReach(value as Reach)}
          >
            {REACHES.map((one) => (
              <option key={one} value={one}>
                {t(`native.reaches.${one}`)}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            appearance="primary"
            disabled={isWorking || reach === 'workbook'}
            onClick={() => void start('beside')}
          >
            {t('native.beside')}
          </Button>
          <Button size="small" disabled={isWorking} onClick={() => void start('native')}>
            {t('native.replace')}
          </Button>
          <Button size="small" disabled={isWorking} onClick={() => void start('functions')}>
            {t('native.back')}
          </Button>
        </div>
        <div role="status" className={styles.status}>
          {outcome ? <OutcomeWords outcome={outcome} /> : null}
        </div>
      </Disclosure>
    </section>
  );
}

/** What stays as it was is named so many times; a workbook may have thousands. */
const SHOWN = 20;

function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const store = usePaneStore();
  const { t, say, language } = useAuditWords();
  const styles = useStyles();
  if (outcome.kind === 'working')
    return (
      <>
        {t('native.working')}{' '}
        <Button size="small" onClick={() => outcome.run.abort()}>
          {t('cancel')}
        </Button>
      </>
    );
  if (outcome.kind === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{t('failed', { message: say(outcome.why) })}</MessageBarBody>
      </MessageBar>
    );
  }
  const { way, written } = outcome;
  const { converted, left, column, ended } = written;
  const said = {
    count: count(converted.length, language),
    column: column === null ? '' : columnLetters(column),
  };
  return (
    <>
      <p className={styles.line}>
        {ended
          ? say(ended.why)
          : converted.length === 0
            ? t('native.nothing')
            : t(`native.done.${way}`, said)}
      </p>
      {left.length > 0 ? (
        <p className={styles.line}>{t('native.left', { count: count(left.length, language) })}</p>
      ) : null}
      <ul className={styles.left}>
        {left.slice(0, SHOWN).map(({ address, name, why }, at) => (
          <li key={at}>
            <Button size="small" className={styles.cell} onClick={() => void store.select(address)}>
              {placeOf(address)}
            </Button>{' '}
            <span className={styles.quiet}>{t('native.notConverted', { name, why: say(why) })}</span>
          </li>
        ))}
      </ul>
      {left.length > SHOWN ? (
        <p className={styles.line}>{t('native.more', { count: count(left.length - SHOWN, language) })}</p>
      ) : null}
    </>
  );
}

const placeOf = ({ sheet, row, column }: CellAddress): string => `${sheet} ${a1(row, column)}`;

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  formula: {
    display: 'block',
    maxHeight: '12em',
    overflowY: 'auto',
    marginBlock: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    wordBreak: 'break-all',
  },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  status: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { display: 'none' },
  },
  line: { margin: 0 },
  left: { margin: 0, padding: 0, listStyleType: 'none' },
  cell: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge },
  quiet: { color: tokens.colorNeutralForeground3 },
});
