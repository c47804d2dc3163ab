import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Instant } from '../domain/moment.ts';
import { singleLine } from '../domain/text.ts';
import { withHeadersInUtf8 } from './mail-headers.ts';
import { keyOfMail } from './mail-key.ts';
import { momentOfMail } from './mail-moment.ts';
import { type MailPart, noteOfMail } from './mail-note.ts';
import { textOfHtml, withLettersOfWindows } from './mail-text.ts';
import { messageIn } from './mailbox.ts';

/** A name and an address, as a mail has them; the name may be empty. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What an interaction takes from a mail. */
export interface Mail {
  /** What tells it from every other: its Message-ID, or a hash of what its sender wrote. */
  readonly key: string;
  /** Whom it is from, the likeliest first: From, Reply-To, Sender, Return-Path. */
  readonly from: readonly MailAddress[];
  /** Whom it went to, those in To first. */
  readonly to: readonly MailAddress[];
  /** When it was sent; null when it does not say, or cannot be right. */
  readonly at: Instant | null;
  /** The subject, what they wrote, and the names of what is attached. */
  readonly note: string;
  /** A program sent it, such as an out-of-office reply: nobody waits for an answer. */
  readonly isAutomatic: boolean;
}

/** Why a file cannot be used, as the end of a sentence. */
export interface NoMail {
  readonly why: string;
}

/**
 * Reads one mail as a mail program saves or sends it, at this moment. It is a part beside the program, so it shares nothing with that
 * but values.
 */
export async function readMail(bytes: Uint8Array, now: Instant): Promise<Mail | NoMail> {
  const message = messageIn(bytes);
  if ('why' in message) return message;
  const email = await parsed(withHeadersInUtf8(message));
  if ('why' in email) return email;
  if (!ofMails.some((name) => headerOf(email, name) !== undefined))
    return { why: 'it is no mail: it has neither sender, date nor subject' };
  return {
    key: await keyOfMail(email, message),
    from: addressesIn([email.from, ...(email.replyTo ?? []), email.sender, asAddress(email.returnPath)]),
    to: addressesIn([...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])]),
    at: momentOfMail(headerOf(email, 'date'), headersOf(email, 'received'), now),
    note: noteOfMail(await partOf(email, 0)),
    isAutomatic: isAutomatic(email),
  };
}

const ofMails = ['from', 'date', 'subject', 'message-id', 'to'];

/** What is forwarded within what is forwarded is read so far; a mail may hold no end of them. */
const deepest = 3;

async function parsed(message: Uint8Array): Promise<Email | NoMail> {
  try {
    return await PostalMime.parse(message, { forceRfc822Attachments: true });
  } catch (error) {
    return { why: `it cannot be taken apart: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Its own text, and the messages that it carries with it. */
async function partOf(email: Email, depth: number): Promise<MailPart> {
  const isReport = /multipart\/report/i.test(headerOf(email, 'content-type') ?? '');
  const carried = email.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822' && depth < deepest && !isReport);
  const parts = await Promise.all(carried.map(async ({ content }) => parsed(bytesOf(content))));
  const forwarded = parts.flatMap((part) => ('why' in part ? [] : [part]));
  return {
    subject: shortened(harmless(email.subject ?? '')),
    text: textOf(email),
    from: addressesIn([email.from])[0] ?? null,
    date: headerOf(email, 'date') ?? null,
    attached: email.attachments
      .filter((one) => !carried.includes(one) && one.related !== true && !ofPrograms.test(one.mimeType))
      .map(({ filename, mimeType }) => harmless(filename ?? mimeType)),
    forwarded: await Promise.all(forwarded.map((part) => partOf(part, depth + 1))),
  };
}

/** Signatures and reports, which only programs read. */
const ofPrograms = /^(?:application\/(?:pgp-signature|pgp-keys|(?:x-)?pkcs7-signature)|message\/delivery-status)$/i;

const textOf = ({ text, html }: Email): string =>
  withLettersOfWindows(text?.trim() ? text : html === undefined ? '' : textOfHtml(html));

/** A subject stands on a line of its own, in lists, too. */
const shortened = (subject: string): string => (subject.length > 300 ? `${[...subject].slice(0, 299).join('')}…` : subject);

const harmless = (text: string): string => singleLine(withLettersOfWindows(text));

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

const headersOf = ({ headers }: Email, name: string): readonly string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value);

const headerOf = (email: Email, name: string): string | undefined => headersOf(email, name)[0];

const asAddress = (address: string | undefined): Address | undefined =>
  address === undefined ? undefined : { name: '', address };

/** Each address once, on one line and harmless; members of groups as if each stood alone. */
function addressesIn(addresses: readonly (Address | undefined)[]): readonly MailAddress[] {
  const all = addresses
    .flatMap((one) => (one === undefined ? [] : (one.group ?? [one])))
    .map(({ name, address }) => ({ name: bareName(harmless(name), address), address: singleLine(address) }))
    .filter(({ address }) => address.includes('@'));
  return [...new Map(all.toReversed().map((one) => [one.address.toLowerCase(), one])).values()].toReversed();
}

/** Some programs write the address as the name, or put the name into quotes of their own. */
const bareName = (name: string, address: string): string => {
  const bare = name.replace(/^'(.*)'$/, '$1').trim();
  return bare.toLowerCase() === address.toLowerCase() ? '' : bare;
};

const isAutomatic = (email: Email): boolean => {
  const submitted = headerOf(email, 'auto-submitted')?.trim().toLowerCase();
  return (submitted !== undefined && submitted !== 'no') || headerOf(email, 'x-autoreply') !== undefined;
};
