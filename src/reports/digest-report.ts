import { agenda } from '../agenda/agenda.ts';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { whoIsUpset } from '../agenda/order.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { dayOf, type Instant, withOffset } from '../domain/moment.ts';
import { dayInWords, shownIn } from '../domain/wording.ts';
import type { DigestDocument, DigestSection, DigestSectionName } from './digest-document.ts';
import { countsOf, dueItem, type OrganizationNames, organizationNames } from './due-document.ts';
import { plainItem, whatOf, whenOf, whoOf } from './item-words.ts';
import type { Cell, Column, Report, Row, Section } from './report.ts';
import { type Score, scoreBegins, scoreInWords, scoreSince } from './score.ts';

/** How far the digest looks, how long its sections may be, and when the last one was given. */
export interface DigestOptions {
  readonly days: number;
  /** Items a section. */
  readonly limit: number;
  readonly lastDigest: Instant | null;
}

/** A report whose facts are the digest document. */
export type DigestReport = Report & {
  readonly facts: DigestDocument;
  /** There is nothing to tell. */
  readonly isQuiet: boolean;
};

/** The day for somebody who is not at the keyboard: section by section, each line with why it is there and what to type. */
export function digestReport(journal: Journal, desk: Desk, options: DigestOptions): DigestReport {
  const items = agenda(journal, desk, options.days);
  const organizations = organizationNames(journal.organizations);
  const parts = partsOf(items, options.limit);
  const score = scoreSince(journal, scoreBegins(desk, options.lastDigest));
  const subject = subjectOf(items, desk);
  return {
    title: subject,
    isQuiet: items.length === 0,
    get sections() {
      if (items.length === 0) return [];
      return [...parts.map((part) => sectionFor(part, desk, organizations)), scoreSection(score, desk)];
    },
    nothing: 'Nothing is due.',
    get plainRows() {
      return parts.flatMap(({ name, items: shown }) => shown.map((item) => plainRow(name, item, desk)));
    },
    get facts() {
      return {
        schema: 'keepword.digest/1' as const,
        asOf: withOffset(desk.now, desk.zone),
        zone: desk.zone,
        days: options.days,
        subject,
        counts: countsOf(items),
        sections: parts.map(
          (part): DigestSection => ({ ...part, items: part.items.map((item) => dueItem(item, organizations)) }),
        ),
        score,
      };
    },
  };
}

interface Part {
  readonly name: DigestSectionName;
  readonly items: readonly AgendaItem[];
  readonly more: number;
}

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
const partsOf = (items: readonly AgendaItem[], limit: number): readonly Part[] =>
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

const sectionFor = ({ name, items, more }: Part, desk: Desk, organizations: OrganizationNames): Section => ({
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
    { text: item.number ?? '' },
  ],
  note: { text: `${item.command} · ${item.why}`, tone: 'quiet' },
});

const scoreSection = (score: Score, { now, zone }: Desk): Section => ({
  heading: { text: `Since ${dayInWords(dayOf(score.since, zone), dayOf(now, zone))}`, tone: 'strong' },
  columns: [],
  rows: [],
  notes: [{ text: scoreInWords(score) }],
});

/** "2 late, 3 today, Zoë Adams 15:00": how the day looks, and its first appointment. Who has gone quiet was promised nothing. */
function subjectOf(items: readonly AgendaItem[], desk: Desk): string {
  const { late, now, today, soon } = countsOf(items.filter(({ kind }) => kind !== 'keep-in-touch'));
  const first = firstAppointment(items, desk);
  const parts = [
    ...(late === 0 ? [] : [`${late} late`]),
    ...(now + today === 0 ? [] : [`${now + today} today`]),
    ...(late + now + today > 0 || soon === 0 ? [] : [`${soon} soon`]),
    ...(first === null ? [] : [first]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return items.length === 0 ? 'Nothing is due' : `${items.length} gone quiet`;
}

function firstAppointment(items: readonly AgendaItem[], desk: Desk): string | null {
  const [first] = items
    .flatMap(({ due, urgency, kind, also, contact }) =>
      due?.from && (urgency === 'now' || urgency === 'today') && [kind, ...also].includes('callback')
        ? [{ name: contact.name, here: shownIn(due, desk.zone) }]
        : [],
    )
    .filter(({ here }) => here.day === dayOf(desk.now, desk.zone))
    .sort((one, other) => ((one.here.from ?? '') < (other.here.from ?? '') ? -1 : 1));
  return first === undefined ? null : `${first.name} ${first.here.from}`;
}

function plainRow(section: DigestSectionName, item: AgendaItem, desk: Desk): readonly string[] {
  const columns = plainItem(item, desk);
  return [section, ...columns.slice(0, -1), item.why, item.command, ...columns.slice(-1)];
}
