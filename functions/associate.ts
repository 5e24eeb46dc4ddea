/**
 * The entry of functions.js, which gives Excel every function by its id. It needs nothing but
 * `CustomFunctions.associate`: the same script serves Excel, its tests and any host that calls functions that way.
 */
// The pane and its workers share the reading of tables, companies and formulas: it is loaded here, once.
import '../src/formulas/inspection/cell-inspection';
import '../src/formulas/native/from-native';
import '../src/law/clause-search';
import '../src/readings/curve';
import '../src/table/layout-remarks';
import '../src/table/sheet-check';
import '../workbook/assess-table';
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
