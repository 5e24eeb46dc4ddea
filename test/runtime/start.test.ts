import { afterEach, describe, expect, it } from 'vitest';
import { openMicrosoftRuntime, type MicrosoftRuntime } from './microsoft-runtime';

let runtime: MicrosoftRuntime;
afterEach(() => runtime.close());

describe('functions.js on a page without the pane, in Microsoft’s runtime', () => {
  it('computes without anyone else telling office.js that the page is ready', async () => {
    runtime = await openMicrosoftRuntime('zh-CN', { tellsReady: false });
    expect(await runtime.call('SOFTWARE_SCALE_REWARD', [1_200_000_000])).toEqual({ value: 1_000_000 });
    expect(await runtime.misdeeds()).toEqual([]);
  });

  it('knows the command of the cell menu, shows the pane and says that it is done', async () => {
    runtime = await openMicrosoftRuntime('zh-CN', { tellsReady: false });
    const seen = await runtime.page.evaluate(() => {
      interface Actions {
        readonly _association: { readonly mappings: Readonly<Record<string, (event: object) => void>> };
      }
      const told: string[] = [];
      Office.addin.showAsTaskpane = () => {
        told.push('shown');
        return Promise.resolve();
      };
      const { mappings } = (Office.actions as unknown as Actions)._association;
      return new Promise<string[]>((resolve) => {
        mappings.SHOWROW?.({ completed: () => resolve([...told, 'completed']) });
      });
    });
    expect(seen).toEqual(['shown', 'completed']);
  });

  it('says that the command is done also where Excel cannot show the pane', async () => {
    runtime = await openMicrosoftRuntime('zh-CN', { tellsReady: false });
    const seen = await runtime.page.evaluate(() => {
      interface Actions {
        readonly _association: { readonly mappings: Readonly<Record<string, (event: object) => void>> };
      }
      Office.addin.showAsTaskpane = () => Promise.reject(new Error('refused'));
      window.addEventListener('unhandledrejection', (event) => event.preventDefault());
      const { mappings } = (Office.actions as unknown as Actions)._association;
      return new Promise<string>((resolve) => {
        mappings.SHOWROW?.({ completed: () => resolve('completed') });
      });
    });
    expect(seen).toBe('completed');
  });
});
