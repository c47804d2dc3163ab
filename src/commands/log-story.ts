import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { History, Journal } from '../domain/journal.ts';
import { type Logged, repliesStillOwed, withLogged } from '../domain/log.ts';
import { contactsMatching } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { askInteraction } from '../prompts/interaction-form.ts';
import { Interrupted } from '../prompts/prompts.ts';
import { changeDocument } from '../reports/change-document.ts';
import { draftInWords, loggedInWords } from '../reports/log-words.ts';
import { aboutTold } from './log-checks.ts';
import { logEntry } from './log-entry.ts';
import type { InteractionOptions } from './log-options.ts';
import type { Unsaved } from './log-resume.ts';
import { save } from './saving.ts';

/** What another command saves together with the interaction. */
export interface Beside {
  readonly command?: string;
  readonly keeping?: Logged['keeping'];
  readonly alsoOpened?: readonly Commitment[];
}

/** Asks for what is missing, writes the interaction down, and keeps what was typed when it is interrupted. */
export async function logInteraction(
  context: Context,
  unsaved: Unsaved,
  options: InteractionOptions & { readonly full?: true },
  { command = 'log', keeping = {}, alsoOpened = [] }: Beside = {},
): Promise<void> {
  const { store, drafts, desk, terminal } = context;
  if (alreadyLogged(context, unsaved.answers)) return;
  const journal = store.read();
  const answers = await completed(context, journal, unsaved, options.full === true);
  const told = await logEntry(context, journal, answers, unsaved.id, options);
  const entry = { ...told, opened: [...told.opened, ...alsoOpened], keeping };
  const saved = save(context, command, (latest, history) => {
    mustBeNew(history, unsaved);
    const after = withLogged(latest, entry, desk.now);
    return { journal: after.journal, happened: after.happened, said: loggedInWords(after, entry, desk) };
  });
  drafts.drop(unsaved.id);
  for (const { id, what, via } of repliesStillOwed(saved.journal, entry.interaction)) {
    terminal.say(`An answer by ${via} is still owed: "${what}". kw done ${id} closes it.`);
  }
}

/** Asks the rest of the interview. Every answer is kept as a draft at once, so that nothing typed is ever lost. */
async function completed(
  context: Context,
  journal: Journal,
  { id, answers, resumed }: Unsaved,
  full: boolean,
): Promise<InteractionAnswers> {
  const { prompts, drafts, desk, terminal } = context;
  const wantsReview = full || (resumed && prompts.canAsk) || answers.halfTyped !== undefined;
  if (isComplete(answers) && !wantsReview) return answers;
  if (!prompts.canAsk) throw missing(answers);
  const keep = (sofar: InteractionAnswers): void =>
    drafts.keep({ id, startedAt: desk.now, said: draftInWords(sofar, journal), answers: { ...sofar } });
  try {
    const search = (typed: string) => contactsMatching(journal, typed);
    return await askInteraction(prompts, journal, desk, answers, keep, { full, search, ...aboutTold(context, journal) });
  } catch (error) {
    if (error instanceof Interrupted && drafts.list().some((draft) => draft.id === id)) {
      terminal.say('Kept as a draft. kw log --resume goes on with it.');
    }
    throw error;
  }
}

/** With who and what said nothing is asked; an attempt that reached nobody has nothing to tell. */
const isComplete = ({ contact, newContact, note, reached, quote }: InteractionAnswers): boolean =>
  (contact !== undefined || newContact !== undefined) &&
  (note !== undefined || quote !== undefined || reached === false || reached === 'voicemail');

function missing({ contact, newContact, halfTyped }: InteractionAnswers): UserError {
  if (halfTyped) {
    const left = `The draft was left in the middle of ${halfTyped.option}, and nobody can be asked.`;
    return new UserError('would-ask', left, 'At a terminal kw log --resume goes on with it.');
  }
  const lacks = contact === undefined && newContact === undefined ? '<contact> and <note>' : '<note> (or --note, --no-answer)';
  return new UserError(
    'would-ask',
    `${lacks} must be given where nobody can be asked.`,
    'Write it on one line: kw log <contact> "<note>" [--via call] [--promise "<what> by <when>"].',
  );
}

/** A second log with the same key changes nothing and answers with the first. */
function alreadyLogged({ store, terminal, options }: Context, { once }: InteractionAnswers): boolean {
  const first = once === undefined ? undefined : withKey(store.history(), once);
  if (!first) return false;
  if (options.json) {
    terminal.out(
      `${JSON.stringify(changeDocument('log', [{ type: 'interaction', id: first.id, before: null, after: first }]))}\n`,
    );
  } else terminal.say(`Logged before under this key: ${first.id}. Nothing was changed.`);
  return true;
}

const withKey = (history: History, key: string): Interaction | undefined =>
  history
    .mentioning([JSON.stringify(key)])
    .flatMap(({ type, record }) => (type === 'interaction' && record.key === key ? [record] : []))[0];

/** Somebody may have saved the same key, or gone on with the same draft, while we were asking. */
function mustBeNew(history: History, { id, answers, resumed }: Unsaved): void {
  const twice =
    (answers.once !== undefined && withKey(history, answers.once)) ||
    (resumed && history.mentioning([id]).some(({ record }) => record.id === id));
  if (twice) throw new UserError('not-saved', 'This has been written down already.', 'Nothing was changed; kw history shows it.');
}
