import type { Desk } from '../domain/desk.ts';
import { withLastContact } from '../domain/interaction-changes.ts';
import type { HistoryRecord, Journal } from '../domain/journal.ts';
import type { Day } from '../domain/moment.ts';
import { sampleCalendar } from './calendar.ts';
import { sampleCommitments } from './commitments.ts';
import { sampleInteractions } from './interactions.ts';
import { sampleContacts, sampleOrganizations } from './people.ts';

/** Invented customers and half a year with them, to try everything on. The dates move with today; the ids stay. */
export function sampleJournal(
  today: Day,
  desk: Pick<Desk, 'zone'>,
): { readonly journal: Journal; readonly history: readonly HistoryRecord[] } {
  const calendar = sampleCalendar(today, desk.zone);
  const interactions = sampleInteractions(calendar);
  const people: Journal = {
    contacts: sampleContacts(calendar),
    organizations: sampleOrganizations(calendar),
    commitments: sampleCommitments(calendar),
    cases: [],
    answers: [],
  };
  return {
    journal: interactions.reduce(withLastContact, people),
    history: interactions.map((record) => ({ type: 'interaction', record })),
  };
}
