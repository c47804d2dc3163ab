import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Whose code each part may use. A part is a folder of `src`; the files beside the folders are the part `top`. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  agenda: ['domain'],
  reports: ['agenda', 'domain'],
  render: ['reports', 'domain'],
  prompts: ['agenda', 'reports', 'render', 'domain'],
  exchange: ['domain'],
  completion: ['reports', 'domain'],
  sample: ['domain'],
  store: ['domain'],
  commands: ['agenda', 'reports', 'render', 'prompts', 'exchange', 'completion', 'sample', 'domain'],
  top: ['commands', 'agenda', 'reports', 'render', 'prompts', 'exchange', 'completion', 'sample', 'store', 'domain'],
};

/** Whose types each part may name besides: what it is handed, without knowing how that works. */
const mayName: Readonly<Record<string, readonly string[]>> = {
  commands: ['store', 'top'],
};

/** The parts and files through which a package comes in. A package that is not named here is no part of the program. */
const doors: Readonly<Record<string, readonly string[]>> = {
  commander: ['commands', 'program.ts', 'command-groups.ts', 'main.ts', 'command-table.ts', 'manual.ts'],
  '@inquirer': ['prompts'],
  lowdb: ['store'],
  chalk: ['render', 'prompts'],
  'cli-table3': ['render'],
  'string-width': ['render', 'prompts'],
  'ical.js': ['exchange'],
  'postal-mime': ['exchange'],
  nodemailer: ['exchange'],
  'html-to-text': ['exchange'],
  'csv-stringify': ['exchange'],
  'date-fns': ['domain'],
  '@date-fns': ['domain'],
};

/** The files outside the store that touch the machine. */
const adapters = [
  'main.ts',
  'complete.ts',
  'terminal.ts',
  'real-context.ts',
  'prompts/terminal-prompts.ts',
  'prompts/silence.ts',
];

it('lets each part use only the parts it stands on', () => {
  expect(
    imports.filter(({ isType, target, part }) => target !== null && !isType && !stands(mayUse, part, target)).map(said),
  ).toEqual([]);
});

it('lets each part name only the types it is handed', () => {
  const named = imports.filter(({ isType, target, part }) => target !== null && isType && !stands(mayUse, part, target));
  expect(named.filter(({ part, target }) => !stands(mayName, part, target)).map(said)).toEqual([]);
});

it('has no circle of files that need each other to run', () => {
  const needs = new Map(sources.map(({ file }) => [file, filesNeededBy(file)]));
  expect(sources.map(({ file }) => file).filter((file) => reaches(file, file, needs))).toEqual([]);
});

it('lets each package in through its own door', () => {
  const packages = imports.filter(({ from, target }) => target === null && !isBuiltin(from));
  expect(
    packages.filter(({ part, file, from }) => !doorsOf(from).some((door) => door === part || door === file)).map(said),
  ).toEqual([]);
});

it('takes date-fns function by function, because the whole of it costs more than a start', () => {
  expect(imports.filter(({ from }) => from === 'date-fns').map(said)).toEqual([]);
});

it('touches the machine only in the store and in named adapters', () => {
  const builtins = imports.filter(({ from }) => isBuiltin(from));
  expect(builtins.filter(({ part, file }) => part !== 'store' && !adapters.includes(file)).map(said)).toEqual([]);
});

it('writes the names of built-in modules with node:', () => {
  expect(imports.filter(({ from }) => isBuiltin(from) && !from.startsWith('node:')).map(said)).toEqual([]);
});

it('reads the clock where a run begins, and for its own files in the store', () => {
  const reading = sources.filter(({ code }) => /new Date\(\)|Date\.now\b|performance\.now/.test(code));
  expect(
    reading.filter(({ part, file }) => part !== 'store' && file !== 'main.ts' && file !== 'complete.ts').map(({ file }) => file),
  ).toEqual([]);
});

it('never ends the process, which would cut what a pipe has not read yet', () => {
  expect(sources.filter(({ code }) => /process\.(exit|reallyExit|abort)\(/.test(code)).map(({ file }) => file)).toEqual([]);
});

it('prints only through the terminal of the context', () => {
  expect(sources.filter(({ code }) => /\bconsole\.|process\.stdout\.write/.test(code)).map(({ file }) => file)).toEqual([]);
});

it('has no file that takes longer than a minute to read', () => {
  expect(sources.filter(({ code }) => code.split('\n').length > 201).map(({ file }) => file)).toEqual([]);
});

/** One import: of a part of ours (`target`), or of a package or built-in module (`target` null). */
interface Import {
  readonly file: string;
  readonly part: string;
  readonly from: string;
  readonly target: string | null;
  readonly isType: boolean;
  /** Loaded when it is asked for. */
  readonly isLazy: boolean;
}

const src = join(dirname(fileURLToPath(import.meta.url)), '../src');

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file, part: partOf(file), code: readFileSync(join(src, file), 'utf8') }));

const imports: readonly Import[] = sources.flatMap(({ file, part, code }) =>
  [...code.matchAll(/^(?:im|ex)port (type )?[^;']*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)].map(
    ([, type, from = '', lazily, forEffect]) => ({
      ...importOf(file, part, from || lazily || forEffect || '', type !== undefined),
      isLazy: lazily !== undefined,
    }),
  ),
);

function importOf(file: string, part: string, from: string, isType: boolean): Omit<Import, 'isLazy'> {
  return { file, part, from, target: from.startsWith('.') ? partOf(posix.join(posix.dirname(file), from)) : null, isType };
}

function partOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'top';
}

const stands = (on: Readonly<Record<string, readonly string[]>>, part: string, target: string | null): boolean =>
  part === target || (target !== null && (on[part] ?? []).includes(target));

/** The files of ours that a file imports at once, not only for their types. */
const filesNeededBy = (file: string): readonly string[] =>
  imports
    .filter((one) => one.file === file && !one.isType && !one.isLazy && one.target !== null)
    .map(({ from }) => posix.join(posix.dirname(file), from));

function reaches(from: string, to: string, needs: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): boolean {
  return (needs.get(from) ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, needs, seen);
  });
}

const doorsOf = (from: string): readonly string[] => doors[from.split('/')[0] ?? from] ?? [];

const said = ({ file, from, isType }: Import): string => `src/${file} imports ${isType ? 'types of ' : ''}${from}`;
