/** The memory that the guide was shown, kept for a person and not for a workbook. */
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

/** @param store called only when needed: a host without a store may throw */
export const guideMemory = (store: () => KeyValueStore): GuideMemory => ({
  seen: async () => Boolean(await store().getItem(KEY)),
  async remember() {
    await store().setItem(KEY, 'seen');
  },
});

let askedInThisSession = false;

/**
 * Whether the guide opens by itself, which it does once. If the memory fails, the guide only opens again another
 * day.
 */
export async function isFirstRun(memory: GuideMemory): Promise<boolean> {
  if (askedInThisSession) return false;
  askedInThisSession = true;
  const seen = await memory.seen().catch(() => false);
  if (!seen) memory.remember().catch(() => undefined);
  return !seen;
}
