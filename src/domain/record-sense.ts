import { whyNoSuchDay } from './calendar.ts';
import { parseFrequency } from './frequency.ts';
import { parseHours } from './hours.ts';
import { addMinutes, type Instant, isInstant } from './moment.ts';
import { UserError } from './user-error.ts';
import { isZone } from './zone-name.ts';

/** What a schema cannot see in a record: a day that is in no calendar, a zone that nobody knows. Null when all makes sense. */
export function senselessIn(record: object): string | null {
  for (const [key, value] of Object.entries(record)) {
    const why =
      typeof value === 'string' ? whyNot(key, value) : typeof value === 'object' && value !== null ? senselessIn(value) : null;
    if (why !== null) return why;
  }
  return null;
}

/** A conversation that has not been yet; clocks may be some minutes from each other. */
export function notYetIn({ at }: { readonly at?: unknown }, now: Instant): string | null {
  return typeof at === 'string' && isInstant(at) && at > addMinutes(now, clocksApart) ? 'at: it has not come yet' : null;
}

/** Minutes. */
const clocksApart = 5;

function whyNot(key: string, value: string): string | null {
  if (isMoment.test(key) && isWritten.test(value)) return isDay(value.slice(0, 10)) ? null : `${key}: there is no such day`;
  if (key === 'name') return value === '' ? 'name is empty' : null;
  if (key === 'zone') return isKnown(value) ? null : `zone: "${value.slice(0, 40)}" is no time zone`;
  if (key === 'hours') return refusalOf(() => parseHours(value));
  return key === 'every' && value !== 'never' ? refusalOf(() => parseFrequency(value)) : null;
}

const isMoment = /^(?:day|on|pausedUntil|deadline|at|\w+At)$/;

const isWritten = /^\d{4}-\d\d-\d\d(?:T.*Z)?$/;

/** Asking for a zone, or counting the days of a month, takes longer than all the rest, and there are few of them. */
function rememberedIn(known: Map<string, boolean>, text: string, is: (text: string) => boolean): boolean {
  const found = known.get(text) ?? is(text);
  known.set(text, found);
  return found;
}

const zones = new Map<string, boolean>();
const isKnown = (zone: string): boolean => rememberedIn(zones, zone, isZone);

const days = new Map<string, boolean>();
const isDay = (text: string): boolean =>
  rememberedIn(days, text, (day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return whyNoSuchDay(year, month, date) === null;
  });

function refusalOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\.$/, '');
    throw error;
  }
}
