import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { changedBook, RefusedChanges, type PolicyChange } from '../../src/budget/what-if/policy-changes';
import { supposedWords } from '../../src/budget/what-if/comparison';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Text as Words } from '../../src/rules/text';
import { DayField } from '../frame/day-field';
import { usePaneState, usePaneStore } from '../frame/pane-context';
import { useBudgetWords } from './budget-words';
import type { SectionProps } from './section-props';
import { Doubts, PartHead, RunTrouble } from './run-state';
import { useTypeStyles } from './type-styles';
import { useDesk, useRun } from './use-desk';
import { WhatIfForm } from './what-if-form';
import { WhatIfResult } from './what-if-result';

/** The part 假设变动: what a changed number of a clause, or the draft, would cost beside the law. */
export function WhatIfSection({ table, ground }: SectionProps) {
  const desk = useDesk();
  const { whatIf } = desk;
  const state = useRun(whatIf);
  const { book } = usePaneStore();
  const { day } = usePaneState();
  const { t, say } = useBudgetWords();
  const type = useTypeStyles();
  const [changes, setChanges] = useState(desk.changes);
  const change = (next: readonly PolicyChange[]): void => {
    desk.changes = next;
    setChanges(next);
  };
  const { words, faults } = supposed(book, changes);
  const found = state.kind === 'done' ? state : null;
  const terms = ground.terms.growth === null ? null : ground.terms;
  const start = (): void => void whatIf.start({ table: table.corner, day, changes, terms });
  return (
    <section aria-labelledby="hangce-what-if" data-what-if={state.kind}>
      <PartHead id="hangce-what-if" title={t('sections.whatIf')} onClose={found && whatIf.dismiss} />
      <p className={type.note}>{t('whatIf.explain')}</p>
      <div className={type.line}>
        <DayField />
      </div>
      <WhatIfForm changes={changes} words={words} kept={ground.kept} onChange={change} />
      <div role="status">
        {faults.map((one) => (
          <p key={one.zh} className={type.warning}>
            {say(one)}
          </p>
        ))}
      </div>
      {state.kind === 'running' ? null : (
        <div className={type.commands}>
          <Button
            appearance="primary"
            data-compare
            disabled={changes.length === 0 || faults.length > 0}
            onClick={start}
          >
            {t('whatIf.compare')}
          </Button>
        </div>
      )}
      <RunTrouble state={state} onCancel={whatIf.cancel} />
      {found ? (
        <>
          <Doubts
            words={[
              ...(found.isOutdated ? [t('outdated')] : []),
              ...(found.asked.day === day ? [] : [t('otherDay')]),
              ...(JSON.stringify([found.asked.changes, found.asked.terms]) ===
              JSON.stringify([changes, terms])
                ? []
                : [t('otherTerms')]),
            ]}
          />
          <WhatIfResult account={found.found} sheet={found.asked.table.sheet} />
        </>
      ) : null}
    </section>
  );
}

/** What is supposed in words, or why it cannot be. */
function supposed(
  book: PolicyBook,
  changes: readonly PolicyChange[],
): { readonly words: readonly Words[]; readonly faults: readonly Words[] } {
  try {
    return { words: supposedWords(changedBook(book, changes)), faults: [] };
  } catch (error) {
    if (!(error instanceof RefusedChanges)) throw error;
    return { words: [], faults: error.faults.map((fault) => fault.text) };
  }
}
