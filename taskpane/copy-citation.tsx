import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { citation } from '../src/readings/wording';
import type { Clause, Policy } from '../src/rules/policies';
import { usePaneWords } from './pane-context';

/** Copies the citation of a clause; where the clipboard is shut (Office on the web asks first), shows it instead. */
export function CopyCitation({ policy, clause }: { readonly policy: Policy; readonly clause: Clause }) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const words = say(citation(policy, clause.article, clause.heading));
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <div className={styles.copy}>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        {t('actions.copy')}
      </Button>
      <span role="status" className={styles.outcome}>
        {outcome === 'copied' ? t('actions.copied') : null}
        {outcome === 'failed' ? (
          <>
            {t('actions.copyFailed')} <span translate="no">{words}</span>
          </>
        ) : null}
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  copy: { display: 'contents' },
  outcome: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { display: 'none' },
  },
});
