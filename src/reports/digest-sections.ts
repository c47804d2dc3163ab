import type { AgendaItem } from '../agenda/agenda-item.ts';
import { whoIsUpset } from '../agenda/order.ts';
import { emailOf } from '../agenda/people.ts';
import type { Desk } from '../domain/desk.ts';
import type { DigestSectionName } from './digest-document.ts';
import type { OrganizationNames } from './due-items.ts';
import { whatOf, whenOf, whoOf } from './item-words.ts';
import type { Cell, Column, Row, Section } from './report.ts';

/** The items of one section, as far as they are shown. */
export interface Part {
  readonly name: DigestSectionName;
  readonly items: readonly AgendaItem[];
  /** How many more there are. */
  readonly more: number;
}

/** In the order of what hurts most. */
const headings: Readonly<Record<DigestSectionName, Cell>> = {
  upset: { text: 'Left upset', tone: 'late' },
  late: { text: 'Late', tone: 'late' },
  today: { text: 'Today', tone: 'today' },
  'this-week': { text: 'This week', tone: 'soon' },
  'waiting-for': { text: 'Waiting for', tone: 'soon' },
  'gone-quiet': { text: 'Gone quiet', tone: 'soon' },
  'dates-ahead': { text: 'Dates ahead', tone: 'soon' },
};

/** The sections in their order, without those that are empty. */
export const partsOf = (items: readonly AgendaItem[], limit: number): readonly Part[] =>
  (Object.keys(headings) as DigestSectionName[])
    .map((name): Part => {
      const all = items.filter((item) => partFor(item) === name);
      return { name, items: all.slice(0, limit), more: Math.max(0, all.length - limit) };
    })
    .filter(({ items: shown, more }) => shown.length + more > 0);

/** The section that an item belongs to: exactly one, so that nothing is read twice. */
function partFor(item: AgendaItem): DigestSectionName {
  if (whoIsUpset(item) !== null) return 'upset';
  if (item.kind === 'keep-in-touch') return 'gone-quiet';
  if (item.urgency === 'late') return 'late';
  if (item.urgency !== 'soon') return 'today';
  if (item.kind === 'date') return 'dates-ahead';
  return item.kind === 'waiting' ? 'waiting-for' : 'this-week';
}

const columns: readonly Column[] = [
  { title: 'When', shrink: 0 },
  { title: 'Who', shrink: 1 },
  { title: 'What', shrink: 2 },
  { title: 'Number', shrink: 0, whole: true },
];

/** One section to read: who, what, where to reach them, what to type and why. */
export const sectionFor = ({ name, items, more }: Part, desk: Desk, organizations: OrganizationNames): Section => ({
  heading: headings[name],
  columns,
  rows: items.map((item) => rowFor(item, desk, organizations)),
  notes: more === 0 ? [] : [{ text: `and ${more} more`, tone: 'quiet' }],
});

const rowFor = (item: AgendaItem, desk: Desk, organizations: OrganizationNames): Row => ({
  cells: [
    { text: whenOf(item, desk), tone: item.urgency },
    { text: whoOf(item, organizations), tone: 'strong' },
    { text: whatOf(item) },
    // Whoever has no number is written to; of a mere name nobody knows where.
    { text: item.number ?? (item.fromText === null ? emailOf(item.contact) : null) ?? '', toReach: true },
  ],
  command: item.command,
  note: { text: item.why(), tone: 'quiet' },
});
