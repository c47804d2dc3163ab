import type { Schedule } from '../domain/schedule.ts';
import { UserError } from '../domain/user-error.ts';
import { everyDay, stretchesOf, weekdaysInWords } from '../domain/weekdays.ts';
import { asCronLine, mustFitOnLine } from './command-words.ts';

/** The lines of one journal in a crontab: `times` on the clocks that cron goes by. */
export interface CronLines {
  readonly home: string;
  readonly schedule: Schedule;
  readonly times: readonly Schedule[];
  readonly command: readonly string[];
}

/** The lines to put into a crontab, between two that tell where they begin and end. */
export function cronBlock({ home, schedule, times, command }: CronLines): string {
  mustFitOnLine([home, ...command]);
  const when = `${schedule.at} ${weekdaysInWords(schedule.days)}, ${schedule.zone}`;
  return [
    beginOf(home),
    `# ${when}. kw schedule cron --remove takes these lines out again.`,
    ...(times.length > 1
      ? ['# Each of these times is the right one for a part of the year; a run at another one does nothing.']
      : []),
    ...fieldsOf(times).map((fields) => `${fields} ${asCronLine(command)}`),
    end,
    '',
  ].join('\n');
}

/** A crontab with these lines in the place of the earlier ones of this journal, or at its end. Every other byte stays as it is. */
export function withBlock(table: Buffer, home: string, block: string): Buffer {
  const { from, to } = placeOf(table, home) ?? { from: table.length, to: table.length };
  const isCutOff = from > 0 && table[from - 1] !== lineBreak;
  return Buffer.concat([table.subarray(0, from), Buffer.from(`${isCutOff ? '\n' : ''}${block}`), table.subarray(to)]);
}

/** A crontab without the lines of this journal. Every other byte stays as it is. */
export function withoutBlock(table: Buffer, home: string): Buffer {
  const place = placeOf(table, home);
  return place === null ? table : Buffer.concat([table.subarray(0, place.from), table.subarray(place.to)]);
}

/** The lines of this journal as they stand in a crontab; null when there are none. */
export function blockIn(table: Buffer, home: string): string | null {
  const place = placeOf(table, home);
  return place && table.subarray(place.from, place.to).toString('utf8');
}

/** Lines that somebody wrote by hand and that run the digest, too. */
export const otherDigests = (table: Buffer, home: string): readonly string[] =>
  withoutBlock(table, home)
    .toString('utf8')
    .split('\n')
    .filter((line) => /^[^#]*[\s/'"](?:kw|keepword(?:\.cjs)?)['"]?\s(?:.*\s)?digest\b/.test(line));

/** When the lines of a block come, on the clocks of a zone, and what they run; those that are not understood any more are left out. */
export const timesIn = (
  block: string,
  clocks: Schedule['zone'],
): readonly { readonly time: Schedule; readonly command: string }[] =>
  block.split('\n').flatMap((line) => {
    const [, minute = '', hours = '', days = '', command] = /^(\d+) ([\d,]+) \* \* (\*|[\d,-]+) (.+)$/.exec(line) ?? [];
    if (command === undefined) return [];
    const times = hours.split(',').map((hour) => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
    return times.map((at) => ({ time: { at, days: weekdaysOfField(days), zone: clocks }, command }));
  });

const beginOf = (home: string): string => `# >>> keepword: the digest of ${home}`;
const end = '# <<< keepword';
const lineBreak = 0x0a;
const carriageReturn = 0x0d;

function placeOf(table: Buffer, home: string): { readonly from: number; readonly to: number } | null {
  const from = lineAt(table, beginOf(home), 0);
  if (from === null) return null;
  const last = lineAt(table, end, from);
  const another = lineAt(table, '# >>> keepword', from + 1, false);
  if (last === null || (another !== null && another < last)) throw notClosed(home);
  return { from, to: Math.min(endOfLine(table, last + end.length) + 1, table.length) };
}

/** Where a line ends that has nothing more: an editor of Windows may have put a carriage return there. */
const endOfLine = (table: Buffer, at: number): number => (table[at] === carriageReturn ? at + 1 : at);

/** Where a line stands that is exactly this, or begins so. */
function lineAt(table: Buffer, text: string, after: number, whole = true): number | null {
  for (let at = table.indexOf(text, after); at !== -1; at = table.indexOf(text, at + 1)) {
    const next = table[endOfLine(table, at + Buffer.byteLength(text))];
    if ((at === 0 || table[at - 1] === lineBreak) && (!whole || next === undefined || next === lineBreak)) return at;
  }
  return null;
}

const notClosed = (home: string): UserError =>
  new UserError(
    'failed',
    `In your crontab the lines for ${home} begin but do not end, so nobody knows which they are. Nothing was changed.`,
    `Remove them by hand, from "${beginOf(home)}" on: crontab -e`,
  );

/** Times of the same days that differ in the hour alone are one line. */
function fieldsOf(times: readonly Schedule[]): readonly string[] {
  const hours = new Map<string, string[]>();
  for (const { at, days } of times) {
    const others = `${Number(at.slice(3))} ${fieldOf(days)}`;
    hours.set(others, [...(hours.get(others) ?? []), String(Number(at.slice(0, 2)))]);
  }
  return [...hours].map(([others, all]) => others.replace(' ', ` ${all.join(',')} * * `));
}

/** Cron begins the week with Sunday, which is 0. */
const fieldOf = (days: readonly number[]): string =>
  days.length === everyDay.length ? '*' : stretchesOf(days.map((day) => day % 7).toSorted(), String, '-');

const weekdaysOfField = (field: string): readonly number[] =>
  field === '*'
    ? everyDay
    : field
        .split(',')
        .flatMap((part) => stretchOf(part))
        .toSorted();

function stretchOf(part: string): readonly number[] {
  const [first = 0, last = first] = part.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) % 7 || 7);
}
