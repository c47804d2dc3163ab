import type { Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { withoutKnown } from './known-texts.ts';

/**
 * Takes out of a record what `--redact` promises: private details, every number and address of somebody, and in any text what
 * looks like one. Names and what was said stay.
 */
export function redactionFor(journal: Journal): (record: AnyRecord) => AnyRecord {
  const inText = redactedTexts(knownAddresses(journal));
  return ({ type, record }) => ({ type, record: redacted(record, inText) }) as AnyRecord;
}

/** What is left in their place. */
const number = '[number]';
const address = '[address]';

/** Seven digits or more with no more between them than people write there, and the extension behind them; a day stays. */
const numbers = /(?<!\p{Nd})([+＋]?\(?\p{Nd}(?:[\s()/.–-]{0,3}\p{Nd}){6,})(?:\s?(?:#\s?|x|ext\.?\s?)\p{Nd}{1,8})?/giu;
const days =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[\s–-]+(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}))*$/;
/** Looked for from the beginning of a word only, and a scheme is short: else a long word would be gone through from each of its letters. */
const mails = /(?<![^\s@<>()[\]",;:])[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+/gu;
const links = /(?:\b[a-z][a-z+]{0,30}:\/\/|\bwww\.)\S+/giu;

/** Most texts have none of these, which is sooner seen than looked for. */
function generally(text: string): string {
  const withoutLinks = text.includes('://') || /www\./i.test(text) ? text.replaceAll(links, address) : text;
  const withoutMails = withoutLinks.includes('@') ? withoutLinks.replaceAll(mails, address) : withoutLinks;
  return /\p{Nd}/u.test(withoutMails)
    ? withoutMails.replaceAll(numbers, (found, digits) => (days.test(digits) ? found : number))
    : withoutMails;
}

/** What is known as a number or an address of somebody. */
const knownAddresses = ({ contacts, organizations, commitments }: Journal): readonly string[] => [
  ...[...contacts, ...organizations].flatMap(({ channels }) => channels.flatMap(({ address: known }) => known ?? [])),
  ...commitments.flatMap(({ number: known }) => known ?? []),
];

/** A street or a short number looks like nothing, but is known. */
function redactedTexts(known: readonly string[]): (text: string) => string {
  const special = [...new Set(known)].filter((one) => one.length > 2 && ![number, address].includes(generally(one)));
  if (special.length === 0) return generally;
  const without = withoutKnown(special, address);
  return (text) => generally(without(text));
}

/** Ids, days, moments and such say nothing of where somebody is. */
const isPlain = /^(?:[2-9][a-z][2-9a-z]{10}|\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?|\d\d:\d\d)$/;

/** Keys that hold nothing but a number or an address; `key` may be the name of a mail. */
const emptied = ['address', 'number', 'key'];

function redacted(value: unknown, inText: (text: string) => string): unknown {
  if (typeof value === 'string') return isPlain.test(value) ? value : inText(value);
  if (Array.isArray(value)) return value.filter((part) => !isPrivate(part)).map((part) => redacted(part, inText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      emptied.includes(key) && typeof part === 'string' ? null : redacted(part, inText),
    ]),
  );
}

const isPrivate = (part: unknown): boolean => typeof part === 'object' && part !== null && Reflect.get(part, 'private') === true;
