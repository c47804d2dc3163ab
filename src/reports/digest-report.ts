import { agenda } from '../agenda/agenda.ts';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { monthNames, monthOf, weekdayNames } from '../domain/calendar.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { dayOf, type Instant, timeOf, weekdayOf, withOffset } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import { aheadSection, daysAhead, fortnight } from './digest-ahead.ts';
import { backlogOf, backlogSection, freshAndOld } from './digest-backlog.ts';
import type { DigestAhead, DigestBacklog, DigestDocument, DigestSection, DigestSectionName } from './digest-document.ts';
import { type Part, partsOf, sectionFor } from './digest-sections.ts';
import { subjectOf } from './digest-subject.ts';
import { countsOf, dueItem, type OrganizationNames, organizationNames } from './due-document.ts';
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
  const { fresh, old } = freshAndOld(items, desk);
  const organizations = organizationNames(journal.organizations);
  const parts = partsOf(fresh, options.limit);
  const backlog = backlogOf(old);
  const score = scoreSince(journal, scoreBegins(desk, options.lastDigest));
  const subject = subjectOf(fresh, old.length, desk);
  const ahead = (): DigestAhead => ({ days: daysAhead(agenda(journal, desk, fortnight - 1), desk, fortnight) });
  return {
    title: subject,
    get moment() {
      return momentInWords(desk);
    },
    isQuiet: items.length === 0,
    items,
    get sections() {
      if (items.length === 0) return [];
      return [
        ...withBacklog(parts, backlog, desk, (part) => sectionFor(part, desk, organizations)),
        scoreSection(score, desk),
        aheadSection(fresh, options.days, desk, ahead),
      ];
    },
    nothing: 'Nothing is due.',
    get plainRows() {
      return parts.flatMap(({ name, items: shown }) => shown.map((item) => plainRow(name, item, desk)));
    },
    get facts() {
      return {
        ...askedOf(desk, options.days),
        subject,
        counts: countsOf(items),
        sections: factsOf(parts, organizations),
        backlog,
        score,
        ahead: ahead(),
      };
    },
  };
}

const askedOf = ({ now, zone }: Desk, days: number): Pick<DigestDocument, 'schema' | 'asOf' | 'zone' | 'days'> => ({
  schema: 'keepword.digest/1',
  asOf: withOffset(now, zone),
  zone,
  days,
});

const factsOf = (parts: readonly Part[], organizations: OrganizationNames): readonly DigestSection[] =>
  parts.map((part) => ({ ...part, items: part.items.map((item) => dueItem(item, organizations)) }));

/** What has been left lying comes after what is late. */
function withBacklog(
  parts: readonly Part[],
  backlog: DigestBacklog | null,
  desk: Desk,
  sectionOf: (part: Part) => Section,
): readonly Section[] {
  const pressing = parts.filter(({ name }) => name === 'upset' || name === 'late').length;
  const sections = parts.map(sectionOf);
  if (backlog === null) return sections;
  return [...sections.slice(0, pressing), backlogSection(backlog, desk), ...sections.slice(pressing)];
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
