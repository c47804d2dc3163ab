import { defineConfig } from 'vitest/config';
import packageJson from '../package.json' with { type: 'json' };

/**
 * Holds that the tests of the store take every branch of it. Only what they run in their own process counts: neither the built
 * program nor the simulation.
 */
export default defineConfig({
  define: { KEEPWORD_VERSION: JSON.stringify(packageJson.version) },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/store/**/*.test.ts'],
    exclude: ['test/store/simulation/**'],
    setupFiles: ['test/helpers/same-chances.ts'],
    globalSetup: ['test/helpers/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/store/**'],
      exclude: ['src/store/generated/**'],
      reporter: [['text', { skipFull: true }], 'json'],
      reportsDirectory: 'coverage/store',
      reportOnFailure: true,
      thresholds: { branches: 100 },
    },
  },
});
