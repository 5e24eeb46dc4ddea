import { makeStyles, tokens } from '@fluentui/react-components';
import type { Text } from '../../src/rules/text';
import { Unbroken } from '../frame/unbroken';
import { useBudgetWords } from './budget-words';

/** What the figures rest on, in words: always in sight beside them. */
export function Assumptions({ assumptions }: { readonly assumptions: readonly Text[] }) {
  const { t, say } = useBudgetWords();
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={t('rests')} data-assumptions>
      <h2 className={styles.title}>{t('rests')}</h2>
      <ul className={styles.list}>
        {assumptions.map((one) => (
          <li key={one.zh}>
            <Unbroken>{say(one)}</Unbroken>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  box: {
    marginTop: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '1.2em', textWrap: 'pretty' },
});
