import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Journal } from '../domain/journal.ts';
import { checksWithoutAnswer, type Logged, repliesStillOwed, withAnswersGiven, withLogged } from '../domain/log.ts';
import { loggedInWords } from '../reports/log-words.ts';
import { completed } from './log-asking.ts';
import { callbacksStillOpen } from './log-callback-open.ts';
import { mustBeUnderstood, mustHaveNumbers } from './log-checks.ts';
import { onlyTheirs } from './log-company.ts';
import { LogDraft, withIdsOf } from './log-draft.ts';
import { logEntry } from './log-entry.ts';
import { alreadyLogged, alreadySaved, mustBeNew, mustBeUnknownYet, WrittenAlready } from './log-once.ts';
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
  const draft = new LogDraft(context, unsaved);
  if (alreadyLogged(context, unsaved.answers) || alreadySaved(context, unsaved)) return draft.dropSaved();
  mustBeUnderstood(unsaved.answers, context.desk);
  if (unsaved.edited && context.prompts.canAsk) draft.keep(unsaved.answers);
  try {
    await askAndSave(context, unsaved, draft, options, beside);
  } catch (error) {
    if (!(error instanceof WrittenAlready)) {
      await draft.leave();
      throw error;
    }
    const isAnswered = alreadyLogged(context, unsaved.answers);
    await draft.dropSaved();
    if (!isAnswered) throw error;
  }
}

async function askAndSave(
  context: Context,
  unsaved: Unsaved,
  draft: LogDraft,
  options: InteractionOptions & { readonly full?: true },
  { command = 'log', keeping = {}, alsoOpened = [] }: Beside,
): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  mustHaveNumbers(unsaved.answers, journal);
  const told = await completed(context, journal, unsaved, draft, options.full === true);
  const answers = await onlyTheirs(context, journal, told);
  const read = await logEntry(withIdsOf(draft, context), journal, answers, unsaved.id, options);
  const entry = { ...read, opened: [...read.opened, ...alsoOpened], keeping: { ...read.keeping, ...keeping } };
  draft.reserve();
  const isMoodOfEarlier = entry.interaction.mood !== null && entry.interaction.at < desk.now;
  const inOrder = isMoodOfEarlier ? (await import('../domain/mood-told-late.ts')).withMoodToldLate : null;
  const saved = save(context, command, (latest, history) => {
    mustBeNew(history, unsaved);
    mustBeUnknownYet(latest, entry.newContact);
    // Whoever gives a key logs what lies there, in any order, and has the past read anyway.
    const whole = answers.once === undefined ? entry : withAnswersGiven(entry, history, desk.now);
    const after = withLogged(latest, whole, desk.now);
    const told = inOrder?.(after.journal, history, after.interaction) ?? after.journal;
    return { journal: told, happened: after.happened, said: loggedInWords(after, whole, desk) };
  });
  draft.drop();
  sayWhatIsStillOpen(context, saved.journal, entry, answers.done === undefined);
}

/** What it has not said, and may have answered. */
function sayWhatIsStillOpen({ terminal, desk }: Context, journal: Journal, entry: Logged, mayBeCallback: boolean): void {
  for (const { id, what } of checksWithoutAnswer(journal, entry))
    terminal.say(`Is everything good with "${what}"? kw edit ${id} --well or --not-well keeps what they said.`);
  if (mayBeCallback) for (const words of callbacksStillOpen(journal, entry, desk)) terminal.say(words);
  for (const { id, what, via } of repliesStillOwed(journal, entry.interaction))
    terminal.say(`An answer by ${via} is still owed: "${what}". kw done ${id} closes it.`);
}
