import { byText } from './by-text.ts';
import type { ClockTime } from './moment.ts';
import { UserError } from './user-error.ts';
import { isProblem } from './when-rule.ts';
import { windowIn } from './when-times.ts';

/** A stretch of the day, such as from `09:00` to `12:00`. */
export interface Hours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** The hours of a day as they are written, such as `9-12, 14-17`, in the order of the day. Throws a UserError when they are not understood. */
export function parseHours(text: string, hint = 'Type hours such as --hours "9-12, 14-17".'): readonly Hours[] {
  const hours = text
    .replaceAll(/\bbetween\s+(.+?)\s+and\s+/gi, '$1-')
    .split(/,|\band\b/i)
    .map((stretch) => stretchIn(stretch, hint))
    .toSorted((one, other) => byText(one.from, other.from));
  const overlapping = hours.find(({ from }, place) => from < (hours[place - 1]?.to ?? ''));
  if (overlapping === undefined) return hours;
  throw new UserError('usage', `"${text}" says twice what is after ${overlapping.from}.`, hint);
}

/** The hours of a day as they are kept; null where somebody wrote what cannot be read. */
export function readableHours(text: string): readonly Hours[] | null {
  try {
    return parseHours(text);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Hours as they are written, such as `9-12, 14:30-17`. */
export const formatHours = (hours: readonly Hours[]): string =>
  hours.map(({ from, to }) => `${short(from)}-${short(to)}`).join(', ');

function stretchIn(text: string, hint: string): Hours {
  const window = windowIn(text.trim());
  if (window === null) throw new UserError('usage', `"${text.trim()}" is not understood as hours.`, hint);
  if (isProblem(window)) throw new UserError('usage', window.message, hint);
  const { from, to } = window;
  if (to !== null && to > from) return { from, to };
  throw new UserError('usage', `"${text.trim()}" does not end on the same day.`, hint);
}

const short = (time: ClockTime): string => (time.endsWith(':00') ? String(Number(time.slice(0, 2))) : time.replace(/^0/, ''));
