import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it as base, describe, expect } from 'vitest';
import { programToLookAt } from '../src/program.ts';
import { commandsOf, examplesOf, nameOf, withoutPlumbing } from './helpers/command-tree.ts';
import { it, type TestDesk } from './helpers/desk.ts';
import { deskWithSample } from './helpers/sample-desk.ts';
import { shellWords } from './helpers/shell-words.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

// Nothing is run in it: the commands are only looked at.
const program = await programToLookAt();

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

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is written for people, each page by its name. */
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

base.each(pages.filter((page) => page.endsWith('.md')))('%s names only files that there are', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const named = [...text.matchAll(/`((?:src|scripts|test|dist|bench|bin)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  const linked = [...text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, path = '']) => join(page, '..', path));
  expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** It ends well; or it would ask, and nobody is there to answer. */
async function expectToWork(desk: TestDesk, example: string): Promise<void> {
  const [, ...args] = shellWords(withoutPlumbing(example));
  const { exitCode, stderr } = await desk.run(args);
  if (exitCode !== 2) expect({ example, exitCode, stderr }).toMatchObject({ exitCode: 0 });
  else expect(JSON.parse((await desk.run([...args, '--json'])).stderr), example).toMatchObject({ error: { code: 'would-ask' } });
}
