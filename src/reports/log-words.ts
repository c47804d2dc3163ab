import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Via } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Interaction } from '../domain/interaction.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { AfterLog, Logged } from '../domain/log.ts';
import { dayOf, type Instant, minutesBetween, timeOf } from '../domain/moment.ts';
import { capitalized } from '../domain/text.ts';
import { dayInWords, distanceInWords, minutesInWords } from '../domain/wording.ts';
import { commitmentInWords, titleOf } from './commitment-words.ts';
import { learnedInWords, metInWords } from './detail-words.ts';
import { excerpt } from './excerpt.ts';
import { countedTry } from './tried-words.ts';

/** What a log saved, in sentences: the interaction, what was learned, what is open now and what was kept. */
export function loggedInWords(
  { journal, interaction }: AfterLog,
  { newContact, learned, opened, isMomentGiven = false }: Logged,
  desk: Desk,
): string {
  const contact = byId(journal.contacts, interaction.contactIds[0] ?? null);
  if (!contact) return 'Written down';
  const touched = journal.commitments.filter(({ id }) => interaction.commitmentIds.includes(id));
  const keptNow = touched.filter(({ status }) => status === 'kept');
  const tried = interaction.reached === true ? [] : touched.filter(({ status }) => status === 'open');
  const whose = ({ contactId }: Commitment): Contact => byId(journal.contacts, contactId) ?? contact;
  return [
    interactionInWords(interaction, contact, desk, isMomentGiven),
    ...noticedInWords(interaction),
    ...(newContact?.met ? [capitalized(metInWords(newContact.met, desk))] : []),
    ...tried.flatMap((commitment) =>
      countedTry(journal, commitment, { contact: whose(commitment), asked: contact, via: interaction.via }),
    ),
    ...learned.map((detail) => learnedInWords(detail, desk)),
    ...opened
      .filter(isNews)
      .map((commitment) =>
        commitment.status === 'open'
          ? commitmentInWords(journal, commitment, contact, desk, false)
          : `Asked for "${commitment.what}", answered "${excerpt(commitment.answer ?? '', 60)}"`,
      ),
    ...keptNow.map((commitment) => `Kept ${titleOf(journal, commitment, whose(commitment))}${outcomeInWords(commitment)}`),
  ].join('. ');
}

/** Everything but an answer that was owed to a mail of which we know the answer already. */
const isNews = ({ status, kind }: Commitment): boolean => status === 'open' || kind === 'request';

/** What the agenda and the figures will go by: a slip in it would be seen nowhere else so soon. */
const noticedInWords = ({ mood, rating }: Interaction): readonly string[] => [
  ...(mood === null ? [] : [`Mood ${mood.start === mood.end ? mood.end : `${mood.start}..${mood.end}`}`]),
  ...(rating === null ? [] : [`Rated ${rating}`]),
];

/** How a kept commitment was kept, for the end of a sentence; of an answer, how long they waited for it. */
export function outcomeInWords({ kind, outcome, due, createdAt, closedAt }: Commitment): string {
  const waited = kind === 'reply' && closedAt !== null ? `, after ${minutesInWords(minutesBetween(createdAt, closedAt))}` : '';
  return `${due === null || outcome === null ? '' : `, ${outcome === 'on-time' ? 'on time' : outcome}`}${waited}`;
}

/**
 * An interaction in a few words, such as `Call to Zoë Adams` or `Tried to reach Zoë Adams (call), no answer`; with its moment where
 * that was said, or is not this one.
 */
export function interactionInWords(interaction: Interaction, { name }: Contact, desk: Desk, isMomentGiven = false): string {
  const { via, direction, reached, at } = interaction;
  const when = at === desk.now && !isMomentGiven ? '' : momentInWords(at, desk);
  if (reached === false) return `Tried to reach ${name} (${via}), no answer${when}`;
  if (reached === 'voicemail') return `Left ${name} a message on voicemail${when}`;
  return `${capitalized(viaInWords(via, direction === 'in'))} ${name}${when}`;
}

/** When something was, for the end of a sentence: ", Mon 23 Nov 09:00, today". */
export function momentInWords(at: Instant, { now, zone }: Desk): string {
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  return `, ${dayInWords(day, today)} ${timeOf(at, zone)}, ${distanceInWords(today, day)}`;
}

function viaInWords(via: Via, fromThem: boolean): string {
  if (via === 'visit') return fromThem ? 'visit from' : 'visit to';
  if (via === 'video' || via === 'chat') return `${via} with`;
  return `${via} ${fromThem ? 'from' : 'to'}`;
}

/** A draft in a few words, for the list to choose from. */
export function draftInWords(
  { contact, newContact, via, note }: Readonly<{ contact?: string; newContact?: string; via?: Via; note?: string }>,
  journal: Journal,
): string {
  const who = byId(journal.contacts, contact ?? null)?.name ?? newContact ?? 'somebody';
  const said = note === undefined ? '' : `: ${excerpt(note.split('\n')[0] ?? '', 40)}`;
  return `${via ?? 'interaction'} with ${who}${said}`;
}
