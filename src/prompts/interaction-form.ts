import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { remembering } from './half-typed.ts';
import { askInTurn } from './in-turn.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import { questions } from './interaction-questions.ts';
import { back, Interrupted, type Prompts } from './prompts.ts';

/** What the interview asks as text that has a meaning of its own, mostly a day and time in it. */
export type Told = 'learned' | 'promise' | 'callback' | 'waiting' | 'findOut' | 'next';

/** For each such text: what there is to say about it, null for nothing. */
export type AboutTold = { readonly [kind in Told | 'met' | 'at']?: (text: string, answers: InteractionAnswers) => string | null };

/** What the interview needs besides the journal. */
export interface InteractionFormOptions {
  /** Ask everything in turn instead of leaving it to the keys. */
  readonly full: boolean;
  /** What is known was asked in an interview that was interrupted, so that Esc comes back to it. */
  readonly resumed?: boolean;
  /** Whom a typed name may mean, best first. */
  readonly search: (typed: string) => readonly Contact[];
  /** What is wrong with a text. */
  readonly check: AboutTold;
  /** How a text is understood, with its days and times resolved. */
  readonly meaning?: AboutTold;
  /** How a text is to be gone on with that lacks only its day. */
  readonly unfinished?: AboutTold;
}

/** What every question of the interview may look at. */
export interface Interview {
  readonly prompts: Prompts;
  readonly journal: Journal;
  readonly desk: Desk;
  readonly options: InteractionFormOptions;
}

/**
 * The interview after a contact: who, how, what was said, then one screen from which Enter saves and single keys add.
 * Asks nothing that is known. `keep` is given the answers after every question, and what is half typed when it is interrupted.
 */
export async function askInteraction(
  prompts: Prompts,
  journal: Journal,
  desk: Desk,
  known: InteractionAnswers,
  keep: (answers: InteractionAnswers) => void,
  options: InteractionFormOptions,
): Promise<InteractionAnswers> {
  const { halfTyped, ...begun } = known;
  let latest: InteractionAnswers = begun;
  const remembered = remembering(prompts, halfTyped ?? null, (half) => keep({ ...latest, halfTyped: half }));
  const keepLatest = (answers: InteractionAnswers): void => {
    latest = answers;
    keep(answers);
  };
  try {
    const interview = { prompts: remembered, journal, desk, options };
    const answers = await askInTurn(questions(interview, begun, halfTyped?.option), latest, { keep: keepLatest });
    if (answers === back) throw new Interrupted();
    return answers;
  } catch (error) {
    const half = remembered.halfTyped();
    if (half !== null) keep({ ...latest, halfTyped: half });
    throw error;
  }
}
