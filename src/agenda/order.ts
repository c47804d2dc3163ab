import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Id } from '../domain/record.ts';
import { type AgendaItem, type ItemKind, urgencies } from './agenda-item.ts';
import { leftUpset } from './people.ts';
import { timingOfItem } from './urgency.ts';

/**
 * The order of every list: who left furious or upset first, with all that is open for them; then late, the longest and
 * firmest first; then what is on now, closing first; then today; then soon. Money and size never count.
 */
export function inOrder(items: readonly AgendaItem[], desk: Desk): readonly AgendaItem[] {
  const pressing = items
    .map((item) => ({ item, rank: rankOf(item, desk) }))
    .sort((one, other) => compared(one.rank, other.rank))
    .map(({ item }) => item);
  const upset = new Map<Id, AgendaItem[]>();
  for (const item of pressing) {
    const person = whoIsUpset(item);
    if (person !== null) upset.set(person.id, [...(upset.get(person.id) ?? []), item]);
  }
  const furiousFirst = [...upset.values()].sort((one, other) => furyOf(one) - furyOf(other));
  return [...furiousFirst.flat(), ...pressing.filter((item) => whoIsUpset(item) === null)];
}

/** The person on whose account an item comes first: the customer, or whoever is to be chased for them. */
export const whoIsUpset = ({ contact, for: behalf }: AgendaItem): Contact | null =>
  [behalf, contact].find((person) => person !== null && leftUpset(person)) ?? null;

const furyOf = (items: readonly AgendaItem[]): number =>
  items.some((item) => whoIsUpset(item)?.last?.mood === 'furious') ? 0 : 1;

type Rank = readonly (number | string)[];

/** What is compared, the first difference first. The last ones only make the order total. */
function rankOf(item: AgendaItem, desk: Desk): Rank {
  return [
    urgencies.indexOf(item.urgency),
    ...pressureOf(item, desk),
    item.contact.name,
    item.contact.id,
    item.id ?? '',
    item.kind,
    item.what,
  ];
}

function pressureOf(item: AgendaItem, desk: Desk): Rank {
  const firm = firmnessOf(item);
  if (item.late !== null) return [item.kind === 'keep-in-touch' ? 1 : 0, -item.late.days, firm, -item.late.minutes];
  const timing = timingOfItem(item, desk);
  if (timing === null || (item.urgency === 'now' && timing.urgency !== 'now')) return ['whenever', firm];
  const opens = item.due?.from === null ? timing.end : timing.start;
  return [item.urgency === 'now' ? timing.end : opens, firm];
}

/** How firmly it was said: a fixed hour before "about", and either before what was never said to anybody. */
const firmnessOf = ({ kind, due }: AgendaItem): number => (onlyMeant[kind] ?? 0) * 2 + (due?.tentative ? 1 : 0);

const onlyMeant: Readonly<Partial<Record<ItemKind, number>>> = {
  waiting: 1,
  check: 1,
  'follow-up': 2,
  'keep-in-touch': 2,
  date: 2,
};

function compared(one: Rank, other: Rank): number {
  for (const [place, value] of one.entries()) {
    const against = other[place] ?? '';
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
