import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addDraftsDropCommand } from './drafts-drop.ts';
import { addDraftsListCommand } from './drafts-list.ts';
import { addDraftsShowCommand } from './drafts-show.ts';

/** `kw drafts`: what was typed into a log that was interrupted. */
export function addDraftsCommand(program: Command, context: Context): Command {
  const drafts = program.command('drafts').summary('what was typed into a log that was interrupted');
  addDraftsListCommand(drafts, context);
  addDraftsShowCommand(drafts, context);
  addDraftsDropCommand(drafts, context);
  return drafts;
}
