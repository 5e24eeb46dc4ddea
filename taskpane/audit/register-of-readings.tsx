import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AmbiguityRegister } from '../../src/audit/ambiguity-register';
import { Disclosure } from '../frame/disclosure';
import { count } from '../whole-table/count-words';
import { exactYuan, useAuditWords } from './audit-words';

/** Every ambiguity that matters in what was audited, with what it comes to. */
export function RegisterOfReadings({ register }: { readonly register: AmbiguityRegister }) {
  const { t, say, language } = useAuditWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { entries, difference } = register;
  return (
    <div className={styles.section}>
      <Disclosure label={t('register.title')} open={isOpen} onToggle={() => setOpen(!isOpen)}>
        <p className={styles.line}>
          {entries.length === 0
            ? t('register.none')
            : t('register.summary', { count: entries.length, amount: exactYuan(difference, language) })}
        </p>
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <li key={`${entry.award} ${entry.note.zh}`} className={styles.entry}>
              <strong>{say(entry.title)}</strong> <span className={styles.quiet}>{say(entry.citation)}</span>
              <p className={styles.line}>{t('register.taken', { text: say(entry.note) })}</p>
              <p className={styles.line}>{t('register.other', { text: say(entry.other) })}</p>
              <p className={styles.line}>
                {t('register.line', {
                  count: count(entry.lines.length, language),
                  amount: exactYuan(entry.difference, language),
                })}
                {entry.same > 0 ? t('register.same', { count: count(entry.same, language) }) : null}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXS },
  line: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  entries: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
