import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { type JournalFile, journalVersion } from './journal-file.ts';
import { largestJournal } from './largest-journal.ts';
import type { Places } from './places.ts';
import { readWhole } from './safe-file.ts';

/** The records of one kind, each made into what is needed of it, so that the rest can be forgotten at once. */
export interface JournalGlance {
  contacts<T>(of: (record: Contact) => T): readonly T[];
  /** Only who there is, which is had without reading the rest of them. */
  contactNames(): readonly Pick<Contact, 'id' | 'name'>[];
  organizations<T>(of: (record: Organization) => T): readonly T[];
  commitments<T>(of: (record: Commitment) => T): readonly T[];
  cases<T>(of: (record: Case) => T): readonly T[];
  answers<T>(of: (record: Answer) => T): readonly T[];
}

/**
 * The journal as it lies there, for whoever only completes a line: it takes no lock, waits for nobody, repairs nothing and writes
 * nothing, and is not checked. Throws anything when it cannot be had.
 */
export function glanceAt({ journal }: Places): JournalGlance {
  const { bytes } = readWhole(journal, largestJournal);
  const whole = isAsWritten(bytes) ? null : parsedWhole(bytes);
  const records = <K extends keyof Journal, T>(kind: K, of: (record: Journal[K][number]) => T): readonly T[] =>
    whole === null ? linesOf(bytes, kind, of) : (whole[kind] as readonly Journal[K][number][]).map(of);
  return {
    contacts: (of) => records('contacts', of),
    contactNames: () => (whole === null ? linesOf(bytes, 'contacts', nameOf, nameAlone) : whole.contacts),
    organizations: (of) => records('organizations', of),
    commitments: (of) => records('commitments', of),
    cases: (of) => records('cases', of),
    answers: (of) => records('answers', of),
  };
}

/** Whether it begins as this program writes it: then each record has a line of its own. */
const isAsWritten = (bytes: Buffer): boolean => bytes.toString('latin1', 0, beginning.length) === beginning;

const schema = `keepword.journal/${journalVersion}`;
const beginning = `{\n  "schema": "${schema}",\n`;

function parsedWhole(bytes: Buffer): JournalFile {
  const file = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as JournalFile;
  if (file.schema !== schema) throw new Error('It is of another version.');
  return file;
}

/** One line after the other, so that of each record only what is needed of it stays in memory. */
function linesOf<T, R>(bytes: Buffer, kind: string, of: (record: R) => T, read: (line: string) => R = JSON.parse): readonly T[] {
  const opening = `\n  "${kind}": [\n`;
  const found: T[] = [];
  const before = bytes.indexOf(opening);
  if (before === -1) return found;
  let at = before + opening.length;
  while (bytes[at + indent] === openingBrace) {
    const end = bytes.indexOf(lineBreak, at);
    found.push(of(read(bytes.toString('utf8', at, bytes[end - 1] === comma ? end - 1 : end))));
    at = end + 1;
  }
  return found;
}

const indent = 4;
const lineBreak = 0x0a;
const comma = 0x2c;
const openingBrace = 0x7b;

/** A record as far as its name, which stands near its beginning; whole where it does not. */
function nameAlone(line: string): Contact {
  const end = line.indexOf(',"aliases":');
  const record = JSON.parse(end === -1 ? line : `${line.slice(0, end)}}`) as Contact;
  return typeof record.name === 'string' ? record : JSON.parse(line);
}

const nameOf = ({ id, name }: Contact): Pick<Contact, 'id' | 'name'> => ({ id, name });
