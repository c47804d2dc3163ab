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
  const thisYear = inYear(on, Number(today.slice(0, 4)));
  return thisYear >= today ? thisYear : inYear(on, Number(today.slice(0, 4)) + 1);
}

/** A 29 February comes on the 28th where there is none: a day early is better than a day late. */
function inYear(on: Day, year: number): Day {
  const day = `${String(year).padStart(4, '0')}${on.slice(4)}`;
  return on.endsWith('-02-29') && !isLeap(year) ? day.replace('-29', '-28') : day;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

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
