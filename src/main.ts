import { type Command, CommanderError } from 'commander';
import type { RawGlobalOptions } from './commands/global-options.ts';
import { commandIn, withCommand } from './commands/help.ts';
import type { ExitCode } from './domain/exit-codes.ts';
import { capitalized } from './domain/text.ts';
import { UserError } from './domain/user-error.ts';
import { failureOf } from './failure.ts';
import { NeedsWhole } from './needs-whole.ts';
import { emptyProgram, withCommands } from './program.ts';
import { Interrupted } from './prompts/prompts.ts';
import { type Ending, realContext } from './real-context.ts';
import { brokenBetweenWords, ClosedPipe, sayAtOnce } from './terminal.ts';

/** Runs the program on its arguments (without node and script) and answers the exit code. Beside completion, the only place that reads the clock. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  process.umask(0o077);
  const exit: Ending = { code: 0, warning: null };
  const context = realContext({
    options: () => program.opts<RawGlobalOptions>(),
    environment: process.env,
    clock: () => Date.now(),
    exit,
    run: main,
  });
  const program = emptyProgram(context);
  try {
    const line = withCommand(program, args);
    const command = commandIn(program, line);
    await withCommands(program, context, command);
    const asked = command === 'help' ? (await import('./commands/help-topics.ts')).helpLine(context, program, line) : line;
    if (asked !== null) await program.parseAsync([...asked], { from: 'user' });
    warnAt(exit);
    return exit.code;
  } catch (error) {
    if (error instanceof NeedsWhole) throw error;
    warnAt(exit);
    const json = wantsJson(args);
    return exitCodeFor(
      asUserError(error, () => commandNamed(program, args), json),
      json,
    );
  }
}

function warnAt({ warning }: Ending): void {
  if (warning !== null) sayAtOnce(`${brokenBetweenWords(warning)}\n`);
}

function exitCodeFor(error: unknown, json: boolean): ExitCode {
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof Interrupted) return error.exitCode;
  if (error instanceof CommanderError) return 0;
  const { words, exitCode } = failureOf(error, json);
  sayAtOnce(`${json ? words : brokenBetweenWords(words)}\n`);
  return exitCode;
}

/** What commander found wrong with the line is an error of usage like any other. */
function asUserError(error: unknown, command: () => string | null, json: boolean): unknown {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return error;
  if (error.code === 'commander.help')
    return new UserError('usage', 'Which of these commands?', json ? hintFor(command()) : null);
  const [message = '', ...hints] = error.message.replace(/^error: /, '').split('\n');
  return new UserError(
    'usage',
    capitalized(message),
    hints.join(' ').replace(/^\((.*)\)$/, '$1') || quotesHint(message) + hintFor(command()),
  );
}

/** Names and times of several words are typed without quotes by whoever is new to a shell. */
const quotesHint = (message: string): string =>
  /^Too many arguments.* Expected [1-9]/i.test(message)
    ? 'Several words for one thing go in quotes: "Ida Lund", "tue 15-16h". '
    : '';

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

/** The words that are no options; none where an option of every command is wrong, which says so by itself. */
function operandsOf(program: Command, args: readonly string[]): readonly string[] {
  try {
    return program.parseOptions([...args]).operands;
  } catch {
    return [];
  }
}

/** Known before the line is understood, since an error in it must already answer as JSON. What follows `--` are no options. */
function wantsJson(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.some((word, index) =>
    /^--(json(=|$)|fields(=|$)|format=(nd)?json$)/.test(word === '--format' ? `${word}=${options[index + 1]}` : word),
  );
}
