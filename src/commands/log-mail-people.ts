import type { Contact } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { contactsCalledInFull } from '../domain/naming.ts';
import { inQuotes } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import type { Mail } from '../exchange/mail.ts';

/** Somebody in the headers of a mail. */
export type Person = Mail['from'][number];

/** Everybody who can be reached at an address. */
export const haveAddress = ({ contacts }: Pick<Journal, 'contacts'>, { address }: Pick<Person, 'address'>): readonly Contact[] =>
  contacts.filter(({ channels }) => channels.some((channel) => channel.address !== null && isSame(channel.address, address)));

/** Whether an address is one of ours. */
export const isOurs = (person: Person | undefined, ours: readonly string[]): boolean =>
  person !== undefined && ours.some((address) => isSame(address, person.address));

/** Capitals do not matter, and a domain may be written as people or as programs do: `müller.example`, `xn--mller-kva.example`. */
const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one.normalize('NFC').toLowerCase(), other.normalize('NFC').toLowerCase()];
  return first === second || (/[^ -~]|xn--/.test(first + second) && asPrograms(first) === asPrograms(second));
};

function asPrograms(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const url = `http://${address.slice(at)}`;
  return URL.canParse(url) ? `${address.slice(0, at)}${new URL(url).hostname}` : address;
}

/** Nobody has the address; whoever has the name may be meant. */
export function unknownAddress(journal: Journal, { name, address }: Person): UserError {
  const namesakes = name === '' ? [] : contactsCalledInFull(journal, name).slice(0, 3);
  const [namesake] = namesakes;
  const who = name === '' ? address : `${name} <${address}>`;
  const ways = [
    'With --new this log adds them; kw log <contact> --eml <file> writes it down with somebody known.',
    ...(namesake === undefined
      ? []
      : [`kw contact edit ${namesake.id} ${emailsOf(namesake, address)} gives them this address, too.`]),
    'Is it yours? kw config set own-addresses says so.',
  ];
  const message = `Nobody here has the address of ${who}.${namesake === undefined ? '' : ' Did you mean:'}`;
  return new UserError('not-found', message, ways.join(' '), namesakes);
}

/** All of them, because those that are given take the place of those that were. */
const emailsOf = ({ channels }: Contact, another: string): string =>
  [...channels.flatMap(({ via, address }) => (via === 'email' && address !== null ? [address] : [])), another]
    .map((address) => `--email ${inQuotes(address)}`)
    .join(' ');
