/** Leaves all commands but one out of a bundle, and what only others need. The starter runs such a file only for a line that begins with that command. */
export const onlyCommand = (name) => ({
  name: 'only-command',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:commands|store)\/.*\.ts$/ }, ({ path, kind }) =>
      kind !== 'dynamic-import' || path === `./commands/${name}.ts` ? undefined : { path, namespace: 'left-out' },
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {};' }));
  },
});
