import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AuditedRow } from '../../src/audit/audited-list';
import { dayText } from '../../src/words/days';
import { exactYuan, useAuditWords } from './audit-words';
import { CellButton } from './cell-button';
import { useGoTo } from './go-to';
import { useDesk } from './use-desk';

/** Why a payment has its verdict, and from which cells. */
export function PaymentDetails({ row }: { readonly row: AuditedRow }) {
  const { t, say } = useAuditWords();
  const styles = useStyles();
  const { citation, day, isOwnDay, why, parting, reading, remarks } = row;
  return (
    <div className={styles.details}>
      <Amounts row={row} />
      <p className={styles.line}>{say(why)}</p>
      {parting && !repeats(row) ? <Part title={t('row.parting')}>{say(parting.text)}</Part> : null}
      {reading ? <Part title={t('row.reading')}>{say(reading)}</Part> : null}
      <TogetherPart row={row} />
      <Candidates row={row} />
      {citation ? (
        <Part title={t('row.citation')}>
          {say(citation)}
          {day === null ? null : (
            <span className={styles.quiet}>
              {' '}
              {t(isOwnDay ? 'row.day' : 'row.dayOfTerms', { day: say(dayText(day)) })}
            </span>
          )}
        </Part>
      ) : null}
      {remarks.length > 0 ? (
        <Part title={t('row.remarks')}>
          {remarks.map((one) => (
            <span key={one.zh} className={styles.remark}>
              {say(one)}
            </span>
          ))}
        </Part>
      ) : null}
      <CellsRead row={row} />
    </div>
  );
}

/** A short parting is said already, and so is why nothing is due, which the steps to nothing would say again. */
const repeats = ({ verdict, parting, why }: AuditedRow): boolean =>
  parting?.kind === 'steps'
    ? verdict === 'notApplicable' || verdict === 'expired'
    : why.zh.includes(parting?.text.zh ?? '');

/** What was paid beside what was recomputed, as a column of figures. */
function Amounts({ row }: { readonly row: AuditedRow }) {
  const { t, language } = useAuditWords();
  const styles = useStyles();
  const { paid, recomputed, range, difference, settleable } = row;
  const yuan = (amount: string | null): string =>
    amount === null ? t('row.unknown') : exactYuan(amount, language);
  const ours =
    recomputed === null && range
      ? t('row.range', { from: exactYuan(range.from, language), to: exactYuan(range.to, language) })
      : yuan(recomputed);
  return (
    <dl className={styles.amounts}>
      <dt>{t('row.paid')}</dt>
      <dd>{yuan(paid)}</dd>
      <dt>{t('row.recomputed')}</dt>
      <dd>{ours}</dd>
      {difference === null ? null : (
        <>
          <dt className={styles.sum}>{t('row.difference')}</dt>
          <dd className={mergeClasses(styles.sum, styles.strong)}>{yuan(difference)}</dd>
        </>
      )}
      {settleable === null ? null : (
        <>
          <dt>{t('row.settleable')}</dt>
          <dd>{yuan(settleable)}</dd>
        </>
      )}
    </dl>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <span className={styles.partTitle}>{title}</span>
      <div>{children}</div>
    </div>
  );
}

function TogetherPart({ row }: { readonly row: AuditedRow }) {
  const { t, say, language } = useAuditWords();
  const go = useGoTo();
  const styles = useStyles();
  const { verdict, why, amount, others } = row.together;
  if (verdict === 'agrees' && why === null) return null;
  return (
    <Part title={t('row.together')}>
      {why ? say(why) : null}{' '}
      {amount === null ? null : (
        <span className={styles.quiet}>
          {t('row.togetherAmount', { amount: exactYuan(amount, language) })}
        </span>
      )}
      {others.length > 0 ? (
        <div className={styles.buttons} role="group" aria-label={t('row.others')}>
          {others.slice(0, MOST_OTHERS).map((other) => {
            const cell = `${row.paidCell.replace(/\d+$/, '')}${other.row}`;
            return (
              <CellButton
                key={`${other.sheet} ${other.row}`}
                cell={cell}
                words={t('recompute.row', { row: other.row })}
                onClick={() => go({ sheet: other.sheet, cell })}
              />
            );
          })}
        </div>
      ) : null}
    </Part>
  );
}

/** A company can have thousands of rows. */
const MOST_OTHERS = 12;

/** The awards that an item may mean, each with a way to say that it always does. */
function Candidates({ row }: { readonly row: AuditedRow }) {
  const desk = useDesk();
  const { t, say } = useAuditWords();
  const styles = useStyles();
  const [kept, setKept] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  if (row.candidates.length === 0) return null;
  const keep = async (award: string): Promise<void> => {
    try {
      await desk.setAlias(row.item, award);
      setKept(award);
      setRefused(null);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Part title={t('row.candidates')}>
      <ul className={styles.candidates}>
        {row.candidates.map(({ award, text }) => (
          <li key={award} className={styles.candidate}>
            <span>{say(text)}</span>
            {row.item === '' ? null : (
              <Button size="small" disabled={kept === award} onClick={() => void keep(award)}>
                {t('row.alias')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <span role="status" className={styles.quiet}>
        {kept === null ? null : t('row.aliased', { item: row.item, award: `HZ.${kept}` })}
        {refused === null ? null : t('failed', { message: refused })}
      </span>
    </Part>
  );
}

function CellsRead({ row }: { readonly row: AuditedRow }) {
  const { t, say } = useAuditWords();
  const go = useGoTo();
  const styles = useStyles();
  const { sheet, paidCell, itemCell, cells } = row;
  return (
    <Part title={t('row.cells')}>
      <div className={styles.buttons}>
        <CellButton
          cell={paidCell}
          words={t('row.paidCell', { cell: paidCell })}
          onClick={() => go({ sheet, cell: paidCell })}
        />
        <CellButton
          cell={itemCell}
          words={t('row.itemCell', { cell: itemCell })}
          onClick={() => go({ sheet, cell: itemCell })}
        />
        {cells.map(({ label, from, ...place }) => (
          <CellButton
            key={`${place.sheet} ${place.cell} ${label.zh}`}
            cell={place.cell}
            words={`${say(label)} ${place.cell}${from ? ` ${t('row.from', { table: say(from) })}` : ''}`}
            onClick={() => go(place)}
          />
        ))}
      </div>
    </Part>
  );
}

const useStyles = makeStyles({
  details: {
    paddingBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  amounts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, textAlign: 'end' },
  },
  sum: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, marginTop: tokens.spacingVerticalS, textWrap: 'pretty' },
  part: { marginTop: tokens.spacingVerticalS, textWrap: 'pretty' },
  partTitle: { display: 'block', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  remark: { display: 'block' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  candidates: { margin: 0, padding: 0, listStyleType: 'none' },
  candidate: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXXS,
  },
});
