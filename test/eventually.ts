import { setTimeout as pause } from 'node:timers/promises';

/** How long a busy machine may take to draw; nothing is judged by it. */
const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/** Asks again until the check no longer throws. Outside of a test, too, where `vi.waitFor` is not to be had. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await pause(INTERVAL_MS);
  }
}
