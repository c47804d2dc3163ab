import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { programToLookAt } from '../src/program.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));

// Nothing is run: the commands are only looked at.
const program = await programToLookAt();

/** What follows a `kw` that somebody is told to type: in a hint, in a remark, in an example. */
const told = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [
      ...withoutComments(readFileSync(join(src, file), 'utf8')).matchAll(
        /(?<!bare )\bkw ([a-z][a-z-]*)(?: ([a-z]+))?([^.;`'\n]*)/g,
      ),
    ].map(([line, name = '', second = '', rest = '']) => ({
      file,
      line,
      name,
      second,
      options: ownPart(rest).match(/--[a-z-]+/g) ?? [],
    })),
  );

it('tells somebody what to type in many places', () => {
  expect(told.length).toBeGreaterThan(80);
});

it.each(told)('$file names a command and options that there are: $line', ({ name, second, options }) => {
  const command = commandCalled(name, second);
  expect(command, `kw ${name} ${second}`).toBeDefined();
  const known = [command, program].flatMap((each) => each?.options.map(({ long }) => long) ?? []);
  expect(options.filter((option) => !known.includes(option) && option !== '--help')).toEqual([]);
});

it('puts nothing into quotes by itself in what is to be typed, since a shell acts on some of it there', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const typed = /(?:\bkw [^"`;\n]*|--[a-z-]+[ =])["']\$\{.*/g;
  expect(files.flatMap((file) => withoutComments(readFileSync(join(src, file), 'utf8')).match(typed) ?? [])).toEqual([]);
});

/** A command, or within a group of commands the one that is named second. */
function commandCalled(name: string, second: string): Command | undefined {
  if (name === 'help') return program;
  const command = program.commands.find((each) => each.name() === name);
  return command?.commands.length ? command.commands.find((each) => each.name() === second) : command;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** What stands after `--` is for another command. */
function ownPart(rest: string): string {
  return rest.replaceAll(/ -- .*?(?=\\n|$)/g, '');
}
