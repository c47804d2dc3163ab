import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Via } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Window } from '../domain/moment.ts';
import { enoughTries, otherWays } from '../domain/other-ways.ts';
import { whoseHours } from '../domain/whom-to-ask.ts';
import { dueForBoth, titleOf } from './commitment-words.ts';
import { channelsInWords } from './person-words.ts';

/** What is to be said of a try. */
export interface Try {
  /** Whom the commitment is for. */
  readonly contact: Contact;
  /** With whom one wanted to speak; null for somebody who is only a name. */
  readonly asked: Contact | null;
  readonly again: Window | null;
  readonly via: Via;
}

/** How often it was tried and when again; after three tries also which other ways there are to reach them. */
export function triedInWords(journal: Journal, after: Commitment, { contact, asked, again, via }: Try, desk: Desk): string {
  const slot = again && dueForBoth(again, whoseHours(journal, after, contact), desk);
  const next = slot === null ? '' : `; again ${slot}`;
  return [`${triedWhat(journal, after, contact)}${timesNow(after)}${next}`, ...anotherWay(after, asked, via)].join('. ');
}

/** The same of a try that was written down as an interaction, which has said already that nobody was reached. */
export const countedTry = (
  journal: Journal,
  after: Commitment,
  { contact, asked, via }: Omit<Try, 'again'>,
): readonly string[] =>
  after.attempts.length < 2
    ? [`It counts for ${titleOf(journal, after, contact)}`]
    : [`${triedWhat(journal, after, contact)}${timesNow(after)}`, ...anotherWay(after, asked, via)];

/** A call-back is tried; of anything else nobody was reached about it. */
function triedWhat(journal: Journal, after: Commitment, contact: Contact): string {
  const title = titleOf(journal, after, contact);
  return after.kind === 'callback' ? `Tried ${title}` : `Reached nobody about ${title}`;
}

const timesNow = ({ attempts }: Commitment): string => (attempts.length > 1 ? `, ${attempts.length} times now` : '');

/** Which other ways there are, once it was tried often enough in this one. */
function anotherWay({ via: meant, number, attempts }: Commitment, asked: Contact | null, via: Via): readonly string[] {
  if (attempts.length < enoughTries) return [];
  const tried = { via, number: via === (meant ?? 'call') ? number : null };
  const ways = asked === null ? [] : channelsInWords(otherWays(asked, tried));
  if (asked === null || ways.length === 0) return ['Perhaps another way reaches them, though none is known yet'];
  return [`Perhaps another way reaches ${asked.name}: ${ways.join(', ')}`];
}
