import { readFileSync } from 'node:fs';

/**
 * Takes what a module requires by `createRequire(import.meta.url)(...)` into the bundle. It is evaluated when it is required,
 * which a module that is imported is not; and in the bundle there is no other file to be found.
 */
export const bundledRequire = {
  name: 'bundled-require',
  setup(build) {
    build.onLoad({ filter: /\/src\/store\/schema\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('createRequire(import.meta.url)(', 'require('),
      loader: 'ts',
    }));
  },
};

/** Leaves such a module in a file of its own in `dist`, for bundles that seldom need it; they require as `bin/keepword.cjs` does. */
export const requireBeside = {
  name: 'require-beside',
  setup(build) {
    build.onResolve({ filter: /\/validate-journal\.cjs$/ }, () => ({ path: '../dist/validate-journal.cjs', external: true }));
  },
};
