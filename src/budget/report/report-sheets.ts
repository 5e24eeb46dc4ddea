import type { Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { besideSheet } from './beside-sheet';
import type { BudgetReport } from './budget-report';
import { claimBlocks } from './claim-rows';
import { claimsSheets } from './claims-sheet';
import { decisionsSheet } from './decisions-sheet';
import { groupsSheet } from './groups-sheet';
import { methodSheet } from './method-sheet';
import { spreadSheet } from './spread-sheet';
import { stepsSheet } from './steps-sheet';
import { summarySheet } from './summary-sheet';
import { yearsSheet } from './years-sheet';

/**
 * The sheets of a budget: a page with two charts, the years, the steps by policy, groups, every claim, what is not
 * in the budget, who falls out of quotas, the spread, and the method.
 */
export function budgetSheets(report: BudgetReport, language: Language): readonly ReportSheet[] {
  const { ledgers, outlays, decisions, uncertainty } = report;
  const blocks = claimBlocks(ledgers, outlays);
  return [
    summarySheet(report, language),
    yearsSheet(report, language),
    ...(uncertainty === null ? [] : [spreadSheet(report, uncertainty, language)]),
    stepsSheet(report, blocks, language),
    groupsSheet(report, language),
    ...(decisions === null ? [] : [decisionsSheet(report, decisions, language)]),
    besideSheet(report, language),
    methodSheet(report, language),
    ...claimsSheets(report, blocks, language),
  ];
}
