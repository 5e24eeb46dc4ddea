import { setTimeout as pause } from 'node:timers/promises';

/** How long a busy machine may take to draw; nothing is judged by it. */
const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/** Repeats a check until it no longer throws. Scripts use it too, where `vi.waitFor` is not available. */
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
