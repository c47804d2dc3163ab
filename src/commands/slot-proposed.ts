import type { Context } from '../context.ts';
import type { Window } from '../domain/moment.ts';
import type { NextSlot } from '../domain/next-slot.ts';
import { windowForBoth } from '../domain/wording.ts';
import { askWhenOr } from '../prompts/lone-questions.ts';
import { dueMeant, type Meaning, problemWith, type WhenOptions } from './due-meant.ts';

/** A question for a day and time, and what is proposed. */
export interface SlotQuestion {
  readonly ask: string;
  readonly meaning: Meaning;
  readonly next: NextSlot;
  /** What Enter means where nothing suits both, such as "no new slot". */
  readonly otherwise: string;
}

/** Asks for a slot: Enter takes the one that suits both. One that is outside our hours is named, and taken only when it is typed. */
export async function slotProposed(context: Context, question: SlotQuestion, options: WhenOptions): Promise<Window | null> {
  const { prompts, desk, terminal } = context;
  const { ask, meaning, next, otherwise } = question;
  const words = windowForBoth(next.slot, desk, meaning.contact.name);
  if (next.isOutside) terminal.say(`No time suits both your hours and theirs; the least outside yours would be ${words}.`);
  const typed = await askWhenOr(prompts, {
    ask,
    option: meaning.option,
    whenEmpty: next.isOutside ? otherwise : words,
    check: (text) => problemWith(text, context, meaning),
  });
  if (typed !== null) return dueMeant(context, typed, meaning, options);
  return next.isOutside ? null : next.slot;
}
