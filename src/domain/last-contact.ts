import { byText } from './by-text.ts';
import type { Contact, LastContact, Mood } from './contact.ts';
import type { Interaction } from './interaction.ts';
import { afterInteraction } from './interaction-changes.ts';
import type { History, Journal } from './journal.ts';
import type { Instant } from './moment.ts';
import type { Id } from './record.ts';

/** What the past says of somebody's last contact and last try. */
interface Told {
  readonly last: LastContact | null;
  readonly lastTry: { readonly at: Instant } | null;
  /** The mood as it was told when the interactions were written down in their order, which may differ where one was written down late. */
  readonly moodAsWritten: Mood | null;
}

/** The contacts whose last contact or last try is not what the past says, as they should be. */
export function contactsTold(journal: Journal, interactions: Iterable<Interaction>): readonly Contact[] {
  const past = pastOfEach(interactions);
  return journal.contacts.flatMap((contact) => {
    const told = toldOf(contact, past.get(contact.id) ?? []);
    return agrees(contact, told) ? [] : [{ ...contact, last: told.last, lastTry: told.lastTry }];
  });
}

/** The interactions of a past as it was, and as it is to be. */
export interface Retelling {
  readonly was: readonly Interaction[];
  readonly is: readonly Interaction[];
}

/** A contact whose past is another now. What came from elsewhere without its interaction stays until something later is told. */
export function contactRetold(contact: Contact, { was, is }: Retelling): Contact {
  const isTold = was.some(({ id }) => id === contact.last?.interactionId);
  const isTryTold = was.some(({ at, reached }) => reached !== true && at === contact.lastTry?.at);
  const untold: Contact = { ...contact, last: isTold ? null : contact.last, lastTry: isTryTold ? null : contact.lastTry };
  return inOrder(is)
    .filter(({ contactIds }) => contactIds.includes(contact.id))
    .reduce(afterInteraction, untold);
}

/** The interactions with these people, oldest line first. */
export const interactionsWith = (history: History, ids: readonly Id[]): readonly Interaction[] =>
  history.mentioning(ids).flatMap(({ type, record }) => (type === 'interaction' ? [record] : []));

function pastOfEach(interactions: Iterable<Interaction>): ReadonlyMap<Id, readonly Interaction[]> {
  const past = new Map<Id, Interaction[]>();
  for (const interaction of interactions) {
    for (const id of interaction.contactIds) {
      const own = past.get(id);
      if (own === undefined) past.set(id, [shortened(interaction)]);
      else own.push(shortened(interaction));
    }
  }
  return past;
}

/** Without its texts, since all of the past is held at once. */
const shortened = (interaction: Interaction): Interaction => ({
  ...interaction,
  note: null,
  why: null,
  offered: null,
  quote: null,
});

function toldOf(contact: Contact, past: readonly Interaction[]): Told {
  const nothing: Contact = { ...contact, last: null, lastTry: null };
  const { last, lastTry } = inOrder(past).reduce(afterInteraction, nothing);
  return { last, lastTry, moodAsWritten: past.reduce(afterInteraction, nothing).last?.mood ?? null };
}

/** The earliest first; of one moment, the one that was written down first. */
const inOrder = (past: readonly Interaction[]): readonly Interaction[] => past.toSorted((one, other) => byText(one.at, other.at));

function agrees({ last, lastTry }: Contact, told: Told): boolean {
  if (lastTry?.at !== told.lastTry?.at) return false;
  if (last === null || told.last === null) return last === told.last;
  return last.at === told.last.at && [told.last.mood, told.moodAsWritten].includes(last.mood);
}
