// Builds what is published: CommonJS files that start fast, their compiled code, the JSON Schemas, and the licenses.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledRequire } from './bundled-require.mjs';
import { keepCompiled } from './code-cache.mjs';
import { lazyBuiltins } from './lazy-builtins.mjs';
import { licensesOf } from './licenses.mjs';
import { onlyCommand } from './only-command.mjs';
import { modules, modulesBeside, nameOf, parts, partsBeside } from './parts.mjs';
import { seldomLeftOut } from './seldom.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The commands that are run all day or by programs. Each has a file of its own, because what Node must read is what it waits for. */
const quickCommands = ['due', 'today', 'log', 'digest', 'brief', 'export'];

/** What one command needs each time, and the others seldom: `log` checks what it writes, the digest is laid out, a brief lists what is open. */
const partsIn = { log: ['validate-journal'], digest: ['table'], brief: ['most-pressing-first'] };

for (const script of ['zones', 'schemas', 'completion', 'manual'])
  execFileSync(process.execPath, [join(root, `scripts/${script}.mjs`)], { cwd: root, stdio: 'inherit' });
mkdirSync(join(root, 'dist'), { recursive: true });

const whole = await bundle('keepword', { plugins: [modulesBeside] });
const beside = await Promise.all(modules.map((file) => bundle(nameOf(file), { entryPoints: [file] })));
await Promise.all(
  quickCommands.map((name) =>
    quickBundle(name, [onlyCommand(name), seldomLeftOut(root, name), modulesBeside, partsBeside(partsNotIn(name))]),
  ),
);
await Promise.all(parts.map((part) => quickBundle(nameOf(part), [partsBeside(parts)], part)));
await quickBundle('complete', [], 'src/complete.ts');
keepCompiled(root, [...quickCommands, 'complete']);
replace('dist/THIRD-PARTY-LICENSES.txt', licensesOf([whole, ...beside], root));

function partsNotIn(command) {
  return parts.filter((part) => !partsIn[command]?.includes(nameOf(part)));
}

/** The file of a quick command, or of a part of some: one function, for the starter to call. */
function quickBundle(name, plugins, entry) {
  return bundle(name, {
    minifyIdentifiers: true,
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    plugins,
    // Commander is for the whole program, which is asked about every line that is not plainly well formed.
    alias: { commander: './src/quick-commander.ts' },
    ...(entry && { entryPoints: [entry] }),
  });
}

/** One CommonJS file with everything in it; what is behind an `import()` is evaluated when it is asked for. */
async function bundle(name, { minifyIdentifiers = false, plugins = [], ...more } = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outfile: `dist/${name}.cjs`,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    // Every import() becomes a require(): code that was compiled ahead may not import.
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    // In the whole program names stay, so that a stack trace says something.
    minifyIdentifiers,
    legalComments: 'none',
    charset: 'ascii',
    define: { KEEPWORD_VERSION: JSON.stringify(version) },
    metafile: true,
    write: false,
    plugins: [lazyBuiltins, ...plugins, bundledRequire],
    ...more,
    logLevel: 'warning',
  });
  for (const { text } of outputFiles) replace(`dist/${name}.cjs`, inAscii(text));
  return metafile;
}

/**
 * The starter reads the files of quick commands byte by byte, as the quickest way. esbuild leaves letters as they are in patterns and in
 * tagged templates, where they mean the same when they are written as what they are by number.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Writes beside the file and renames, so that a program started meanwhile never reads half of it. */
function replace(name, text) {
  const temporary = join(root, `${name}.${process.pid}.tmp`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(root, name));
}
