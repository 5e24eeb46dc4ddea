/** Remembers for a person, not for a workbook, that the guide was shown. */
export interface GuideMemory {
  seen(): Promise<boolean>;
  remember(): Promise<void>;
}

/** A store of the host, such as the browser's or that of Office. */
export interface KeyValueStore {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
}

const KEY = 'hangce.guide';

/** @param store Asked for only when it is needed: a host may be without one, and throw. */
export const guideMemory = (store: () => KeyValueStore): GuideMemory => ({
  seen: async () => Boolean(await store().getItem(KEY)),
  async remember() {
    await store().setItem(KEY, 'seen');
  },
});

let askedInThisSession = false;

/**
 * Whether the guide is to be shown by itself, which it is once. A memory that fails means no more than that it is shown
 * again another day.
 */
export async function isFirstRun(memory: GuideMemory): Promise<boolean> {
  if (askedInThisSession) return false;
  askedInThisSession = true;
  const seen = await memory.seen().catch(() => false);
  if (!seen) memory.remember().catch(() => undefined);
  return !seen;
}
