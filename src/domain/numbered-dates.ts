import { monthNames, whyNoSuchDay } from './calendar.ts';
import type { Desk } from './desk.ts';
import { UserError } from './user-error.ts';
import type { DayPhrase } from './when-phrase.ts';

type Numbers = Extract<DayPhrase, { readonly kind: 'numbers' }>;

/** Two numbers as month and day, as the configuration says. Until it does nothing is guessed, also where only one can be the month. */
export function ordered(numbers: Numbers, dateOrder: Desk['dateOrder']): NumberedDate {
  const read = readings(numbers);
  if (dateOrder !== null) return read[dateOrder];
  const orders = (['dmy', 'mdy'] as const).filter((order) => whyNoDate(read[order]) === null);
  if (orders.length === 0) return noSuchDay(numbers.text, whyNoDate(read.dmy) ?? '');
  const names = [...new Set(orders.map((order) => `"${named(read[order])}"`))];
  throw new UserError(
    'usage',
    names.length === 2
      ? `"${numbers.text}" could mean two days: which number is the month?`
      : `"${numbers.text}" is refused until it is known which number is the month.`,
    `Type ${names.join(' or ')}; or say once which comes first: kw config set date-order ${orders.join(' (or ')}${orders.length === 2 ? ')' : ''}.`,
  );
}

/** A date; without a year, the next one. */
export interface NumberedDate {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

const readings = ({ first, second, year }: Numbers): Readonly<Record<'dmy' | 'mdy', NumberedDate>> => ({
  dmy: { year, month: second, date: first },
  mdy: { year, month: first, date: second },
});

const whyNoDate = ({ year, month, date }: NumberedDate): string | null => whyNoSuchDay(year, month, date);

/** "25 dec", "25 dec 2027". */
const named = ({ year, month, date }: NumberedDate): string =>
  [date, monthNames[month - 1]?.slice(0, 3).toLowerCase(), year].filter((part) => part !== null).join(' ');

/** Refuses a day that the calendar does not have, or that nobody plans. */
export function noSuchDay(text: string, why: string): never {
  throw new UserError('usage', `There is no such day as "${text}": ${why}.`, 'Type a day such as "1 dec" or 2026-12-01.');
}
