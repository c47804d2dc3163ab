import { type Instant, toInstant } from '../domain/moment.ts';
import { writtenInstant } from '../domain/written-moment.ts';

/** How far clocks may be from each other before one of them is not believed. */
const aDay = 86_400_000;

/**
 * When a mail was written: its Date. A date that none of the servers on its way saw within a day comes from a clock that is wrong, or
 * the mail lay in an outbox: then it is the first of theirs. Null when nothing says when, or only what has not come yet.
 */
export function momentOfMail(date: string | undefined, received: readonly string[], now: Instant): Instant | null {
  const isPast = (at: Instant): boolean => Date.parse(at) <= Date.parse(now) + aDay;
  const sent = instantIn(date ?? '');
  const seen = received
    .flatMap((line) => instantIn(line.slice(line.lastIndexOf(';') + 1)) ?? [])
    .filter(isPast)
    .toSorted();
  const isSeen = (at: Instant): boolean => seen.some((one) => Math.abs(Date.parse(one) - Date.parse(at)) <= aDay);
  if (sent !== null && isPast(sent) && (seen.length === 0 || isSeen(sent))) return sent;
  return seen[0] ?? null;
}

/** As the standard has it, or as old programs write it. A time without a zone is one of UTC, wherever it is read. */
function instantIn(text: string): Instant | null {
  const written = writtenInstant(text);
  if (written !== null) return written;
  const bare = text.replaceAll(/\([^()]*\)/g, ' ').trim();
  if (!/\d\s+[a-z]{3,9}[\s,]+\d\d|[a-z]{3,9}\s+\d{1,2},?\s|^\d{4}-\d\d-\d\d/i.test(bare)) return null;
  const isZoned = /(?:[+-]\d{4}|\b[A-Z]{1,4})$/.test(bare);
  const parsed = Date.parse(isZoned ? bare : `${bare} +0000`);
  return Number.isNaN(parsed) ? null : toInstant(parsed);
}
