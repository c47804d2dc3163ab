import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../src/commands/help-layout.ts';
import { topics } from '../../src/commands/help-topics.ts';
import type { Context } from '../../src/context.ts';
import { programToLookAt } from '../../src/program.ts';

it('breaks a paragraph between words, however it was broken before', () => {
  expect(laidOut('One two three four\nfive six.\n\nSeven.', 12)).toBe('One two\nthree four\nfive six.\n\nSeven.');
});

it('goes on below where a word is said to mean something', () => {
  expect(laidOut('  --yes   answers where a command asks whether to go on', 32)).toBe(
    '  --yes   answers where a\n          command asks whether\n          to go on',
  );
});

it('puts what a word means below it where there is no room beside it', () => {
  expect(laidOut('  "fri 3pm" "2026-12-01 15:00"  a day and a time', 40)).toBe(
    '  "fri 3pm" "2026-12-01 15:00"\n      a day and a time',
  );
});

it('never breaks what is to be typed, and says below it what it is for', () => {
  expect(laidOut('Examples:\n  $ kw brief zoe                 one screen', 24)).toBe(
    'Examples:\n  $ kw brief zoe\n      one screen',
  );
  const line = '  $ kw log zoe "Wants the offer" --promise "send the offer by fri"';
  expect(laidOut(line, 30)).toBe(line);
});

const written: string[] = [];

describe.each([48, 80])('at %s columns', (columns) => {
  const tooLong = (text: string): readonly string[] =>
    text.split('\n').filter((line) => line.length > columns && !/^ *(\$ |Usage: )/.test(line));

  it('no help is wider', async () => {
    const context = { terminal: { out: (text: string) => written.push(text), columns } } as unknown as Context;
    const program = await programToLookAt(context);
    for (const command of [program, ...commandsOf(program)]) {
      written.length = 0;
      command.outputHelp();
      expect(tooLong(written.join('')), command.name()).toEqual([]);
    }
  });

  it.each(topics)('neither is what there is to know about $name', ({ text }) => {
    expect(tooLong(laidOut(text, columns))).toEqual([]);
  });
});

function commandsOf(command: Command): readonly Command[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((each) => each.name() !== 'help').flatMap((each) => [each, ...commandsOf(each)]);
}
