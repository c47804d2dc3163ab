import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { instantAt } from '../../src/domain/moment.ts';
import { parseWhen, resolveWhen } from '../../src/domain/when.ts';

// Our words for days and times beside those of Taskwarrior (`task calc`), at moments that are awkward: what both know means
// the same, or the difference is listed here with its reason. Taskwarrior has no --now, so its clock is held by faketime.

const zone = 'Europe/Berlin';

/** A Monday; a Friday; a Sunday and last day of a month with 31 days; a leap day; the last day of a year. */
const moments = ['2026-11-23 10:30', '2026-11-27 16:45', '2027-01-31 10:30', '2028-02-29 09:00', '2026-12-31 12:00'];

describe.each(moments)('at %s, both mean the same by', (moment) => {
  it.each([
    ...['now', 'today', 'tomorrow', 'yesterday'],
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    ...['2028-12-01', '2028-12-01T15:00', '23:30', '8:00', '11pm', '8am'],
  ])('%s', (phrase) => expect(ours(phrase, moment)).toBe(theirs(phrase, moment)));

  it.each([
    ['3d', 'today+3d'],
    ['3 days', 'today+3days'],
    ['in 20 days', 'today+20days'],
    ['2w', 'today+2w'],
    ['in 3 weeks', 'today+3weeks'],
    ['in 2h', 'now+2h'],
    ['in 20 min', 'now+20min'],
    ['2 days ago', 'today-2d'],
  ])('%s and %s', (phrase, expression) => expect(ours(phrase, moment)).toBe(theirs(expression, moment)));
});

describe('they differ, and this is why', () => {
  it.each<[phrase: string, expression: string, moment: string, ours: string, theirs: string, why: string]>([
    ['eow', 'eow', '2026-11-23 10:30', '2026-11-27', '2026-11-29', 'a promise for the end of a week is for its last working day'],
    ['eom', 'eom', '2027-01-25 10:30', '2027-01-29', '2027-01-31', 'and so is one for the end of a month'],
    [
      '2026-W49',
      '2026-W49',
      '2026-11-23 10:30',
      '2026-12-04',
      '2026-12-06',
      'and one for a numbered week; weeks begin on Monday',
    ],
    [
      '23rd',
      '23rd',
      '2026-11-23 10:30',
      '2026-11-23',
      '2026-12-23',
      'a date that is today is today, only weekdays come round so often',
    ],
    ['31st', '31st', '2026-11-23 10:30', '2026-12-31', '2026-12-01', 'the next 31st, not the day after a 30th'],
    [
      'in 1 month',
      'today+1month',
      '2027-01-31 10:30',
      '2027-02-28',
      '2027-03-02',
      'a month is a month of the calendar, not 30 days',
    ],
    [
      'in 1 year',
      'today+1year',
      '2027-03-10 10:30',
      '2028-03-10',
      '2028-03-09',
      'a year is a year of the calendar, not 365 days',
    ],
    [
      'in 5 weeks',
      'today+5weeks',
      '2028-02-29 09:00',
      '2028-04-04',
      '2028-04-04 01:00',
      'a day is a day, also where the clocks are changed',
    ],
    [
      '15h',
      '15h',
      '2026-11-23 10:30',
      '2026-11-23 15:00',
      'PT15H',
      'a time as one writes it in much of Europe; +15h counts hours',
    ],
    ['3d', '3d', '2026-11-23 10:30', '2026-11-26', 'P3D', 'there a length of time, to be added to something; here a day'],
    ['1m', '1m', '2026-11-23 10:30', 'refused', 'P30D', 'minutes or months? Nothing is guessed'],
    ['december', 'december', '2026-11-23 10:30', 'refused', '2026-12-01', 'a month is no day: its first or its last?'],
    ['1/12', '1/12', '2026-11-23 10:30', 'refused', '0', 'there a division; here a date of which nobody knows the month'],
    [
      '25/12',
      '25/12',
      '2026-11-23 10:30',
      'refused',
      '2',
      'and the same where only one number can be a month: a habit of guessing is the next mistake',
    ],
    ['25:00', '25:00', '2026-11-23 10:30', 'refused', '25:00', 'what is not understood is refused here, and left as it is there'],
    ['fryday', 'fryday', '2026-11-23 10:30', 'refused', 'fryday', 'and so is a slip of the fingers'],
    ['noon', 'noon', '2026-11-23 10:30', '2026-11-23 12:00', 'noon', 'not known there'],
    ['w49', 'w49', '2026-11-23 10:30', '2026-12-04', 'w49', 'not known there without its year'],
  ])('%s and %s at %s: %s here, %s there (%s)', (phrase, expression, moment, here, there) => {
    expect(ours(phrase, moment)).toBe(here);
    expect(theirs(expression, moment)).toBe(there);
  });
});

describe('what Taskwarrior knows and we refuse', () => {
  it.each([
    ['sow', 'a promise is due at the end of something; "beginning of next week" says its first working day'],
    ['som', 'the same for a month'],
    ['soq', 'nobody promises by quarters in a conversation; name the day'],
    ['eoq', 'the same'],
    ['soy', 'the same for a year'],
    ['eoy', 'the same'],
    ['easter', 'feasts are for a calendar of holidays; name the day'],
    ['later', 'a day in the year 9999 there; here none says that there is no day'],
    ['someday', 'the same'],
  ])('%s: %s', (phrase) => {
    expect(theirs(phrase, '2026-11-23 10:30')).toMatch(/^\d{4}-\d{2}-\d{2}/);
    expect(ours(phrase, '2026-11-23 10:30')).toBe('refused');
  });
});

/** What we mean: a day, or a day and a time; `refused`. */
function ours(phrase: string, moment: string): string {
  const [day = '', time = ''] = moment.split(' ');
  const desk: Desk = { now: instantAt(day, time, zone), zone, workingTime: usualWorkingTime, dateOrder: null };
  try {
    const { window } = resolveWhen(parseWhen(phrase), desk, { zone, looking: 'ahead' });
    return [window?.day, window?.from].filter(Boolean).join(' ');
  } catch {
    return 'refused';
  }
}

const data = mkdtempSync(join(tmpdir(), 'keepword-task-'));
afterAll(() => rmSync(data, { recursive: true }));

/** What `task calc` answers, in the same form: midnight and the last second of a day are the day. */
function theirs(expression: string, moment: string): string {
  const { stdout, stderr } = spawnSync('faketime', ['-f', `@${moment}:00`, 'task', 'rc.verbose=nothing', 'calc', expression], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', HOME: data, TASKDATA: data, TASKRC: '/dev/null', TZ: zone },
    timeout: 20_000,
  });
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}$/.exec(stdout.trim()) ?? [];
  if (day === undefined) return stdout.trim() || stderr.trim();
  return time === '00:00' || time === '23:59' ? day : `${day} ${time}`;
}
