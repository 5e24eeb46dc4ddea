import {
  CommandType,
  ICommandService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Injector,
  type IWorkbookData,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  CalculationMode,
  CELL_INVERTED_INDEX_CACHE,
  IFunctionService,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  UniverSheetsCorePreset,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import univerEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import univerChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { CustomFunction } from '../functions/custom-function';
import type { Language } from '../src/rules/text';
import { Calculation } from './calculation';
import { CellMessages } from './cell-messages';
import { containDeepFormulas } from './formula-depth';
import { functionHelp, functionTexts } from './function-help';
import { gridFunctions } from './grid-functions';
import { GridMoves } from './grid-moves';
import { keepComments } from './kept-comments';
import { findRowsAtOnce } from './univer-inverted-index';
import type { CellMove } from './xlsx/cell-moves';

const LOCALES: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

/** Commands after which a cell's address no longer means the cell it meant. */
const MOVES_CELLS = new RegExp(
  '\\.mutation\\.(' +
    'insert-row|insert-col|remove-row|remove-col|remove-rows|move-rows|move-columns|' +
    'move-range|reorder-range|delete-range|insert-range|set-worksheet-order)',
);

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly messages: CellMessages;
  /** One for all uses: every call of `api.getFormula()` makes a new one. */
  readonly formulas: ReturnType<FUniver['getFormula']>;
  /** Whether rows, columns or cells were moved since the workbook was shown. */
  cellsMoved(): boolean;
  /** In which way, for what is carried beside the grid. */
  moves(): readonly CellMove[];
  /** Replaces the open workbook; if the new one cannot be shown, the old one is shown again. */
  show(data: Partial<IWorkbookData>): void;
  setLanguage(language: Language): void;
  setDark(dark: boolean): void;
  readonly calculation: Calculation;
  knowsFunction(name: string): boolean;
  /** Calls back when a person or a command changes the workbook; results of formulas are not a change. */
  onEdit(listener: () => void): void;
}

/** Starts the grid in an element, with our functions and without a worker, which would evaluate source text. */
export function startGrid(
  container: HTMLElement,
  { functions, language, dark }: { functions: readonly CustomFunction[]; language: Language; dark: boolean },
): Grid {
  let current = language;
  const messages = new CellMessages();
  findRowsAtOnce(CELL_INVERTED_INDEX_CACHE);
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LOCALES.zh]: mergeLocales(univerChinese, functionTexts(functions, 'zh')),
      [LOCALES.en]: mergeLocales(univerEnglish, functionTexts(functions, 'en')),
    },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    formula: {
      function: gridFunctions(functions, { language: () => current, messages }),
      description: functionHelp(functions),
      initialFormulaComputing: CalculationMode.FORCED,
    },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const formulas = api.getFormula();
  let moved = false;
  const moves = new GridMoves();
  const calculation = new Calculation();
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => moves.follow(id, params));
  followCalculations(formulas, injector, messages, () => (moved = true));

  return {
    api,
    injector,
    messages,
    formulas,
    calculation,
    show(data) {
      const open = api.getActiveWorkbook();
      const before = open?.save();
      if (open) api.disposeUnit(open.getId());
      messages.forgetAll();
      try {
        api.createWorkbook(data);
        // The grid's services for sheets begin with its first workbook.
        if (!open) {
          keepComments(injector);
          calculation.follow(injector);
          containDeepFormulas(injector);
        }
        moved = false;
        moves.forget();
      } catch (error) {
        if (data.id) api.disposeUnit(data.id);
        if (before) api.createWorkbook(before);
        throw error;
      }
    },
    cellsMoved: () => moved,
    moves: () => moves.all,
    setLanguage(next) {
      if (next === current) return;
      current = next;
      api.setLocale(LOCALES[next]);
      formulas.executeCalculation();
    },
    setDark: (isDark) => api.toggleDarkMode(isDark),
    knowsFunction: (name) => injector.get(IFunctionService).hasExecutor(name.toUpperCase()),
    onEdit(listener) {
      injector.get(ICommandService).onCommandExecuted(({ id, type }, options) => {
        if (type === CommandType.MUTATION && id.startsWith('sheet.mutation.') && !options?.fromFormula)
          listener();
      });
    },
  };
}

function followCalculations(
  formulas: Grid['formulas'],
  injector: Injector,
  messages: CellMessages,
  onMoved: () => void,
): void {
  injector.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) messages.beginRun();
    if (id === SetRangeValuesMutation.id && !options?.fromFormula) {
      forgetEdited(messages, params as ISetRangeValuesMutationParams);
    }
    if (type !== CommandType.MUTATION || !MOVES_CELLS.test(id)) return;
    onMoved();
    messages.forgetAll();
    formulas.executeCalculation();
  });
}

/** A cell that is written anew loses the message of its old formula before the new one is computed. */
function forgetEdited(messages: CellMessages, { subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const column of Object.keys(cells as object)) {
      messages.forget({ sheetId: subUnitId, row: Number(row), column: Number(column) });
    }
  }
}
