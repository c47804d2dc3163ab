import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Interaction } from '../domain/interaction.ts';
import { byId, type Journal, type RecordType } from '../domain/journal.ts';
import type { Instant } from '../domain/moment.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import type { ExportChoice } from './export-choice.ts';
import { redactionFor } from './redaction.ts';

/** Records of the past as their JSON texts, oldest line first; asked anew for each pass, so that the past is never held as a whole. */
export type PastTexts = () => Iterable<{ readonly type: 'interaction' | 'commitment' | 'case'; readonly text: string }>;

/** The records of some kinds that were chosen: people, then the past, then what is alive. */
export function chosenRecords(
  journal: Journal,
  past: PastTexts,
  choice: ExportChoice,
): (of: readonly RecordType[]) => Iterable<AnyRecord> {
  const isChosen = chooserFor(journal, past, choice);
  const redacted = choice.redact ? redactionFor(journal) : (record: AnyRecord) => record;
  return function* (of) {
    const wanted = of.filter((type) => choice.only.includes(type));
    for (const record of everything(journal, past, wanted, choice.contactId)) if (isChosen(record)) yield redacted(record);
  };
}

function* everything(journal: Journal, past: PastTexts, of: readonly RecordType[], contactId: Id | null): Iterable<AnyRecord> {
  const alive = (type: RecordType, records: readonly object[]): readonly AnyRecord[] =>
    of.includes(type) ? records.map((record) => ({ type, record }) as AnyRecord) : [];
  yield* alive('contact', journal.contacts);
  yield* alive('organization', journal.organizations);
  if (of.some((type) => ['interaction', 'commitment', 'case'].includes(type))) yield* pastRecords(past, of, contactId);
  yield* alive('commitment', journal.commitments);
  yield* alive('case', journal.cases);
  yield* alive('answer', journal.answers);
}

/** Only what can be wanted is parsed. */
function* pastRecords(past: PastTexts, of: readonly RecordType[], contactId: Id | null): Iterable<AnyRecord> {
  for (const { type, text } of past())
    if (of.includes(type) && (contactId === null || text.includes(contactId))) yield { type, record: JSON.parse(text) };
}

function chooserFor(journal: Journal, past: PastTexts, { contactId, since }: ExportChoice): (record: AnyRecord) => boolean {
  const isAbout = contactId === null ? () => true : aboutChooser(journal, past, contactId);
  return (record) => (since === null || isSince(record, since)) && isAbout(record);
}

/** People, organizations and answers are of no day: whoever is spoken of must be there. */
function isSince({ type, record }: AnyRecord, since: Instant): boolean {
  if (type === 'interaction') return record.at >= since;
  if (type === 'commitment') return record.closedAt === null || record.closedAt >= since;
  return type !== 'case' || record.status !== 'confirmed' || record.updatedAt >= since;
}

/** Whether a record is, or tells, of this person. */
function aboutChooser(journal: Journal, past: PastTexts, contactId: Id): (record: AnyRecord) => boolean {
  const organizationId = byId(journal.contacts, contactId)?.organizationId ?? null;
  const own = journal.answers.length === 0 ? new Set<Id>() : commitmentsOf(journal, past, contactId);
  return ({ type, record }) => {
    switch (type) {
      case 'contact':
        return record.id === contactId;
      case 'organization':
        return record.id === organizationId;
      case 'interaction':
        return isWith(record, contactId);
      case 'commitment':
        return isOwedBetween(record, contactId);
      case 'case':
        return concerns(record, contactId);
      case 'answer':
        return wasAskedIn(record, own);
    }
  };
}

function commitmentsOf(journal: Journal, past: PastTexts, contactId: Id): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const { type, record } of everything(journal, past, ['commitment'], contactId))
    if (type === 'commitment' && isOwedBetween(record, contactId)) ids.add(record.id);
  return ids;
}

const isWith = ({ contactIds }: Interaction, id: Id): boolean => contactIds.includes(id);

const isOwedBetween = ({ contactId, fromId }: Commitment, id: Id): boolean => contactId === id || fromId === id;

const concerns = ({ contactId, parties, updates }: Case, id: Id): boolean =>
  contactId === id ||
  parties.some((party) => party.contactId === id || party.withLeaveOf === id) ||
  updates.some(({ to }) => to === id);

const wasAskedIn = ({ asked }: Answer, commitments: ReadonlySet<Id>): boolean =>
  asked.some(({ commitmentId }) => commitments.has(commitmentId));
