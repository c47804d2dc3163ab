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
import { nextWorkingSlot } from './working-slots.ts';

/**
 * When to try again after an attempt that reached nobody: later on the same day while both sides are at work, otherwise
 * on the next working day at the other half of it, because who is out in the morning may be in in the afternoon.
 */
export function nextSlot({ due }: Pick<Commitment, 'due'>, contact: Contact, desk: Desk): Window {
  const { now, zone: ours } = desk;
  const there = due?.zone ?? contact.zone ?? ours;
  const find = finderFor(contact, desk);
  const today = dayOf(now, there);
  const later = [120, 60].map((minutes) => find(onTheHalfHour(addMinutes(now, minutes), there)));
  const sameDay = later.find((slot) => slot.day === today && spanOf(slot).start > now);
  return sameDay ?? onNextDay(find, now, there);
}

/** Finds the first time from a window on that suits both. */
type Find = (window: Window) => Window;

/** A call needs its time: what begins when the hours end suits nobody. */
function finderFor(contact: Contact, desk: Desk): Find {
  const { zone: ours, workingTime } = desk;
  const { hours } = hoursToReach(contact, desk);
  const clocks = { ours, theirs: contact.zone ?? ours };
  return (window) => {
    const from = window.from ?? '00:00';
    const to = timeOf(addMinutes(spanOf(window).start, callLasts), window.zone);
    return { ...nextWorkingSlot({ ...window, from, to }, workingTime, hours, clocks), to: null };
  };
}

/** Minutes. */
const callLasts = 30;

/** The other half of the next day on which both are at work; another time of that day where nobody is there in that half. */
function onNextDay(find: Find, now: Instant, there: Zone): Window {
  const tomorrow = addDays(dayOf(now, there), 1);
  const first = find(slotAt(tomorrow, '00:00', there));
  const otherHalf = find(slotAt(first.day, timeOf(now, there) < '12:00' ? '14:00' : '10:00', there));
  return otherHalf.day === first.day ? otherHalf : first;
}

const onTheHalfHour = (instant: Instant, zone: Zone): Window => {
  const time = timeOf(instant, zone);
  return slotAt(dayOf(instant, zone), `${time.slice(0, 3)}${time.slice(3) < '30' ? '00' : '30'}`, zone);
};

const slotAt = (day: Day, from: ClockTime, zone: Zone): Window => ({ day, from, to: null, zone, tentative: true });
