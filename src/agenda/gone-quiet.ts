import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { dayAfter, type Frequency, frequencyIn, frequencyInWords } from '../domain/frequency.ts';
import { addDays, type Day, dayOf, wholeDay } from '../domain/moment.ts';
import type { AgendaItem, Rule } from './agenda-item.ts';
import { aboutPerson } from './people.ts';
import { onDay } from './sentences.ts';
import { lastDayAhead, timingOf } from './urgency.ts';
import { isWordPlanned } from './words-planned.ts';

/** Who has not been spoken with for as long as we meant to let pass, those who said no included. Whoever we will speak with about then anyway is not quiet. */
export const goneQuiet: Rule = (journal, desk, days) => {
  const lastDay = lastDayAhead(desk, days);
  const cadences = new Map(
    [...new Set(journal.contacts.map(({ every }) => every))].map((every) => [every, cadenceOf(every, lastDay)]),
  );
  return journal.contacts.flatMap((contact) => {
    const cadence = cadences.get(contact.every) ?? null;
    if (cadence === null || (contact.last?.at ?? contact.createdAt) > cadence.since) return [];
    const day = notBefore(contact.pausedUntil, dayAfter(lastTogether(contact, desk), cadence.every));
    if (day > lastDay || isWordPlanned(journal, contact.id, day, desk)) return [];
    return [itemFor(contact, cadence.every, day, desk)];
  });
};

/** How often, and since when there is plainly nothing to do yet, in any zone and after a month of any length. */
interface Cadence {
  readonly every: Frequency;
  readonly since: Day;
}

/** Null for never, when nothing was agreed with oneself, and when somebody wrote what cannot be read. */
function cadenceOf(text: string | null, lastDay: Day): Cadence | null {
  const every = text === null ? null : frequencyIn(text);
  return every && { every, since: addDays(dayAfter(lastDay, { ...every, count: -every.count }), 5) };
}

/** The last real contact; before there was any, the day we met or wrote their name down, whichever came later. */
const lastTogether = ({ last, met, createdAt }: Contact, { zone }: Desk): Day =>
  last === null ? notBefore(met?.on ?? null, dayOf(createdAt, zone)) : dayOf(last.at, zone);

const notBefore = (earliest: Day | null, day: Day): Day => (earliest !== null && earliest > day ? earliest : day);

function itemFor(contact: Contact, every: Frequency, day: Day, desk: Desk): AgendaItem {
  const due = wholeDay(day, desk.zone, true);
  const { urgency, late } = timingOf(due, desk);
  return {
    ...aboutPerson(contact),
    kind: 'keep-in-touch',
    urgency,
    what: 'keep in touch',
    due,
    late,
    why: () => `${sinceWhen(contact, desk)}, and meant to speak ${frequencyInWords(every)}.`,
    command: `kw log ${contact.id}`,
  };
}

const sinceWhen = ({ last }: Contact, desk: Desk): string =>
  last === null ? 'You have not spoken yet' : `You last spoke ${onDay(dayOf(last.at, desk.zone), desk)}`;
