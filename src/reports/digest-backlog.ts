import type { AgendaItem, ItemKind } from '../agenda/agenda-item.ts';
import { whoIsUpset } from '../agenda/order.ts';
import { todayAt, todayFor } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import { addDays, type Day, dayOf } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import type { DigestBacklog } from './digest-document.ts';
import type { Section } from './report.ts';

/** For so many days each thing that waits is named every day; after them it is summed up. */
const daysNamed = 14;

/**
 * The items apart: those to be named today, and those that have been left lying for more than two weeks. Whoever left upset is
 * named every day, with all that is open for them.
 */
export function freshAndOld(items: readonly AgendaItem[], desk: Desk): FreshAndOld {
  const fresh: AgendaItem[] = [];
  const old: OldItem[] = [];
  const lastDay = addDays(todayAt(desk), -daysNamed);
  for (const item of items) {
    const since = waitingSince(item, desk);
    if (since !== null && since < lastDay && whoIsUpset(item) === null) old.push({ item, since });
    else fresh.push(item);
  }
  return { fresh, old };
}

/** The items that are named, and those that are summed up. */
export interface FreshAndOld {
  readonly fresh: readonly AgendaItem[];
  readonly old: readonly OldItem[];
}

/** Something that waits, and since which day. */
interface OldItem {
  readonly item: AgendaItem;
  readonly since: Day;
}

/** The day on which it should have been done, was asked for, or moved without their knowing; null when it does not wait yet. */
function waitingSince({ kind, urgency, late, due, since }: AgendaItem, desk: Desk): Day | null {
  if (late !== null) return addDays(due === null ? todayAt(desk) : todayFor(due, desk), -late.days);
  const waits = urgency === 'now' && since !== null && (due === null || kind === 'untold');
  return waits ? dayOf(since, desk.zone) : null;
}

/** The sum of what has been left lying; null when there is nothing. */
export function backlogOf(old: readonly OldItem[]): DigestBacklog | null {
  if (old.length === 0) return null;
  const kinds = tally(old.map(({ item }) => item.kind));
  const people = new Map(old.map(({ item }) => [item.contact.id, item.contact.name]));
  return {
    count: old.length,
    since: old.map(({ since }) => since).reduce((one, other) => (one < other ? one : other)),
    kinds: kinds.map(([kind, count]) => ({ kind, count })),
    contacts: tally(old.map(({ item }) => item.contact.id)).map(([id, count]) => ({ id, name: people.get(id) ?? '', count })),
  };
}

/** How often each comes, the most first. */
function tally<T>(all: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** "14 for more than two weeks, the oldest since Mon 3 Aug: 8 promises, 6 call-backs." Then with whom. */
export const backlogSection = (backlog: DigestBacklog, desk: Desk): Section => ({
  heading: { text: 'Old backlog', tone: 'late' },
  columns: [],
  rows: [],
  notes: notesOn(backlog, dayInWords(backlog.since, todayAt(desk))).map((text) => ({ text })),
});

function notesOn({ count, kinds, contacts }: DigestBacklog, since: string): readonly string[] {
  const sorts = kinds.map(({ kind, count: many }) => `${many} ${many === 1 ? names[kind][0] : names[kind][1]}`).join(', ');
  if (count === 1) return [`${whom(contacts)}: ${sorts}, since ${since}. kw due lists it.`];
  return [`${count} for more than two weeks, the oldest since ${since}: ${sorts}.`, `${whom(contacts)}. kw due lists them.`];
}

const namesShown = 3;

function whom(contacts: DigestBacklog['contacts']): string {
  const shown = contacts.slice(0, contacts.length === namesShown + 1 ? namesShown + 1 : namesShown);
  const named = shown.map(({ name, count }) => (count === 1 ? name : `${name} (${count})`));
  const others = contacts.length - shown.length;
  return others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} others`;
}

const names: Readonly<Record<ItemKind, readonly [one: string, many: string]>> = {
  callback: ['call-back', 'call-backs'],
  promise: ['promise', 'promises'],
  waiting: ['to chase', 'to chase'],
  'find-out': ['to find out', 'to find out'],
  request: ['request', 'requests'],
  reply: ['answer owed', 'answers owed'],
  check: ['check', 'checks'],
  'follow-up': ['to speak with again', 'to speak with again'],
  untold: ['untold', 'untold'],
  upset: ['upset', 'upset'],
  unlogged: ['call-back without a word', 'call-backs without a word'],
  'keep-in-touch': ['gone quiet', 'gone quiet'],
  date: ['date', 'dates'],
  'case-update': ['case without a word', 'cases without a word'],
  'case-deadline': ['case to solve', 'cases to solve'],
  'case-step': ['step of a case', 'steps of cases'],
  party: ['to tell about a case', 'to tell about a case'],
};
