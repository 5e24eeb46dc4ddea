import { Button, makeStyles, Popover, PopoverSurface, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import product from '../../package.json';
import { usePaneStore, usePaneWords } from './pane-context';

export interface AboutProps {
  /** The button that opened it, at which it points. */
  readonly target: HTMLElement | null;
  readonly onClose: () => void;
}

/** The dialog 关于: the version, what it contains, and that the document prevails where the two differ. */
export default function About({ target, onClose }: AboutProps): ReactNode {
  const { t } = usePaneWords();
  const { policies, provisions } = usePaneStore().book;
  const styles = useStyles();
  const contents = {
    policies: policies.length,
    clauses: policies.reduce((sum, { clauses }) => sum + clauses.length, 0),
    awards: provisions.length,
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <PopoverSurface className={styles.surface} aria-label={t('commands.about')}>
        <Text as="h2" size={400} weight="semibold" className={styles.line}>
          {t('about.title')}
        </Text>
        <p className={styles.version}>{t('about.version', { version: product.version })}</p>
        <p className={styles.line}>{t('about.contents', contents)}</p>
        <p className={styles.line}>{t('about.precedence')}</p>
        <p className={styles.line}>{t('about.privacy')}</p>
        <Button size="small" className={styles.close} onClick={onClose}>
          {t('commands.close')}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    maxWidth: '280px',
  },
  version: { margin: 0, color: tokens.colorNeutralForeground3 },
  line: { margin: 0, textWrap: 'pretty', wordBreak: 'auto-phrase' },
  close: { alignSelf: 'end' },
});
