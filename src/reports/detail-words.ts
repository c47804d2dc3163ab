import type { Contact, Detail } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { type Day, dayOf } from '../domain/moment.ts';
import { monthNames } from '../domain/when-words.ts';
import { dayInWords } from '../domain/wording.ts';

/** A detail as it was understood: `birthday, every year on 14 May`, `contract ends, on Fri 14 May`. */
export function detailInWords({ text, on, yearly, private: isPrivate }: Detail, desk: Desk): string {
  const day =
    on === null ? null : yearly ? `every year on ${dayAndMonth(on)}` : `on ${dayInWords(on, dayOf(desk.now, desk.zone))}`;
  return [text, day, isPrivate ? 'private' : null].filter((part) => part !== null).join(', ');
}

/** What was learned, beside the interaction in which it was: `Learned "birthday", every 14 May`. */
export function learnedInWords({ text, on, yearly }: Detail, desk: Desk): string {
  const day = on === null ? '' : yearly ? `, every ${dayAndMonth(on)}` : `, on ${dayInWords(on, dayOf(desk.now, desk.zone))}`;
  return `Learned "${text}"${day}`;
}

const dayAndMonth = (day: Day): string => dayInWords(day, day).replace(/^\w+ /, '');

/** When and how somebody was met: `met Fri 20 Nov at the fair`. Of a month or a year alone it is said that it names no day. */
export function metInWords({ on, how }: NonNullable<Contact['met']>, desk: Desk): string {
  const words = ['met', on && dayInWords(on, dayOf(desk.now, desk.zone)), how].filter((part) => part !== null).join(' ');
  return on === null && namesTime(how ?? '') ? `${words} (on no day that is known)` : words;
}

const namesTime = (text: string): boolean => new RegExp(String.raw`\b(?:${monthNames}|(?:19|20)\d\d)(?:\s|,|$)`, 'i').test(text);
