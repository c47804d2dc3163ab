import { describe, expect, it } from 'vitest';
import { parseWhen, resolveWhen } from '../../src/domain/when.ts';
import { monday, resolved, written } from './when-said.ts';

describe('words that look back wherever they stand', () => {
  it.each([
    ['yesterday', 'Sun 2026-11-22'],
    ['2 days ago', 'Sat 2026-11-21'],
    ['-1w', 'Mon 2026-11-16'],
    ['20 min ago', 'Mon 2026-11-23 10:10'],
    ['last fri', 'Fri 2026-11-20'],
  ])('%s → %s', (phrase, means) => expect(written(resolved(phrase, monday, 'ahead'))).toBe(means));
});

it('says so when their clocks are asked for and not known', () => {
  expect(resolveWhen(parseWhen('tue 15:00 their time'), monday, { zone: monday.zone, theirs: null, looking: 'ahead' })).toEqual({
    window: { day: '2026-11-24', from: '15:00', to: null, zone: 'Europe/Berlin', tentative: false },
    remarks: ['Their time zone is not known: this is by the clocks of Europe/Berlin.'],
  });
});

it('says so when a 29 February has just passed, and comes back in four years only', () => {
  const found = resolved('29 feb', { ...monday, now: '2028-03-01T09:30:00Z' }, 'ahead');
  expect(written(found)).toBe('Sun 2032-02-29');
  expect(found.remarks).toEqual(['Tue 29 Feb has passed: "29 feb" means Sun 29 Feb 2032.']);
});

describe('weeks that lie in two years', () => {
  it.each([
    ['w53', '2027-01-01T09:30:00Z', 'ahead', 'Fri 2027-01-01'],
    ['w1', '2026-12-29T09:30:00Z', 'ahead', 'Fri 2027-01-08'],
    ['w1', '2025-12-30T09:30:00Z', 'back', 'Mon 2025-12-29'],
  ] as const)('%s at %s, looking %s → %s', (phrase, now, looking, means) => {
    expect(written(resolved(phrase, { ...monday, now }, looking))).toBe(means);
  });
});
