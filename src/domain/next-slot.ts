import type { Commitment } from './commitment.ts';
import type { Contact } from './contact.ts';
import type { Desk } from './desk.ts';
import { hoursToReach } from './hours-to-reach.ts';
import {
  addDays,
  addMinutes,
  type ClockTime,
  type Day,
  dayOf,
  type Instant,
  spanOf,
  timeOf,
  type Window,
  type Zone,
} from './moment.ts';
import { nextWorkingSlot, slotLeastOutside } from './slot-instead.ts';

/** When to try again. */
export interface NextSlot {
  readonly slot: Window;
  /** Our hours and theirs never meet: it is within theirs, and as little outside ours as can be. */
  readonly isOutside: boolean;
}

/**
 * When to try again after an attempt that reached nobody: later on the same day while both sides are at work, otherwise
 * on the next working day at the other half of it, because who is out in the morning may be in in the afternoon.
 */
export function nextSlot({ due }: Pick<Commitment, 'due'>, contact: Contact, desk: Desk): NextSlot {
  const { now, zone: ours } = desk;
  const there = due?.zone ?? contact.zone ?? ours;
  const finder = finderFor(contact, desk);
  const today = dayOf(now, there);
  const later = [120, 60].map((minutes) => finder.suiting(onTheHalfHour(addMinutes(now, minutes), there)));
  const sameDay = later.find((slot) => slot !== null && slot.day === today && spanOf(slot).start > now);
  const slot = sameDay ?? onNextDay(finder, now, there);
  if (slot) return { slot, isOutside: false };
  const outside = finder.leastOutside(onTheHalfHour(addMinutes(now, 60), there));
  return outside ? { slot: outside, isOutside: true } : { slot: slotAt(addDays(today, 1), '10:00', there), isOutside: false };
}

/** Finds the first time from a window on that suits both, and where there is none, that is within their hours. */
interface Finder {
  readonly suiting: (window: Window) => Window | null;
  readonly leastOutside: (window: Window) => Window | null;
}

/** A call needs its time: what begins when the hours end suits nobody. */
function finderFor(contact: Contact, desk: Desk): Finder {
  const { zone: ours, workingTime } = desk;
  const { hours } = hoursToReach(contact, desk);
  const clocks = { ours, theirs: contact.zone ?? ours, isCall: true };
  return {
    suiting: (window) => {
      const from = window.from ?? '00:00';
      const to = timeOf(addMinutes(spanOf(window).start, callLasts), window.zone);
      const slot = nextWorkingSlot({ ...window, from, to }, workingTime, hours, clocks);
      return slot && { ...slot, to: null };
    },
    leastOutside: (window) => slotLeastOutside(window, workingTime, hours, clocks),
  };
}

/** Minutes. */
const callLasts = 30;

/** The other half of the next day on which both are at work; another time of that day where nobody is there in that half. */
function onNextDay({ suiting }: Finder, now: Instant, there: Zone): Window | null {
  const tomorrow = addDays(dayOf(now, there), 1);
  const first = suiting(slotAt(tomorrow, '00:00', there));
  if (first === null) return null;
  const otherHalf = suiting(slotAt(first.day, timeOf(now, there) < '12:00' ? '14:00' : '10:00', there));
  return otherHalf?.day === first.day ? otherHalf : first;
}

const onTheHalfHour = (instant: Instant, zone: Zone): Window => {
  const time = timeOf(instant, zone);
  return slotAt(dayOf(instant, zone), `${time.slice(0, 3)}${time.slice(3) < '30' ? '00' : '30'}`, zone);
};

const slotAt = (day: Day, from: ClockTime, zone: Zone): Window => ({ day, from, to: null, zone, tentative: true });
