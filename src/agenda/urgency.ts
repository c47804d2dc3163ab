import { graceMinutes } from '../domain/commitment.ts';
import { lastingOf } from '../domain/commitment-changes.ts';
import type { Desk } from '../domain/desk.ts';
import {
  addDays,
  addMinutes,
  type Day,
  dayHere,
  dayOf,
  daysBetween,
  type Instant,
  minutesBetween,
  type Span,
  spanOf,
  type Window,
  type Zone,
} from '../domain/moment.ts';
import type { AgendaItem, Urgency } from './agenda-item.ts';
import { remembered } from './remembered.ts';

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
 * What has a day but no hour is not "now" all day long: it is due today, from the day of ours that has its name, or from when it opens if
 * that is earlier, until that day is over in the zone in which it was meant. A point in time lasts `lasting` minutes.
 */
export function timingOf(due: Window, desk: Desk, lasting = 0): Timing {
  const { now, zone } = desk;
  const { start, end } = spanLasting(due, lasting);
  if (now >= end && now > start) return { urgency: 'late', start, end, late: lateness(due, { start, end }, desk) };
  if (now >= start) return { urgency: due.from === null ? 'today' : 'now', start, end, late: null };
  return { urgency: dayUnder(due, zone) === todayAt(desk) ? 'today' : 'soon', start, end, late: null };
}

/** Where a window begins and ends; a point in time lasts `lasting` minutes, which are those of grace or none. */
export const spanLasting = (due: Window, lasting: number): Span => (lasting === 0 ? bareSpan(due) : graceSpan(due));

const bareSpan = remembered((due: Window) => spanOf(due));
const graceSpan = remembered((due: Window) => spanOf(due, graceMinutes));

/** The day on our calendar. */
export const todayAt = remembered(({ now, zone }: Desk): Day => dayOf(now, zone));

/** Where an item's window stands; null when it has none. */
export const timingOfItem = (item: AgendaItem, desk: Desk): Timing | null =>
  item.due === null ? null : timingOf(item.due, desk, lastingOfItem(item));

/** How long a point in time lasts for an item: a call at 15:10 is on time for 15:00. */
export const lastingOfItem = ({ kind, also, via }: AgendaItem): number =>
  lastingOf({ kind: kind === 'callback' || also.includes('callback') ? 'callback' : 'promise', via });

const lateness = (due: Window, span: Span, desk: Desk): AgendaItem['late'] => ({
  days: Math.max(0, daysBetween(lastDay(due, span, desk.zone), todayFor(due, desk))),
  minutes: minutesBetween(span.end, desk.now),
});

/** The day it is by the calendar that counts for a window: by ours, which shows its hours; for a day without an hour by the one that it was meant in. */
export const todayFor = ({ from, zone }: Window, desk: Desk): Day =>
  from !== null || zone === desk.zone ? todayAt(desk) : dayOf(desk.now, zone);

/** The day on which a window ends by that calendar, which is the day after for one that crosses midnight. */
function lastDay({ day, from, to, zone }: Window, { start, end }: Span, ours: Zone): Day {
  if (from === null) return day;
  if (zone !== ours) return dayOf(to === null ? start : addMinutes(end, -1), ours);
  return to !== null && to <= from && to !== '00:00' ? addDays(day, 1) : day;
}

/** The last day that is looked at when looking some days ahead of today. */
export const lastDayAhead = (desk: Desk, days: number): Day =>
  days >= everythingAhead ? '9000-12-31' : addDays(todayAt(desk), days);

/** A hundred years: whoever looks so far means everything. */
export const everythingAhead = 36_500;

/** Whether something opens within the days looked at. What is plainly nearer or farther is told by its text, without asking any clock. */
export function aheadOf(desk: Desk, days: number): (due: Window | null) => boolean {
  const lastDay = lastDayAhead(desk, days);
  // Clocks are up to 26 hours apart, which can be two days of the calendar.
  const [near, far] = [addDays(lastDay, -2), addDays(lastDay, 2)];
  return (due) => due === null || due.day <= near || (due.day <= far && isByThen(due, lastDay, desk));
}

/** What has begun is never ahead, whatever its day is called there. */
const isByThen = (due: Window, lastDay: Day, desk: Desk): boolean =>
  dayUnder(due, desk.zone) <= lastDay || bareSpan(due).start <= desk.now;

/** The day of ours under which a window is listed. */
export const dayUnder = (due: Window, zone: Zone): Day => (due.zone === zone ? due.day : dayHere(due, zone, bareSpan(due)));
