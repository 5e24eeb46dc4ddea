import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { useAuditWords } from './audit-words';

/** Copies words. Where the clipboard is closed (Office on the web asks first), it shows them. */
export function CopyButton({ label, words }: { readonly label: string; readonly words: string }) {
  const { t } = useAuditWords();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        {label}
      </Button>{' '}
      <span role="status" className={styles.outcome}>
        {outcome === 'copied' ? t('copied') : null}
        {outcome === 'failed' ? (
          <>
            {t('copyFailed')} <span translate="no">{words}</span>
          </>
        ) : null}
      </span>
    </>
  );
}

const useStyles = makeStyles({
  outcome: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
