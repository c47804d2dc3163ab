import type { Commitment } from './commitment.ts';
import { commitmentWithId, type Keeping, kept, openedCommitment, tried, withCommitment } from './commitment-changes.ts';
import { type Contact, type Detail, type Via, writtenVias } from './contact.ts';
import type { Interaction } from './interaction.ts';
import { withLastContact } from './interaction-changes.ts';
import { byId, type Happening, type History, type Journal, withRecord } from './journal.ts';
import type { Instant } from './moment.ts';
import type { Id } from './record.ts';

/** Everything that one interaction leaves behind, ready to be written down. */
export interface Logged {
  readonly interaction: Interaction;
  /** The way was only taken as the usual one: a guess answers nothing. */
  readonly isWayGuessed?: boolean;
  /** Somebody said when it was, and is told how that was understood. */
  readonly isMomentGiven?: boolean;
  /** Somebody met for the first time in it. */
  readonly newContact: Contact | null;
  readonly learned: readonly Detail[];
  readonly opened: readonly Commitment[];
  /** The commitments that it kept, and those that it tried to keep in vain. */
  readonly keeps: readonly Id[];
  readonly keeping: Omit<Keeping, 'at'>;
  readonly tries: readonly Id[];
}

/** The journal after an interaction was written down, and what happened. */
export interface AfterLog {
  readonly journal: Journal;
  readonly happened: readonly Happening[];
  readonly interaction: Interaction;
  /** The answers owed that it gave, because it answered in kind. */
  readonly answered: readonly Commitment[];
}

/** Writes an interaction down: who, what was learned, what was promised, and what it kept. */
export function withLogged(journal: Journal, logged: Logged, now: Instant): AfterLog {
  const answered = repliesGivenBy(journal, logged);
  const keeps = [...new Set([...logged.keeps, ...answered.map(({ id }) => id)])];
  const interaction = { ...logged.interaction, commitmentIds: [...new Set([...keeps, ...logged.tries])] };
  const steps: readonly ((journal: Journal) => Journal)[] = [
    (latest) => (logged.newContact ? { ...latest, contacts: [...latest.contacts, logged.newContact] } : latest),
    (latest) => withLearned(latest, logged, now),
    (latest) => ({ ...latest, commitments: [...latest.commitments, ...logged.opened] }),
    (latest) =>
      keeps.reduce((journal, id) => {
        // What is told of the keeping belongs to what was named, and not to an answer that was owed besides.
        const keeping = logged.keeps.includes(id) ? logged.keeping : {};
        return withKept(journal, id, { at: interaction.at, ...keeping }, now);
      }, latest),
    (latest) => logged.tries.reduce((journal, id) => withTried(journal, id, interaction, now), latest),
    (latest) => withLastContact(latest, interaction),
  ];
  return {
    journal: steps.reduce((latest, step) => step(latest), journal),
    happened: [{ type: 'interaction', record: interaction }],
    interaction,
    answered,
  };
}

/** What one conversation opened, with the ids of each kind in the order in which it was said: where nothing else decides, lists go by id. */
export const asSaid = (opened: readonly Commitment[]): readonly Commitment[] =>
  opened.map((commitment) => {
    const alike = opened.filter(({ kind }) => kind === commitment.kind);
    const ids = alike.map(({ id }) => id).sort();
    return { ...commitment, id: ids[alike.indexOf(commitment)] ?? commitment.id };
  });

/** The message that we owe an answer to, once something written has come in. */
export function replyOwed(interaction: Interaction, id: Id, now: Instant): Commitment | null {
  const { direction, via, reached, contactIds } = interaction;
  const [contactId] = contactIds;
  if (direction !== 'in' || reached !== true || !isWritten(via) || contactId === undefined) return null;
  const what = writtenIn(interaction);
  return openedCommitment(
    { id, contactId, kind: 'reply', what, via, interactionId: interaction.id, createdAt: interaction.at },
    now,
  );
}

/** What they wrote, in a line: how the note begins, or only how they wrote. */
export const writtenIn = ({ note, via }: Interaction): string => (note ?? '').split('\n')[0] || `their ${via}`;

/** The same with the answers owed given, where one that went the same way later is written down already: mails come in any order. */
export function withAnswersGiven(logged: Logged, history: History, now: Instant): Logged {
  const { interaction, opened } = logged;
  if (!opened.some(({ kind }) => kind === 'reply')) return logged;
  const [answer] = history
    .mentioning(interaction.contactIds)
    .flatMap(({ type, record }) => (type === 'interaction' && isAnswerTo(record, interaction) ? [record.at] : []))
    .toSorted();
  if (answer === undefined) return logged;
  return { ...logged, opened: opened.map((one) => (one.kind === 'reply' ? kept(one, { at: answer }, now) : one)) };
}

const isAnswerTo = ({ contactIds, direction, reached, via, at }: Interaction, message: Interaction): boolean =>
  direction === 'out' &&
  reached === true &&
  via === message.via &&
  at > message.at &&
  contactIds.some((id) => message.contactIds.includes(id));

/** A written message is answered by one that goes the same way; another way keeps it open. */
function repliesGivenBy({ commitments }: Journal, { interaction, isWayGuessed, opened }: Logged): readonly Commitment[] {
  const { direction, via, reached, at, contactIds } = interaction;
  if (isWayGuessed || direction !== 'out' || reached !== true || !isWritten(via)) return [];
  return commitments.filter(
    (commitment) =>
      commitment.kind === 'reply' &&
      commitment.status === 'open' &&
      commitment.via === via &&
      commitment.createdAt <= at &&
      contactIds.includes(commitment.contactId) &&
      !opened.includes(commitment),
  );
}

/** The answers that stay owed although we spoke or wrote, because it was another way, or may have been. */
export const repliesStillOwed = (
  { commitments }: Journal,
  { contactIds, direction, reached }: Interaction,
): readonly Commitment[] =>
  direction === 'in' || reached !== true
    ? []
    : commitments.filter(
        ({ kind, status, contactId }) => kind === 'reply' && status === 'open' && contactIds.includes(contactId),
      );

/** The checks that were kept by it, of which nobody said whether all is well. */
export const checksWithoutAnswer = ({ commitments }: Journal, { keeps }: Logged): readonly Commitment[] =>
  commitments.filter(({ id, kind, well }) => keeps.includes(id) && kind === 'check' && well === null);

const isWritten = (via: Via): boolean => writtenVias.includes(via);

function withLearned(journal: Journal, { interaction, learned }: Logged, now: Instant): Journal {
  const contact = byId(journal.contacts, interaction.contactIds[0] ?? null);
  if (!contact || learned.length === 0) return journal;
  const details = [...contact.details, ...learned];
  return { ...journal, contacts: withRecord(journal.contacts, { ...contact, updatedAt: now, details }) };
}

const withKept = (journal: Journal, id: Id, keeping: Keeping, now: Instant): Journal =>
  withCommitment(journal, kept(commitmentWithId(journal, id), keeping, now));

function withTried(journal: Journal, id: Id, { at, reached }: Interaction, now: Instant): Journal {
  const result = reached === 'voicemail' ? 'voicemail' : 'no-answer';
  return withCommitment(journal, tried(commitmentWithId(journal, id), { at, result }, null, now));
}
