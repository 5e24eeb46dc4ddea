import { defineConfig } from 'vitest/config';

/**
 * The tests that open what the build left in dist/ in a real Chromium; a build precedes them when the sources
 * have changed since the last one. All other tests need the sources alone.
 */
const BROWSER_TESTS = ['test/**/*.browser.test.ts', 'test/runtime/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A machine that does other work besides is slow, and no test fails for that.
          testTimeout: 30_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: BROWSER_TESTS,
          globalSetup: ['test/policy-index.setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER_TESTS,
          globalSetup: ['test/policy-index.setup.ts', 'test/built.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
          // Two browsers at a time are as many as a small machine bears.
          maxWorkers: 2,
        },
      },
    ],
  },
});
