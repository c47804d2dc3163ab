import type { AgendaItem, Urgency } from '../agenda/agenda-item.ts';
import { whoIsUpset } from '../agenda/order.ts';
import type { Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf, timeOf } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { dayInWords } from '../domain/wording.ts';
import { countdownOf } from './countdown.ts';
import type { DueCounts, DueDocument } from './due-document.ts';
import { countsOf, dueDocument, type OrganizationNames, organizationNames } from './due-items.ts';
import { plainItem, remarksOn, whatOf, whenOf, whoOf } from './item-words.ts';
import type { Cell, Column, Report, Row, Section } from './report.ts';

/** What `dueReport` needs besides the items. */
export interface DueOptions {
  readonly organizations: readonly Organization[];
  /** The ids as short as the screen may show them. */
  readonly shortIds: ReadonlyMap<Id, string>;
  /** How many items to show; all when null. */
  readonly limit: number | null;
  /** What comes up first after the days that were looked at, for the day on which there is nothing. */
  readonly next: AgendaItem | null;
}

/** The agenda to read: in its order, under a heading for each urgency, with a person's items together. */
export function dueReport(items: readonly AgendaItem[], desk: Desk, options: DueOptions): DueReport {
  const organizations = organizationNames(options.organizations);
  const shown = options.limit ?? items.length;
  return {
    get title() {
      return titleFor(items, desk);
    },
    get sections() {
      const words: Words = { desk, organizations, shortIds: options.shortIds };
      const sections = groupsOf(items.slice(0, shown)).map((group) => sectionFor(group, words));
      return [...sections, ...notesFor(items, shown)];
    },
    nothing: nothingFor(options.next, desk),
    get plainRows() {
      return items.slice(0, shown).map((item) => plainItem(item, desk));
    },
    get facts() {
      return dueDocument(items, desk, { shown, organizations });
    },
  };
}

/** A report whose facts are the due document. */
export type DueReport = Report & { readonly facts: DueDocument };

/** "1 late, 2 today, 4 soon". */
const countsInWords = (counts: DueCounts): string =>
  (['late', 'now', 'today', 'soon'] as const)
    .filter((urgency) => counts[urgency] > 0)
    .map((urgency) => `${counts[urgency]} ${urgency}`)
    .join(', ');

interface Words {
  readonly desk: Desk;
  readonly organizations: OrganizationNames;
  readonly shortIds: ReadonlyMap<Id, string>;
}

interface Group {
  readonly name: 'upset' | Urgency;
  readonly items: AgendaItem[];
}

/** Neighbours of one group, in the order in which they come. */
function groupsOf(items: readonly AgendaItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const name = whoIsUpset(item) === null ? item.urgency : 'upset';
    const last = groups.at(-1);
    if (last?.name === name) last.items.push(item);
    else groups.push({ name, items: [item] });
  }
  return groups;
}

const headings: Readonly<Record<Group['name'], Cell>> = {
  upset: { text: 'Left upset', tone: 'late' },
  late: { text: 'Late', tone: 'late' },
  now: { text: 'Now', tone: 'now' },
  today: { text: 'Today', tone: 'today' },
  soon: { text: 'Soon', tone: 'soon' },
};

const columns: readonly Column[] = [
  { title: 'When', shrink: 0 },
  { title: 'Who', shrink: 2 },
  { title: 'What', shrink: 1 },
  { title: 'Number', shrink: 1, whole: true },
  { title: 'Id', shrink: 0, whole: true },
];

const sectionFor = ({ name, items }: Group, words: Words): Section => ({
  heading: headings[name],
  columns,
  rows: items.map((item, index) => rowFor(item, items[index - 1], words)),
  notes: [],
});

/** A person with several items that follow each other is named once, with the items under them. */
function rowFor(item: AgendaItem, above: AgendaItem | undefined, { desk, organizations, shortIds }: Words): Row {
  const goesOn =
    above !== undefined && whoOf(above, organizations) === whoOf(item, organizations) && above.contact.id === item.contact.id;
  const remarks = remarksOn(item, desk).join('; ');
  return {
    cells: [
      { text: countdownOf(item, desk)?.says ?? whenOf(item, desk), tone: item.urgency },
      { text: goesOn ? '' : whoOf(item, organizations), tone: 'strong' },
      { text: whatOf(item) },
      { text: goesOn && above.number === item.number ? '' : (item.number ?? '') },
      { text: item.id === null ? '' : (shortIds.get(item.id) ?? item.id), tone: 'quiet' },
    ],
    ...(remarks === '' ? {} : { note: { text: remarks, tone: 'quiet' } }),
    ...(goesOn ? { goesOn } : {}),
  };
}

/** How many more there are, and what to type: for what is first, and with each id. */
function notesFor(items: readonly AgendaItem[], shown: number): readonly Section[] {
  const more = items.length > shown ? [`and ${items.length - shown} more`] : [];
  const [first, ...others] = items.slice(0, shown);
  const withId = [first, ...others].some((item) => item?.id) ? ' With an id: kw done, tried, move or show.' : '';
  const next = first === undefined ? [] : [`Next: ${first.command}.${withId}`];
  return [...more, ...next].map((text) => ({ heading: null, columns: [], rows: [], notes: [{ text, tone: 'quiet' }] }));
}

function titleFor(items: readonly AgendaItem[], { now, zone }: Desk): string {
  const today = dayOf(now, zone);
  return `${dayInWords(today, today)} ${timeOf(now, zone)}: ${countsInWords(countsOf(items))}`;
}

function nothingFor(next: AgendaItem | null, desk: Desk): string {
  if (next === null) return 'Nothing is due.';
  return `Nothing is due. Next: ${next.fromText ?? next.contact.name}, ${whenOf(next, desk)} (${whatOf(next)}).`;
}
