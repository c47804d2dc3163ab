import type { Command } from 'commander';
import { commandIn, withCommand } from '../../src/commands/help.ts';
import type { Context, Terminal } from '../../src/context.ts';
import { failureOf } from '../../src/failure.ts';
import { emptyProgram, withCommands } from '../../src/program.ts';
import { Interrupted } from '../../src/prompts/prompts.ts';
import { noPrompts } from '../../src/prompts/terminal-prompts.ts';
import { type Ending, realContext } from '../../src/real-context.ts';
import type { Format } from '../../src/render/formats.ts';
import { expectGoodManners } from './outcome-rules.ts';
import type { Outcome } from './run-program.ts';

/** What a run in this process is given besides its arguments. */
export interface RunHere {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970; the real clock unless a test has its own. */
  readonly clock?: () => number;
  /** What a test has instead of the real thing. Nobody is asked, and nobody edits, unless it says so. */
  readonly replacing?: Partial<Pick<Context, 'prompts' | 'edit' | 'store' | 'drafts'>>;
}

/**
 * Runs the program's own code in this process, with everything real but the terminal, the questions and the editor. For
 * tests that need so many runs that starting a program for each would take too long.
 */
export async function runHere(args: readonly string[], given: RunHere): Promise<Outcome> {
  const outcome = await outcomeOf(args, given);
  expectGoodManners(args, outcome, { env: { NO_COLOR: '1' } });
  return outcome;
}

async function outcomeOf(args: readonly string[], given: RunHere): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  try {
    const exit: Ending = { code: 0, warning: null };
    await runLine(args, given, exit, terminalInto(written, args.includes('--json') ? 'json' : 'plain'));
    return { ...written, exitCode: exit.code };
  } catch (error) {
    if (error instanceof Interrupted) return { ...written, exitCode: error.exitCode };
    const { words, exitCode } = failureOf(error, args.includes('--json'));
    return { ...written, stderr: `${written.stderr}${words}\n`, exitCode };
  }
}

async function runLine(
  args: readonly string[],
  { env, clock = () => Date.now(), replacing = {} }: RunHere,
  exit: Ending,
  terminal: Terminal,
): Promise<void> {
  let program: Command | null = null;
  const real = realContext({ options: () => (program as Command).opts(), environment: env, clock, exit, run: async () => 0 });
  const replaced = Object.entries({ prompts: noPrompts(), ...replacing, terminal }).map(([name, value]) => [name, { value }]);
  const context: Context = Object.defineProperties(real, Object.fromEntries(replaced));
  program = emptyProgram(context);
  const line = withCommand(program, args);
  await withCommands(program, context, commandIn(program, line));
  await program.parseAsync([...line], { from: 'user' });
}

const terminalInto = (written: { stdout: string; stderr: string }, format: Format): Terminal => ({
  out: (text) => {
    written.stdout += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
  },
  say: (text) => {
    written.stderr += `${text}\n`;
  },
  format,
  isPerson: false,
  columns: 80,
  colour: { out: false, err: false, by: 'terminal' },
});
