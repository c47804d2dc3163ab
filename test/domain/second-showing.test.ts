import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/domain/desk.ts';
import { instantMeant } from '../../src/domain/given-moment.ts';
import { instantAt } from '../../src/domain/moment.ts';
import { parseWhen, resolveWhen } from '../../src/domain/when.ts';
import { monday } from './when-said.ts';

const berlin = (now: string): Desk => ({ ...monday, now });
const firstHour = berlin('2027-10-30T23:30:00Z');
const secondHour = berlin('2027-10-31T01:15:00Z');

const startOf = (text: string, desk: Desk) => {
  const { window, remarks } = resolveWhen(parseWhen(text), desk, { zone: desk.zone, looking: 'ahead' });
  return { start: window && instantAt(window.day, window.from ?? '', window.zone), shown: window?.from, remarks };
};

describe('so many minutes, where the clocks are put back', () => {
  it.each([
    ['+30min', firstHour, '02:00', '2027-10-31T00:00:00Z'],
    ['+1h', firstHour, '02:30', '2027-10-31T00:30:00Z'],
    ['+90min', firstHour, '03:00', '2027-10-31T02:00:00Z'],
    ['+2h', firstHour, '03:00', '2027-10-31T02:00:00Z'],
    ['+150min', firstHour, '03:00', '2027-10-31T02:00:00Z'],
    ['+3h', firstHour, '03:30', '2027-10-31T02:30:00Z'],
    ['now', secondHour, '03:00', '2027-10-31T02:00:00Z'],
    ['+10min', secondHour, '03:00', '2027-10-31T02:00:00Z'],
    ['2027-10-31T02:30+02:00', firstHour, '02:30', '2027-10-31T00:30:00Z'],
    ['2027-10-31T02:30+01:00', firstHour, '03:00', '2027-10-31T02:00:00Z'],
    ['+2h their time', { ...firstHour, zone: 'Asia/Kolkata' }, '07:00', '2027-10-31T01:30:00Z'],
  ] as const)('%s is never sooner', (text, desk, shown, start) => expect(startOf(text, desk)).toMatchObject({ shown, start }));

  it('says so', () => {
    expect(startOf('+2h', firstHour).remarks).toEqual([
      'The clocks of Europe/Berlin show 02:30 on Sun 31 Oct twice, and this is the second: it is put at 03:00, right after it.',
    ]);
    expect(startOf('+1h', firstHour).remarks).toEqual([
      'The clocks of Europe/Berlin show 02:30 on Sun 31 Oct twice: the first is meant.',
    ]);
    expect(startOf('+3h', firstHour).remarks).toEqual([]);
  });

  it('comes half an hour later where they are put back by that', () =>
    expect(startOf('+20min', { ...monday, now: '2027-04-03T15:05:00Z', zone: 'Australia/Lord_Howe' })).toMatchObject({
      shown: '02:00',
      start: '2027-04-03T15:30:00Z',
    }));

  it.each([
    ['now', '2027-10-31T01:15:00Z'],
    ['10 min ago', '2027-10-31T01:05:00Z'],
    ['1 hour ago', '2027-10-31T00:15:00Z'],
    ['2 hours ago', '2027-10-30T23:15:00Z'],
  ])('%s is exact', (text, at) => expect(instantMeant(text, secondHour, 'Europe/Berlin')).toBe(at));
});
