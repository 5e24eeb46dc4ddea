import { Button } from '@fluentui/react-components';
import { yearSheet } from '../../src/budget/year-sheet';
import { DayField } from '../frame/day-field';
import { usePaneState } from '../frame/pane-context';
import { useBudgetWords } from './budget-words';
import type { SectionProps } from './section-props';
import { Doubts, PartHead, ResultCommands, RunTrouble } from './run-state';
import { useTypeStyles } from './type-styles';
import { useDesk, useRun } from './use-desk';
import { YearView } from './year-view';

/** The part 资金需求: what a table costs on the day of the pane. */
export function OutlaySection({ table }: SectionProps) {
  const { outlay, writing } = useDesk();
  const state = useRun(outlay);
  const { day } = usePaneState();
  const { t, language } = useBudgetWords();
  const type = useTypeStyles();
  const { corner } = table;
  const start = (): void => {
    writing.dismiss();
    void outlay.start({ table: corner, day });
  };
  const found = state.kind === 'done' ? state : null;
  const [year] = found?.found.years ?? [];
  return (
    <section aria-labelledby="hangce-outlay" data-outlay={state.kind}>
      <PartHead id="hangce-outlay" title={t('sections.outlay')} onClose={found && outlay.dismiss} />
      {found ? null : <p className={type.note}>{t('outlay.explain')}</p>}
      {state.kind === 'running' ? null : (
        <div className={type.line}>
          <DayField />
        </div>
      )}
      <RunTrouble state={state} onCancel={outlay.cancel} />
      {state.kind === 'running' || found ? null : (
        <div className={type.commands}>
          <Button appearance="primary" onClick={start}>
            {t('outlay.start')}
          </Button>
        </div>
      )}
      {found && year ? (
        <>
          <ResultCommands
            sheets={() =>
              Promise.resolve([
                yearSheet(year, {
                  source: found.asked.table.sheet,
                  assumptions: found.found.assumptions,
                  language,
                }),
              ])
            }
            onAgain={start}
          />
          <Doubts
            words={[
              ...(found.isOutdated ? [t('outdated')] : []),
              ...(found.asked.day === day ? [] : [t('otherDay')]),
              ...(found.asked.table.sheet === corner.sheet
                ? []
                : [t('otherTable', { sheet: found.asked.table.sheet })]),
            ]}
          />
          <YearView year={year} assumptions={found.found.assumptions} sheet={found.asked.table.sheet} />
        </>
      ) : null}
    </section>
  );
}
