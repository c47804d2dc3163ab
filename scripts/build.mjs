// Builds what is published: one CommonJS file that starts fast, the JSON Schemas, and the licenses of what is inside.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyChildProcess } from './lazy-child-process.mjs';
import { licensesOf } from './licenses.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const schemas = join(root, 'scripts/schemas.mjs');

if (existsSync(schemas)) execFileSync(process.execPath, [schemas], { cwd: root, stdio: 'inherit' });

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/keepword.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  define: { KEEPWORD_VERSION: JSON.stringify(version) },
  // Whitespace is half of what Node has to read at each start; names stay, so that a stack trace says something.
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  plugins: [lazyChildProcess],
  logLevel: 'warning',
});

mkdirSync(join(root, 'dist'), { recursive: true });
for (const { path, text } of outputFiles) replace(path, text);
replace(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licensesOf(metafile, root));

/** Writes beside the file and renames, so that a program started meanwhile never reads half of it. */
function replace(path, text) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
