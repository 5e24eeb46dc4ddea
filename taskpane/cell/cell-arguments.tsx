import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { sentence } from '../../src/words/sentences';
import { isBlank } from '../../src/rules/arguments';
import type { ArgumentInspection } from '../../src/formulas/inspection/argument-inspection';
import type { ReferenceInspection } from '../../src/formulas/inspection/references';
import type { CellAddress, CellError, CellValue } from '../../workbook/workbook';
import { numberOf, ReferenceNumber, type ReferenceNumbers } from './cell-formula';
import { errorWords, isError, nameFrom, valueWords } from './cell-words';
import { usePaneStore, usePaneWords } from '../frame/pane-context';
import { Unbroken } from '../frame/unbroken';

interface Where {
  readonly here: CellAddress;
  readonly numbers: ReferenceNumbers;
}

/** The parameters of a call: where each comes from, and what the function is given. */
export function Arguments(props: Where & { readonly list: readonly ArgumentInspection[] }) {
  const { list, ...where } = props;
  const { t } = usePaneWords();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.columnHead}>
            {t('cell.parameter')}
          </th>
          <th scope="col" className={styles.givenHead}>
            {t('cell.given')}
          </th>
        </tr>
      </thead>
      {list.map((argument) => (
        <Argument key={argument.name} argument={argument} {...where} />
      ))}
    </table>
  );
}

function Argument({ argument, here, numbers }: Where & { readonly argument: ArgumentInspection }) {
  const store = usePaneStore();
  const words = usePaneWords();
  const { t, say } = words;
  const styles = useStyles();
  const { mended, warning, references, notFollowed, written } = argument;
  const value = argument.argument as CellValue | undefined;
  const isTold = written === null || argument.expression.kind === 'literal';
  const plain = references.length === 1 && references[0]?.written === written;
  return (
    <tbody className={styles.argument} data-argument={argument.name}>
      <tr>
        <th scope="row" className={styles.label}>
          {say(sentence(argument.label))}
        </th>
        <td className={styles.given}>
          <Given argument={argument} />
        </td>
      </tr>
      {isTold && !warning ? null : (
        <tr>
          <td colSpan={2} className={styles.sources}>
            {!plain && !isTold ? (
              <code className={styles.written} translate="no">
                {written}
              </code>
            ) : null}
            {references.map((reference) => (
              <Source
                key={reference.written}
                reference={reference}
                here={here}
                number={numberOf(numbers, reference)}
              />
            ))}
            {notFollowed.map((part) => (
              <p key={part.zh} className={styles.aside} translate="no">
                {say(part)}
              </p>
            ))}
            {value !== undefined && isError(value) ? (
              <ErrorCause error={value} references={references} here={here} />
            ) : null}
            {warning ? (
              <MessageBar intent="warning" layout="multiline" className={styles.warning}>
                <MessageBarBody>{say(warning)}</MessageBarBody>
                {mended === null ? null : (
                  <MessageBarActions>
                    <Button size="small" appearance="primary" onClick={() => void store.mend(here, mended)}>
                      {t('cell.mend')}
                    </Button>
                  </MessageBarActions>
                )}
              </MessageBar>
            ) : null}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Given({ argument }: { readonly argument: ArgumentInspection }) {
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const { expression } = argument;
  const value = argument.argument as CellValue | undefined;
  if (expression.kind === 'omitted') return <span className={styles.quiet}>{t('cell.omitted')}</span>;
  if (value === undefined) return <span className={styles.quiet}>{t('cell.computed')}</span>;
  if (isBlank(value)) return <span className={styles.quiet}>{t('cell.blank')}</span>;
  return (
    <>
      <span translate="no">{valueWords(value, words)}</span>
      {expression.kind === 'literal' ? <span className={styles.literal}>{t('cell.literal')}</span> : null}
    </>
  );
}

/** The cells where an error begins; failing that, what such an error means. */
function ErrorCause(props: {
  readonly error: CellError;
  readonly references: readonly ReferenceInspection[];
  readonly here: CellAddress;
}) {
  const { error, references, here } = props;
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  const causes = references.flatMap(({ cell, value }) => {
    if (!cell) return [];
    const name = nameFrom(cell, here);
    if (isError(value)) return [t('cell.errorCell', { cell: name, error: value.error })];
    const isText = error.error === '#VALUE!' && typeof value === 'string' && !Number.isFinite(Number(value));
    return isText ? [t('cell.textCell', { cell: name, text: value })] : [];
  });
  const told = causes.length > 0 ? causes : [errorWords(error, words)];
  return told.map((cause) => (
    <p key={cause} className={styles.error} translate={causes.length > 0 ? 'no' : undefined}>
      {cause}
    </p>
  ));
}

/** One cell of an argument: its button, what it holds, and the heading over it. */
function Source(props: {
  readonly reference: ReferenceInspection;
  readonly here: CellAddress;
  readonly number: number;
}) {
  const { reference, here, number } = props;
  const { cell, header, written, isRange } = reference;
  const store = usePaneStore();
  const words = usePaneWords();
  const { t } = words;
  const styles = useStyles();
  if (!cell) return null;
  const name = nameFrom(cell, here);
  const shownName = isRange ? written : name;
  return (
    <div className={styles.source}>
      <ReferenceNumber number={number} />
      <span className={styles.content}>
        <Button
          size="small"
          className={styles.cellButton}
          aria-label={t('cell.select', { cell: shownName })}
          title={t('cell.select', { cell: shownName })}
          onClick={() => void store.select(cell)}
        >
          <span translate="no">{shownName}</span>
        </Button>{' '}
        {isRange ? null : (
          <span translate="no" className={styles.value}>
            <Unbroken>{valueWords(reference.value, words)}</Unbroken>
          </span>
        )}
        {header === null ? null : (
          <span className={styles.under} translate="no">
            {t('cell.under', { header })}
          </span>
        )}
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'auto',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  columnHead: {
    padding: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  givenHead: {
    padding: 0,
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  argument: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  label: {
    paddingInline: 0,
    paddingTop: tokens.spacingVerticalXS,
    textAlign: 'start',
    verticalAlign: 'baseline',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  given: {
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: 0,
    paddingTop: tokens.spacingVerticalXS,
    textAlign: 'end',
    verticalAlign: 'baseline',
    fontWeight: tokens.fontWeightSemibold,
    maxWidth: '11em',
  },
  literal: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  sources: { padding: 0, paddingBottom: tokens.spacingVerticalXS },
  written: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    wordBreak: 'break-all',
  },
  source: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  content: { minWidth: 0 },
  value: { color: tokens.colorNeutralForeground1 },
  under: { marginInlineStart: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  cellButton: {
    minWidth: 0,
    maxWidth: '100%',
    paddingInline: tokens.spacingHorizontalSNudge,
    paddingBlock: 0,
    verticalAlign: 'baseline',
    wordBreak: 'break-all',
    fontWeight: tokens.fontWeightRegular,
  },
  aside: { margin: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  error: { margin: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorPaletteRedForeground1 },
  warning: { marginTop: tokens.spacingVerticalXS },
});
