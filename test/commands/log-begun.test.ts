import { expect, it } from 'vitest';
import { asBegun } from '../../src/commands/log-begun.ts';
import { aDesk } from '../helpers/sample-records.ts';
import { zoe } from '../helpers/some-customers.ts';

const monday = '2026-11-23T09:00:00Z';
const asOf = (now: string, answers: object) =>
  asBegun({ startedAt: monday, answers: { contact: zoe.id, ...answers } }, aDesk(now), [zoe]);

it('leaves a draft of today as it was typed', () => {
  const answers = { at: 'yesterday', promise: ['the offer by fri'] };
  expect(asOf('2026-11-23T20:00:00Z', answers)).toEqual({ contact: zoe.id, ...answers });
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
