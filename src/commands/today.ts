import type { Command } from 'commander';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Context } from '../context.ts';
import { inFull, UserError } from '../domain/user-error.ts';
import { type DueOptions, due, withDueOptions } from './due.ts';
import { welcome } from './welcome.ts';

/** What a bare `kw` does: today's agenda, or a welcome where there is no journal yet. */
export const addTodayCommand = (program: Command, context: Context): Command =>
  withDueOptions(program.command('today', { hidden: true }).summary('what a bare kw does')).action((options: DueOptions) =>
    today(context, options),
  );

async function today(context: Context, options: DueOptions): Promise<void> {
  const { store, terminal } = context;
  const isNew = !store.exists() && terminal.format === 'table';
  if (isNew) terminal.out(welcome(context));
  const shown = isNew ? [] : await due(context, undefined, options);
  mentionDrafts(context);
  await askWhereSomebodyIs(context, shown);
}

/** That they cannot be read is worth a line, and takes nothing away from what was shown. */
function mentionDrafts(context: Context): void {
  try {
    mentionWaiting(context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.terminal.say(inFull(error));
  }
}

function mentionWaiting({ drafts, terminal }: Context): void {
  const waiting = drafts.list().length;
  if (waiting === 1) terminal.say('A draft is waiting: kw log --resume goes on with it.');
  else if (waiting > 1)
    terminal.say(`${waiting} drafts are waiting. kw drafts list shows them; kw log --resume goes on with one.`);
}

/** Only below a list that somebody reads, and only where they can answer. */
async function askWhereSomebodyIs(context: Context, shown: readonly AgendaItem[]): Promise<void> {
  const isAbout = context.terminal.format === 'table' && shown.some(({ also }) => also.includes('unlogged'));
  if (!isAbout || !context.prompts.canAsk) return;
  const { askAboutUnlogged } = await import('./whether-spoken.ts');
  await askAboutUnlogged(context, shown);
}
