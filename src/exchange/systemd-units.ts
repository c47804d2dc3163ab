import { weekdayNames } from '../domain/calendar.ts';
import type { Schedule } from '../domain/schedule.ts';
import { everyDay, stretchesOf, weekdaysIn } from '../domain/weekdays.ts';
import { mustFitOnLine } from './command-words.ts';

/** The two files of a systemd timer: what is run, and when. */
export interface Units {
  readonly service: string;
  readonly timer: string;
}

/** The units that run a command on a schedule, and once afterwards when the machine was off or asleep. */
export function unitsFor(schedule: Schedule, command: readonly string[]): Units {
  mustFitOnLine(command);
  const unit = '[Unit]\nDescription=Keepword: the digest of the day\n';
  return {
    // The colon keeps $ from meaning a variable.
    service: `${unit}\n[Service]\nType=oneshot\nExecStart=:${command.map(word).join(' ')}\n`,
    timer: `${unit}\n[Timer]\nOnCalendar=${calendarOf(schedule)}\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n`,
  };
}

/** When a timer comes; null when it says so in another way than ours. */
export function scheduleIn(timer: string): Schedule | null {
  const [, days = 'daily', at, zone] = /^OnCalendar=(?:([A-Za-z,.]+) )?\*-\*-\* (\d\d:\d\d):00 (\S+)$/m.exec(timer) ?? [];
  const weekdays = weekdaysIn(days);
  return at === undefined || zone === undefined || weekdays === null ? null : { at, days: weekdays, zone };
}

/** What a service of ours runs, word by word. */
export function commandIn(service: string): readonly string[] {
  const [, line = ''] = /^ExecStart=:(.*)$/m.exec(service) ?? [];
  const words = line.match(/"(?:\\.|[^"\\])*"|\S+/g) ?? [];
  return words.map((one) => (one.startsWith('"') ? one.slice(1, -1).replaceAll(/\\(.)/g, '$1') : one).replaceAll('%%', '%'));
}

function calendarOf({ at, days, zone }: Schedule): string {
  const name = (day: number): string => (weekdayNames[day - 1] ?? '').slice(0, 3);
  const weekdays = days.length === everyDay.length ? '' : `${stretchesOf(days, name, '..')} `;
  return `${weekdays}*-*-* ${at}:00 ${zone}`;
}

const word = (text: string): string => {
  const written = text.replaceAll('%', '%%');
  return /^[\w./@%+=:,-]+$/.test(written) ? written : `"${written.replaceAll(/["\\]/g, '\\$&')}"`;
};
