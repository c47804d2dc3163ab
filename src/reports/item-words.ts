import type { AgendaItem, ItemKind } from '../agenda/agenda-item.ts';
import { whoIsUpset } from '../agenda/order.ts';
import { lateInWords, times } from '../agenda/sentences.ts';
import { dayUnder, type Timing, timingOfItem } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf, minutesBetween, timeOf, type Window } from '../domain/moment.ts';
import { nameWithOrganization } from '../domain/name.ts';
import { dayAndTimesInWords, dayInWords, isTheirDay, minutesInWords, shownIn, timesInWords } from '../domain/wording.ts';
import { aWhile, countdownOf } from './countdown.ts';
import type { OrganizationNames } from './due-items.ts';
import { startPlain } from './moment-words.ts';

/** When, as short as a column wants it: "late by 3 days", "missed by 2 h", "now, until 16:00", "15:00, in 20 min", "Tue 24 Nov 15:00". */
export function whenOf(item: AgendaItem, desk: Desk): string {
  if (item.late !== null) return lateInWords(item.late, item.also.includes('unlogged') ? 'missed' : 'late');
  const timing = timingOfItem(item, desk);
  if (item.due === null || timing === null || isPressingAnyway(item, timing)) return item.urgency;
  const here = shownIn(item.due, desk.zone);
  const hours = about(here, timesInWords(here));
  switch (timing.urgency) {
    case 'late':
      return item.urgency;
    case 'now':
      return here.to === null ? 'now' : `now, until ${here.to}`;
    case 'today':
      return hours === '' ? openingOf(timing, desk) : `${hours}${soonInWords(minutesBetween(desk.now, timing.start))}`;
    case 'soon':
      return [about(here, dayInWords(here.day, dayOf(desk.now, desk.zone))), timesInWords(here)].join(' ').trim();
  }
}

/** A day of theirs may begin when ours is half over. */
const openingOf = ({ start }: Timing, { now, zone }: Desk): string => (start > now ? `from ${timeOf(start, zone)}` : 'today');

/** Something else than its date makes it pressing. */
const isPressingAnyway = (item: AgendaItem, timing: Timing): boolean => item.urgency === 'now' && timing.urgency !== 'now';

const about = ({ tentative }: Window, words: string): string => (tentative && words !== '' ? `about ${words}` : words);

const soonInWords = (minutes: number): string => (minutes > 0 && minutes <= aWhile ? `, in ${minutesInWords(minutes)}` : '');

/** Who, with the organization they belong to; of what is awaited, whom to chase and beside it for whom: "the printer, for Zoë Adams". */
export function whoOf({ contact, fromText, for: behalf }: AgendaItem, organizations: OrganizationNames): string {
  if (fromText !== null) return `${fromText}, for ${contact.name}`;
  const who = nameWithOrganization(contact.name, organizations.get(contact.organizationId ?? ''));
  return behalf === null ? who : `${who}, for ${behalf.name}`;
}

/** What is to be done, in the words of the person who does it: "call back: budget answer". */
export function whatOf({ kind, what, via }: Pick<AgendaItem, 'kind' | 'what' | 'via'>): string {
  const verb = kind === 'callback' && via !== null && via !== 'call' ? (otherWays[via] ?? verbs.callback) : verbs[kind];
  if (verb === undefined) return what;
  return what === '' ? verb : `${verb}: ${what}`;
}

const verbs: Readonly<Partial<Record<ItemKind, string>>> & { readonly callback: string } = {
  callback: 'call back',
  waiting: 'waiting for',
  'find-out': 'find out',
  request: 'asked for',
  reply: 'answer',
  check: 'ask whether all is well',
  'follow-up': 'speak again',
  untold: 'tell them',
  'case-update': 'say how it stands',
  'case-deadline': 'solve',
  party: 'tell',
};

const otherWays: Readonly<Record<string, string>> = {
  visit: 'visit',
  video: 'video call',
  email: 'write',
  message: 'write',
  chat: 'chat',
  letter: 'write',
};

/** Those whose reason cannot be seen from the rest. */
const tellWhy: readonly ItemKind[] = [
  'untold',
  'reply',
  'upset',
  'keep-in-touch',
  'waiting',
  'case-update',
  'case-deadline',
  'case-step',
  'party',
];

/** What else is good to know before acting on it, in short phrases. */
export function remarksOn(item: AgendaItem, desk: Desk): readonly string[] {
  const { kind, also, due, first, moved, attempts } = item;
  if (tellWhy.includes(kind)) return [item.why()];
  const upset = whoIsUpset(item);
  return [
    ...(upset === null ? [] : [`left ${upset.last?.mood}`]),
    ...hoursBeside(item, desk),
    ...(item.late !== null && due !== null ? [`was for ${onOurDay(due, desk)}`] : []),
    ...theirTime(item, desk),
    ...(moved === 0 ? [] : [`moved ${times(moved)}${first === null ? '' : `, first for ${onOurDay(first, desk)}`}`]),
    ...(also.includes('untold') ? ['they do not know yet'] : []),
    ...(attempts === 0 ? [] : [`tried ${times(attempts)}`]),
    ...(also.includes('unlogged') ? ['did you speak? kw done writes it down'] : []),
  ];
}

/** The hours of what is counted down in their place; and that a call can be made at this very moment. */
function hoursBeside(item: AgendaItem, desk: Desk): readonly string[] {
  const hours = countdownOf(item, desk)?.hours;
  return hours ? [hours] : [];
}

const onOurDay = (window: Window, { now, zone }: Desk): string => dayAndTimesInWords(shownIn(window, zone), dayOf(now, zone));

/** What the clocks of whom to call show, also where it was said by ours; of anything else, those that it was meant in. */
function theirTime({ kind, contact, due }: AgendaItem, desk: Desk): readonly string[] {
  if (due === null) return [];
  if (isTheirDay(due, desk.zone) && calendarsDiffer(due, desk)) return ['by their calendar'];
  const there = shownIn(due, (kind === 'callback' ? contact.zone : null) ?? due.zone);
  const here = shownIn(due, desk.zone);
  if (here.from === there.from && here.day === there.day) return [];
  return [
    `${here.day === there.day ? '' : `${dayInWords(there.day, dayOf(desk.now, desk.zone))} `}${timesInWords(there)} for them`,
  ];
}

/** Whether a day of theirs is not the one of that name here: by the calendars of this moment, or where it opens on another day of ours. */
const calendarsDiffer = (due: Window, { now, zone }: Desk): boolean =>
  dayOf(now, due.zone) !== dayOf(now, zone) || dayUnder(due, zone) !== due.day;

/** The columns of `due` for scripts: urgency, start, kind, id, contact, what, number, for. New ones are added at the end. */
export function plainItem(item: AgendaItem, { zone }: Desk): readonly string[] {
  const { urgency, due, kind, id, contact, fromText, what, number } = item;
  const behalf = fromText === null ? item.for : contact;
  return [urgency, startPlain(due, zone), kind, id ?? '', fromText ?? contact.name, what, number ?? '', behalf?.name ?? ''];
}
