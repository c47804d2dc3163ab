import type { Commitment } from '../domain/commitment.ts';
import type { Contact } from '../domain/contact.ts';
import { dayForBoth } from '../domain/day-for-both.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Window } from '../domain/moment.ts';
import { nameOwing, whoseHours } from '../domain/whom-to-ask.ts';
import { windowForBoth } from '../domain/wording.ts';

/**
 * A commitment in one line with its day resolved, such as `Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days`.
 * Beside an interaction, which has said the name already, it is left out.
 */
export function commitmentInWords(
  journal: Journal,
  commitment: Commitment,
  contact: Contact,
  desk: Desk,
  isNamed = true,
): string {
  const { name } = contact;
  const { kind, what, number, due, via } = commitment;
  const when = due === null ? '' : dueForBoth(due, whoseHours(journal, commitment, contact), desk);
  const named = (before: string): string => (isNamed ? ` ${before}${name}` : '');
  switch (kind) {
    case 'callback':
      return `${via === 'visit' ? 'Visit' : 'Call-back'}${named('to ')}${about(what)}${at(when)}${number === null ? '' : `, ${via === 'visit' ? '' : 'on '}${number}`}`;
    case 'promise':
      return `Promised${named('')} "${what}"${by(when)}`;
    case 'waiting':
      return `Waiting for "${what}" from ${owing(journal, commitment, name, isNamed)}${when === '' ? '' : `, to chase ${when}`}`;
    case 'find-out':
      return `To find out${named('for ')} "${what}"${by(when)}`;
    case 'request':
      return `${isNamed ? `${name} asked` : 'Asked'} for "${what}"${by(when)}`;
    case 'reply':
      return `An answer is owed${named('to ')}${about(what)}${by(when)}`;
    case 'check':
      return `To ask${named('')} whether all is well with "${what}"${at(when)}`;
    case 'follow-up':
      return `To speak${named('with ')} again${about(what)}${at(when)}`;
  }
}

/** When it is due, by our clock and that of whom it is spoken with. */
export const dueForBoth = (due: Window, { name, zone }: Contact, desk: Desk): string =>
  dayForBoth(due, desk, name) ?? windowForBoth(due, desk, name, zone ?? due.zone);

/** Who owes it, and on whose behalf where that is somebody else. */
function owing(journal: Journal, commitment: Commitment, name: string, isNamed = true): string {
  const from = nameOwing(journal, commitment) ?? name;
  return from === name || !isNamed ? from : `${from}, for ${name}`;
}

const by = (when: string): string => (when === '' ? '' : ` by ${when}`);
const at = (when: string): string => (when === '' ? '' : ` ${when}`);
const about = (what: string): string => (what === '' ? '' : ` about "${what}"`);

/** A commitment by name in a sentence, such as `the call-back to Zoë Adams about "the budget"`. */
export function titleOf(journal: Journal, commitment: Commitment, { name }: Contact): string {
  const { kind, what, via } = commitment;
  switch (kind) {
    case 'callback':
      return `the ${via === 'visit' ? 'visit' : 'call-back'} to ${name}${about(what)}`;
    case 'promise':
      return `the promise to ${name} "${what}"`;
    case 'waiting':
      return `"${what}" (awaited from ${owing(journal, commitment, name)})`;
    case 'find-out':
      return `the question of ${name} "${what}"`;
    case 'request':
      return `"${what}" (asked for by ${name})`;
    case 'reply':
      return `the answer to ${name}${about(what)}`;
    case 'check':
      return `the check with ${name} on "${what}"`;
    case 'follow-up':
      return `the next word with ${name}${about(what)}`;
  }
}
