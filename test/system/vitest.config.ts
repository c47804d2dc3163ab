import { defineConfig } from 'vitest/config';

/** Tests that need more than Node: a real terminal, a shell, cron. What they need is installed by `.ci/run`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/system/**/*.test.ts'],
    globalSetup: ['test/helpers/build-once.ts'],
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/system-tests.json' }]] : ['default'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Terminals are timed by what appears on them; two at once only slow each other down.
    fileParallelism: false,
  },
});
