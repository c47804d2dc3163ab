import { Command } from 'commander';
import { groups } from './command-groups.ts';
import { withFieldsChecked } from './commands/fields-asked.ts';
import { withGlobalOptions } from './commands/global-options.ts';
import { withHelp } from './commands/help.ts';
import type { Context } from './context.ts';

declare const KEEPWORD_VERSION: string;

/** The program without a command yet: enough to tell which command a line names. */
export const emptyProgram = (context: Context): Command =>
  withFieldsChecked(withGlobalOptions(withHelp(new Command('kw'), context)), context).version(
    KEEPWORD_VERSION,
    '--version',
    'print the version',
  );

/** The command tree, grouped as the help shows it; of it only the command that is named, where there is one of that name. */
export async function withCommands(program: Command, context: Context, named?: string): Promise<Command> {
  const isKnown = named !== undefined && Object.values(groups).some((commands) => Object.hasOwn(commands, named));
  for (const [group, commands] of Object.entries(groups)) {
    for (const name of isKnown ? [named].filter((one) => Object.hasOwn(commands, one)) : Object.keys(commands)) {
      const add = await commands[name]?.();
      add?.(program, context).helpGroup(group);
    }
  }
  return program;
}

/** The program with all its commands, to be looked at: nothing of it is run. */
export const programToLookAt = (context = {} as Context): Promise<Command> => withCommands(emptyProgram(context), context);
