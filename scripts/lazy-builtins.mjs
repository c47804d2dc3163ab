import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Modules of Node that take milliseconds to load and that most commands never use. */
const costly = /^node:(child_process|crypto|tty)$/;

/**
 * Loads costly modules of Node when one of their functions is first called, and not at each start: commander brings
 * `child_process` for subcommands that are programs of their own, which Keepword does not have, and only a save needs `crypto`.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: costly }, ({ path, namespace }) =>
      namespace === 'lazy-builtin' ? { path, external: true } : { path, namespace: 'lazy-builtin', sideEffects: false },
    );
    build.onLoad({ filter: costly, namespace: 'lazy-builtin' }, ({ path }) => ({ contents: functionsOf(path) }));
  },
};

function functionsOf(path) {
  const names = Object.entries(require(path))
    .filter(([name, value]) => typeof value === 'function' && /^[a-z]\w*$/.test(name))
    .map(([name]) => name);
  const each = names.map((name) => `export const ${name} = (...given) => require('${path}').${name}(...given);`);
  return [...each, `export default { ${names.join(', ')} };`].join('\n');
}
