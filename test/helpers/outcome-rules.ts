import { expect } from 'vitest';
import { problemsOf } from './json-schemas.ts';
import type { Outcome, RunOptions } from './run-program.ts';

/** What holds for each run of the program, whatever it is about: checked without being asked for. */
export function expectGoodManners(
  args: readonly string[],
  { stdout, stderr, exitCode }: Outcome,
  { env = {} }: RunOptions,
): void {
  const line = `kw ${args.join(' ')}`;
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  expect(stderr, `${line} shows a stack trace`).not.toMatch(/^ {4}at .*:\d+/m);
  if (!wantsColour(args, env)) expect(stdout + stderr, `${line} prints an escape byte`).not.toContain('\u001b');
  if (!wantsJson(options) && !isDocument(stdout)) return;
  if (exitCode === 0 && isElsewhere(options)) return;
  // What doctor found is its result, also when something is left to be done.
  if (exitCode === 0 || exitCode === 6 || (args.includes('doctor') && isDocument(stdout))) expectDocuments(line, options, stdout);
  else if (exitCode < 128) expectErrorDocument(line, stdout, stderr);
}

const wantsColour = (args: readonly string[], env: RunOptions['env'] = {}): boolean =>
  args.includes('--color=always') || args.join(' ').includes('--color always') || !env.NO_COLOR;

const picksFields = (args: readonly string[]): boolean => args.some((arg) => /^--fields(=|$)/.test(arg));

/** `--fields` picks columns where a table in CSV was asked for. */
const wantsJson = (args: readonly string[]): boolean =>
  args.includes('--json') || /--format[ =](nd)?json/.test(args.join(' ')) || (picksFields(args) && !args.includes('csv'));

/** Help and the version are for a person, whatever else is on the line; what goes into a file is not on stdout. */
const isElsewhere = (args: readonly string[]): boolean =>
  args.some((arg) => ['--help', '-h', '--version', 'help', '--output'].includes(arg));

const isDocument = (stdout: string): boolean => /^\{\s*"(type":"meta",")?schema"/.test(stdout);

/** A schema is printed as it is; all else is one document, or in lines one a line. */
function expectDocuments(line: string, args: readonly string[], stdout: string): void {
  if (stdout.startsWith('{\n  "$schema"')) return;
  expect(stdout, `${line} prints no JSON`).not.toBe('');
  const problems = isLines(args)
    ? stdout
        .trimEnd()
        .split('\n')
        .flatMap((record) => problemsOf(JSON.parse(record), { as: 'keepword.export-line/1', picked: picksFields(args) }))
    : problemsOf(JSON.parse(stdout), { picked: picksFields(args) });
  expect(problems, `${line} prints JSON that its schema does not allow`).toEqual([]);
}

const isLines = (args: readonly string[]): boolean => args.some((arg) => arg.endsWith('ndjson'));

function expectErrorDocument(line: string, stdout: string, stderr: string): void {
  expect(stdout, `${line} fails and still prints to stdout`).toBe('');
  const problems = problemsOf(JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? ''), { as: 'keepword.error/1' });
  expect(problems, `${line} says what went wrong, but not as its schema has it`).toEqual([]);
}
