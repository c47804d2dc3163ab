import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { filesIn, type JournalFile } from './journal-file.ts';
import type { Places } from './places.ts';
import { codeOf, reasonOf } from './reasons.ts';
import { readPart } from './safe-file.ts';

interface OpenFile {
  readonly name: string;
  readonly file: number;
  readonly length: number;
}

const partLength = 1 << 20;
const tries = 3;

/**
 * The lines of the history that a journal names, in parts of about a megabyte. When a file is gone the history was
 * rewritten meanwhile: then the journal is read `again`, and what it names now is the history.
 */
export function* partsOfHistory(places: Places, journal: JournalFile, again: () => JournalFile): Iterable<Buffer> {
  const files = openedFiles(places, journal, again);
  try {
    for (const open of files) yield* partsOf(open);
  } finally {
    for (const { file } of files) closeSync(file);
  }
}

/** All of them before the first is read, so that they are of one moment. */
function openedFiles(places: Places, journal: JournalFile, again: () => JournalFile): readonly OpenFile[] {
  for (let latest = journal, left = tries; ; latest = again(), left--) {
    const opened: OpenFile[] = [];
    try {
      for (const name of filesIn('history', latest)) {
        const file = openSync(join(places.home, name), constants.O_RDONLY | constants.O_NONBLOCK);
        opened.push({ name, file, length: latest.files[name] ?? 0 });
      }
      return opened;
    } catch (error) {
      for (const { file } of opened) closeSync(file);
      if (codeOf(error) !== 'ENOENT' || left === 1)
        throw damaged(filesIn('history', latest)[opened.length] ?? 'history', reasonOf(error));
    }
  }
}

/** Every part ends with a line break; a line that is longer than a part makes its part longer. */
function* partsOf({ name, file, length }: OpenFile): Iterable<Buffer> {
  if (!fstatSync(file).isFile()) throw damaged(name, 'it is not a file');
  let rest: Buffer = Buffer.alloc(0);
  for (let from = 0; from < length; ) {
    const bytes = readPart(file, from, Math.min(partLength, length - from));
    if (bytes.length === 0) throw damaged(name, 'it is shorter than the journal says');
    from += bytes.length;
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end > 0) yield rest.length === 0 ? bytes.subarray(0, end) : Buffer.concat([rest, bytes.subarray(0, end)]);
    rest = end > 0 ? bytes.subarray(end) : Buffer.concat([rest, bytes]);
  }
  if (rest.length > 0) throw damaged(name, 'its last line is not whole');
}

const damaged = (name: string, why: string): UserError =>
  new UserError(
    'journal-damaged',
    `${name} cannot be used: ${why}. Nothing was changed.`,
    `Put ${name} back from a copy; kw where says where it belongs.`,
  );
