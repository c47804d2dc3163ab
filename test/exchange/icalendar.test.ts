import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../src/domain/moment.ts';
import { holidaysIn } from '../../src/exchange/icalendar.ts';

const entry = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...entries: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries, 'END:VCALENDAR', ''].join('\r\n');

/** What a calendar with these entries says of 2026 to 2029. */
const read = (...entries: readonly string[]) => holidaysIn(calendar(...entries), '2026-01-01', '2029-12-31');
const daysOf = (...entries: readonly string[]): readonly string[] => {
  const found = read(...entries);
  return 'why' in found ? [found.why] : Object.keys(found.days);
};

const christmas = 'DTSTART;VALUE=DATE:20201225';

describe('whole days', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['once', ['DTSTART;VALUE=DATE:20270514'], ['2027-05-14']],
    ['before the time that is asked for', ['DTSTART;VALUE=DATE:20250514'], []],
    [
      'until the day before the end',
      ['DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20271227'],
      ['2027-12-24', '2027-12-25', '2027-12-26'],
    ],
    ['as long as they last', ['DTSTART;VALUE=DATE:20271224', 'DURATION:P2D'], ['2027-12-24', '2027-12-25']],
    ['for weeks', ['DTSTART;VALUE=DATE:20291228', 'DURATION:P1W'], ['2029-12-28', '2029-12-29', '2029-12-30', '2029-12-31']],
    ['that end where they begin', ['DTSTART;VALUE=DATE:20270514', 'DTEND;VALUE=DATE:20270514'], ['2027-05-14']],
    ['from midnight to midnight', ['DTSTART:20270514T000000Z', 'DTEND:20270515T000000Z'], ['2027-05-14']],
    ['without saying that they are days', ['DTSTART:20270514', 'DTEND:20270516'], ['2027-05-14', '2027-05-15']],
    ['called off', ['DTSTART;VALUE=DATE:20270514', 'STATUS:CANCELLED'], []],
  ])('%s', (_, lines, days) => expect(daysOf(entry(...lines))).toEqual(days));
});

describe('days that come back', () => {
  it.each<[rule: string, first: string, days: readonly string[]]>([
    ['FREQ=YEARLY', '20201225', ['2026-12-25', '2027-12-25', '2028-12-25', '2029-12-25']],
    ['FREQ=YEARLY;INTERVAL=2', '20201225', ['2026-12-25', '2028-12-25']],
    ['FREQ=YEARLY;UNTIL=20271231', '20201225', ['2026-12-25', '2027-12-25']],
    ['FREQ=YEARLY;UNTIL=20271225T000000Z', '20201225', ['2026-12-25', '2027-12-25']],
    ['FREQ=YEARLY;COUNT=8', '20201225', ['2026-12-25', '2027-12-25']],
    ['FREQ=YEARLY', '20240229', ['2028-02-29']],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '20200525', ['2026-05-25', '2027-05-31', '2028-05-29', '2029-05-28']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;WKST=SU', '20201126', ['2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22']],
    ['FREQ=YEARLY;BYMONTH=2;BYDAY=5MO', '20200203', []],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '20200203', []],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '20200229', ['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28']],
    [
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=1;UNTIL=20271231',
      '20200601',
      ['2026-06-01', '2026-12-01', '2027-06-01', '2027-12-01'],
    ],
    // The Saturday before Advent, as calendars write a weekday within certain dates.
    [
      'FREQ=YEARLY;BYMONTH=11;BYDAY=SA;BYMONTHDAY=22,23,24,25,26,27,28',
      '20201128',
      ['2026-11-28', '2027-11-27', '2028-11-25', '2029-11-24'],
    ],
  ])('%s from %s', (rule, first, days) => expect(daysOf(entry(`DTSTART;VALUE=DATE:${first}`, `RRULE:${rule}`))).toEqual(days));

  it('without the days that are left out or replaced, and with those added', () => {
    const all = [
      entry('UID:1', christmas, 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20281225', 'RDATE;VALUE=DATE:20280103'),
      entry('UID:1', 'DTSTART;VALUE=DATE:20271227', 'RECURRENCE-ID;VALUE=DATE:20271225'),
    ];
    expect(daysOf(...all)).toEqual(['2026-12-25', '2027-12-27', '2028-01-03', '2029-12-25']);
  });

  it('always fall on the weekday and in the month that the rule names, whatever it is', () => {
    const weekday = constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    assert(
      property(integer({ min: 1, max: 12 }), integer({ min: -5, max: 5 }), weekday, (month, place, name) => {
        const rule = `FREQ=YEARLY;BYMONTH=${month};BYDAY=${place || ''}${name}`;
        const days = daysOf(entry('DTSTART;VALUE=DATE:20200101', `RRULE:${rule}`));
        for (const day of days) {
          expect([Number(day.slice(5, 7)), weekdayOf(day)]).toEqual([month, names.indexOf(name) + 1]);
          const another = Math.sign(place) * -7 * Math.abs(place);
          if (place !== 0) expect(addDays(day, another).slice(0, 7)).not.toBe(day.slice(0, 7));
        }
        if (place !== 0) expect(days.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
});

it('gives the days their names, in harmless text, and two names where there are two', () => {
  const found = read(
    entry(christmas, 'SUMMARY:Christmas\\, first day\\n\u001b[31m', 'RRULE:FREQ=YEARLY;UNTIL=20261231'),
    entry('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Juledag'),
    entry('DTSTART;VALUE=DATE:20260101'),
  );
  expect(found).toEqual({ days: { '2026-01-01': 'holiday', '2026-12-25': 'Christmas, first day, Juledag' }, withTimes: 0 });
});

it('counts appointments and takes none of them', () => {
  const found = read(
    entry('DTSTART;TZID=Europe/Berlin:20261130T100000', 'RRULE:FREQ=DAILY'),
    entry('DTSTART:20261130T100000Z'),
    entry('DTSTART;VALUE=DATE:20261130'),
  );
  expect(found).toEqual({ days: { '2026-11-30': 'holiday' }, withTimes: 2 });
});

it('takes several calendars one after the other', () => {
  const two = calendar(entry('DTSTART;VALUE=DATE:20261130')) + calendar(entry('DTSTART;VALUE=DATE:20261201'));
  expect(holidaysIn(`\uFEFF${two}`, '2026-01-01', '2029-12-31')).toMatchObject({
    days: { '2026-11-30': 'holiday', '2026-12-01': 'holiday' },
  });
});

describe('what cannot be used is refused as a whole', () => {
  it.each([
    ['', 'it is not a calendar'],
    ['hello', 'it is not a calendar (invalid line (no token ";" or ":") "hello")'],
    ['{"name":"x"}', 'it is not a calendar'],
    ['BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n', 'it is not a calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'it is not a calendar (invalid ical body. component began but did not end)'],
    [calendar(entry('SUMMARY:Easter')), 'its entry "Easter" has no day'],
    [calendar(entry('DTSTART;VALUE=DATE:20261341')), 'its entry "holiday" has no day'],
    [calendar(entry('DTSTART;VALUE=DATE:20260101', 'DURATION:PT5H')), 'its entry "holiday" does not last as long as a holiday'],
    [
      calendar(entry('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20290101')),
      'its entry "holiday" does not last as long as a holiday',
    ],
    ...[
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=WEEKLY',
      'FREQ=YEARLY;BYSETPOS=9;BYMONTH=2;BYDAY=MO',
      'FREQ=YEARLY;BYDAY=20MO',
    ].map((rule) => [
      calendar(entry(christmas, 'SUMMARY:Odd', `RRULE:${rule}`)),
      'its entry "Odd" comes back in a way that is not known here',
    ]),
  ])('%j', (text, why) => expect(holidaysIn(text, '2026-01-01', '2029-12-31')).toEqual({ why }));

  it('and nothing that is read ends in anything else', () => {
    const piece = constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      christmas,
      'RRULE:FREQ=YEARLY',
      'x',
      '\r\n',
      ';',
      ':',
    );
    assert(
      property(string({ unit: piece, maxLength: 30 }), (text) => {
        const found = holidaysIn(text, '2026-01-01', '2029-12-31');
        if ('why' in found) expect(found.why).not.toBe('');
        else for (const day of Object.keys(found.days)) expect(day).toMatch(/^202[6-9]-12-25$/);
      }),
    );
  });
});
