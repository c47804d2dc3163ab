import type { Context } from '../context.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { nameWithOrganization } from '../domain/name.ts';
import { contactsMatching } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { askInteraction } from '../prompts/interaction-form.ts';
import type { LogDraft } from './log-draft.ts';
import { aboutTold } from './log-meaning.ts';
import type { Unsaved } from './log-resume.ts';

/** Asks the rest of the interview. Every answer is kept as a draft at once, so that nothing typed is ever lost. */
export async function completed(
  context: Context,
  journal: Journal,
  { answers, resumed }: Unsaved,
  draft: LogDraft,
  full: boolean,
): Promise<InteractionAnswers> {
  const { prompts, desk } = context;
  const wantsReview = full || (resumed && prompts.canAsk) || answers.halfTyped !== undefined;
  if (isComplete(answers) && !wantsReview) return answers;
  if (!prompts.canAsk) throw missing(answers);
  if (answers.via === undefined && answers.note === undefined) sayWith(context, journal, answers);
  const search = (typed: string) => contactsMatching(journal, typed);
  return askInteraction(prompts, journal, desk, answers, draft.keep, {
    full,
    resumed: resumed === true,
    search,
    ...aboutTold(context, journal),
  });
}

/** Whom a part of a name, or a draft, means is said before the first question, since none of the first questions says it. */
function sayWith({ terminal }: Context, { contacts, organizations }: Journal, { contact, newContact }: InteractionAnswers): void {
  const known = byId(contacts, contact ?? null);
  const name = known ? nameWithOrganization(known.name, byId(organizations, known.organizationId)?.name) : newContact;
  if (name !== undefined) terminal.say(`With ${name}.`);
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
