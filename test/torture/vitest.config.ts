import { defineConfig } from 'vitest/config';
import packageJson from '../../package.json' with { type: 'json' };

/** Long storms against the built program, some of which need root. What they need is installed by `.ci/run`; what is missing fails. */
export default defineConfig({
  define: { KEEPWORD_VERSION: JSON.stringify(packageJson.version) },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/torture/**/*.test.ts'],
    globalSetup: ['test/helpers/build-once.ts', 'test/torture/helpers/print-figures.ts'],
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/torture-tests.json' }]] : ['default'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    // Two storms at once would only measure each other.
    fileParallelism: false,
  },
});
