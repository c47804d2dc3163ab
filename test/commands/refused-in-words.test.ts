import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { expect, it } from 'vitest';
import { onlyOne } from '../../src/commands/option-values.ts';
import { refusedInWords } from '../../src/commands/refused-in-words.ts';

const days = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number, such as 7.');
};

/** What commander says of a line for a command with each kind of argument and option. */
function refusal(...args: readonly string[]): string {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  program
    .command('due')
    .argument('<contact>')
    .addArgument(new Argument('[how]').choices(['short', 'long']))
    .addOption(new Option('--urgency <urgency>').choices(['late', 'now']))
    .addOption(new Option('-n, --days <n>').argParser(days))
    .addOption(new Option('--eml <file>').argParser(onlyOne))
    .addOption(new Option('--in').conflicts('out'))
    .option('--out')
    .action(() => undefined);
  program.command('where').action(() => undefined);
  const several = program.command('contact');
  several.command('add').action(() => undefined);
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
  throw new Error(`Nothing is wrong with ${args.join(' ')}.`);
}

it.each<readonly [string, readonly string[], string, string | null]>([
  ['an option that there is not', ['due', '--frobnicate'], 'kw due has no option --frobnicate.', null],
  ['one that is nearly there', ['due', '--dayz'], 'kw due has no option --dayz.', 'Did you mean --days?'],
  ['one with a value, which may be private', ['due', '--xyz=secret'], 'kw due has no option --xyz.', null],
  ['a value where none is taken', ['due', 'zoe', '--out=x'], '--out takes no value.', 'Did you mean --out?'],
  ['no value where one is needed', ['due', 'zoe', '--days'], '--days needs a value: -n, --days <n>.', null],
  ['a value that is none', ['due', 'zoe', '--days', 'x'], '--days cannot be "x". It must be a whole number, such as 7.', null],
  ['another choice', ['due', 'zoe', '--urgency', 'big'], '--urgency cannot be "big". It is one of late, now.', null],
  ['an empty one', ['due', 'zoe', '--urgency='], '--urgency cannot be "". It is one of late, now.', null],
  ['one of several lines', ['due', 'zoe', '--urgency', "a\n'b'"], `--urgency cannot be "a\n'b'". It is one of late, now.`, null],
  ['another word', ['due', 'zoe', 'big'], '<how> cannot be "big". It is one of short, long.', null],
  ['once too often', ['due', 'zoe', '--eml', 'a', '--eml', 'b'], '--eml may be given once, and "b" is a second one.', null],
  ['two that exclude each other', ['due', 'zoe', '--in', '--out'], '--in and --out do not go together.', null],
  ['a word too few', ['due'], 'kw due needs <contact>.', null],
  ['a word too many', ['due', 'a', 'short', 'c'], 'kw due takes 2 arguments at most, and there are 3.', null],
  ['a word where none is taken', ['where', 'x'], 'kw due takes options only, and no other word.', null],
  ['a command that there is not', ['contact', 'frobnicate'], 'kw due has no command "frobnicate".', null],
  ['one that is nearly there', ['contact', 'ad'], 'kw due has no command "ad".', 'Did you mean add?'],
])('%s', (_, args, message, suggestion) => {
  expect(refusedInWords(refusal(...args), 'kw due', (option) => option === '--out')).toEqual({ message, suggestion });
});
