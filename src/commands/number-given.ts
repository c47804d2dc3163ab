import type { Context } from '../context.ts';
import { addressFor, labelledChannel, labelsOf } from '../domain/address.ts';
import { readEmail, readPhone } from '../domain/channel-texts.ts';
import type { Channel, Contact, Via } from '../domain/contact.ts';
import { asTyped, singleLine } from '../domain/text.ts';
import { problemIn, UserError } from '../domain/user-error.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { askNumber, askWhichNumber } from '../prompts/number-question.ts';

/** The number to call, or the address to write to: one of theirs by its label, such as `mobile`, or as it was typed. */
export function numberGiven(typed: string, contact: Contact, via: Via | null): string {
  const theirs = labelledChannel(contact, typed);
  if (theirs?.address) return theirs.address;
  try {
    return addressIn(typed, via ?? 'call');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const labels = labelsOf(contact);
    const known = labels.length === 0 ? '' : ` ${contact.name} has: ${labels.join(', ')}.`;
    const example = via === 'email' ? 'zoe@example.com' : '"+44 20 7946 0018"';
    throw new UserError(
      'usage',
      `"${asTyped(typed)}" is no ${via === 'email' ? 'email address' : 'phone number'}.`,
      `Write it as --number ${example}.${known}`,
    );
  }
}

/** The number to call, and whether it is new and is to be kept with them. */
export interface NumberToCall {
  readonly number: string | null;
  readonly kept: Channel | null;
}

/**
 * The number or address to use when none was given: the one they prefer, or their only one. Where somebody is there, they
 * choose among several of which none is preferred, and are asked for a number to call where none is known.
 */
export async function numberToAsk({ prompts }: Context, contact: Contact, via: Via): Promise<NumberToCall> {
  const usual = { number: addressFor(contact, via), kept: null };
  const theirs = contact.channels.filter((channel) => channel.via === via && channel.address !== null);
  if (!prompts.canAsk || via !== 'call' || theirs.length === 1 || theirs.some(({ preferred }) => preferred)) return usual;
  if (theirs.length > 1) return { ...usual, number: await askWhichNumber(prompts, contact.name, theirs) };
  const typed = await askNumber(prompts, contact.name, (text) => problemIn(() => numberGiven(text, contact, via)));
  if (typed === null) return usual;
  const labelled = labelledChannel(contact, typed);
  if (labelled) return { ...usual, number: labelled.address };
  const channel = readPhone(typed);
  const keep = await agreed(prompts, {
    ask: `Keep ${channel.address} with ${contact.name}?`,
    option: '--number',
    proposed: true,
  });
  return { number: channel.address, kept: keep ? channel : null };
}

/** Calls need a number and emails an address; where one visits, or writes otherwise, any words may say it. */
function addressIn(typed: string, via: Via): string {
  if (via === 'call') return readPhone(typed).address ?? '';
  if (via === 'email') return readEmail(typed).address ?? '';
  const text = singleLine(typed);
  if (text === '') throw new UserError('usage', 'It is empty.');
  return text;
}
