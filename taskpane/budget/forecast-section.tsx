import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { yearSheet } from '../../src/budget/year-sheet';
import type { BudgetAccount } from '../../workbook/budget-table';
import { useBudgetWords } from './budget-words';
import type { SectionProps } from './section-props';
import { Assumptions } from './assumptions';
import { seriesOf } from './series';
import { Doubts, PartHead, ResultCommands, RunTrouble } from './run-state';
import { TermsForm } from './terms-form';
import { useTypeStyles } from './type-styles';
import { useDesk, useRun } from './use-desk';
import { YearView } from './year-view';
import { YearsChart } from './years-chart';
import { YearsTable } from './years-table';

/** The part 逐年预测: what a table costs in the years ahead, by what the planner states. */
export function ForecastSection({ table, ground }: SectionProps) {
  const desk = useDesk();
  const { forecast, writing } = desk;
  const state = useRun(forecast);
  const { t, language } = useBudgetWords();
  const type = useTypeStyles();
  const [isChanging, setChanging] = useState(false);
  const { corner } = table;
  const found = state.kind === 'done' ? state : null;
  const hasForm = state.kind !== 'running' && (!found || isChanging);
  const start = (terms = found?.asked.terms): void => {
    if (!terms) return;
    setChanging(false);
    writing.dismiss();
    void desk.keepTerms(terms);
    void forecast.start({ table: corner, terms });
  };
  return (
    <section aria-labelledby="hangce-forecast" data-forecast={state.kind}>
      <PartHead id="hangce-forecast" title={t('sections.forecast')} onClose={found && forecast.dismiss} />
      {found ? null : <p className={type.note}>{t('forecast.explain')}</p>}
      <RunTrouble state={state} onCancel={forecast.cancel} />
      {hasForm ? <TermsForm table={table} ground={ground} onStart={start} /> : null}
      {found ? (
        <>
          <ResultCommands
            sheets={() =>
              Promise.resolve(
                found.found.years.map((year) =>
                  yearSheet(year, {
                    source: found.asked.table.sheet,
                    assumptions: found.found.assumptions,
                    language,
                  }),
                ),
              )
            }
            onAgain={() => start()}
          >
            <Button size="small" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
              {t('forecast.change')}
            </Button>
          </ResultCommands>
          <Doubts
            words={[
              ...(found.isOutdated ? [t('outdated')] : []),
              ...(JSON.stringify(found.asked.terms) === JSON.stringify(ground.terms)
                ? []
                : [t('otherTerms')]),
              ...(found.asked.table.sheet === corner.sheet
                ? []
                : [t('otherTable', { sheet: found.asked.table.sheet })]),
            ]}
          />
          <Years account={found.found} sheet={found.asked.table.sheet} />
        </>
      ) : null}
    </section>
  );
}

function Years(props: { readonly account: BudgetAccount; readonly sheet: string }) {
  const { account, sheet } = props;
  const { years, assumptions } = account;
  const { t } = useBudgetWords();
  const type = useTypeStyles();
  const [chosen, setChosen] = useState<number | null>(null);
  // The first year ahead is the one that a budget is made for.
  const at = chosen ?? Math.min(1, years.length - 1);
  const year = years[at];
  const series = seriesOf(years);
  return (
    <>
      {/* The table's own year is no forecast, and often so large that nothing is seen beside it. */}
      <YearsChart
        years={years.slice(1)}
        series={series.map(({ amounts, ...one }) => ({ ...one, amounts: amounts.slice(1) }))}
        chosen={at - 1}
        onChoose={(ahead) => setChosen(ahead + 1)}
      />
      <Assumptions assumptions={assumptions} />
      <YearsTable years={years} series={series} chosen={at} onChoose={setChosen} />
      {year ? (
        <section aria-labelledby="hangce-year" data-year={year.paid}>
          <Text as="h2" size={400} weight="semibold" className={type.part} id="hangce-year">
            {t('forecast.detail', { year: year.paid })}
          </Text>
          <YearView key={year.paid} year={year} sheet={sheet} />
        </section>
      ) : null}
    </>
  );
}
