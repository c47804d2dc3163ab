import type { Context } from '../context.ts';
import { isWorthChecking, usualCheck } from '../domain/check.ts';
import type { Commitment } from '../domain/commitment.ts';
import { openedCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Window } from '../domain/moment.ts';
import { windowInWords } from '../domain/wording.ts';
import { agreed, askWhetherWell } from '../prompts/commitment-form.ts';
import type { DoneOptions } from './done.ts';
import { dueMeant } from './due-meant.ts';

/** For a check: the answer to "is everything good?", given or asked. */
export async function whetherWell(
  { prompts }: Context,
  { kind, what }: Commitment,
  { name }: Contact,
  { well, notWell }: DoneOptions,
): Promise<boolean | null> {
  if (well || notWell) return well === true;
  if (kind !== 'check' || !prompts.canAsk) return null;
  return askWhetherWell(prompts, name, what);
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
