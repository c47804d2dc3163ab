import type { Desk } from './desk.ts';
import { addDays, addMinutes, type Day, dayOf, type Instant, instantAt, timeOf, type Window, type Zone } from './moment.ts';
import { resolveDay } from './resolve-day.ts';
import { firstShowing, isSecondShowing } from './second-showing.ts';
import type { Clock, TimePhrase, WhenPhrase } from './when-phrase.ts';
import { dayInWords } from './wording.ts';
import { offsetAt } from './zone.ts';

/** What a phrase comes to: a window (null only for `none`), and what about it is to be pointed out. */
export interface Resolved {
  readonly window: Window | null;
  readonly remarks: readonly string[];
}

/** How a phrase is meant: by whose clock unless it says otherwise (`theirs` is that of the contact, null where it is not known), and which way it looks. */
export interface Meant {
  readonly zone: Zone;
  readonly looking: 'ahead' | 'back';
  readonly theirs?: Zone | null;
}

/** Counts a phrase from the desk's moment. Throws a UserError for a day that the calendar does not have. */
export function resolveWhen(phrase: WhenPhrase, desk: Desk, meant: Meant): Resolved {
  if (phrase.kind === 'none') return { window: null, remarks: [] };
  const zone = zoneOf(phrase.clock, desk, meant);
  const { window, remarks } =
    phrase.kind === 'day'
      ? dayAndTime(phrase, desk, zone, meant)
      : pointAt(instantOf(phrase, desk, meant), phrase, desk, zone, meant);
  return { window, remarks: [...unknownClock(phrase.clock, meant), ...remarks, ...changedClocks(window, desk)] };
}

/** The window of a phrase that has one. */
type Found = Resolved & { readonly window: Window };

function zoneOf(clock: Clock | null, desk: Desk, { zone, theirs }: Meant): Zone {
  if (clock === null) return zone;
  if ('zone' in clock) return clock.zone;
  return clock.whose === 'mine' ? desk.zone : (theirs ?? zone);
}

type PointPhrase = Extract<WhenPhrase, { kind: 'minutes' | 'instant' }>;

/** So many minutes from now are a point in time, whatever the clocks show by then. */
function instantOf(phrase: PointPhrase, { now }: Desk, { looking }: Meant): Instant {
  if (phrase.kind === 'instant') return phrase.at;
  return addMinutes(now, (phrase.direction ?? looking) === 'ahead' ? phrase.count : -phrase.count);
}

function pointAt(meant: Instant, { tentative }: PointPhrase, { now }: Desk, zone: Zone, { looking }: Meant): Found {
  const { instant, remarks } = looking === 'ahead' ? firstShowing(meant, now, zone) : { instant: meant, remarks: [] };
  // Looking back nothing but the moment is kept, which clocks that are never put back show once.
  const clocks = isSecondShowing(instant, zone) ? 'UTC' : zone;
  return { window: { day: dayOf(instant, clocks), from: timeOf(instant, clocks), to: null, zone: clocks, tentative }, remarks };
}

function dayAndTime(
  { day: phrase, time, text, tentative }: Extract<WhenPhrase, { kind: 'day' }>,
  desk: Desk,
  zone: Zone,
  { looking }: Meant,
): Found {
  const today = dayOf(desk.now, zone);
  const { day, remarks } =
    phrase !== null
      ? resolveDay(phrase, { ...desk, today, ourToday: dayOf(desk.now, desk.zone), looking, text })
      : (looking === 'ahead' ? nextTime : lastTime)(time, today, desk, zone);
  return { window: windowOn(day, time, zone, tentative), remarks };
}

/** A time alone is today, unless it has passed. */
function nextTime(time: TimePhrase | null, today: Day, { now }: Desk, zone: Zone): { day: Day; remarks: string[] } {
  const end = time?.to ?? time?.from ?? '24:00';
  const isOvernight = time?.to !== null && time !== null && time.to < time.from;
  if (isOvernight || end >= timeOf(now, zone)) return { day: today, remarks: [] };
  const tomorrow = addDays(today, 1);
  return { day: tomorrow, remarks: [`${end} has passed today: this means tomorrow, ${dayInWords(tomorrow, today)}.`] };
}

/** Looking back, a time alone is today, unless it is still to come. */
function lastTime(time: TimePhrase | null, today: Day, { now }: Desk, zone: Zone): { day: Day; remarks: string[] } {
  const start = time?.from ?? '00:00';
  if (start <= timeOf(now, zone)) return { day: today, remarks: [] };
  const yesterday = addDays(today, -1);
  if (start === '24:00') return { day: yesterday, remarks: [] };
  return { day: yesterday, remarks: [`${start} is still to come today: this means yesterday, ${dayInWords(yesterday, today)}.`] };
}

function windowOn(day: Day, time: TimePhrase | null, zone: Zone, tentative: boolean): Window {
  if (time?.from === '24:00') return { day: addDays(day, 1), from: '00:00', to: time.to, zone, tentative };
  return { day, from: time?.from ?? null, to: time?.to ?? null, zone, tentative };
}

function unknownClock(clock: Clock | null, { zone, theirs }: Meant): readonly string[] {
  if (clock === null || 'zone' in clock || clock.whose === 'mine' || theirs) return [];
  return [`Their time zone is not known: this is by the clocks of ${zone}.`];
}

/** When a zone's clocks are changed, they skip some times and show others twice. */
function changedClocks({ day, from, zone }: Window, { now }: Desk): readonly string[] {
  if (from === null) return [];
  const instant = instantAt(day, from, zone);
  const when = `${from} on ${dayInWords(day, dayOf(now, zone))}`;
  const shown = timeOf(instant, zone);
  if (shown !== from) return [`The clocks of ${zone} skip ${when}: it will be ${shown}.`];
  const soonAfter = addMinutes(instant, 180);
  const again = addMinutes(instant, offsetAt(zone, instant) - offsetAt(zone, soonAfter));
  if (again <= instant || timeOf(again, zone) !== from) return [];
  return [`The clocks of ${zone} show ${when} twice: the first is meant.`];
}
