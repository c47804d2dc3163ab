import { expect, it } from 'vitest';
import { dueThen } from '../../src/domain/due-then.ts';
import { parseWhen } from '../../src/domain/when.ts';
import { aDesk, on } from '../helpers/sample-records.ts';

const [friday, saturday, monday] = ['2026-11-20T09:00:00Z', '2026-11-21T09:00:00Z', '2026-11-23T06:00:00Z'];

// It is Monday 23 November, 07:30 in Berlin.
it.each([
  ['fri', friday, on('2026-11-20')],
  ['fri', monday, on('2026-11-20')],
  ['wed', monday, on('2026-11-25')],
  ['thu', saturday, on('2026-11-19')],
  ['20 nov', friday, on('2026-11-20')],
  ['1 dec', friday, on('2026-12-01')],
  ['25th', '2026-10-26T09:00:00Z', on('2026-10-25')],
  ['w47', monday, on('2026-11-20')],
  ['fri w48', friday, on('2026-11-27')],
  ['24th 15:00', '2026-09-28T09:00:00Z', on('2026-09-24', '15:00')],
  ['fri', '2026-09-28T09:00:00Z', on('2026-09-25')],
  ['29 feb', friday, on('2028-02-29')],
  ['7:00', monday, on('2026-11-23', '07:00')],
  ['15-16h', '2026-11-19T16:00:00Z', on('2026-11-19', '15:00', '16:00')],
  ['20:00', monday, on('2026-11-23', '20:00')],
  ['today', friday, on('2026-11-23')],
  ['+3d', friday, on('2026-11-26')],
  ['2027-11-20', friday, on('2027-11-20')],
  ['none', friday, null],
])('"%s" of what ended at %s', (text, ended, due) => {
  expect(dueThen(parseWhen(text), aDesk(), { zone: 'Europe/Berlin' }, ended).window).toEqual(due);
});

it('says only what is true of all of them', () => {
  const { remarks } = dueThen(parseWhen('fri 15:00 their time'), aDesk(), { zone: 'Europe/Berlin', theirs: null }, friday);
  expect(remarks).toEqual(['Their time zone is not known: this is by the clocks of Europe/Berlin.']);
});
