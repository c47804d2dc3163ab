import type { Context } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { Interrupted } from '../prompts/prompts.ts';
import type { Refused } from '../reports/not-with-them.ts';

/** Refuses to keep or try what is with somebody else: a word with one person closes nothing of another's. */
export async function mustBeTheirs(journal: Journal, answers: InteractionAnswers): Promise<void> {
  const refused = await notTheirs(journal, answers);
  if (refused) throw new UserError('usage', refused.message, refused.hint);
}

/** The same once the interview has told with whom it was: what was said need not get lost, it is written down without it. */
export async function onlyTheirs(context: Context, journal: Journal, answers: InteractionAnswers): Promise<InteractionAnswers> {
  const { prompts } = context;
  if (!prompts.canAsk) await mustBeTheirs(journal, answers);
  const refused = await notTheirs(journal, answers);
  if (!refused) return answers;
  const question = { ask: `${refused.message} Write it down without that?`, option: '--done or --try', proposed: true };
  if (!(await agreed(prompts, question))) throw new Interrupted();
  return onlyTheirs(context, journal, without(answers, refused.id));
}

async function notTheirs(journal: Journal, answers: InteractionAnswers): Promise<Refused | null> {
  const { contact, newContact, alsoWith = [], done = [], try: tries = [] } = answers;
  if (done.length + tries.length === 0) return null;
  const { notWithThem } = await import('../reports/not-with-them.ts');
  const ids = contact === undefined ? alsoWith : [contact, ...alsoWith];
  return notWithThem(journal, [...done, ...tries], { ids, newNamed: newContact });
}

const without = ({ done, try: tries, ...others }: InteractionAnswers, id: Id): InteractionAnswers => ({
  ...others,
  ...(done && { done: done.filter((one) => one !== id) }),
  ...(tries && { try: tries.filter((one) => one !== id) }),
});
