import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { weekdayOf } from '../../src/domain/moment.ts';
import { parseWhen, type Resolved, resolveWhen } from '../../src/domain/when.ts';

/** It is half past ten in Berlin. */
export const monday: Desk = {
  now: '2026-11-23T09:30:00Z',
  zone: 'Europe/Berlin',
  workingTime: usualWorkingTime,
  dateOrder: null,
};
export const friday: Desk = { ...monday, now: '2026-11-27T09:30:00Z' };
export const saturday: Desk = { ...monday, now: '2026-11-28T09:30:00Z' };

/** What a phrase comes to for us, with a contact whose clocks are those of London. */
export const resolved = (text: string, desk: Desk, looking: 'ahead' | 'back'): Resolved =>
  resolveWhen(parseWhen(text), desk, { zone: desk.zone, theirs: 'Europe/London', looking });

/** A window as the tables write it: tentative ones with ~, the zone only where it is not ours. */
export function written({ window }: Resolved): string {
  if (window === null) return 'no date';
  const { day, from, to, zone, tentative } = window;
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(day) - 1];
  const times = from === null ? '' : ` ${from}${to === null ? '' : `-${to}`}`;
  return `${tentative ? '~' : ''}${weekday} ${day}${times}${zone === 'Europe/Berlin' ? '' : ` ${zone}`}`;
}
