import type { Context } from '../context.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { draftMeant } from './drafts-meant.ts';
import { asBegun } from './log-begun.ts';

/** An interaction on its way into the journal: the id it will have there, and what is known of it. */
export interface Unsaved {
  readonly id: Id;
  readonly answers: InteractionAnswers;
  /** Those that were set aside for the records that it opens. */
  readonly ids?: readonly Id[];
  /** Somebody wrote it in an editor, where no shell remembers it. */
  readonly edited?: boolean;
  /** It comes from a draft, which somebody else may have gone on with. */
  readonly resumed?: true;
}

/** The draft to go on with: the one that is named, the only one, or the one chosen. Nothing is guessed. */
export async function resumedDraft(context: Context, typed: string | undefined): Promise<Unsaved> {
  const { store, drafts, desk } = context;
  const [only, another] = drafts.list();
  if (!only) throw new UserError('not-found', 'There is no draft to go on with.', 'kw log begins a new one.');
  const draft = typed === undefined && !another ? only : await draftMeant(context, typed, 'kw log --resume');
  const journal = store.read();
  const answers = stillOpen(asBegun(draft, desk, journal.contacts), journal);
  return { id: draft.id, answers, ids: draft.ids ?? [], resumed: true };
}

/** What was kept or dropped meanwhile cannot be kept once more. */
function stillOpen(answers: InteractionAnswers, { commitments }: Journal): InteractionAnswers {
  const open = (ids: readonly Id[]): readonly Id[] => ids.filter((id) => byId(commitments, id)?.status === 'open');
  return {
    ...answers,
    ...(answers.done && { done: open(answers.done) }),
    ...(answers.try && { try: open(answers.try) }),
  };
}
