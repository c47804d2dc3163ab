import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { UserError } from '../domain/user-error.ts';
import { codeOf, inWordsOr, reasonOf } from './reasons.ts';
import { NotReadable, readWhole } from './safe-file.ts';

/** More than a journal of half a million interactions. */
const largest = 400 << 20;

/** The text of a long file that was named on the line, or of what is piped in for `-`. Throws a UserError that says why it cannot be read. */
export function readGivenText(path: string, atMost = largest): string {
  const bytes = bytesOf(path, atMost);
  if (!isUtf8(bytes)) throw notReadable(path, 'it is no text in UTF-8');
  return bytes.toString('utf8');
}

function bytesOf(path: string, atMost: number): Buffer {
  try {
    return path === '-' ? pipedIn(atMost) : readWhole(path, atMost).bytes;
  } catch (error) {
    if (error instanceof NotReadable) throw notReadable(path, error.message);
    throw inWordsOr(error, (refusal) => notReadable(path, reasonOf(refusal)));
  }
}

/** Everything up to its end, in parts as they come. */
function pipedIn(atMost: number): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const part = nextPart();
    if (part.length === 0) return Buffer.concat(parts);
    parts.push(part);
    length += part.length;
    if (length > atMost) throw new NotReadable(`it is larger than ${atMost >> 20} MiB`);
  }
}

const partLength = 1 << 16;

/** Whoever writes into the pipe may be slower than we are. */
function nextPart(): Buffer {
  const part = Buffer.allocUnsafe(partLength);
  for (;;) {
    try {
      return part.subarray(0, readSync(0, part));
    } catch (error) {
      if (codeOf(error) === 'EOF') return Buffer.alloc(0);
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const notReadable = (path: string, why: string): UserError =>
  new UserError(
    'usage',
    `${path === '-' ? 'What is piped in' : `"${path}"`} cannot be read: ${why}. Nothing was changed.`,
    'Name a file that is there; - reads what is piped in.',
  );
