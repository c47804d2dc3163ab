import { readCallback, readPromise, readWaiting } from '../domain/commitment-texts.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { type Instant, timeOf, type Window, type Zone } from '../domain/moment.ts';
import { instantMeant, parseWhen, resolveWhen, type WhenPhrase } from '../domain/when.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { Told } from '../prompts/interaction-form.ts';

/** Everything with a day and time in it. */
export type Dated = Exclude<Told, 'learned'>;

/** Each of these, in the order in which they are asked. */
export const datedKinds: readonly Dated[] = ['promise', 'callback', 'waiting', 'findOut', 'next'];

/** What a text says, and when where that was said. */
export interface Read {
  readonly what: string;
  readonly when: WhenPhrase | null;
  /** On which number, or its label, for a call-back. */
  readonly number?: string | null;
  /** From whom, of what is awaited. */
  readonly from?: string | null;
}

/** Takes a text apart as it will be when it is saved. */
export function read(kind: Dated, text: string): Read {
  switch (kind) {
    case 'promise':
    case 'findOut':
      return readPromise(text);
    case 'waiting':
      return readWaiting(text);
    case 'callback':
      return { what: '', ...readCallback(text) };
    case 'next':
      return { what: '', when: parseWhen(text) };
  }
}

/** When it was; a day alone means the time that it is now. */
export const momentOf = (text: string, desk: Desk, theirs: Zone | null = null): Instant =>
  instantMeant(text, desk, desk.zone, { timeOfDay: timeOf(desk.now, desk.zone), theirs });

/** When that is, as it will be saved; `theirs` is the zone of whom it is with. */
export const windowOf = (kind: Dated, when: WhenPhrase, desk: Desk, theirs: Zone): Window | null =>
  resolveWhen(when, desk, { zone: zoneFor[kind] === 'theirs' ? theirs : desk.zone, theirs, looking: 'ahead' }).window;

/** Call-backs happen on their clock, everything else on ours. */
const zoneFor: Readonly<Record<Dated, 'ours' | 'theirs'>> = {
  promise: 'ours',
  callback: 'theirs',
  waiting: 'ours',
  findOut: 'ours',
  next: 'ours',
};

/** Whom a call-back calls; nothing is known yet of somebody new. */
export const calledIn = (journal: Journal, answers: InteractionAnswers): Pick<Contact, 'name' | 'channels'> =>
  contactIn(journal, answers) ?? { name: answers.newContact ?? 'them', channels: [] };

/** The contact that the answers name, where they are known. */
export const contactIn = ({ contacts }: Journal, { contact }: InteractionAnswers): Contact | undefined =>
  byId(contacts, contact ?? null);
