import { expect, it } from 'vitest';
import { asBegun } from '../../src/commands/log-begun.ts';
import { aDesk } from '../helpers/sample-records.ts';
import { zoe } from '../helpers/some-customers.ts';

const monday = '2026-11-23T09:00:00Z';
const asOf = (now: string, answers: object) =>
  asBegun({ startedAt: monday, answers: { contact: zoe.id, ...answers } }, aDesk(now), [zoe]);

it('counts from when it was begun also on the same day', () => {
  const later = asOf('2026-11-23T14:00:00Z', { callback: ['in 2h'], promise: ['a word by tomorrow', 'the offer by 14:00'] });
  expect(later).toEqual({
    contact: zoe.id,
    at: '2026-11-23 10:00',
    callback: ['2026-11-23 11:00 Europe/London'],
    promise: ['a word by 2026-11-24', 'the offer by 2026-11-23 14:00'],
  });
});

it('leaves a draft as it was typed that the clock says was begun later', () => {
  const answers = { at: 'yesterday', promise: ['the offer by fri'] };
  expect(asOf('2026-11-23T08:00:00Z', answers)).toEqual({ contact: zoe.id, ...answers });
});

it.each([
  ['moves house on fri', 'moves house on 2026-11-27'],
  ['born on 14 may', 'born on 2027-05-14'],
  ['birthday every 14 may', 'birthday every 14 may'],
  ['likes tea', 'likes tea'],
])('keeps the day of what was learned: %s', (typed, meant) => {
  expect(asOf('2027-11-28T09:00:00Z', { learned: [typed] })).toMatchObject({ learned: [meant] });
});

it.each([
  ['yesterday at the fair', '2026-11-22 at the fair'],
  ['last fri', '2026-11-20'],
  ['at the fair', 'at the fair'],
])('keeps the day on which they were met: %s', (typed, meant) => {
  expect(asOf('2026-11-28T09:00:00Z', { met: typed })).toMatchObject({ met: meant });
});

it.each<[kind: string, typed: string | readonly string[], meant: string | readonly string[]]>([
  ['promise', ['the offer by fri', 'the prices by 2026-12-01'], ['the offer by 2026-11-27', 'the prices by 2026-12-01']],
  ['promise', ['a word by tomorrow 15:00'], ['a word by 2026-11-24 15:00']],
  ['promise', ['nothing said of when'], ['nothing said of when']],
  ['callback', ['tue 15-16h on +44 20 7946 0018'], ['2026-11-24 15:00-16:00 on +44 20 7946 0018']],
  ['callback', ['about wed 10h my time'], ['about 2026-11-25 10:00 Europe/Berlin']],
  ['callback', ['no such day'], ['no such day']],
  ['waiting', ['the prices from Li by tue'], ['the prices from Li by 2026-11-24']],
  ['findOut', ['who signs by 3bd'], ['who signs by 2026-11-26']],
  ['next', 'in 2 weeks', '2026-12-07'],
  ['next', 'none', 'none'],
])('keeps the day that was meant: %s %j', (kind, typed, meant) => {
  const later = asOf('2026-11-28T09:00:00Z', { [kind]: typed });
  expect(later).toMatchObject({ [kind]: meant, at: '2026-11-23 10:00' });
  expect(asBegun({ startedAt: '2026-11-28T09:00:00Z', answers: { ...later } }, aDesk('2026-12-02T09:00:00Z'), [zoe])).toEqual(
    later,
  );
});

it('keeps when it happened', () => {
  expect(asOf('2026-11-28T09:00:00Z', { at: 'fri 14:00' })).toMatchObject({ at: '2026-11-20 14:00' });
  expect(asOf('2026-11-28T09:00:00Z', { at: 'yesterday' })).toMatchObject({ at: '2026-11-22 10:00' });
});
