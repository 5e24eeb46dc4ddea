import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { citation } from '../../src/words/citations';
import type { Clause, Policy } from '../../src/rules/policies';
import { usePaneWords } from '../frame/pane-context';

interface CopyCitationProps {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Also offers the citation with the words of the clause. */
  readonly withText?: boolean;
}

interface Outcome {
  readonly kind: 'copied' | 'failed';
  readonly what: 'citation' | 'text';
}

/**
 * The buttons that copy a citation. Where the clipboard is closed (Office on the web asks first), they show it.
 */
export function CopyCitation({ policy, clause, withText = false }: CopyCitationProps) {
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const cited = say(citation(policy, clause.article, clause.heading));
  const words = { citation: cited, text: `${cited}\n${clause.text}` };
  const copy = async (what: Outcome['what']): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words[what]);
      setOutcome({ kind: 'copied', what });
    } catch {
      setOutcome({ kind: 'failed', what });
    }
  };
  return (
    <div className={styles.copy}>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy('citation')}>
        {t('actions.copy')}
      </Button>
      {withText ? (
        <Button size="small" icon={<Copy16Regular />} onClick={() => void copy('text')}>
          {t('library.copyText')}
        </Button>
      ) : null}
      <span role="status" className={styles.outcome}>
        {outcome?.kind === 'copied'
          ? t(outcome.what === 'text' ? 'library.copiedText' : 'actions.copied')
          : null}
        {outcome?.kind === 'failed' ? (
          <>
            {t('actions.copyFailed')} <span translate="no">{words[outcome.what]}</span>
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
    whiteSpace: 'pre-line',
    ':empty': { display: 'none' },
  },
});
