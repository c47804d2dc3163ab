import { expect, it } from 'vitest';
import type { Schedule } from '../../src/domain/schedule.ts';
import { commandIn, scheduleIn, unitsFor } from '../../src/exchange/systemd-units.ts';

const schedule: Schedule = { at: '07:30', days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' };
const command = ['/usr/bin/node', '/usr/bin/kw', '--home', '/home/ada/kw', 'schedule', 'run'];

it('catches up after the machine was asleep, and goes by our clocks', () => {
  const { service, timer } = unitsFor(schedule, command);
  expect(timer).toContain('[Timer]\nOnCalendar=Mon..Fri *-*-* 07:30:00 Europe/Berlin\nPersistent=true\n');
  expect(service).toContain('[Service]\nType=oneshot\nExecStart=:/usr/bin/node /usr/bin/kw --home /home/ada/kw schedule run\n');
});

it.each([
  ['daily', [1, 2, 3, 4, 5, 6, 7], '*-*-* 07:30:00'],
  ['on some days', [1, 3, 5], 'Mon,Wed,Fri *-*-*'],
  ['on most days', [1, 2, 3, 5, 7], 'Mon..Wed,Fri,Sun *-*-*'],
])('comes %s', (_, days, calendar) => {
  const { timer } = unitsFor({ ...schedule, days }, command);
  expect(timer).toContain(`OnCalendar=${calendar}`);
  expect(scheduleIn(timer)).toEqual({ ...schedule, days });
});

it.each([
  'a b',
  '50%',
  '$HOME',
  'quo"te',
  'back\\slash',
  "it's",
  '漢字',
  '%h',
  '\\n',
])('writes %s so that it is read the same', (odd) => {
  const words = [...command, odd];
  const { service } = unitsFor(schedule, words);
  expect(commandIn(service)).toEqual(words);
});

it('knows nothing of timers that somebody wrote anew', () => {
  expect(scheduleIn('[Timer]\nOnCalendar=daily\n')).toBeNull();
  expect(scheduleIn('[Timer]\nOnCalendar=Never *-*-* 07:30:00 UTC\n')).toBeNull();
  expect(commandIn('[Service]\nExecStart=/bin/true\n')).toEqual([]);
});

it('has no line break', () => {
  expect(() => unitsFor(schedule, ['/a\nExecStart=/bin/evil'])).toThrow('a line break or another control character');
});
