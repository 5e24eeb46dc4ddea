/**
 * The part of Excel that Microsoft's office.js talks to, small enough to live in a test page. It delivers calls of
 * custom functions to the runtime in the runtime's own message format and collects what the runtime answers.
 *
 * The format is not documented: it belongs to @microsoft/office-js 1.1.110, which package.json pins.
 */

/** What a cell hands to a function. `{ error }` is an error value, such as the `#DIV/0!` of another formula. */
export type CellArgument =
  | number
  | string
  | boolean
  | null
  | undefined
  | CellErrorValue
  | readonly CellArgument[]
  | Readonly<Record<string, unknown>>;

export interface CellErrorValue {
  readonly error: `#${string}`;
}

export interface Call {
  readonly id: string;
  /** In declared order, `null` for an omitted one. The runtime itself appends the invocation object. */
  readonly args: readonly CellArgument[];
}

/**
 * What the cell would show: a value, or an error with the message behind it. `exception` is an error that the
 * function did not mean: Excel shows `#VALUE!` for it without a word.
 */
export type Answer =
  | { readonly value: unknown; readonly error?: undefined; readonly message?: undefined }
  | { readonly value?: undefined; readonly error: string; readonly message: string };

export interface ExcelHost {
  /** Resolves once Office.js is ready and has taken this page for an Excel add-in. */
  ready(): Promise<{ host: string; displayLanguage: string }>;
  /**
   * Resolves once Office.js holds the page for ready, without telling it so: a script of the page has to. Rejects
   * where Office.js gives up waiting for that.
   */
  readyByItself(): Promise<void>;
  /** Calls through the runtime's message channel, in one message, as Excel recalculates a sheet. */
  call(calls: readonly Call[]): Promise<Answer[]>;
  /** Calls the registered function itself: the only way to hand over NaN, which JSON cannot carry. */
  callDirectly(calls: readonly Call[]): Promise<Answer[]>;
  registeredIds(): string[];
  /** What the page's security policy has refused: connections, eval. */
  refusals(): string[];
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body?: string | RequestBody };
}

interface RequestBody {
  readonly Actions?: readonly {
    readonly Id: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }[];
}

type ResultRow = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

interface RuntimeGlobals {
  external: unknown;
  excelHost: ExcelHost;
  _richApiNativeBridge: { sendMessageToHost(text: string): void; onMessageFromHost(text: string): void };
  CustomFunctions: typeof CustomFunctions & {
    readonly _association: { readonly mappings: Record<string, (...args: unknown[]) => unknown> };
  };
}

/** Runs in the page before any script of it, so it may use nothing from outside its own body. */
export function installExcelHost(displayLanguage: string): void {
  const page = window as unknown as RuntimeGlobals;
  const waiting = new Map<number, (answer: Answer) => void>();
  const refused: string[] = [];
  let lastId = 0;

  const CUSTOM_FUNCTION_MESSAGE = 3;
  const CUSTOM_FUNCTION_CATEGORY = 1;
  const INVOKE = 1000;
  const ERRORS_ARE_PASSED_ON = 4;
  const ANSWERED_WITHIN_MILLISECONDS = 60_000;
  const SHOWN_ERRORS: Record<number, string> = {
    1: '#N/A',
    5: '#DIV/0!',
    6: '#NUM!',
    7: '#VALUE!',
    8: '#NULL!',
  };

  const isErrorValue = (arg: unknown): arg is CellErrorValue =>
    typeof arg === 'object' && arg !== null && 'error' in arg && String(arg.error).startsWith('#');

  const overTheWire = (arg: unknown): unknown => {
    if (Array.isArray(arg)) return arg.map(overTheWire);
    if (isErrorValue(arg)) return { type: 'CustomFunctionError', code: arg.error };
    return arg;
  };

  /** JSON has no infinity, but a number too large for a double is read as one. */
  const toJson = (message: unknown): string => {
    const mark = 'infinity:';
    const marked = JSON.stringify(message, (_key, value: unknown) => {
      if (value === Infinity) return `${mark}1e999`;
      if (value === -Infinity) return `${mark}-1e999`;
      if (Number.isNaN(value)) throw new TypeError('the message channel cannot carry NaN: use callDirectly');
      return value;
    });
    return marked.replace(/"infinity:(-?1e999)"/g, '$1');
  };

  const settle = ([id, succeeded, value, errorCode]: ResultRow): void => {
    const answer = succeeded
      ? { value }
      : {
          error: SHOWN_ERRORS[errorCode ?? 0] ?? 'exception',
          message: typeof value === 'string' ? value : '',
        };
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };

  const answerRequest = (request: BridgeMessage): void => {
    const { body } = request.message;
    const { Actions = [] } = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : (body ?? {});
    const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
    page._richApiNativeBridge.onMessageFromHost(
      JSON.stringify({
        id: request.id,
        type: request.type,
        flags: 0,
        message: { statusCode: 200, headers: {}, body: { Results } },
      }),
    );
    const rows = Actions.filter(({ Name }) => Name === 'SetInvocationArrayResults').flatMap(
      ({ ArgumentInfo }) => (ArgumentInfo?.Arguments?.[0] ?? []) as ResultRow[],
    );
    rows.forEach(settle);
  };

  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    refused.push(`${violatedDirective} ${blockedURI}`),
  );

  /** A debugger may use eval whatever the page's policy says, and so may what it calls: leave its call stack. */
  const afterCurrentScript = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

  page._richApiNativeBridge = {
    sendMessageToHost: (text) => setTimeout(answerRequest, 0, JSON.parse(text)),
    onMessageFromHost: () => {
      throw new Error('office.js has not connected to the host');
    },
  };

  const EXCEL = 1;
  /** What Excel LTSC 2021 offers; `CustomFunctions` is the channel itself, which answers in rows since 1.7. */
  const supportedSets = {
    CustomFunctions: '1.9',
    CustomFunctionsRuntime: '1.3',
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
  };
  const settings = { Read: () => undefined, Write: () => undefined };
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'hangce-test',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => displayLanguage,
    GetDocUrl: () => 'test.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSettings: () => settings,
    GetSupportedMatrix: () => JSON.stringify(supportedSets),
  };
  Object.defineProperty(page, 'external', { value: { GetContext: () => context }, writable: true });

  page.excelHost = {
    async ready() {
      const { host } = await Office.onReady();
      return { host: String(host), displayLanguage: Office.context.displayLanguage };
    },

    readyByItself() {
      const office = Office as unknown as { onReadyInternal(): Promise<unknown> };
      return new Promise((resolve, reject) => {
        window.addEventListener('error', ({ message }) => reject(new Error(message)));
        void office.onReadyInternal().then(() => resolve());
      });
    },

    async call(calls) {
      await afterCurrentScript();
      const answers = calls.map(() => {
        lastId += 1;
        return new Promise<Answer>((resolve) => waiting.set(lastId, resolve));
      });
      const firstId = lastId - calls.length + 1;
      const entries = calls.map(({ id, args }, index) => {
        const invocation = [firstId + index, id, args.map(overTheWire), 'Sheet1!A1', ERRORS_ARE_PASSED_ON];
        return [CUSTOM_FUNCTION_CATEGORY, INVOKE, '', invocation, firstId + index];
      });
      page._richApiNativeBridge.onMessageFromHost(
        toJson({ type: CUSTOM_FUNCTION_MESSAGE, message: { entries } }),
      );
      const tooLate = new Promise<never>((_resolve, reject) => {
        const give = () => reject(new Error(`${waiting.size} of ${calls.length} calls were never answered`));
        setTimeout(give, ANSWERED_WITHIN_MILLISECONDS);
      });
      return Promise.race([Promise.all(answers), tooLate]);
    },

    async callDirectly(calls) {
      await afterCurrentScript();
      return calls.map(({ id, args }) => {
        const registered = page.CustomFunctions._association.mappings[id];
        if (!registered) return { error: 'exception', message: `${id} is not registered` };
        try {
          return { value: registered(...args, { address: 'Sheet1!A1', functionName: id }) };
        } catch (error) {
          if (error instanceof page.CustomFunctions.Error)
            return { error: error.code, message: error.message ?? '' };
          return { error: 'exception', message: String(error) };
        }
      });
    },

    registeredIds: () => Object.keys(page.CustomFunctions._association.mappings),
    refusals: () => refused,
  };
}
