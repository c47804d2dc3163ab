import type { Context } from '../context.ts';
import { isWorthChecking, usualCheck } from '../domain/check.ts';
import type { Commitment } from '../domain/commitment.ts';
import { openedCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Window } from '../domain/moment.ts';
import { windowInWords } from '../domain/wording.ts';
import { agreed, askAnswer, askWhetherWell } from '../prompts/commitment-form.ts';
import type { DoneOptions } from './done.ts';
import type { Outcome } from './done-kept.ts';
import { dueMeant } from './due-meant.ts';

/** For a check: the answer to "is everything good?", given or asked. Without it the check would not be one. */
export async function whetherWell(
  { prompts }: Context,
  { kind, what }: Commitment,
  { name }: Contact,
  { well, notWell }: DoneOptions,
): Promise<boolean | null> {
  if (well || notWell) return well === true;
  return kind === 'check' ? askWhetherWell(prompts, name, what) : null;
}

/** The answer to a question or to something they asked for; asked where somebody is there to tell it. */
export async function answerFound({ prompts }: Context, { kind, what }: Commitment, { name }: Contact): Promise<string | null> {
  if (!prompts.canAsk || (kind !== 'find-out' && kind !== 'request')) return null;
  const ask =
    kind === 'find-out' ? `${name} asked "${what}". What is the answer?` : `${name} asked for "${what}". What was answered?`;
  return askAnswer(prompts, { ask, option: '--answer', whenEmpty: 'no answer' });
}

/** What to do once it is kept, where somebody is still waiting for a word: all is not well, or what others owed them is there. */
export function nextStep({ commitment: { kind, fromId, fromText }, contact: { id, name }, well }: Outcome): string | null {
  if (well === false) return `Something is wrong: kw callback ${id} <when> says when you will call about it.`;
  const isForThem = kind === 'waiting' && (fromId !== null || fromText !== null) && fromId !== id;
  return isForThem ? `${name} is waiting for it: kw promise ${id} <what> --by <when> says what happens next.` : null;
}

/** A few days after something was delivered, one asks whether all is well: the commitment to do so, when there is to be one. */
export async function checkAfter(
  context: Context,
  commitment: Commitment,
  contact: Contact,
  options: DoneOptions,
): Promise<Commitment | null> {
  const due =
    options.check === undefined
      ? await usualIfAgreed(context, commitment, contact)
      : await dueMeant(context, options.check, { contact, kind: 'check', option: '--check' }, options);
  if (due === null) return null;
  const { id, what } = commitment;
  const check = { id: context.newId(), contactId: contact.id, kind: 'check' as const, what, due, checkOf: id };
  return openedCommitment(check, context.desk.now);
}

/** Only proposed where somebody is there to agree. */
async function usualIfAgreed({ desk, prompts }: Context, commitment: Commitment, { name }: Contact): Promise<Window | null> {
  if (!prompts.canAsk || !isWorthChecking(commitment)) return null;
  const usual = usualCheck(desk);
  const ask = `On ${windowInWords(usual, desk)}, ask ${name} whether all is well?`;
  return (await agreed(prompts, { ask, option: '--check', proposed: true })) ? usual : null;
}
