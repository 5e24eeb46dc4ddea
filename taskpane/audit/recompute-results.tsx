import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useDeferredValue, useMemo, useState } from 'react';
import { ROW_VERDICT, TOGETHER_VERDICT } from '../../src/audit/audit-words';
import type { AuditedList, AuditTotal } from '../../src/audit/audited-list';
import { count } from '../whole-table/count-words';
import { AuditTotalsTable } from './audit-totals-table';
import { exactYuan, isZero, useAuditWords } from './audit-words';
import type { RecomputeTask, Recomputed } from './clerk';
import type { RunState } from './content-run';
import { NO_FILTER, rowsShown, type RowFilter } from './row-filter';
import { PaymentRow } from './payment-row';
import { RegisterOfReadings } from './register-of-readings';
import { ReportCommands } from './report-commands';
import { useDesk } from './use-desk';

type Done = Extract<RunState<RecomputeTask, Recomputed>, { kind: 'done' }>;

/** What came of 核对: totals that are also filters, and the payments by risk. */
export function RecomputeResults({ state }: { readonly state: Done }) {
  const { recompute } = useDesk();
  const { t, say } = useAuditWords();
  const styles = useStyles();
  const { found, asked, isOutdated } = state;
  const [list] = found.audited.lists;
  return (
    <>
      <div className={styles.commands}>
        <ReportCommands recomputed={found} />
        <Button size="small" onClick={() => void recompute.start(asked)}>
          {t('again')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.close}
          icon={<Dismiss16Regular />}
          aria-label={t('close')}
          title={t('close')}
          onClick={recompute.dismiss}
        />
      </div>
      {isOutdated ? (
        <p role="status" className={mergeClasses(styles.line, styles.warning)}>
          {t('outdated')}
        </p>
      ) : null}
      {list && list.rows.length > 0 ? (
        <>
          <Totals list={list} />
          {[...list.remarks, ...list.questions.map(({ question }) => question)].map((remark) => (
            <p key={remark.zh} className={styles.note}>
              {say(remark)}
            </p>
          ))}
          <Payments list={list} />
          <AuditTotalsTable totals={list.totals} />
          <RegisterOfReadings register={found.register} />
        </>
      ) : (
        <p className={styles.line}>{t('recompute.noRows')}</p>
      )}
    </>
  );
}

function Totals({ list }: { readonly list: AuditedList }) {
  const { t, language } = useAuditWords();
  const styles = useStyles();
  const { all, unitErrors } = list.totals;
  const parts = (['over', 'under', 'open'] as const).filter((part) => !isZero(all[part]));
  return (
    <>
      <p className={styles.note}>
        {t('recompute.summary', {
          rows: count(all.rows, language),
          paid: exactYuan(all.paid, language),
          recomputed: exactYuan(all.recomputed, language),
        })}
      </p>
      {parts.length === 0 && all.agreeing === all.rows ? (
        <p className={mergeClasses(styles.line, styles.clear)}>
          {t('recompute.clear', { rows: count(all.rows, language) })}
        </p>
      ) : null}
      <dl className={styles.totals}>
        {parts.map((part) => (
          <div key={part} className={styles.total}>
            <dt>{t(`recompute.${part}`)}</dt>
            <dd className={styles[part]}>{exactYuan(all[part], language)}</dd>
          </div>
        ))}
      </dl>
      {unitErrors ? (
        <p className={styles.note}>
          {t('recompute.unitErrors', {
            rows: count(unitErrors.rows, language),
            over: exactYuan(unitErrors.over, language),
            under: exactYuan(unitErrors.under, language),
          })}
        </p>
      ) : null}
    </>
  );
}

/** The number of payments shown at a time: a list of thousands helps nobody. */
const SHOWN_AT_ONCE = 50;

function Payments({ list }: { readonly list: AuditedList }) {
  const { t, language } = useAuditWords();
  const styles = useStyles();
  const [filter, setFilter] = useState<RowFilter>(NO_FILTER);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const [open, setOpen] = useState<number | null>(null);
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => rowsShown(list, wanted), [list, wanted]);
  const choose = (next: RowFilter): void => {
    setFilter(next);
    setShown(SHOWN_AT_ONCE);
  };
  const left = Math.min(SHOWN_AT_ONCE, rows.length - shown);
  return (
    <>
      <Chips list={list} filter={filter} onChoose={choose} />
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={t('recompute.find')}
        aria-label={t('recompute.find')}
        value={filter.words}
        onChange={(_, { value }) => choose({ ...filter, words: value })}
      />
      <p role="status" className={styles.note}>
        {rows.length === 0
          ? t('recompute.nothing')
          : t('recompute.found', { count: count(rows.length, language) })}
      </p>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map((at) => {
          const row = list.rows[at];
          if (!row) return null;
          return (
            <PaymentRow
              key={`${row.sheet} ${row.row}`}
              row={row}
              isOpen={open === at}
              onToggle={() => setOpen(open === at ? null : at)}
            />
          );
        })}
      </ul>
      {left > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('more', { count: left })}
        </Button>
      ) : null}
    </>
  );
}

/** The verdicts with how many payments have them; a click shows these alone. */
function Chips(props: {
  readonly list: AuditedList;
  readonly filter: RowFilter;
  readonly onChoose: (filter: RowFilter) => void;
}) {
  const { list, filter, onChoose } = props;
  const { t, language, say } = useAuditWords();
  const styles = useStyles();
  const { byVerdict, byTogether } = list.totals;
  const chip = (one: AuditTotal, words: string, isChosen: boolean, chosen: Partial<RowFilter>) => (
    <ToggleButton
      key={one.key}
      size="small"
      shape="circular"
      className={styles.chip}
      checked={isChosen}
      data-verdict={one.key}
      onClick={() => onChoose({ ...filter, verdict: null, together: null, ...(isChosen ? {} : chosen) })}
    >
      {`${words} ${count(one.rows, language)}`}
    </ToggleButton>
  );
  return (
    <div role="group" aria-label={t('recompute.alone')} className={styles.chips}>
      {byVerdict.map((one) => {
        const verdict = one.key as NonNullable<RowFilter['verdict']>;
        return chip(one, say(ROW_VERDICT[verdict]), filter.verdict === verdict, { verdict });
      })}
      {byTogether
        .filter(({ key }) => key !== 'agrees')
        .map((one) => {
          const together = one.key as NonNullable<RowFilter['together']>;
          const words = t('recompute.togetherChip', { verdict: say(TOGETHER_VERDICT[together]) });
          return chip(one, words, filter.together === together, { together });
        })}
    </div>
  );
}

const useStyles = makeStyles({
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  close: { marginInlineStart: 'auto', minWidth: 0 },
  line: { margin: 0, marginTop: tokens.spacingVerticalS },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  clear: { color: tokens.colorStatusSuccessForeground3, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  totals: { margin: 0, marginTop: tokens.spacingVerticalS },
  total: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  },
  over: { color: tokens.colorStatusDangerForeground3 },
  under: { color: tokens.colorPaletteBlueForeground2 },
  open: { color: tokens.colorStatusWarningForeground3 },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalM,
  },
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  search: { width: '100%', maxWidth: 'none', marginTop: tokens.spacingVerticalS },
  rows: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
    listStyleType: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
