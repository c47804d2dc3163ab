import type { LastContact } from '../../domain/contact.ts';
import { newContact } from '../../domain/contact-changes.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { HistoryRecord } from '../../domain/journal.ts';
import type { Instant, Zone } from '../../domain/moment.ts';
import type { Id } from '../../domain/record.ts';
import type { State } from '../restoring.ts';
import { danglingIn } from './record-findings.ts';

/** Puts as much as is known in the place of what is lost: an interaction of which only the time is, somebody of whom only the id is. */
export const withStandIns = (state: State, zone: Zone, now: Instant): State => withEverybody(withLastContacts(state, zone), now);

/** Somebody's last contact is alive: where its interaction is lost, as much of it as is known goes back into the past. */
function withLastContacts({ journal, past: before }: State, zone: Zone): State {
  const past = new Map(before);
  for (const { last } of journal.contacts) {
    if (last === null || past.has(last.interactionId)) continue;
    const those = journal.contacts.filter((contact) => contact.last?.interactionId === last.interactionId);
    const record = interactionOf(
      last,
      those.map(({ id }) => id),
      zone,
    );
    past.set(record.id, { type: 'interaction', text: JSON.stringify(record) });
  }
  return { journal, past };
}

const interactionOf = (
  { interactionId, at, via, direction, mood }: LastContact,
  contactIds: readonly Id[],
  zone: Zone,
): Interaction => ({
  id: interactionId,
  createdAt: at,
  updatedAt: at,
  contactIds,
  at,
  zone,
  via,
  direction,
  reached: true,
  minutes: null,
  mood: mood && { start: mood, end: mood },
  rating: null,
  caseId: null,
  commitmentIds: [],
  key: null,
  note: 'What was said is lost.',
  why: null,
  offered: null,
  quote: null,
});

/** Whom records are about that make no sense without them. */
function withEverybody({ journal, past }: State, now: Instant): State {
  const records = [...past.values()].map(({ type, text }) => ({ type, record: JSON.parse(text) }) as HistoryRecord);
  const missing = new Set(danglingIn(journal, () => records).flatMap(({ to, isNeeded }) => (isNeeded ? [to] : [])));
  const somebody = [...missing].map((id) => newContact({ name: `Somebody (${id})` }, id, now));
  return { journal: { ...journal, contacts: [...journal.contacts, ...somebody] }, past };
}
