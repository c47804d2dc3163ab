import type { Commitment } from './commitment.ts';
import type { Channel, Contact } from './contact.ts';
import { foldedForComparing } from './folding.ts';
import type { Change, Happening, History, Journal } from './journal.ts';
import { contactRetold, interactionsWith } from './last-contact.ts';
import type { Instant } from './moment.ts';
import { isSameWay } from './namesakes.ts';
import type { Id } from './record.ts';

/** Two contacts who are one person, as one: `kept` takes all that is known of `other`, and every link to them. */
export function withMerged(
  journal: Journal,
  history: History,
  kept: Contact,
  other: Contact,
  now: Instant,
): Omit<Change, 'said'> & { readonly moved: number } {
  const moved = <T>(record: T): T => withId(record, other.id, kept.id);
  const commitments = journal.commitments.map((commitment) => owed(commitment, moved));
  const one = retold(joined(kept, other, now), history, other, moved);
  const contacts = journal.contacts
    .filter(({ id }) => id !== other.id)
    .map((contact) => (contact.id === kept.id ? one : moved(contact)));
  const cases = journal.cases.map(moved);
  const happened = history.mentioning([`"${other.id}"`]).map((past): Happening => movedPast(past, moved));
  const changed = [...differing(journal.commitments, commitments), ...differing(journal.cases, cases)];
  return { journal: { ...journal, contacts, commitments, cases }, happened, moved: changed.length + happened.length };
}

/** When they were last spoken with, and in which mood, is told by the past of both. */
function retold(one: Contact, history: History, other: Contact, moved: <T>(record: T) => T): Contact {
  const was = interactionsWith(history, [one.id, other.id]);
  return contactRetold(one, { was, is: was.map(moved) });
}

function movedPast(past: Happening, moved: <T>(record: T) => T): Happening {
  if (past.type !== 'commitment') return { ...past, record: moved(past.record), replaces: true } as Happening;
  return { ...past, record: owed(past.record, moved), replaces: true };
}

const differing = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.filter((record, place) => record !== before[place]);

/** The same record when it does not name them; no id is named twice in a list. */
function withId<T>(value: T, from: Id, to: Id): T {
  if (value === from) return to as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return inList(value, from, to) as T;
  const parts = Object.entries(value).map(([key, part]) => [key, withId(part, from, to)] as const);
  return parts.some(([key, part]) => part !== Reflect.get(value, key)) ? (Object.fromEntries(parts) as T) : value;
}

function inList(list: readonly unknown[], from: Id, to: Id): readonly unknown[] {
  const parts = list.map((part) => withId(part, from, to));
  return parts.every((part, place) => part === list[place])
    ? list
    : parts.filter((part, place) => typeof part !== 'string' || parts.indexOf(part) === place);
}

/** What is waited for from somebody is owed by who is kept; by the contact themselves when both were one. */
function owed(before: Commitment, moved: <T>(record: T) => T): Commitment {
  const commitment = moved(before);
  if (commitment === before || commitment.fromId === null) return commitment;
  return { ...commitment, fromId: commitment.fromId === commitment.contactId ? null : commitment.fromId, fromText: null };
}

/** Where both know something, what is kept counts. */
function joined(kept: Contact, other: Contact, now: Instant): Contact {
  const known = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null));
  return {
    ...other,
    ...known,
    aliases: withNewWords([kept.name, ...kept.aliases], [other.name, ...other.aliases]).slice(1),
    channels: joinedChannels(kept.channels, other.channels),
    tags: withNewWords(kept.tags, other.tags),
    details: [...kept.details, ...other.details],
    introducedById:
      [kept.introducedById, other.introducedById].find((id) => id !== null && id !== kept.id && id !== other.id) ?? null,
    last: later(kept.last, other.last),
    lastTry: later(kept.lastTry, other.lastTry),
    updatedAt: now,
  } as Contact;
}

/** Those that are known, and of the others those that differ from them in more than case and accents. */
function withNewWords(known: readonly string[], others: readonly string[]): readonly string[] {
  const words = [...known];
  for (const word of others) {
    if (!words.some((one) => foldedForComparing(one) === foldedForComparing(word))) words.push(word);
  }
  return words;
}

/** Only one way can be preferred. */
function joinedChannels(known: readonly Channel[], others: readonly Channel[]): readonly Channel[] {
  const all = [...known, ...others.filter((channel) => !known.some((one) => isSameWay(one, channel)))];
  const liked = [...known, ...others].find(({ preferred }) => preferred);
  const best = all.findIndex((channel) => liked !== undefined && isSameWay(channel, liked));
  return all.map((channel, place) => ({ ...channel, preferred: place === best }));
}

const later = <T extends { readonly at: Instant }>(one: T | null, other: T | null): T | null =>
  one === null || (other !== null && other.at > one.at) ? other : one;
