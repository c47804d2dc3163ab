import type { Desk } from '../domain/desk.ts';
import { addDays, type Day, daysBetween } from '../domain/moment.ts';
import { parseWhen, resolveWhen } from '../domain/when.ts';
import { refuse } from './config-refuse.ts';

/** Days off as they are typed: days and stretches of days, such as `24 dec, 3 aug to 21 aug`; `none` is none. */
export const daysOffIn = (text: string, desk: Desk): readonly Day[] =>
  text === 'none' ? [] : [...new Set(text.split(',').flatMap((part) => stretchIn(part.trim(), desk)))].toSorted();

function stretchIn(text: string, desk: Desk): readonly Day[] {
  const [, from, to] = /^(.+?)(?:\s+(?:to|until|till|-)\s+|\s*(?:\.\.|[–—])\s*)(.+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return [dayIn(text, desk)];
  const first = dayIn(from, desk);
  const last = dayIn(to, { ...desk, now: `${first}T12:00:00Z` });
  const days = daysBetween(first, last) + 1;
  if (days < 1 || days > longest)
    return refuse(text, 'days-off', `a stretch of ${longest} days at most, such as "3 aug to 21 aug"`);
  return Array.from({ length: days }, (_, index) => addDays(first, index));
}

/** Days. Who is away for longer does not count it in days off. */
const longest = 120;

function dayIn(text: string, desk: Desk): Day {
  const { window } = resolveWhen(parseWhen(text), desk, { zone: desk.zone, looking: 'ahead' });
  return window?.day ?? refuse(text, 'days-off', 'days such as "24 dec, 25 dec", or a stretch such as "3 aug to 21 aug"');
}
