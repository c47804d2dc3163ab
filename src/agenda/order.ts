import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { type AgendaItem, type ItemKind, itemKinds, urgencies } from './agenda-item.ts';
import { leftUpset } from './people.ts';
import { timingOfItem } from './urgency.ts';

/**
 * The order of every list: who left furious or upset first, with all that is open for them; then late, the longest and
 * firmest first; then what is on now, closing first, and what has no date, waiting longest first; then today; then soon. Money
 * and size never count.
 */
export function inOrder(items: readonly AgendaItem[], desk: Desk): readonly AgendaItem[] {
  const pressing = items
    .map((item) => ({ item, rank: rankOf(item, desk) }))
    .sort((one, other) => compared(one.rank, other.rank))
    .map(({ item }) => item);
  const upset = new Map<Contact, AgendaItem[]>();
  const others = pressing.filter((item) => {
    const person = whoIsUpset(item);
    if (person !== null) upset.set(person, [...(upset.get(person) ?? []), item]);
    return person === null;
  });
  const furiousFirst = [...upset].sort(([one], [other]) => furyOf(one) - furyOf(other));
  return [...furiousFirst.flatMap(([, theirs]) => personFirst(theirs)), ...others];
}

/** To speak with whoever left upset comes before all that is open for them, which somebody else may have to do. */
const personFirst = (theirs: readonly AgendaItem[]): readonly AgendaItem[] => [
  ...theirs.filter(({ kind }) => kind === 'upset'),
  ...theirs.filter(({ kind }) => kind !== 'upset'),
];

/** Whether the first of two items about the same record stands for both: the one that comes first in every list. Who left upset did so above all. */
export function standsForBoth(one: AgendaItem, other: AgendaItem, desk: Desk): boolean {
  const weight = (item: AgendaItem): Rank => [
    item.kind === 'upset' ? 0 : 1,
    urgencies.indexOf(item.urgency),
    ...pressureOf(item, desk),
    itemKinds.indexOf(item.kind),
  ];
  return compared(weight(one), weight(other)) <= 0;
}

/** The person on whose account an item comes first: the customer, or whoever is to be chased for them. */
export function whoIsUpset({ contact, for: behalf }: AgendaItem): Contact | null {
  if (behalf !== null && leftUpset(behalf)) return behalf;
  return leftUpset(contact) ? contact : null;
}

const furyOf = ({ last }: Contact): number => (last?.mood === 'furious' ? 0 : 1);

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
  if (timing === null || (item.urgency === 'now' && timing.urgency !== 'now')) return ['whenever', firm, item.since ?? 'never'];
  const isStillToOpen = timing.urgency === 'today' && timing.start > desk.now;
  const opens = item.due?.from === null && !isStillToOpen ? timing.end : timing.start;
  return [item.urgency === 'now' ? timing.end : opens, firm];
}

/** How firmly it was said: a fixed hour before "about", and either before what was never said to anybody. */
const firmnessOf = ({ kind, due }: AgendaItem): number => (onlyMeant[kind] ?? 0) * 2 + (due?.tentative ? 1 : 0);

const onlyMeant: Readonly<Partial<Record<ItemKind, number>>> = {
  waiting: 1,
  check: 1,
  'case-step': 1,
  party: 1,
  'follow-up': 2,
  'keep-in-touch': 2,
  'case-update': 2,
  date: 2,
};

function compared(one: Rank, other: Rank): number {
  for (let place = 0; place < one.length; place += 1) {
    const mine = one[place] ?? '';
    const theirs = other[place] ?? '';
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}
