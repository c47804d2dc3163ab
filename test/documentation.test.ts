import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect } from 'vitest';
import type { Context } from '../src/context.ts';
import { emptyProgram, withCommands } from '../src/program.ts';
import { sampleJournal } from '../src/sample/sample.ts';
import { openDrafts } from '../src/store/drafts.ts';
import { placesFor } from '../src/store/places.ts';
import { deskIn, it, monday, type TestDesk } from './helpers/desk.ts';
import { shellWords } from './helpers/shell-words.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

// Nothing is run in it: the commands are only looked at.
const program = await withCommands(emptyProgram({} as Context), {} as Context);

describe.each(commandsOf(program).map((command) => ({ name: nameOf(command), command })))('$name', ({ name, command }) => {
  it('has a summary in plain words', () => {
    expect(command.summary() || command.description()).toMatch(/^\S.*[^.]$/);
  });

  it('says what each argument and option is', () => {
    const options = command.createHelp().visibleOptions(command);
    const parts = [
      ...command.registeredArguments.map((argument) => ({ name: argument.name(), description: argument.description })),
      ...options.map(({ flags, description }) => ({ name: flags, description })),
    ];
    expect(parts.filter(({ description }) => !description)).toEqual([]);
  });

  it('has its place in the README', () => {
    expect(readme).toContain(name);
  });

  it('has examples that work, or commands that have', async ({ desk }) => {
    if (command.commands.length > 0) return expect(commandsOf(command).every((each) => examplesOf(each).length > 0)).toBe(true);
    const examples = examplesOf(command);
    expect(examples).not.toEqual([]);
    expect(examples.filter((example) => !example.includes(name))).toEqual([]);
    for (const [index, example] of examples.entries())
      await expectToWork(await deskWithSample(join(desk.folder, String(index))), example);
  });
});

describe('kw', () => {
  it('says what each option is that every command takes', () => {
    expect(program.options.filter(({ description }) => !description).map(({ flags }) => flags)).toEqual([]);
  });
});

/** A desk as the demo has it, with a step taken back, so that there is something to redo, and with a draft. */
async function deskWithSample(folder: string): Promise<TestDesk> {
  mkdirSync(folder);
  const desk = deskIn(folder);
  const { journal, history } = sampleJournal(monday.slice(0, 10), { zone: 'Europe/Berlin' });
  desk.has({ ...journal, history });
  await desk.session('kw promise zoe "send the offer" --by fri', 'kw undo');
  openDrafts(placesFor(desk.home, {})).keep({ id: '2d3xxxxxxxxx', startedAt: '2026-11-23T06:00:00Z', said: 'call', answers: {} });
  return desk;
}

/** It ends well; or it would ask, and nobody is there to answer. */
async function expectToWork(desk: TestDesk, example: string): Promise<void> {
  const [, ...args] = shellWords(withoutPlumbing(example));
  const { exitCode, stderr } = await desk.run(args);
  if (exitCode !== 2) expect({ example, exitCode, stderr }).toMatchObject({ exitCode: 0 });
  else expect(JSON.parse((await desk.run([...args, '--json'])).stderr), example).toMatchObject({ error: { code: 'would-ask' } });
}

/** An example may go on in the shell: `| jq ...`, `> file`, `# what for`. */
const withoutPlumbing = (example: string): string => example.replace(/ +(?:[|>#]|&&).*$/, '');

function commandsOf(command: Command): readonly Command[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((each) => each.name() !== 'help').flatMap((each) => [each, ...commandsOf(each)]);
}

function nameOf(command: Command): string {
  return command.parent === null ? 'kw' : `${nameOf(command.parent)} ${command.name()}`;
}

/** The lines of the help that begin with `$ kw`. */
function examplesOf(command: Command): readonly string[] {
  const parts: string[] = [];
  command.configureOutput({ writeOut: (text) => parts.push(text), getOutHelpWidth: () => 100 }).outputHelp();
  return [...parts.join('').matchAll(/^ *\$ (kw .+)$/gm)].map(([, example]) => example ?? '');
}
