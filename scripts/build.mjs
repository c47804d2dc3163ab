// Builds what is published: one CommonJS file that starts fast, the JSON Schemas, and the licenses of what is inside.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyBuiltins } from './lazy-builtins.mjs';
import { licensesOf } from './licenses.mjs';
import { oneFile } from './one-file.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

execFileSync(process.execPath, [join(root, 'scripts/schemas.mjs')], { cwd: root, stdio: 'inherit' });

// Whitespace is half of what Node has to read at each start, and ASCII is read fastest; names stay, so that a stack trace says something.
const options = {
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'ascii',
  logLevel: 'warning',
};

const built = await build({
  ...options,
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  define: { KEEPWORD_VERSION: JSON.stringify(version) },
  metafile: true,
  write: false,
  plugins: [lazyBuiltins],
});

mkdirSync(join(root, 'dist'), { recursive: true });
replace('dist/keepword.cjs', await oneFile(built, 'main.js', options));
replace('dist/THIRD-PARTY-LICENSES.txt', licensesOf(built.metafile, root));

/** Writes beside the file and renames, so that a program started meanwhile never reads half of it. */
function replace(name, text) {
  const temporary = join(root, `${name}.${process.pid}.tmp`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(root, name));
}
