import { Command } from 'commander';
import { addBriefCommand } from './commands/brief.ts';
import { addCallbackCommand } from './commands/callback.ts';
import { addConfigCommand } from './commands/config.ts';
import { addContactCommand } from './commands/contact.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDigestCommand } from './commands/digest.ts';
import { addDoneCommand } from './commands/done.ts';
import { addDropCommand } from './commands/drop.ts';
import { addDueCommand } from './commands/due.ts';
import { addEditCommand } from './commands/edit.ts';
import { addExportCommand } from './commands/export.ts';
import { addFindOutCommand } from './commands/find-out.ts';
import { withGlobalOptions } from './commands/global-options.ts';
import { withHelp } from './commands/help.ts';
import { addHistoryCommand } from './commands/history.ts';
import { addLearnCommand } from './commands/learn.ts';
import { addLogCommand } from './commands/log.ts';
import { addMoveCommand } from './commands/move.ts';
import { addNearCommand } from './commands/near.ts';
import { addOrganizationCommand } from './commands/organization.ts';
import { addPromiseCommand } from './commands/promise.ts';
import { addShowCommand } from './commands/show.ts';
import { addTodayCommand } from './commands/today.ts';
import { addToldCommand } from './commands/told.ts';
import { addTriedCommand } from './commands/tried.ts';
import { addRedoCommand, addUndoCommand } from './commands/undo.ts';
import { addWaitingCommand } from './commands/waiting.ts';
import { addWhereCommand } from './commands/where.ts';
import type { Context } from './context.ts';

declare const KEEPWORD_VERSION: string;

/** The whole command tree, grouped as the help shows it. A command touches nothing but the context. */
export function buildProgram(context: Context): Command {
  const program = withGlobalOptions(withHelp(new Command('kw'), context)).version(
    KEEPWORD_VERSION,
    '--version',
    'print the version',
  );
  for (const [group, adders] of Object.entries(groups)) {
    for (const add of adders) add(program, context).helpGroup(group);
  }
  return program;
}

type AddCommand = (program: Command, context: Context) => Command;

const groups: Readonly<Record<string, readonly AddCommand[]>> = {
  'Every day:': [
    addLogCommand,
    addDueCommand,
    addBriefCommand,
    addPromiseCommand,
    addCallbackCommand,
    addWaitingCommand,
    addFindOutCommand,
    addDoneCommand,
    addTriedCommand,
    addMoveCommand,
    addToldCommand,
    addDropCommand,
    addShowCommand,
    addEditCommand,
    addHistoryCommand,
    addUndoCommand,
    addRedoCommand,
    addDigestCommand,
    addTodayCommand,
  ],
  'People:': [addContactCommand, addOrganizationCommand, addLearnCommand, addNearCommand],
  'Data:': [addExportCommand, addWhereCommand, addConfigCommand, addDemoCommand],
};
