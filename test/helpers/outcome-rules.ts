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
  expect(stderr, `${line} shows a stack trace`).not.toMatch(/^ {4}at .*:\d+/m);
  if (!wantsColour(args, env)) expect(stdout + stderr, `${line} prints an escape byte`).not.toContain('\u001b');
  if (!wantsJson(args) && !isDocument(stdout)) return;
  // What doctor found is its result, also when something is left to be done.
  if (exitCode === 0 || exitCode === 6 || (args.includes('doctor') && isDocument(stdout))) expectDocuments(line, args, stdout);
  else expectErrorDocument(line, stdout, stderr);
}

const wantsColour = (args: readonly string[], env: RunOptions['env'] = {}): boolean =>
  args.includes('--color=always') || args.join(' ').includes('--color always') || !env.NO_COLOR;

const picksFields = (args: readonly string[]): boolean => args.some((arg) => arg.startsWith('--fields'));

const wantsJson = (args: readonly string[]): boolean =>
  args.includes('--json') || args.includes('--format=json') || args.join(' ').includes('--format json') || picksFields(args);

const isDocument = (stdout: string): boolean => /^\{\s*"schema"/.test(stdout);

function expectDocuments(line: string, args: readonly string[], stdout: string): void {
  if (isLines(args)) {
    for (const record of stdout.trimEnd().split('\n'))
      expect(() => JSON.parse(record), `${line} prints a line that is no JSON`).not.toThrow();
    return;
  }
  expect(problemsOf(JSON.parse(stdout), picksFields(args)), `${line} prints JSON that its schema does not allow`).toEqual([]);
}

const isLines = (args: readonly string[]): boolean => args.some((arg) => arg.endsWith('ndjson'));

function expectErrorDocument(line: string, stdout: string, stderr: string): void {
  expect(stdout, `${line} fails and still prints to stdout`).toBe('');
  const { error } = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '');
  expect(Object.keys(error), `${line} says what went wrong`).toEqual(['code', 'message', 'hint', 'candidates']);
}
