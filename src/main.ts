import { CommanderError } from 'commander';
import type { RawGlobalOptions } from './commands/global-options.ts';
import { commandIn, withCommand } from './commands/help.ts';
import type { ExitCode } from './domain/exit-codes.ts';
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
    const isRefused = error instanceof CommanderError && error.exitCode !== 0;
    const refused = isRefused ? (await import('./commands/line-refused.ts')).lineRefused(error, program, args, json) : error;
    return exitCodeFor(refused, json);
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

/** Known before the line is understood, since an error in it must already answer as JSON. What follows `--` are no options. */
function wantsJson(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.some((word, index) =>
    /^--(json(=|$)|fields(=|$)|format=(nd)?json$)/.test(word === '--format' ? `${word}=${options[index + 1]}` : word),
  );
}
