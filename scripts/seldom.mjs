import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { bundledRequire } from './bundled-require.mjs';

/**
 * What a quick command that only reads needs so seldom that its file does without: whoever calls a function of these modules makes
 * the starter run the line by the whole program instead. They may be called only before anything is shown.
 */
const asking = ['prompts/terminal-prompts', 'store/editing', 'store/drafts', 'store/given', 'store/ids'];
const saving = ['store/changes', 'store/saving', 'store/steps', 'store/lock', 'store/backups', 'store/recovery'];
const past = ['store/history', 'store/history-files'];
/** A journal that another program touched is checked in full, and one that is damaged is said to be. */
const checking = ['store/changed-format', 'store/migrations', 'store/schema', 'store/way-back'];
/** Who only reads replaces no file, except that a digest is noted once it was given. */
const replacing = ['store/safe-replacing'];
const seldomNeeded = {
  due: [
    'commands/meant',
    'render/markdown',
    'render/text',
    ...asking,
    ...saving,
    ...past,
    ...checking,
    ...replacing,
    'store/later-save',
    'store/latest-operations',
  ],
  digest: [...asking, ...saving, ...past, ...checking, 'store/later-save', 'store/latest-operations'],
  brief: ['prompts/lone-questions', ...asking, ...saving, ...checking, ...replacing, 'store/later-save'],
  export: ['commands/did-you-mean', 'prompts/lone-questions', ...asking, ...saving, 'domain/when'],
};

/** Leaves out of the file of a command what it seldom needs. */
export const seldomLeftOut = (root, command) => ({
  name: 'seldom-left-out',
  setup({ onLoad, onEnd }) {
    const source = join(root, 'src');
    const missing = new Set(seldomNeeded[command]);
    const files = new Set((seldomNeeded[command] ?? []).map((name) => join(source, `${name}.ts`)));
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      if (!files.has(path)) return undefined;
      missing.delete(relative(source, path).replace(/\.ts$/, ''));
      const standIns = Object.entries(await exportsOf(path)).map(([name, value]) => standIn(path, name, value));
      return { contents: [`import { leftOut } from './needs-whole.ts';`, ...standIns].join('\n'), resolveDir: source };
    });
    onEnd(() => {
      if (missing.size > 0) throw new Error(`${command} does without ${[...missing].join(', ')}, which nothing in it asks for.`);
    });
  },
});

/** Functions are stood in for, plain values stay; a class or anything else would be missed where nobody calls it. */
function standIn(path, name, value) {
  if (typeof value === 'function' && !/^class\b/.test(String(value))) return `export { leftOut as ${name} };`;
  const text = JSON.stringify(value);
  if (typeof value === 'function' || !isDeepStrictEqual(JSON.parse(text), value))
    throw new Error(`${path}: ${name} cannot be left out.`);
  return `export const ${name} = ${text};`;
}

async function exportsOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("file:///");' },
    plugins: [bundledRequire],
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
