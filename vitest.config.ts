import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

export default defineConfig({
  define: { KEEPWORD_VERSION: JSON.stringify(packageJson.version) },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**', 'test/torture/**'],
    globalSetup: ['test/helpers/build-once.ts'],
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
