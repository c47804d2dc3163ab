import { mostPressingFirst } from '../agenda/most-pressing-first.ts';
import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import { windowForBoth } from '../domain/wording.ts';
import { askWhich } from '../prompts/lone-questions.ts';
import { whatOf } from '../reports/item-words.ts';

/** Lets a person choose among the commitments that a name, or some words, may mean; the most pressing is proposed. */
export async function chosenAmong(
  { prompts, desk }: Context,
  journal: Journal,
  alike: readonly Commitment[],
): Promise<Commitment> {
  if (prompts.canAsk && alike.length === 0) throw nothingToChoose();
  const choices = mostPressingFirst(alike, journal, desk).map((commitment) => {
    const ending = `, ${byId(journal.contacts, commitment.contactId)?.name ?? 'somebody'}`;
    const due = commitment.due === null ? 'as soon as possible' : windowForBoth(commitment.due, desk, 'them');
    return { id: commitment.id, name: `${whatOf(commitment)}${ending}`, ending, commitment, due };
  });
  const { commitment } = await askWhich(prompts, 'Which one?', choices, ({ due }) => due);
  return commitment;
}

const nothingToChoose = (): UserError =>
  new UserError('not-found', 'There is nothing to choose from.', 'kw due lists what is open, kw commitment list what was.');
