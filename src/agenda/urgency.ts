import { lastingOf } from '../domain/commitment-changes.ts';
import type { Desk } from '../domain/desk.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant, minutesBetween, spanOf, type Window } from '../domain/moment.ts';
import type { AgendaItem, Urgency } from './agenda-item.ts';

/** Where a window stands at this moment. */
export interface Timing {
  readonly urgency: Urgency;
  readonly start: Instant;
  /** The first instant that is too late. */
  readonly end: Instant;
  readonly late: AgendaItem['late'];
}

/**
 * How pressing a window is: late after its end, now while it is open, today when it opens or ends today, soon otherwise.
 * What has a day but no hour is not "now" all day long: it is due today. A point in time lasts `lasting` minutes.
 */
export function timingOf(due: Window, { now, zone }: Desk, lasting = 0): Timing {
  const { start, end } = spanOf(due, lasting);
  if (now >= end && now > start) return { urgency: 'late', start, end, late: lateness(due, end, now) };
  if (now >= start) return { urgency: due.from === null ? 'today' : 'now', start, end, late: null };
  const opensToday = due.from !== null && dayOf(start, zone) === dayOf(now, zone);
  return { urgency: opensToday ? 'today' : 'soon', start, end, late: null };
}

/** Where an item's window stands; null when it has none. */
export const timingOfItem = (item: AgendaItem, desk: Desk): Timing | null =>
  item.due === null ? null : timingOf(item.due, desk, lastingOfItem(item));

/** How long a point in time lasts for an item: a call at 15:10 is on time for 15:00. */
export const lastingOfItem = ({ kind, also, via }: AgendaItem): number =>
  lastingOf({ kind: kind === 'callback' || also.includes('callback') ? 'callback' : 'promise', via });

const lateness = (due: Window, end: Instant, now: Instant): AgendaItem['late'] => ({
  days: Math.max(0, daysBetween(lastDay(due), dayOf(now, due.zone))),
  minutes: minutesBetween(end, now),
});

/** The day on which a window ends, which is the day after for one that crosses midnight. */
const lastDay = ({ day, from, to }: Window): Day =>
  from !== null && to !== null && to <= from && to !== '00:00' ? addDays(day, 1) : day;

/** The last day that is looked at when looking some days ahead of today. */
export const lastDayAhead = ({ now, zone }: Desk, days: number): Day =>
  days > farthest ? '9999-12-31' : addDays(dayOf(now, zone), days);

/** A hundred years: farther than that, everything is meant. */
const farthest = 36_525;

/** The day on our calendar on which a window opens; a day without an hour is the same day everywhere. */
export const dayHere = (due: Window, zone: Desk['zone']): Day =>
  due.from === null || due.zone === zone ? due.day : dayOf(spanOf(due).start, zone);
