import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { distFile, openMicrosoftRuntime, type MicrosoftRuntime } from './microsoft-runtime';

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly { id: string; parameters: readonly { name: string; type: string }[] }[];
}

const metadata = JSON.parse(readFileSync(distFile('functions.json'), 'utf8')) as Metadata;

describe('The functions in Microsoft’s runtime', () => {
  let runtime: MicrosoftRuntime;
  beforeAll(async () => {
    runtime = await openMicrosoftRuntime('zh-CN');
    return () => runtime.close();
  }, 120_000);

  it('are exactly those that functions.json announces', async () => {
    expect((await runtime.registeredIds()).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it('get every argument as it is: Excel itself refuses none before the function can say why', () => {
    const narrowed = metadata.functions.flatMap(({ id, parameters }) =>
      parameters.filter(({ type }) => type !== 'any').map(({ name }) => `${id} ${name}`),
    );
    expect(narrowed).toEqual([]);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });
});

describe('The judge of the functions', () => {
  let runtime: MicrosoftRuntime;
  beforeAll(async () => {
    runtime = await openMicrosoftRuntime('en-US');
    await runtime.page.evaluate(() => {
      CustomFunctions.associate({
        TEST_CALLS_HOME: () =>
          fetch('https://example.com/').then(
            () => 1,
            () => 1,
          ),
        /* eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call,
           no-new-func */
        TEST_EVALUATES: () => new Function('return 1')() as number,
        TEST_THROWS: () => {
          throw new Error('unforeseen');
        },
        TEST_GIVES_NOTHING: () => null,
        TEST_GIVES_NAN: () => NaN,
        TEST_RECEIVES: (...args: unknown[]) => args.map((arg) => (arg === null ? 'null' : typeof arg)).join(),
      } as never);
    });
    return () => runtime.close();
  }, 120_000);

  it('notices a function that calls a server or runs text as code', async () => {
    await runtime.callAll([
      { id: 'TEST_CALLS_HOME', args: [] },
      { id: 'TEST_EVALUATES', args: [] },
    ]);
    expect(await runtime.misdeeds()).toEqual(['connect-src https://example.com/', 'script-src eval']);
  });

  it('takes no exception, no empty result and no NaN for an amount', async () => {
    const answers = await runtime.callAll([
      { id: 'TEST_THROWS', args: [] },
      { id: 'TEST_GIVES_NOTHING', args: [] },
      { id: 'TEST_GIVES_NAN', args: [] },
      { id: 'TEST_IS_NOT_THERE', args: [] },
    ]);
    expect(answers).toEqual([
      { error: 'exception', message: '' },
      { value: null },
      { error: 'exception', message: 'NaN' },
      { error: 'exception', message: '' },
    ]);
  });

  it('hands over arguments in order, null for an omitted one, then the invocation', async () => {
    expect(await runtime.call('TEST_RECEIVES', [1, null, 'text', Infinity])).toEqual({
      value: 'number,null,string,number,object',
    });
  });
});
