import { describe, expect, it } from 'vitest';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import type { Zone } from '../../src/domain/moment.ts';
import { nextSlot } from '../../src/domain/next-slot.ts';
import { aContact } from '../helpers/sample-records.ts';

/** In Berlin, Mondays to Fridays from nine to six; Tuesday 24 November is off. */
const deskAt = (now: string): Desk => ({
  now,
  zone: 'Europe/Berlin',
  workingTime: { ...usualWorkingTime, daysOff: ['2026-11-24'] },
  dateOrder: null,
});

/** The slot after a try at a moment in UTC, on their clocks. */
function slotAfter(now: string, zone: Zone | null, hours: string | null): string {
  const next = nextSlot({ due: null }, aContact({ name: 'Zoë Adams', zone, hours }), deskAt(now));
  const { day, from, to, zone: meant, tentative } = next.slot;
  return [next.isOutside && 'outside:', tentative && 'about', day, from, to, meant].filter((part) => part).join(' ');
}

// In November Berlin is an hour ahead of UTC, New York five hours behind it.
describe('after a try that reached nobody', () => {
  it.each([
    ['2026-11-23T09:00:00Z', null, 'about 2026-11-23 12:00 Europe/Berlin', 'two hours later on the same day'],
    ['2026-11-23T09:44:00Z', null, 'about 2026-11-23 12:30 Europe/Berlin', 'on the half hour'],
    ['2026-11-23T09:00:00Z', '9-12, 14-17', 'about 2026-11-23 14:00 Europe/Berlin', 'when they are there again'],
    ['2026-11-23T14:30:00Z', '9-17', 'about 2026-11-23 16:30 Europe/Berlin', 'an hour later where two are too many'],
    ['2026-11-23T16:00:00Z', null, 'about 2026-11-25 10:00 Europe/Berlin', 'past our day off, in the morning after an afternoon'],
    ['2026-11-25T09:30:00Z', '9-12', 'about 2026-11-25 11:30 Europe/Berlin', 'later in a morning that is all they have'],
    ['2026-11-25T10:40:00Z', '9-12', 'about 2026-11-26 09:00 Europe/Berlin', 'the next morning where they have no afternoon'],
    ['2026-11-25T10:40:00Z', '9-12, 15-16', 'about 2026-11-25 15:00 Europe/Berlin', 'the hour they have in the afternoon'],
    ['2026-11-27T16:30:00Z', null, 'about 2026-11-30 10:00 Europe/Berlin', 'after the weekend'],
  ])('%s, hours %s: %s (%s)', (now, hours, slot, _why) => expect(slotAfter(now, null, hours)).toBe(slot));

  it.each([
    ['2026-11-25T14:10:00Z', '9-17', 'about 2026-11-25 11:00 America/New_York', 'their morning is our afternoon'],
    ['2026-11-25T16:10:00Z', '9-17', 'about 2026-11-26 09:00 America/New_York', 'no later than we work'],
    [
      '2026-11-25T16:10:00Z',
      null,
      'about 2026-11-26 08:00 America/New_York',
      'not in their night where their hours are not known',
    ],
  ])('%s in New York, hours %s: %s (%s)', (now, hours, slot, _why) =>
    expect(slotAfter(now, 'America/New_York', hours)).toBe(slot));
});
