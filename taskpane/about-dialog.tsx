import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import product from '../package.json';
import { usePaneStore, usePaneWords } from './pane-context';

/** 关于: which version this is, what it holds, and what holds where the two differ. */
export function AboutDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = usePaneWords();
  const { policies, provisions } = usePaneStore().book;
  const styles = useStyles();
  const contents = {
    policies: policies.length,
    clauses: policies.reduce((sum, { clauses }) => sum + clauses.length, 0),
    awards: provisions.length,
  };
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('about.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.version}>{t('about.version', { version: product.version })}</p>
            <p className={styles.line}>{t('about.contents', contents)}</p>
            <p className={styles.line}>{t('about.precedence')}</p>
            <p className={styles.line}>{t('about.privacy')}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('commands.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { width: 'calc(100% - 32px)', maxWidth: '360px', padding: tokens.spacingVerticalL },
  body: { rowGap: tokens.spacingVerticalM },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  version: { margin: 0, color: tokens.colorNeutralForeground3 },
  line: { margin: 0, textWrap: 'pretty', wordBreak: 'auto-phrase' },
});
