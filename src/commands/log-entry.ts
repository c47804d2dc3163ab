import type { Context } from '../context.ts';
import { addressFor } from '../domain/address.ts';
import type { Commitment, CommitmentKind } from '../domain/commitment.ts';
import { kept, openedCommitment } from '../domain/commitment-changes.ts';
import { mustSay, readCallback, readPromise, readWaiting, type ToldCommitment } from '../domain/commitment-texts.ts';
import type { Contact, Direction } from '../domain/contact.ts';
import { newContact } from '../domain/contact-changes.ts';
import { learnedDetail } from '../domain/detail-texts.ts';
import type { Interaction } from '../domain/interaction.ts';
import { writtenInteraction } from '../domain/interaction-changes.ts';
import { readMinutes, readMood, readRating } from '../domain/interaction-texts.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { type Logged, replyOwed } from '../domain/log.ts';
import { metAs } from '../domain/met-texts.ts';
import { timeOf, type Window } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { usualVia } from '../domain/usual-via.ts';
import { instantMeant, type WhenPhrase } from '../domain/when.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { dueMeant, dueOfPhrase, type WhenOptions } from './due-meant.ts';
import { whoOwes } from './waiting.ts';

/** The answers as records, with every day and time resolved; asks for a day that a promise lacks. */
export async function logEntry(
  context: Context,
  journal: Journal,
  answers: InteractionAnswers,
  interactionId: string,
  options: WhenOptions,
): Promise<Logged> {
  const { desk, newId } = context;
  const added = addedBy(context, answers);
  const contact = added ?? contactOfAnswers(journal, answers);
  const interaction = interactionOf(context, contact, answers, interactionId);
  const reply = replyOwed(interaction, newId(), desk.now);
  const opening = { context, journal, contact, interaction, options };
  return {
    interaction,
    newContact: added,
    learned: (answers.learned ?? []).map((text) => learnedDetail(text, desk, newId(), interaction.id)),
    opened: [...(reply ? [reply] : []), ...(await openedBy(opening, answers))],
    keeps: answers.done ?? [],
    keeping: {},
    tries: answers.try ?? [],
  };
}

function addedBy({ desk, newId }: Context, { newContact: name, met }: InteractionAnswers): Contact | null {
  if (name === undefined) return null;
  return newContact({ name, met: met === undefined ? null : metAs(met, desk) }, newId(), desk.now);
}

function contactOfAnswers(journal: Journal, { contact }: InteractionAnswers): Contact {
  const known = byId(journal.contacts, contact ?? null);
  if (known) return known;
  throw new UserError('not-found', 'The contact is not there any more.', 'kw contact list shows who is.');
}

function interactionOf({ desk }: Context, contact: Contact, answers: InteractionAnswers, id: string): Interaction {
  const known = {
    id,
    contactIds: [contact.id],
    at: answers.at === undefined ? desk.now : instantMeant(answers.at, desk, desk.zone, timeOf(desk.now, desk.zone)),
    zone: desk.zone,
    via: answers.via ?? usualVia(contact),
    direction: answers.direction ?? ('out' as Direction),
    reached: answers.reached ?? true,
    minutes: answers.for === undefined ? null : readMinutes(answers.for),
    note: answers.note || null,
    why: answers.why ?? null,
    offered: answers.offered ?? null,
    mood: answers.mood === undefined ? null : readMood(answers.mood),
    rating: answers.rating === undefined ? null : readRating(answers.rating),
    quote: answers.quote ?? null,
    key: answers.once ?? null,
  };
  return writtenInteraction(known, desk.now);
}

interface Opening {
  readonly context: Context;
  readonly journal: Journal;
  readonly contact: Contact;
  readonly interaction: Interaction;
  readonly options: WhenOptions;
}

async function openedBy(opening: Opening, answers: InteractionAnswers): Promise<readonly Commitment[]> {
  const opened: Commitment[] = (answers.asked ?? []).map(({ what, answer }) => requestOf(opening, what, answer));
  for (const text of answers.promise ?? []) opened.push(await toldIn(opening, 'promise', '--promise', readPromise(text)));
  for (const text of answers.callback ?? []) opened.push(await callbackIn(opening, text));
  for (const text of answers.waiting ?? []) opened.push(await waitingIn(opening, text));
  for (const text of answers.findOut ?? []) opened.push(await toldIn(opening, 'find-out', '--find-out', readPromise(text)));
  if (answers.next !== undefined) {
    const due = await dueMeant(
      opening.context,
      answers.next,
      { contact: opening.contact, kind: 'follow-up', option: '--next' },
      opening.options,
    );
    opened.push(newOf(opening, { kind: 'follow-up', what: '', due }));
  }
  return opened;
}

const newOf = (
  { context, contact, interaction }: Opening,
  known: Partial<Commitment> & Pick<Commitment, 'kind' | 'what'>,
): Commitment =>
  openedCommitment({ id: context.newId(), contactId: contact.id, interactionId: interaction.id, ...known }, context.desk.now);

/** What they asked for stays open until it is answered, which may have been at once. */
function requestOf(opening: Opening, what: string, answer: string | undefined): Commitment {
  const request = newOf(opening, { kind: 'request', what: mustSay(what) });
  return answer === undefined ? request : kept(request, { at: opening.interaction.at, answer }, opening.context.desk.now);
}

async function toldIn(
  opening: Opening,
  kind: CommitmentKind,
  option: string,
  { what, when }: ToldCommitment,
): Promise<Commitment> {
  return newOf(opening, { kind, what, due: await dueTold(opening, kind, option, when, what) });
}

async function waitingIn(opening: Opening, text: string): Promise<Commitment> {
  const { what, when, from } = readWaiting(text);
  const due = await dueTold(opening, 'waiting', '--waiting', when, what);
  return newOf(opening, { kind: 'waiting', what, due, ...whoOwes(opening.journal, from) });
}

async function callbackIn(opening: Opening, text: string): Promise<Commitment> {
  const { when, number } = readCallback(text);
  const due = await dueTold(opening, 'callback', '--callback', when, text);
  return newOf(opening, { kind: 'callback', what: '', due, via: 'call', number: number ?? addressFor(opening.contact, 'call') });
}

/** A promise without a day asks for it, or says how to write it. */
async function dueTold(
  { context, contact, options }: Opening,
  kind: CommitmentKind,
  option: string,
  when: WhenPhrase | null,
  what: string,
): Promise<Window | null> {
  if (when !== null) return dueOfPhrase(context, when, { contact, kind, option }, options);
  if (context.prompts.canAsk) return dueMeant(context, undefined, { contact, kind, option }, options);
  throw new UserError('would-ask', `When is "${what}" due?`, `Say it in the same text: ${option} "${what} by fri".`);
}
