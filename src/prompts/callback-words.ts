import type { Commitment } from '../domain/commitment.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf, spanOf, timeOf } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';

/** Names a call-back by our clock, such as "the 15:00 call-back" when it is today's, or "the call-back of Tue 24 Nov". */
export function callbackInWords({ due, what }: Commitment, desk: Desk): string {
  const about = what === '' ? '' : ` about ${what}`;
  if (due === null) return `the call-back${about || ' without a day'}`;
  const { day, time } = onOurClock(due, desk);
  if (day === dayOf(desk.now, desk.zone)) return time === '' ? `today's call-back${about}` : `the ${time} call-back${about}`;
  return `the call-back of ${dayInWords(day, dayOf(desk.now, desk.zone))}${time === '' ? '' : ` ${time}`}${about}`;
}

/** Why somebody stands first when asked who it was, such as "call-back today 15:00". */
export function asksForCallback({ due }: Commitment, desk: Desk): string {
  if (due === null) return 'call-back';
  const { day, time } = onOurClock(due, desk);
  const today = dayOf(desk.now, desk.zone);
  return `call-back ${day === today ? 'today' : dayInWords(day, today)} ${time}`.trim();
}

/** Whether it was planned for a later day, so that it is hardly the call that was just made. */
export const isForLaterDay = ({ due }: Commitment, desk: Desk): boolean =>
  due !== null && onOurClock(due, desk).day > dayOf(desk.now, desk.zone);

/** The day and time that our clock shows when it begins; no time where only a day was said. */
function onOurClock(due: NonNullable<Commitment['due']>, { zone }: Desk): { readonly day: string; readonly time: string } {
  if (due.from === null) return { day: due.day, time: '' };
  const { start } = spanOf(due);
  return { day: dayOf(start, zone), time: timeOf(start, zone) };
}
