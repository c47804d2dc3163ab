import { dayWith, monthOf, yearOf } from '../domain/calendar.ts';
import type { Contact, Detail } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { type Day, dayOf, wholeDay } from '../domain/moment.ts';
import { dayInWords, distanceInWords } from '../domain/wording.ts';
import type { AgendaItem, Rule } from './agenda-item.ts';
import { aboutPerson } from './people.ts';
import { lastDayAhead } from './urgency.ts';

/** Renewals, birthdays, budget months: brought up two weeks ahead, so that a need is seen before it is spoken. */
export const datesAhead: Rule = (journal, desk, days) => {
  const today = dayOf(desk.now, desk.zone);
  const lastDay = lastDayAhead(desk, Math.max(days, daysOfNotice));
  return journal.contacts.flatMap((contact) =>
    contact.details.flatMap((detail) => {
      const day = nextDay(detail, today);
      return day !== null && day >= today && day <= lastDay ? [itemFor(contact, detail, day, desk)] : [];
    }),
  );
};

const daysOfNotice = 14;

/** The day itself, or its next return; null for what has no date. */
export function nextDay({ on, yearly }: Detail, today: Day): Day | null {
  if (on === null || !yearly || on >= today) return on;
  const thisYear = inYear(on, yearOf(today));
  return thisYear >= today ? thisYear : inYear(on, yearOf(today) + 1);
}

/** A 29 February comes on the 28th where there is none: a day early is better than a day late. */
const inYear = (on: Day, year: number): Day => dayWith(year, monthOf(on), dateOf(on)) ?? dayWith(year, 2, 28) ?? on;

const dateOf = (day: Day): number => Number(day.slice(8));

function itemFor(contact: Contact, { text }: Detail, day: Day, { now, zone }: Desk): AgendaItem {
  const today = dayOf(now, zone);
  return {
    ...aboutPerson(contact),
    kind: 'date',
    urgency: day === today ? 'today' : 'soon',
    what: text,
    due: wholeDay(day, zone),
    why: () => `It comes up ${day === today ? 'today' : `on ${dayInWords(day, today)}, ${distanceInWords(today, day)}`}.`,
    command: `kw brief ${contact.id}`,
  };
}
