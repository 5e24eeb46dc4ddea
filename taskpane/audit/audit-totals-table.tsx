import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditTotal, AuditTotals } from '../../src/audit/audited-list';
import { Disclosure } from '../frame/disclosure';
import { count } from '../whole-table/count-words';
import { exactYuan, isZero, useAuditWords } from './audit-words';

const DIMENSIONS = ['policy', 'district', 'department', 'verdict'] as const;
type Dimension = (typeof DIMENSIONS)[number];

const OF: Readonly<Record<Dimension, (totals: AuditTotals) => readonly AuditTotal[]>> = {
  policy: ({ byPolicy }) => byPolicy,
  district: ({ byDistrict }) => byDistrict,
  department: ({ byDepartment }) => byDepartment,
  verdict: ({ byVerdict }) => byVerdict,
};

/** Totals by policy, district, department or verdict. */
export function AuditTotalsTable({ totals }: { readonly totals: AuditTotals }) {
  const { t } = useAuditWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [dimension, setDimension] = useState<Dimension>('policy');
  return (
    <div className={styles.section}>
      <Disclosure label={t('totals.title')} open={isOpen} onToggle={() => setOpen(!isOpen)}>
        <Select
          size="small"
          aria-label={t('totals.by')}
          value={dimension}
          onChange={(_, { value }) => setDimension(value as Dimension)}
        >
          {DIMENSIONS.map((one) => (
            <option key={one} value={one}>
              {t(`totals.dimensions.${one}`)}
            </option>
          ))}
        </Select>
        <ul className={styles.groups}>
          {OF[dimension](totals).map((one) => (
            <Group key={one.key} total={one} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

const PARTS = ['over', 'under', 'open'] as const;

function Group({ total }: { readonly total: AuditTotal }) {
  const { t, say, language } = useAuditWords();
  const styles = useStyles();
  const { label, rows, agreeing } = total;
  return (
    <li className={styles.group}>
      <span className={styles.label}>{say(label)}</span>
      <span className={styles.quiet}>
        {t('totals.rows', { rows: count(rows, language), agreeing: count(agreeing, language) })}
      </span>
      {PARTS.filter((part) => !isZero(total[part])).map((part) => (
        <span key={part} className={styles.part}>
          <span className={styles.quiet}>{t(`totals.${part}`)}</span>
          <span className={styles.amount}>{exactYuan(total[part], language)}</span>
        </span>
      ))}
    </li>
  );
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM },
  groups: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  part: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});
