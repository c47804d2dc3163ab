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
