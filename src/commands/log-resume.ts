import type { Context } from '../context.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { dayOf, timeOf } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
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
export async function resumedDraft({ store, drafts, prompts, desk }: Context): Promise<Unsaved> {
  const [newest, ...others] = drafts.list();
  if (!newest) throw new UserError('not-found', 'There is no draft to go on with.', 'kw log begins a new one.');
  const draft =
    others.length > 0 && prompts.canAsk ? await askWhich(prompts, 'Which draft?', [newest, ...others].map(named)) : newest;
  const answers = { ...whenBegun(draft, desk), ...stillOpen(draft.answers as InteractionAnswers, store.read()) };
  return { id: draft.id, answers, resumed: true };
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

/** What is gone on with on another day was said on the day on which it was begun. */
function whenBegun({ startedAt }: Draft, { now, zone }: Desk): InteractionAnswers {
  const day = dayOf(startedAt, zone);
  return day === dayOf(now, zone) ? {} : { at: `${day} ${timeOf(startedAt, zone)}` };
}

const named = (draft: Draft): Draft & { readonly name: string } => ({ ...draft, name: draft.said });
