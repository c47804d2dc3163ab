import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { documentsByCommand } from '../src/commands/documents.ts';
import { fullNameOf, printsText } from '../src/commands/fields-asked.ts';
import { programToLookAt } from '../src/program.ts';
import { commandsOf, examplesOf, withoutPlumbing } from './helpers/command-tree.ts';
import { it } from './helpers/desk.ts';
import { schemas } from './helpers/json-schemas.ts';
import type { Outcome } from './helpers/run-program.ts';
import { deskWithSample } from './helpers/sample-desk.ts';
import { shellWords } from './helpers/shell-words.ts';

// Nothing is run in it: the commands are only looked at.
const program = await programToLookAt();
const commands = commandsOf(program)
  .filter((command) => command.commands.length === 0)
  .map((command) => ({ name: fullNameOf(command), command }));

it('knows what every command answers with, and of no command that there is not', () => {
  const hidden = ['today'];
  const known = [...Object.keys(documentsByCommand), ...printsText];
  expect(commands.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  expect(
    Object.keys(documentsByCommand).filter((name) => ![...commands.map((each) => each.name), ...hidden].includes(name)),
  ).toEqual([]);
});

it('has a schema for every document that a command answers with', () => {
  const documents = Object.values(documentsByCommand).flatMap((answer) => answer.documents);
  expect(documents.filter((name) => !name.startsWith('https:') && !schemas().has(name))).toEqual([]);
});

describe.each(commands)('kw $name', ({ name, command }) => {
  const line = shellWords(withoutPlumbing(examplesOf(command).find((example) => !/--output|ndjson/.test(example)) ?? '')).slice(
    1,
  );
  const documents = documentsByCommand[name]?.documents ?? [];

  it('answers --json with one of its documents, or says why not', async ({ desk }) => {
    const { stdout, stderr, exitCode } = await (await deskWithSample(join(desk.folder, 'sample'))).run([...line, '--json']);
    if (exitCode !== 0) return expect(errorIn(stderr).code).toBe(printsText.includes(name) ? 'usage' : 'would-ask');
    const document = JSON.parse(stdout);
    expect(documents).toContain(document.schema ?? document.$schema);
  });

  it('refuses wrong --fields before anything is changed', async ({ desk }) => {
    const sample = await deskWithSample(join(desk.folder, 'sample'));
    const before = everything(sample.folder);
    const { stderr, exitCode } = await sample.run([...line, '--yes', '--fields', 'nonsense']);
    expect({ exitCode, code: errorIn(stderr).code }).toEqual({ exitCode: 2, code: 'usage' });
    expect(everything(sample.folder)).toEqual(before);
  });

  it('says as JSON what is wrong with the line', async ({ desk }) => {
    const wrong = [
      [...line, '--no-such-option'],
      [...line, 'one', 'two', 'many', 'words', 'more'],
      ...command.options
        .filter(({ required }) => required)
        .slice(0, 1)
        .map(({ long }) => [...line, long ?? '']),
      ...command.options
        .filter(({ argChoices }) => argChoices)
        .slice(0, 1)
        .map(({ long }) => [...line, long ?? '', 'nonsense']),
      ...(command.registeredArguments.some(({ required }) => required) ? [name.split(' ')] : []),
    ];
    for (const args of wrong) expectUsage(args, await desk.run(['--json', ...args]));
  });
});

describe('a line that is wrong in another way', () => {
  it.for<readonly string[]>([
    ['nonsense'],
    ['du'],
    ['contact'],
    ['contact', 'nonsense'],
    ['config', 'sett'],
    ['help', 'nonsense'],
    ['due', '--days', 'three'],
    ['due', '--json=yes'],
    ['due', '--fields', ''],
    ['due', '--fields', 'id,,what'],
    ['due', '--fields'],
    ['due', '--kind', 'nonsense'],
    ['digest', '--format', 'json', '--days', 'x'],
    ['log', '--via', 'pigeon'],
    ['due', '--now', 'never'],
    ['where', '--color', 'blue'],
    ['--json', 'contact', 'list', '--home'],
    ['undo', '0'],
    ['--nonsense'],
  ])('kw %s', async (line, { desk }) => {
    expectUsage(line, await desk.run(line.some((word) => /json|fields/.test(word)) ? line : [...line, '--json']));
  });

  it.for<readonly [string, Readonly<Record<string, string>>]>([
    ['a moment that is none', { KEEPWORD_NOW: 'soon' }],
    ['a zone that is none', { TZ: 'Nowhere/Town' }],
  ])('%s in the environment', async ([, env], { desk }) => {
    expectUsage(['due'], await desk.run(['due', '--json'], { env }));
  });

  it('is a note where it follows --', async ({ desk }) => {
    const { stderr, exitCode } = await desk.run(['brief', '--', '--json']);
    expect({ stderr, exitCode }).toEqual({ stderr: expect.stringMatching(/^Nobody is called "--json"/), exitCode: 3 });
  });
});

function expectUsage(line: readonly string[], { stdout, stderr, exitCode }: Outcome): void {
  const found = { line, stdout, exitCode, ...errorIn(stderr) };
  expect(found).toMatchObject({ stdout: '', exitCode: 2, code: 'usage', hint: expect.any(String) });
}

const errorIn = (stderr: string): { readonly code: string; readonly hint: string | null } =>
  JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '').error;

/** Every file below a folder, with what is in it. */
const everything = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => [name, statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'latin1') : '']);
