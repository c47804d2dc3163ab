import type { Context } from '../context.ts';
import { addressFor } from '../domain/address.ts';
import type { Commitment, CommitmentKind } from '../domain/commitment.ts';
import { kept, openedCommitment } from '../domain/commitment-changes.ts';
import { dialled, mustSay, readCallback, readPromise, readWaiting, type ToldCommitment } from '../domain/commitment-texts.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { Journal } from '../domain/journal.ts';
import type { Window } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { almostWhen, type WhenPhrase } from '../domain/when.ts';
import { almostKnown, whoOwes } from '../domain/who-owes.ts';
import { whoseHours } from '../domain/whom-to-ask.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { dueMeant, dueOfPhrase, type WhenOptions } from './due-meant.ts';

/** What it takes to open a commitment that an interaction left behind. */
export interface Opening {
  readonly context: Context;
  readonly journal: Journal;
  readonly contact: Contact;
  readonly interaction: Interaction;
  readonly options: WhenOptions;
}

/** What is open once it is written down: all that was asked for, promised, awaited, to be found out, and the next word. */
export async function openedBy(opening: Opening, answers: InteractionAnswers): Promise<readonly Commitment[]> {
  const opened: Commitment[] = (answers.asked ?? []).map(({ what, answer }) => requestOf(opening, what, answer));
  for (const text of answers.promise ?? []) opened.push(await toldIn(opening, 'promise', '--promise', readPromise(text)));
  for (const text of answers.callback ?? []) opened.push(await callbackIn(opening, text));
  for (const text of answers.waiting ?? []) opened.push(await waitingIn(opening, text));
  for (const text of answers.findOut ?? []) opened.push(await toldIn(opening, 'find-out', '--find-out', readPromise(text)));
  const next = answers.next === undefined ? null : await nextIn(opening, answers.next);
  return next ? [...opened, next] : opened;
}

const newOf = (
  { context, contact, interaction }: Opening,
  known: Partial<Commitment> & Pick<Commitment, 'kind' | 'what'>,
): Commitment =>
  openedCommitment({ id: context.newId(), contactId: contact.id, interactionId: interaction.id, ...known }, context.desk.now);

/** What they asked for stays open until it is answered, which may have been at once; they wait since they asked. */
function requestOf(opening: Opening, what: string, answer: string | undefined): Commitment {
  const { at } = opening.interaction;
  const request = newOf(opening, { kind: 'request', what: mustSay(what), createdAt: at });
  return answer === undefined ? request : kept(request, { at, answer }, opening.context.desk.now);
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
  const owing = whoOwes(opening.journal, from);
  const almost = almostKnown(opening.journal, owing);
  if (almost !== null) opening.context.terminal.say(almost);
  const contact = whoseHours(opening.journal, { contactId: opening.contact.id, ...owing }, opening.contact);
  const due = await dueTold({ ...opening, contact }, 'waiting', '--waiting', when, what);
  return newOf(opening, { kind: 'waiting', what, due, ...owing });
}

async function callbackIn(opening: Opening, text: string): Promise<Commitment> {
  const { when, number } = readCallback(text);
  const numberSaid = number === null ? null : dialled(number, opening.contact);
  const due = await dueTold(opening, 'callback', '--callback', when, text);
  return newOf(opening, {
    kind: 'callback',
    what: '',
    due,
    via: 'call',
    number: numberSaid ?? addressFor(opening.contact, 'call'),
  });
}

/** Nothing for `none`: to speak again on no day is to plan nothing. */
async function nextIn(opening: Opening, text: string): Promise<Commitment | null> {
  const { context, contact, options } = opening;
  const due = await dueMeant(context, text, { contact, kind: 'follow-up', option: '--next' }, options);
  return due && newOf(opening, { kind: 'follow-up', what: '', due });
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
  const almost = almostWhen(what, ['by', 'on']);
  const hint = almost === null ? `Say it in the same text: ${option} "${what} by fri".` : `${almost.message} ${almost.hint}`;
  throw new UserError('would-ask', `When is "${what}" due?`, hint);
}
