import { addMonths } from 'date-fns/addMonths';
import { addDays, calendarDate, type Day, toDay } from './moment.ts';
import { UserError } from './user-error.ts';
import { countNamed, countWords, unitNamed, unitNames } from './when-words.ts';
import { counted } from './wording.ts';

/** How often something comes round again, such as every 6 weeks. */
export interface Frequency {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** How often, as it is written: `6w`, `3mo`, `2 weeks`, `monthly`. Throws a UserError when it is not understood. */
export function parseFrequency(text: string): Frequency {
  const stored = asStored.exec(text);
  if (stored !== null) return { count: Number(stored[1]), unit: storedUnits[stored[2] as keyof typeof storedUnits] };
  const typed = text.trim().replace(/^every\s+/i, '');
  const once = single.get(typed.toLowerCase());
  if (once !== undefined) return { count: 1, unit: once };
  const { count = '', unit = '' } = pattern().exec(typed)?.groups ?? {};
  const [number, named] = [countNamed(count), unitNamed(unit)];
  if (count === '' || number === 0) throw notUnderstood(text);
  if (named === 'minute' || named === 'hour' || named === 'working-day') throw notUnderstood(text);
  return { count: number, unit: named };
}

/** How often, as it is kept; null for never, and where somebody wrote what cannot be read. */
export function frequencyIn(text: string): Frequency | null {
  if (text === 'never') return null;
  try {
    return parseFrequency(text);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** How often as it is stored: `6w`, `3mo`. */
export const formatFrequency = ({ count, unit }: Frequency): string =>
  `${count}${{ day: 'd', week: 'w', month: 'mo', year: 'y' }[unit]}`;

/** What `formatFrequency` writes. The agenda reads it of everybody, and the words that a person may type take longer. */
const asStored = /^([1-9]\d{0,3})(d|w|mo|y)$/;
const storedUnits = { d: 'day', w: 'week', mo: 'month', y: 'year' } as const;

/** How often as people say it: "every 6 weeks", "every month". */
export const frequencyInWords = ({ count, unit }: Frequency): string => `every ${count === 1 ? unit : counted(count, unit)}`;

/** When it comes round again after a day. A month after the 31st is the last day of a shorter month. */
export function dayAfter(day: Day, { count, unit }: Frequency): Day {
  if (unit === 'day' || unit === 'week') return addDays(day, count * (unit === 'week' ? 7 : 1));
  return toDay(addMonths(calendarDate(day), count * (unit === 'year' ? 12 : 1)));
}

const single: ReadonlyMap<string, Frequency['unit']> = new Map(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [
    [unit, unit],
    [unit === 'day' ? 'daily' : `${unit}ly`, unit],
  ]),
);

const pattern = (): RegExp => new RegExp(String.raw`^(?<count>${countWords})\s*(?<unit>${unitNames})$`, 'i');

const notUnderstood = (text: string): UserError =>
  new UserError('usage', `"${text}" is not understood as how often.`, 'Type --every 6w, --every 3mo or --every never.');
