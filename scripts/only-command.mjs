import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where what stands in for something is as if it stood. */
const source = fileURLToPath(new URL('../src', import.meta.url));

/** What is left out and yet asked for is run by the whole program. */
const standIn = `import { leftOut } from './needs-whole.ts';`;

/** The commands that never save. */
const onlyReading = ['due', 'digest', 'brief', 'export'];

/** What few commands need, and a quick one of them. */
const needed = {
  today: ['./store/asked.ts'],
  export: ['./store/outside-files.ts'],
  digest: ['./store/last-digest.ts', './store/sendmail.ts'],
};

/** Help is shown by the whole program alone. */
const noHelp =
  "export const opening = () => ''; export const closing = () => ''; export const narrow = 0; export const laidOut = (text) => text;";

/** Leaves all commands but one out of a bundle, and what only others need. The starter runs such a file only for a line that begins with that command. */
export const onlyCommand = (name) => ({
  name: 'only-command',
  setup(build) {
    const own = [`./commands/${name}.ts`, ...(needed[name] ?? [])];
    build.onResolve({ filter: /^\.\/(?:commands|store)\/.*\.ts$/ }, ({ path, kind }) =>
      kind !== 'dynamic-import' || own.includes(path) ? undefined : { path, namespace: 'left-out' },
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: `${standIn} leftOut();`, resolveDir: source }));
    build.onLoad({ filter: /\/command-groups\.ts$/ }, ({ path }) => ({
      contents: onlyLineOf(name, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
    build.onResolve({ filter: /\/help-(?:words|layout)\.ts$/ }, ({ path }) => ({ path, namespace: 'no-help' }));
    build.onLoad({ filter: /.*/, namespace: 'no-help' }, () => ({ contents: noHelp }));
    if (!onlyReading.includes(name)) return;
    build.onResolve({ filter: /\/disk-saver\.ts$/ }, ({ path }) => ({ path, namespace: 'no-saver' }));
    build.onLoad({ filter: /.*/, namespace: 'no-saver' }, () => ({
      contents: `${standIn} export class DiskSaver { save() { leftOut(); } rewrite() { leftOut(); } }`,
      resolveDir: source,
    }));
  },
});

/** The text of a list with a line for each command, without the lines of the others. */
function onlyLineOf(name, text) {
  const lines = text.split('\n');
  const others = lines.filter(
    (line) => /^ +'?[\w-]+'?: async \(\) => .*import\(/.test(line) && !line.trim().startsWith(`${name}: `),
  );
  if (others.length === 0 || others.length === lines.length) throw new Error('The list of commands is not as it was.');
  return lines.filter((line) => !others.includes(line)).join('\n');
}
