import type { Command, CommanderError } from 'commander';
import { UserError } from '../domain/user-error.ts';
import { oneMailAtATime } from './mail-refused.ts';
import { refusedInWords } from './refused-in-words.ts';

/** What commander found wrong with a line, as an error of usage like any other. */
export function lineRefused(error: CommanderError, program: Command, args: readonly string[], json: boolean): UserError {
  const command = commandNamed(program, args);
  if (error.code === 'commander.help') return new UserError('usage', 'Which of these commands?', json ? hintFor(command) : null);
  const { message, suggestion } = refusedInWords(
    error.message,
    command === null ? 'kw' : `kw ${command}`,
    optionsFor(program, command),
  );
  return new UserError('usage', message, suggestion ?? hintOnWords(error.message, args, command));
}

/** Several mails come from `*.eml`; names and times of several words are typed without quotes by whoever is new to a shell. */
function hintOnWords(message: string, args: readonly string[], command: string | null): string {
  if (!/^error: too many arguments.* Expected [1-9]/s.test(message)) return hintFor(command);
  if (args.some((word) => /^--eml(?:=|$)/.test(word))) return oneMailAtATime;
  return `Several words for one thing go in quotes: "Ida Lund", "tue 15-16h". ${hintFor(command)}`;
}

const hintFor = (command: string | null): string =>
  command === null
    ? 'kw --help lists the commands, kw help <command> its options.'
    : `kw ${command} --help shows its options and examples.`;

/** The command that a line is about, such as `contact add`; null where it names none that there is. */
function commandNamed(program: Command, args: readonly string[]): string | null {
  const words = operandsOf(program, args);
  const command = program.commands.find((each) => each.name() === words[0]);
  if (command === undefined) return null;
  const part = command.commands.find((each) => each.name() === words[1]);
  return part === undefined ? command.name() : `${command.name()} ${part.name()}`;
}

/** Whether a command, or every command, has an option. */
function optionsFor(program: Command, name: string | null): (option: string) => boolean {
  const words = name?.split(' ') ?? [];
  const named = words.reduce((command, word) => command.commands.find((each) => each.name() === word) ?? command, program);
  return (option) => [...program.options, ...named.options].some(({ long }) => long === option);
}

/** The words that are no options; none where an option of every command is wrong, which says so by itself. */
function operandsOf(program: Command, args: readonly string[]): readonly string[] {
  try {
    return program.parseOptions([...args]).operands;
  } catch {
    return [];
  }
}
