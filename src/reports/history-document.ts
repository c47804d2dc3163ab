import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Detail, Via } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { History, Journal } from '../domain/journal.ts';
import type { Instant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { asOfNow, type DocumentOfMoment, type Named } from './document.ts';
import { type Past, pastOf } from './past.ts';

/** Interactions and what came of them, newest first. */
export interface HistoryDocument extends DocumentOfMoment<'keepword.history/1'> {
  /** How many were cut by `--limit`. */
  readonly more: number;
  /** The interactions, newest first. */
  readonly items: readonly HistoryItem[];
}

/** An interaction and what came of it. */
export interface HistoryItem extends Interaction {
  /** Those of `contactIds`, with their names. */
  readonly contacts: readonly Named[];
  /** What was promised, asked for or awaited from then on. */
  readonly opened: readonly Commitment[];
  /** What it kept, or tried to keep. */
  readonly settled: readonly Commitment[];
  /** What was learned about them. */
  readonly learned: readonly Detail[];
}

/** Which interactions are wanted; null for all. */
export interface HistoryWanted {
  readonly contact: Contact | null;
  readonly since: Instant | null;
  readonly via: Via | null;
  readonly limit: number | null;
}

/** Gathers them; for one contact it reads only those lines of the past that mention them. */
export function historyDocument(journal: Journal, history: History, desk: Desk, wanted: HistoryWanted): HistoryDocument {
  const past = pastOf(journal, wanted.contact === null ? history.all() : history.mentioning([wanted.contact.id]));
  const found = past.interactions.filter(isWanted(wanted));
  const shown = found.slice(0, wanted.limit ?? found.length);
  return {
    ...asOfNow('keepword.history/1', desk),
    more: found.length - shown.length,
    items: shown.map(withWhatCameOfIt(past, journal)),
  };
}

const isWanted =
  ({ contact, since, via }: HistoryWanted) =>
  (interaction: Interaction): boolean =>
    (contact === null || interaction.contactIds.includes(contact.id)) &&
    (since === null || interaction.at >= since) &&
    (via === null || interaction.via === via);

function withWhatCameOfIt({ commitments }: Past, { contacts }: Journal): (interaction: Interaction) => HistoryItem {
  const people = new Map(contacts.map((contact) => [contact.id, contact]));
  const known = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const openedIn = byInteraction(commitments);
  return (interaction) => {
    const together = interaction.contactIds.flatMap((id) => people.get(id) ?? []);
    return {
      ...interaction,
      contacts: together.map(({ id, name }) => ({ id, name })),
      opened: openedIn.get(interaction.id) ?? [],
      settled: interaction.commitmentIds.flatMap((id) => known.get(id) ?? []),
      learned: together.flatMap(({ details }) => details.filter(({ interactionId }) => interactionId === interaction.id)),
    };
  };
}

function byInteraction(commitments: Past['commitments']): ReadonlyMap<Id | null, readonly Commitment[]> {
  const grouped = new Map<Id | null, Commitment[]>();
  for (const commitment of commitments) {
    const together = grouped.get(commitment.interactionId) ?? [];
    grouped.set(commitment.interactionId, together);
    together.push(commitment);
  }
  return grouped;
}
