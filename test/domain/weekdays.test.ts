import { expect, it } from 'vitest';
import { weekdaysIn, weekdaysInWords } from '../../src/domain/weekdays.ts';

it.each([
  ['mon-fri', [1, 2, 3, 4, 5], 'mon-fri'],
  ['mon,wed,fri', [1, 3, 5], 'mon,wed,fri'],
  ['Monday, Tuesday', [1, 2], 'mon,tue'],
  ['thurs', [4], 'thu'],
  ['tues, weds', [2, 3], 'tue,wed'],
  ['mon To fri', [1, 2, 3, 4, 5], 'mon-fri'],
  ['mon..wed, sun', [1, 2, 3, 7], 'mon-wed,sun'],
  ['mon – wed', [1, 2, 3], 'mon-wed'],
  ['tue to thu', [2, 3, 4], 'tue-thu'],
  ['sat-mon', [1, 6, 7], 'mon,sat,sun'],
  ['fri-fri', [5], 'fri'],
  ['fri, mon, fri', [1, 5], 'mon,fri'],
  ['daily', [1, 2, 3, 4, 5, 6, 7], 'daily'],
  ['Every Day', [1, 2, 3, 4, 5, 6, 7], 'daily'],
  ['mon-sun', [1, 2, 3, 4, 5, 6, 7], 'daily'],
])('understands %s', (text, days, words) => {
  expect(weekdaysIn(text)).toEqual(days);
  expect(weekdaysInWords(days)).toBe(words);
});

it.each([
  '',
  ' , ',
  'm',
  'mo',
  'monster',
  'mon-',
  '-fri',
  'mon-wed-fri',
  'mon fri tomorrow',
  '1-5',
  'never',
])('does not understand "%s"', (text) => {
  expect(weekdaysIn(text)).toBeNull();
});
