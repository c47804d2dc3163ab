import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { type JournalFile, journalText } from './journal-file.ts';
import { journalBytes, journalFrom } from './journal-reading.ts';
import { crypto } from './lazily.ts';
import type { Places } from './places.ts';
import { codeOf, mustBeRefusal, reasonOf, seeDoctor } from './reasons.ts';
import { readPart } from './safe-file.ts';

/**
 * The first line of a whole copy: which files follow it, one after the other, byte for byte. The last line has the SHA-256 of all
 * that stands before it.
 */
export interface CopyHead {
  readonly schema: 'keepword.copy/1';
  readonly revision: number;
  readonly files: readonly { readonly name: string; readonly length: number }[];
}

/** The version of the format that this program writes. */
export const copyVersion = 1;

/** The last line of a whole copy, as long for any bytes. */
export const lastLine = (hash: string): string => `{"sha256":"${hash}"}\n`;

/** All of a journal as it is at one moment. */
export interface WholeCopy {
  readonly head: CopyHead;
  readonly journal: JournalFile;
  /** In parts, so that it never has to be in memory as a whole. */
  readonly parts: () => Iterable<Buffer>;
  readonly close: () => void;
}

interface Source {
  readonly name: string;
  readonly length: number;
  readonly read: (from: number, length: number) => Buffer;
  readonly close: () => void;
}

const step = 1 << 20;
const lineEnd = 0x0a;
const tries = 3;

/** Opens everything that belongs to the journal of one moment. When a file is gone, the journal was rewritten meanwhile: then it is opened again. */
export function wholeCopyOf(places: Places, settings: object): WholeCopy | null {
  for (let left = tries; ; left--) {
    const bytes = journalBytes(places)?.bytes;
    if (bytes === undefined) return null;
    const { erasing, ...journal } = journalFrom(places, bytes);
    const sources: Source[] = [fromText('config.json', `${JSON.stringify(settings, null, 2)}\n`)];
    try {
      for (const [name, length] of Object.entries(journal.files)) sources.push(fromFile(places, name, length));
      sources.push(erasing === undefined ? fromBytes('journal.json', bytes) : fromText('journal.json', journalText(journal)));
      return copyOf(journal, sources);
    } catch (error) {
      for (const { close } of sources) close();
      mustBeRefusal(error);
      // The settings were opened first, and are in no file that the journal names.
      const name = Object.keys(journal.files)[sources.length - 1];
      if (codeOf(error) !== 'ENOENT' || left === 1) throw damaged(`${name} cannot be read: ${reasonOf(error)}`);
    }
  }
}

function copyOf(journal: JournalFile, sources: readonly Source[]): WholeCopy {
  const files = sources.map(({ name, length }) => ({ name, length }));
  const head: CopyHead = { schema: `keepword.copy/${copyVersion}`, revision: journal.revision, files };
  return {
    head,
    journal,
    parts: () => partsOf(head, sources),
    close: () => {
      for (const { close } of sources) close();
    },
  };
}

function* partsOf(head: CopyHead, sources: readonly Source[]): Iterable<Buffer> {
  const hash = crypto().createHash('sha256');
  for (const part of partsBeforeHash(head, sources)) {
    hash.update(part);
    yield part;
  }
  yield Buffer.from(lastLine(hash.digest('hex')));
}

function* partsBeforeHash(head: CopyHead, sources: readonly Source[]): Iterable<Buffer> {
  yield Buffer.from(`${JSON.stringify(head)}\n`);
  for (const { name, length, read } of sources) {
    for (let from = 0; from < length; from += step) {
      const part = read(from, Math.min(step, length - from));
      if (part.length < Math.min(step, length - from)) throw damaged(`${name} is shorter than the journal says`);
      // Lines that grew or shrank were edited by hand: what the journal counts would end in the middle of one.
      if (from + part.length === length && name.endsWith('.jsonl') && part.at(-1) !== lineEnd)
        throw damaged(`${name} was changed by another program`);
      yield part;
    }
  }
}

function fromFile({ home }: Places, name: string, length: number): Source {
  const file = openSync(join(home, name), constants.O_RDONLY | constants.O_NONBLOCK);
  const source = {
    name,
    length,
    read: (from: number, count: number) => readPart(file, from, count),
    close: () => closeSync(file),
  };
  if (fstatSync(file).isFile()) return source;
  source.close();
  throw damaged(`${name} is not a file`);
}

const fromText = (name: string, text: string): Source => fromBytes(name, Buffer.from(text));

const fromBytes = (name: string, bytes: Buffer): Source => ({
  name,
  length: bytes.length,
  read: (from, length) => bytes.subarray(from, from + length),
  close: () => {},
});

const damaged = (why: string): UserError =>
  new UserError('journal-damaged', `The journal cannot be copied whole: ${why}. No copy was made.`, seeDoctor);
