import { agenda } from '../agenda/agenda.ts';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { monthNames, monthOf, weekdayNames } from '../domain/calendar.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { dayOf, type Instant, timeOf, weekdayOf } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import { aheadSection, daysAhead, fortnight } from './digest-ahead.ts';
import { backlogOf, backlogSection, type FreshAndOld, freshAndOld } from './digest-backlog.ts';
import type { DigestAhead, DigestDocument, DigestSection, DigestSectionName } from './digest-document.ts';
import { type Part, partsOf, sectionFor } from './digest-sections.ts';
import { subjectOf } from './digest-subject.ts';
import { asOfNow } from './document.ts';
import { countsOf, dueItem, type OrganizationNames, organizationNames } from './due-items.ts';
import { plainItem } from './item-words.ts';
import type { Report, Section } from './report.ts';
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
  /** Everything it is about, those that are not shown included. */
  readonly items: readonly AgendaItem[];
};

/** The day for somebody who is not at the keyboard: section by section, each line with why it is there and what to type. */
export function digestReport(journal: Journal, desk: Desk, options: DigestOptions): DigestReport {
  const items = agenda(journal, desk, options.days);
  const sorted = freshAndOld(items, desk);
  const organizations = organizationNames(journal.organizations);
  const told = toldOf(items, sorted, journal, desk, options);
  const ahead = (): DigestAhead => ({ days: daysAhead(agenda(journal, desk, fortnight - 1), desk, fortnight) });
  return {
    title: told.subject,
    get moment() {
      return momentInWords(desk);
    },
    isQuiet: items.length === 0,
    items,
    get sections() {
      if (items.length === 0) return [];
      return [...sectionsOf(told, desk, organizations), aheadSection(sorted.fresh, options.days, desk, ahead)];
    },
    nothing: 'Nothing is due.',
    get plainRows() {
      return told.sections.flatMap(({ name, items: shown }) => shown.map((item) => plainRow(name, item, desk)));
    },
    get facts() {
      return { ...told, sections: factsOf(told.sections, organizations), ahead: ahead() };
    },
  };
}

/** What a digest tells, in the order of its document, with what is in its sections as it was found. */
type Told = Omit<DigestDocument, 'sections' | 'ahead'> & { readonly sections: readonly Part[] };

const toldOf = (
  items: readonly AgendaItem[],
  { fresh, old }: FreshAndOld,
  journal: Journal,
  desk: Desk,
  { days, limit, lastDigest }: DigestOptions,
): Told => ({
  ...asOfNow('keepword.digest/1', desk),
  days,
  subject: subjectOf(fresh, old.length, desk),
  counts: countsOf(items),
  sections: partsOf(fresh, limit),
  backlog: backlogOf(old),
  score: scoreSince(journal, scoreBegins(desk, lastDigest)),
});

const factsOf = (parts: readonly Part[], organizations: OrganizationNames): readonly DigestSection[] =>
  parts.map((part) => ({ ...part, items: part.items.map((item) => dueItem(item, organizations)) }));

/** What has been left lying comes after what is late. */
function sectionsOf({ sections: parts, backlog, score }: Told, desk: Desk, organizations: OrganizationNames): readonly Section[] {
  const pressing = parts.filter(({ name }) => name === 'upset' || name === 'late').length;
  const sections = parts.map((part) => sectionFor(part, desk, organizations));
  if (backlog !== null) sections.splice(pressing, 0, backlogSection(backlog, desk));
  return [...sections, scoreSection(score, desk)];
}

const scoreSection = (score: Score, { now, zone }: Desk): Section => ({
  heading: { text: `Since ${dayInWords(dayOf(score.since, zone), dayOf(now, zone))}`, tone: 'strong' },
  columns: [],
  rows: [],
  notes: [{ text: scoreInWords(score) }],
});

function momentInWords({ now, zone }: Desk): string {
  const day = dayOf(now, zone);
  const month = monthNames[monthOf(day) - 1];
  return `${weekdayNames[weekdayOf(day) - 1]}, ${Number(day.slice(8))} ${month} ${day.slice(0, 4)}, ${timeOf(now, zone)}`;
}

function plainRow(section: DigestSectionName, item: AgendaItem, desk: Desk): readonly string[] {
  const columns = plainItem(item, desk);
  return [section, ...columns.slice(0, -1), item.why(), item.command, ...columns.slice(-1)];
}
