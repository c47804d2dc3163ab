import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { type Logged, repliesStillOwed, withLogged } from '../domain/log.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import { loggedInWords } from '../reports/log-words.ts';
import { completed } from './log-asking.ts';
import { mustBeUnderstood } from './log-checks.ts';
import { logEntry } from './log-entry.ts';
import { alreadyLogged, mustBeNew } from './log-once.ts';
import type { InteractionOptions } from './log-options.ts';
import type { Unsaved } from './log-resume.ts';
import { save } from './saving.ts';

/** What another command saves together with the interaction. */
export interface Beside {
  readonly command?: string;
  readonly keeping?: Logged['keeping'];
  readonly alsoOpened?: readonly Commitment[];
}

/** Asks for what is missing, and writes the interaction down. What was typed is kept as a draft until it is saved. */
export async function logInteraction(
  context: Context,
  unsaved: Unsaved,
  options: InteractionOptions & { readonly full?: true },
  beside: Beside = {},
): Promise<void> {
  const { drafts, prompts, desk, terminal } = context;
  if (alreadyLogged(context, unsaved.answers)) return;
  mustBeUnderstood(unsaved.answers, desk);
  try {
    await askAndSave(context, unsaved, options, beside);
  } catch (error) {
    if (error instanceof UserError && error.code === 'not-saved' && alreadyLogged(context, unsaved.answers)) return;
    const isKept = prompts.canAsk && drafts.list().some(({ id }) => id === unsaved.id);
    if (isKept) terminal.say('Kept as a draft. kw log --resume goes on with it.');
    throw error;
  }
}

async function askAndSave(
  context: Context,
  unsaved: Unsaved,
  options: InteractionOptions & { readonly full?: true },
  { command = 'log', keeping = {}, alsoOpened = [] }: Beside,
): Promise<void> {
  const { store, drafts, desk, terminal } = context;
  const journal = store.read();
  const answers = await completed(context, journal, unsaved, options.full === true);
  const told = await logEntry(context, journal, answers, unsaved.id, options);
  const entry = { ...told, opened: [...told.opened, ...alsoOpened], keeping };
  const saved = save(context, command, (latest, history) => {
    mustBeNew(history, unsaved);
    const after = withLogged(latest, entry, desk.now);
    return { journal: after.journal, happened: after.happened, said: loggedInWords(after, entry, desk) };
  });
  dropDraft(drafts, unsaved.id);
  for (const { id, what, via } of repliesStillOwed(saved.journal, entry.interaction)) {
    terminal.say(`An answer by ${via} is still owed: "${what}". kw done ${id} closes it.`);
  }
}

/** The change is saved and said by now. A draft that cannot be removed does no harm: going on with it cannot save it twice. */
function dropDraft(drafts: Context['drafts'], id: Id): void {
  try {
    drafts.drop(id);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
