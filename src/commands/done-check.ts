import type { Context } from '../context.ts';
import { addressFor } from '../domain/address.ts';
import { isWorthChecking, usualCheck } from '../domain/check.ts';
import type { Commitment } from '../domain/commitment.ts';
import { openedCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Window } from '../domain/moment.ts';
import { nextSlot } from '../domain/next-slot.ts';
import { UserError } from '../domain/user-error.ts';
import { windowInWords } from '../domain/wording.ts';
import { agreed, askAnswer, askWhetherWell } from '../prompts/lone-questions.ts';
import type { DoneOptions } from './done.ts';
import type { Outcome } from './done-kept.ts';
import { dueMeant } from './due-meant.ts';
import { slotProposed } from './slot-proposed.ts';

/** For a check: the answer to "is everything good?", given or asked. Without it the check would not be one. */
export async function whetherWell(
  { prompts }: Context,
  { id, kind, what }: Commitment,
  { name }: Contact,
  { well, notWell }: DoneOptions,
): Promise<boolean | null> {
  if (kind === 'check') return (well ?? notWell) === undefined ? askWhetherWell(prompts, name, what) : well === true;
  if ((well ?? notWell) === undefined) return null;
  throw new UserError(
    'usage',
    `Only a check can be well or not well; this is a ${kind}.`,
    `kw done ${id} --check "3 working days" keeps it, and asks ${name} then whether all is well.`,
  );
}

/** The answer to a question or to something they asked for, or what is wrong; asked where somebody is there to tell it. */
export async function answerFound(
  { prompts }: Context,
  { kind, what }: Commitment,
  { name }: Contact,
  well: boolean | null,
): Promise<string | null> {
  const ask =
    well === false
      ? `What is wrong, in ${name}'s words?`
      : kind === 'find-out'
        ? `${name} asked "${what}". What is the answer?`
        : kind === 'request'
          ? `${name} asked for "${what}". What was answered?`
          : null;
  if (!prompts.canAsk || ask === null) return null;
  return askAnswer(prompts, { ask, option: '--answer', whenEmpty: well === false ? 'nothing to write down' : 'no answer' });
}

/** What follows once it is kept: to ask in some days whether all is well, or to call because it is not. */
export async function followUp(
  context: Context,
  { commitment, contact, well }: Pick<Outcome, 'commitment' | 'contact' | 'well'>,
  options: DoneOptions,
): Promise<readonly Commitment[]> {
  const follows = well === false ? await callAbout(context, commitment, contact, options) : null;
  return [follows ?? (await checkAfter(context, commitment, contact, options)) ?? []].flat();
}

/** Something is wrong: when to call about it, proposed where somebody is there to agree; `none` opens nothing. */
async function callAbout(
  context: Context,
  commitment: Commitment,
  contact: Contact,
  options: DoneOptions,
): Promise<Commitment | null> {
  const { desk, prompts } = context;
  if (!prompts.canAsk || opensMore(options)) return null;
  const meaning = { contact, kind: 'callback' as const, via: 'call' as const, option: '--callback' };
  const ask = `When will you call ${contact.name} about it? (none: not at all)`;
  const next = nextSlot({ due: null }, contact, desk);
  const due = await slotProposed(context, { ask, meaning, next, otherwise: 'not at all' }, options);
  if (due === null) return null;
  const { id: contactId } = contact;
  const call = { id: context.newId(), contactId, kind: 'callback' as const, what: commitment.what, due, via: 'call' as const };
  return openedCommitment({ ...call, number: addressFor(contact, 'call') }, desk.now);
}

/** Whether the line says already what happens next. */
export const opensMore = ({ callback, promise, waiting, findOut, next, check }: DoneOptions): boolean =>
  [callback, promise, waiting, findOut, next, check].some((said) => said !== undefined);

/** A few days after something was delivered, one asks whether all is well: the commitment to do so, when there is to be one. */
async function checkAfter(
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
  return (await agreed(prompts, { ask, option: '--check', proposed: true, atOnce: true })) ? usual : null;
}
