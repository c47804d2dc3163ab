import { readFile } from 'node:fs/promises';

const eager = "const childProcess = require('node:child_process');";
const lazy = "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };";

/**
 * Commander loads `node:child_process` at each start, for subcommands that are programs of their own. Keepword has none,
 * and loading it takes a tenth of the whole start: it waits until somebody asks for it.
 */
export const lazyChildProcess = {
  name: 'lazy-child-process',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(eager)) throw new Error(`${path} no longer has the line "${eager}"`);
      return { contents: source.replace(eager, lazy), loader: 'js' };
    }),
};
