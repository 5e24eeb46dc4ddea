/**
 * The entry of functions.js, which gives Excel every function by its id. It needs nothing but
 * `CustomFunctions.associate`: the same script serves Excel, its tests and any host that calls functions that way.
 */
// The pane and its workers take what reads and audits tables, companies and formulas from here: it is loaded once.
import '../src/audit/report/report-sheets';
import '../src/budget/forecast/growing-fields';
import '../src/budget/stored-budget';
import '../src/budget/what-if/stored-changes';
import '../src/budget/year-sheet';
import '../src/company/draft-changes';
import '../src/company/outlook';
import '../src/formulas/inspection/cell-inspection';
import '../src/formulas/row-formula';
import '../src/formulas/native/from-native';
import '../src/law/clause-search';
import '../src/law/rule-numbers';
import '../src/readings/curve';
import '../src/readings/narrowing';
import '../src/table/layout-remarks';
import '../src/table/sheet-check';
import '../workbook/assess-table';
import '../workbook/audit-table';
import '../workbook/budget-table';
import '../workbook/check-workbook';
import '../workbook/excel/excel';
import '../workbook/excel/mended-names';
import '../workbook/excel/visibility';
import '../workbook/excel/written-formulas';
import '../workbook/native-formulas';
import '../workbook/same-cells';
import '../workbook/seal-workbook';
import { answerExcel } from '../workbook/excel/commands';
import { excelLanguage } from '../workbook/excel/language';
import { excelCallable, type CallingHost } from './hosts/excel';
import { customFunctions } from './registry';

type CustomFunctionsHost = Partial<Pick<typeof CustomFunctions, 'Error' | 'ErrorCode'>>;

const excel: CallingHost = {
  language: excelLanguage,
  valueError(message) {
    const { Error: CellError, ErrorCode } = CustomFunctions as CustomFunctionsHost;
    if (CellError && ErrorCode) return new CellError(ErrorCode.invalidValue, message) as unknown as Error;
    return Object.assign(new Error(message), { code: '#VALUE!' });
  },
};

// Without office.js there is nowhere to register; the pane, which is loaded next, says so.
if (typeof CustomFunctions !== 'undefined') {
  for (const customFunction of customFunctions) {
    CustomFunctions.associate(customFunction.id, excelCallable(customFunction, excel));
  }
}

// The pane comes later, with a script of its own; neither the functions nor the commands wait for it.
if (typeof Office !== 'undefined') answerExcel();
