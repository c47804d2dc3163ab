import type { DayUnit } from './when-phrase.ts';

/** How the weekdays are written, whole or short. */
export const weekdayNames = String.raw`(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?`;

/** How the months are written, whole or short. */
export const monthNames = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

/** A number of things, in figures or in words up to twelve. */
export const countWords = String.raw`\d{1,4}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s)`;

/** The units that days are counted in, and those of minutes and hours. */
export const unitNames = String.raw`min(?:ute)?s?|h(?:ours?|rs?)?|d(?:ays?)?|bd|(?:working|business|work)[\s-]?days?|w(?:eeks?|ks?)?|mo(?:nths?)?|y(?:(?:ea)?rs?)?`;

/** A text in which every kind of dash is the plain one. */
export const withPlainDashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, '-');

/** Monday is 1, Sunday is 7. */
export const weekdayNamed = (name: string): number => weekdays.findIndex((start) => name.toLowerCase().startsWith(start)) + 1;

/** January is 1. */
export const monthNamed = (name: string): number => months.findIndex((start) => name.toLowerCase().startsWith(start)) + 1;

/** How many: `3`, `a`, `two`. */
export const countNamed = (word: string): number =>
  /^\d/.test(word) ? Number(word) : Math.max(1, numbers.indexOf(word.toLowerCase()) + 1);

/** The unit of a name written as in `unitNames`. */
export const unitNamed = (name: string): DayUnit | 'minute' | 'hour' => units.find(([start]) => start.test(name))?.[1] ?? 'day';

const units: readonly (readonly [RegExp, DayUnit | 'minute' | 'hour'])[] = [
  [/^mi/i, 'minute'],
  [/^h/i, 'hour'],
  [/^(?:bd|bus|work)/i, 'working-day'],
  [/^w/i, 'week'],
  [/^mo/i, 'month'],
  [/^y/i, 'year'],
];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
