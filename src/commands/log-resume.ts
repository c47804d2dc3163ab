import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { askWhich } from '../prompts/commitment-form.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { Draft } from '../store/drafts.ts';

/** An interaction on its way into the journal: the id it will have there, and what is known of it. */
export interface Unsaved {
  readonly id: string;
  readonly answers: InteractionAnswers;
  /** It comes from a draft, which somebody else may have gone on with. */
  readonly resumed?: true;
}

/** The draft to go on with: the only one, or the one chosen. */
export async function resumedDraft({ drafts, prompts }: Context): Promise<Unsaved> {
  const [newest, ...others] = drafts.list();
  if (!newest) throw new UserError('not-found', 'There is no draft to go on with.', 'kw log begins a new one.');
  const draft =
    others.length > 0 && prompts.canAsk ? await askWhich(prompts, 'Which draft?', [newest, ...others].map(named)) : newest;
  return { id: draft.id, answers: draft.answers as InteractionAnswers, resumed: true };
}

const named = (draft: Draft): Draft & { readonly name: string } => ({ ...draft, name: draft.said });
