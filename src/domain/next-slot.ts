import type { Commitment } from './commitment.ts';
import type { Contact } from './contact.ts';
import type { Desk } from './desk.ts';
import { hoursToReach } from './hours-to-reach.ts';
import { addDays, addMinutes, dayOf, timeOf, type Window } from './moment.ts';
import { nextWorkingSlot } from './working-slots.ts';

/**
 * When to try again after an attempt that reached nobody: two hours on while the working day lasts, otherwise the next
 * working day at the other half of it, because who is out in the morning may be in in the afternoon.
 */
export function nextSlot({ due }: Pick<Commitment, 'due'>, contact: Contact, desk: Desk): Window {
  const { now, zone: ours, workingTime } = desk;
  const [zone, { hours }] = [contact.zone, hoursToReach(contact, desk)];
  const there = due?.zone ?? zone ?? ours;
  const clocks = { ours, theirs: zone ?? ours };
  const today = dayOf(now, there);
  const soon = addMinutes(now, 120);
  const later: Window = { day: today, from: onTheHalfHour(timeOf(soon, there)), to: null, zone: there, tentative: true };
  const slot = nextWorkingSlot(later, workingTime, hours, clocks);
  if (dayOf(soon, there) === today && slot.day === today) return slot;
  const otherHalf = timeOf(now, there) < '12:00' ? '14:00' : '10:00';
  return nextWorkingSlot({ ...later, day: addDays(today, 1), from: otherHalf }, workingTime, hours, clocks);
}

const onTheHalfHour = (time: string): string => `${time.slice(0, 3)}${time.slice(3) < '30' ? '00' : '30'}`;
