import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyValueStore } from '../../../taskpane/guide/guide-memory';

/** A new session: what was asked in the last one is forgotten. */
async function session() {
  vi.resetModules();
  return import('../../../taskpane/guide/guide-memory');
}

class Store implements KeyValueStore {
  readonly items = new Map<string, string>();
  getItem = (key: string) => Promise.resolve(this.items.get(key) ?? null);
  setItem = (key: string, value: string) => Promise.resolve(void this.items.set(key, value));
}

let store: Store;

beforeEach(() => {
  store = new Store();
});

describe('the memory of the guide', () => {
  it('has it shown once to a person, whatever the session', async () => {
    for (const expected of [true, false, false]) {
      const { guideMemory, isFirstRun } = await session();
      expect(await isFirstRun(guideMemory(() => store))).toBe(expected);
    }
  });

  it('has it shown once in a session whose store keeps nothing', async () => {
    const { guideMemory, isFirstRun } = await session();
    const memory = guideMemory(() => ({ getItem: () => null, setItem: () => undefined }));
    expect([await isFirstRun(memory), await isFirstRun(memory)]).toEqual([true, false]);
  });

  it.each([
    ['is absent', (): KeyValueStore => (undefined as unknown as { storage: KeyValueStore }).storage],
    [
      'throws',
      (): KeyValueStore => ({
        getItem() {
          throw new Error('denied');
        },
        setItem() {
          throw new Error('denied');
        },
      }),
    ],
    [
      'refuses later',
      (): KeyValueStore => ({
        getItem: () => Promise.reject(new Error('denied')),
        setItem: () => Promise.reject(new Error('denied')),
      }),
    ],
  ])('shows it, without a fault, where the store %s', async (_, broken) => {
    const { guideMemory, isFirstRun } = await session();
    expect(await isFirstRun(guideMemory(broken))).toBe(true);
  });
});
