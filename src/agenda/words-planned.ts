import type { Commitment } from '../domain/commitment.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { type Day, dayOf, type Instant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { addWorkingDays } from '../domain/working-days.ts';
import { remembered } from './remembered.ts';

/** How many working days after the day on which we meant to speak something may be due and still stand for it. */
const nearby = 5;

/**
 * Whether we will speak with somebody around a day anyway: they have an open case, or something open that brings us together
 * has no date, or is due within a working week of that day, or of the day on which it was last put off or tried.
 */
export function isWordPlanned(journal: Journal, person: Id, day: Day, desk: Desk): boolean {
  return (
    withOpenCase(journal).has(person) ||
    (toSpeakAbout(journal).get(person) ?? []).some((commitment) => isNear(commitment, day, desk))
  );
}

/** It depends on no clock but that of what was said, so that nobody goes from the list only because time goes on. */
function isNear(commitment: Commitment, day: Day, { zone, workingTime }: Desk): boolean {
  const { due } = commitment;
  if (due === null || due.day <= day) return true;
  const said = dayOf(lastSaid(commitment), zone);
  const from = said > day ? said : day;
  return due.day <= addWorkingDays(from, nearby, workingTime);
}

/** Whether anything at all is open that brings us together. */
export const isAnythingOpenWith = (journal: Journal, person: Id): boolean => toSpeakAbout(journal).has(person);

const lastSaid = ({ createdAt, moves, attempts }: Commitment): Instant =>
  [...moves, ...attempts].reduce((latest, { at }) => (at > latest ? at : latest), createdAt);

const withOpenCase = remembered(
  ({ cases }: Journal): ReadonlySet<Id> =>
    new Set(cases.flatMap(({ status, contactId }) => (status === 'open' ? [contactId] : []))),
);

/** What is open by the person we will speak with for it. What somebody else owes for a customer brings us together with them, and not with the customer. */
const toSpeakAbout = remembered(({ commitments }: Journal): ReadonlyMap<Id, readonly Commitment[]> => {
  const open = new Map<Id, Commitment[]>();
  for (const commitment of commitments) {
    if (commitment.status !== 'open') continue;
    const { contactId, fromId, fromText } = commitment;
    const person = fromId ?? (fromText === null ? contactId : null);
    if (person === null) continue;
    const own = open.get(person);
    if (own === undefined) open.set(person, [commitment]);
    else own.push(commitment);
  }
  return open;
});
