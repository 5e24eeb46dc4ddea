import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ComponentType } from 'react';
import { usePaneActions, usePaneState, usePaneWords } from '../frame/pane-context';
import { StateNotice } from '../frame/state-notice';
import { BUDGET_SECTIONS, type BudgetSection } from './budget-desk';
import { useBudgetWords } from './budget-words';
import { ForecastSection } from './forecast-section';
import { OutlaySection } from './outlay-section';
import type { SectionProps } from './section-props';
import { TableChoice } from './table-choice';
import { keyOf, useDesk, useGround } from './use-desk';
import { WhatIfSection } from './what-if-section';

const CONTENTS: Readonly<Record<BudgetSection, ComponentType<SectionProps>>> = {
  outlay: OutlaySection,
  forecast: ForecastSection,
  whatIf: WhatIfSection,
};

/** The view 预算: what a table costs on a day, and in the years ahead. */
export function BudgetView() {
  const desk = useDesk();
  const ground = useGround();
  const { t } = useBudgetWords();
  const { t: pane } = usePaneWords();
  const { showView } = usePaneActions();
  const { reading } = usePaneState();
  const styles = useStyles();
  const [section, setSection] = useState(desk.section);
  const [chosen, setChosen] = useState(desk.chosen);
  if (!ground) return <Spinner size="small" label={pane('loading')} />;
  const shown = reading && 'selection' in reading ? reading.selection.active.sheet : null;
  const { tables } = ground;
  const table =
    tables.find((one) => keyOf(one) === chosen) ??
    tables.find(({ corner }) => corner.sheet === shown) ??
    tables[0];
  if (!table)
    return (
      <StateNotice title={t('none.title')} body={t('none.body')}>
        <Button onClick={() => showView('columns')}>{pane('states.viewColumns')}</Button>
      </StateNotice>
    );
  const choose = (key: string): void => {
    desk.chosen = key;
    setChosen(key);
  };
  const { year } = table.dataYear;
  const Contents = CONTENTS[section];
  return (
    <>
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={t('sections.label')}
        className={styles.sections}
        selectedValue={section}
        onTabSelect={(_, { value }) => {
          desk.section = value as BudgetSection;
          setSection(desk.section);
        }}
      >
        {BUDGET_SECTIONS.map((one) => (
          <Tab key={one} value={one} data-section={one}>
            {t(`sections.${one}`)}
          </Tab>
        ))}
      </TabList>
      <TableChoice tables={tables} table={table} onChoose={choose} />
      {year === null ? null : <Contents table={table} dataYear={year} ground={ground} />}
    </>
  );
}

const useStyles = makeStyles({
  sections: { columnGap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalM },
});
