import { type ChannelChange, changedChannels, readEmail, readPhone, readPreferred } from './channel-texts.ts';
import { type Contact, type Standing, standings } from './contact.ts';
import type { ContactFields } from './contact-changes.ts';
import type { Desk } from './desk.ts';
import { foldedForComparing } from './folding.ts';
import { formatFrequency, parseFrequency } from './frequency.ts';
import { formatHours, parseHours } from './hours.ts';
import type { Journal } from './journal.ts';
import { metAs } from './met-texts.ts';
import { type Day, dayOf } from './moment.ts';
import { readName } from './name.ts';
import { contactCalled } from './naming.ts';
import { asTyped, singleLine } from './text.ts';
import { UserError } from './user-error.ts';
import { parseWhen, resolveWhen } from './when.ts';
import { readZone } from './zone-hints.ts';

/** What is said about a contact, as it was typed: by the options of `kw contact add` or in its questions. `none` clears. */
export interface ContactTexts {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly organization?: string;
  readonly role?: string;
  readonly phone?: readonly string[];
  readonly email?: readonly string[];
  readonly prefers?: string;
  readonly zone?: string;
  readonly hours?: string;
  readonly area?: string;
  readonly standing?: string;
  /** How often to keep in touch: `6w`, or `never`. */
  readonly every?: string;
  /** Until when not to. */
  readonly pause?: string;
  /** "<when> <where or how>". */
  readonly met?: string;
  readonly introducedBy?: string;
  readonly tag?: readonly string[];
}

/** What is read against: the journal knows people and organizations, the desk the day, and `contact` is who is being changed. */
export interface ContactReading {
  readonly journal: Journal;
  readonly desk: Desk;
  readonly contact: Contact | null;
}

/** The fields that these texts say, all but the organization; what is not said is not in them. */
export function readContact(texts: ContactTexts, reading: ContactReading): ContactFields {
  const { name, alias, role, zone, hours, area, standing, every, pause, met, introducedBy, tag } = texts;
  const { desk } = reading;
  return {
    ...(name === undefined ? {} : { name: readName(name) }),
    ...(alias && { aliases: readList(alias) }),
    ...(role !== undefined && { role: readText(role) }),
    ...(zone !== undefined && { zone: isNone(zone) ? null : readZone(zone) }),
    ...(hours !== undefined && { hours: isNone(hours) ? null : formatHours(parseHours(hours)) }),
    ...(area !== undefined && { area: readText(area) }),
    ...(standing !== undefined && { standing: readStanding(standing) }),
    ...(every !== undefined && { every: readEvery(every) }),
    ...(pause !== undefined && { pausedUntil: readPause(pause, desk) }),
    ...(met !== undefined && { met: isNone(met) ? null : metAs(met, desk) }),
    ...(introducedBy !== undefined && { introducedById: readIntroducer(introducedBy, reading) }),
    ...(tag && { tags: readList(tag) }),
    ...readChannels(texts, reading),
  };
}

/** Whether this clears what is there. */
export const isNone = (typed: string): boolean => ['', 'none'].includes(typed.trim().toLowerCase());

/** A list of words, each once; `none` alone empties it. */
export function readList(typed: readonly string[]): readonly string[] {
  const words = typed.map(singleLine).filter((word) => !isNone(word));
  return words.filter(
    (word, index) => words.findIndex((other) => foldedForComparing(other) === foldedForComparing(word)) === index,
  );
}

/** A text on one line; null for `none`. */
export const readText = (typed: string): string | null => (isNone(typed) ? null : singleLine(typed));

/** What is to change about the ways somebody may be reached, when anything is. */
export function readChannelChange({
  phone,
  email,
  prefers,
}: Pick<ContactTexts, 'phone' | 'email' | 'prefers'>): ChannelChange | null {
  if (!phone && !email && prefers === undefined) return null;
  return {
    ...(phone && { phones: phone.filter((text) => !isNone(text)).map(readPhone) }),
    ...(email && { emails: email.filter((text) => !isNone(text)).map(readEmail) }),
    ...(prefers !== undefined && { preferred: readPreferred(prefers) }),
  };
}

function readChannels(texts: ContactTexts, { contact }: ContactReading): Pick<ContactFields, 'channels'> {
  const change = readChannelChange(texts);
  return change ? { channels: changedChannels(contact?.channels ?? [], change) } : {};
}

function readStanding(typed: string): Standing {
  const standing = standings.find((word) => word === typed.trim().toLowerCase());
  if (standing) return standing;
  throw new UserError('usage', `"${asTyped(typed)}" is no standing.`, `A contact is a ${standings.join(', ')}.`);
}

const readEvery = (typed: string): string | null =>
  isNone(typed) || typed.trim().toLowerCase() === 'never' ? null : formatFrequency(parseFrequency(typed));

function readPause(typed: string, desk: Desk): Day | null {
  const day = resolveWhen(parseWhen(typed), desk, { zone: desk.zone, looking: 'ahead' }).window?.day ?? null;
  if (day === null || day >= dayOf(desk.now, desk.zone)) return day;
  throw new UserError('usage', `"${asTyped(typed)}" is past: nothing would be paused.`, 'Say a day to come; none ends a pause.');
}

function readIntroducer(typed: string, { journal, contact }: ContactReading): string | null {
  if (isNone(typed)) return null;
  const introducer = contactCalled(journal, typed);
  if (introducer.id !== contact?.id) return introducer.id;
  throw new UserError('usage', `${introducer.name} cannot have introduced themselves.`, 'Name somebody else, or none.');
}
