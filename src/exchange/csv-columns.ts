import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Channel } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { RecordType } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';

/** What stands in a cell; null where nothing is known. */
export type CsvCell = string | number | boolean | null;

/** The cells of a record under the names of their columns, always the same ones in the same order. */
export type CsvRow = Readonly<Record<string, CsvCell>>;

/** What somebody or something with this id is called. */
export type NameOf = (id: Id | null) => string | null;

/** The cells of one record. What is a list within it becomes one text, or how many there are. */
export function csvRow({ type, record }: AnyRecord, nameOf: NameOf): CsvRow {
  const { id, createdAt, updatedAt } = record;
  return { id, ...cellsOf({ type, record } as AnyRecord, nameOf), createdAt, updatedAt };
}

function cellsOf(of: AnyRecord, nameOf: NameOf): CsvRow {
  switch (of.type) {
    case 'contact': {
      const { organizationId, introducedById, met, last, ...contact } = of.record;
      return {
        ...{ name: contact.name, aliases: listed(contact.aliases), organization: nameOf(organizationId), organizationId },
        ...{ role: contact.role, standing: contact.standing, ...whereToReach(contact.channels) },
        ...{
          zone: contact.zone,
          hours: contact.hours,
          area: contact.area,
          every: contact.every,
          pausedUntil: contact.pausedUntil,
        },
        ...{ metOn: met?.on ?? null, metHow: met?.how ?? null, introducedBy: nameOf(introducedById), introducedById },
        ...{ tags: listed(contact.tags), details: listed(contact.details.map(({ text }) => text)) },
        ...{
          lastAt: last?.at ?? null,
          lastVia: last?.via ?? null,
          lastMood: last?.mood ?? null,
          lastTryAt: contact.lastTry?.at ?? null,
        },
      };
    }
    case 'organization': {
      const { name, aliases, channels, area, tags } = of.record;
      return { name, aliases: listed(aliases), ...whereToReach(channels), area, tags: listed(tags) };
    }
    case 'interaction':
      return interactionCells(of.record, nameOf);
    case 'commitment':
      return commitmentCells(of.record, nameOf);
    case 'case':
      return caseCells(of.record, nameOf);
    case 'answer':
      return { question: of.record.question, answer: of.record.answer, asked: of.record.asked.length };
  }
}

function interactionCells({ contactIds, mood, commitmentIds, ...told }: Interaction, nameOf: NameOf): CsvRow {
  return {
    ...{
      at: told.at,
      zone: told.zone,
      contacts: listed(contactIds.map((id) => nameOf(id) ?? id)),
      contactIds: listed(contactIds),
    },
    ...{ via: told.via, direction: told.direction, reached: told.reached, minutes: told.minutes, note: told.note, why: told.why },
    ...{
      offered: told.offered,
      moodStart: mood?.start ?? null,
      moodEnd: mood?.end ?? null,
      rating: told.rating,
      quote: told.quote,
    },
    ...{ caseId: told.caseId, commitmentIds: listed(commitmentIds), key: told.key },
  };
}

function commitmentCells({ contactId, fromId, due, ...made }: Commitment, nameOf: NameOf): CsvRow {
  return {
    ...{ contact: nameOf(contactId), contactId, kind: made.kind, what: made.what, from: nameOf(fromId) ?? made.fromText, fromId },
    ...{ dueDay: due?.day ?? null, dueFrom: due?.from ?? null, dueTo: due?.to ?? null, dueZone: due?.zone ?? null },
    ...{ tentative: due?.tentative ?? null, via: made.via, number: made.number, status: made.status, closedAt: made.closedAt },
    ...{ outcome: made.outcome, extra: made.extra, answer: made.answer, well: made.well, moves: made.moves.length },
    ...{ attempts: made.attempts.length, checkOf: made.checkOf, caseId: made.caseId, interactionId: made.interactionId },
  };
}

function caseCells({ contactId, facts, options, steps, parties, updates, reopened, ...told }: Case, nameOf: NameOf): CsvRow {
  return {
    ...{
      contact: nameOf(contactId),
      contactId,
      title: told.title,
      status: told.status,
      facts: listed(facts.map(({ text }) => text)),
    },
    ...{
      options: listed(options.map(({ text }) => text)),
      chosen: listed(options.filter(({ chosen }) => chosen).map(({ text }) => text)),
    },
    ...{
      agreedAt: told.agreedAt,
      stake: told.stake,
      apologisedAt: told.apologisedAt,
      steps: listed(steps.map(({ text }) => text)),
    },
    ...{ parties: listed(parties.map((party) => nameOf(party.contactId) ?? party.contactId)), updates: updates.length },
    ...{ cause: told.cause, solution: told.solution, deadline: told.deadline, reopened: reopened.length },
  };
}

/** The first of each is the preferred one. */
function whereToReach(channels: readonly Channel[]): CsvRow {
  const of = (isWanted: (via: Channel['via']) => boolean): readonly string[] =>
    channels
      .toSorted((one, other) => Number(other.preferred) - Number(one.preferred))
      .flatMap(({ via, address }) => (isWanted(via) && address !== null ? [address] : []));
  const [phone = null, ...otherPhones] = of((via) => via === 'call');
  const [email = null, ...otherEmails] = of((via) => via === 'email');
  return {
    ...{ phone, otherPhones: listed(otherPhones), email, otherEmails: listed(otherEmails) },
    ...{ otherAddresses: listed(of((via) => via !== 'call' && via !== 'email')) },
  };
}

const listed = (texts: readonly string[]): string | null => texts.join('; ') || null;

/** A record of each kind without anything in it, for the names of the columns where there is no record. */
export const blank: Readonly<Record<RecordType, object>> = {
  contact: { channels: [], aliases: [], tags: [], details: [] },
  organization: { channels: [], aliases: [], tags: [] },
  interaction: { contactIds: [], commitmentIds: [] },
  commitment: { moves: [], attempts: [] },
  case: { facts: [], options: [], steps: [], parties: [], updates: [], reopened: [] },
  answer: { asked: [] },
};
