import { weekdayNames } from './calendar.ts';
import { weekdayNamed, weekdayNames as weekdayWords } from './when-words.ts';

/** Every day of the week, Monday first. */
export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Days of the week as they are typed: `mon-fri`, `mon, wed`, `sat-mon`, `daily`; Monday is 1. Null when they are not understood. */
export function weekdaysIn(text: string): readonly number[] | null {
  if (/^\s*(?:daily|every day)\s*$/i.test(text)) return everyDay;
  const parts = text
    .trim()
    .replaceAll(/\s*(?:\.\.|-|–|\bto\b)\s*/gi, '-')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  const days = parts.map(stretchIn);
  if (days.length === 0 || days.includes(null)) return null;
  return [...new Set(days.flatMap((stretch) => stretch ?? []))].toSorted((one, other) => one - other);
}

/** Days of the week in few letters: "mon-fri", "mon,wed,fri", "daily". */
export const weekdaysInWords = (days: readonly number[]): string =>
  days.length === everyDay.length ? 'daily' : stretchesOf(days, weekdayInShort, '-');

/** Days that follow each other as one stretch, each day named as it is to be. */
export function stretchesOf(days: readonly number[], nameOf: (day: number) => string, between: string): string {
  const begins = days.filter((day) => !days.includes(day - 1));
  return begins
    .flatMap((first) => {
      let last = first;
      while (days.includes(last + 1)) last += 1;
      return last - first < 2
        ? days.filter((day) => day >= first && day <= last).map(nameOf)
        : [nameOf(first) + between + nameOf(last)];
    })
    .join(',');
}

/** A stretch from one day to another, over the weekend where it must. */
function stretchIn(part: string): readonly number[] | null {
  const [first, last = first, ...more] = part.split('-').map(weekdayCalled);
  if (!first || !last || more.length > 0) return null;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** 0 where there is no such day. */
const weekdayCalled = (typed: string): number => (isWeekday.test(typed) ? weekdayNamed(typed) : 0);

const isWeekday = new RegExp(`^${weekdayWords}$`, 'i');

/** A day of the week in three letters, as it is typed: "mon". */
export const weekdayInShort = (day: number): string => (weekdayNames[day - 1] ?? '').slice(0, 3).toLowerCase();
