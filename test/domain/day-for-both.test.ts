import { describe, expect, it } from 'vitest';
import { dayForBoth } from '../../src/domain/day-for-both.ts';
import type { Window } from '../../src/domain/moment.ts';
import { monday } from './when-said.ts';

const dayIn = (zone: string, day: string, more: Partial<Window> = {}): Window => ({
  day,
  from: null,
  to: null,
  zone,
  tentative: false,
  ...more,
});

const late = { ...monday, now: '2026-11-23T22:30:00Z' };
const early = { ...monday, now: '2026-11-23T23:30:00Z' };

describe('a whole day of theirs', () => {
  it.each([
    [dayIn('Asia/Kolkata', '2026-11-23'), monday, 'Mon 23 Nov for Kai, until 19:30 for you, today'],
    [dayIn('Pacific/Honolulu', '2026-11-23'), monday, 'Mon 23 Nov for Kai, until Tue 24 Nov 11:00 for you, today'],
    [dayIn('Asia/Kolkata', '2026-11-24'), late, 'Tue 24 Nov for Kai, until 19:30 for you, today'],
    [dayIn('America/New_York', '2026-11-24'), monday, 'Tue 24 Nov for Kai, until Wed 25 Nov 06:00 for you, tomorrow'],
    [dayIn('Europe/London', '2026-11-23'), early, 'Mon 23 Nov for Kai, until Tue 24 Nov 01:00 for you, today'],
    [dayIn('Asia/Tokyo', '2026-11-25', { tentative: true }), monday, 'about Wed 25 Nov for Kai, until 16:00 for you, in 2 days'],
  ])('says when it ends for us', (window, desk, words) => expect(dayForBoth(window, desk, 'Kai')).toBe(words));

  it.each([
    ['of our own clocks', dayIn('Europe/Berlin', '2026-11-23')],
    ['that ends about when ours does', dayIn('Europe/London', '2026-11-24')],
    ['with hours', dayIn('Asia/Tokyo', '2026-11-25', { from: '10:00' })],
  ])('%s needs no more words', (_of, window) => expect(dayForBoth(window, monday, 'Kai')).toBeNull());
});
