import { Command } from 'commander';
import { withGlobalOptions } from './commands/global-options.ts';
import { withHelp } from './commands/help.ts';
import { addDueCommand } from './commands/due.ts';
import type { Context } from './context.ts';

declare const KEEPWORD_VERSION: string;

/** The whole command tree. Commands are declared here and nowhere else; none touches anything but the context. */
export function buildProgram(context: Context): Command {
  const program = withHelp(withGlobalOptions(new Command('kw').version(KEEPWORD_VERSION, '--version', 'print the version')));
  addDueCommand(program, context);
  return program;
}
