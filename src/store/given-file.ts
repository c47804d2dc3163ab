import { isUtf8 } from 'node:buffer';
import { UserError } from '../domain/user-error.ts';
import { inWordsOr, reasonOf } from './reasons.ts';
import { NotReadable, readWhole } from './safe-file.ts';

const largest = 16 << 20;
const largestBytes = 100 << 20;

/** The text of a file that was named on the line. Throws a UserError that says why it cannot be read. */
export function readGivenFile(path: string): string {
  const bytes = bytesOf(path, largest);
  if (!isUtf8(bytes)) throw notReadable(path, 'it is no text in UTF-8');
  return new TextDecoder().decode(bytes);
}

/** The bytes of a file that was named on the line, whatever they are. Throws a UserError that says why it cannot be read. */
export const readGivenBytes = (path: string): Uint8Array => bytesOf(path, largestBytes);

function bytesOf(path: string, atMost: number): Buffer {
  try {
    return readWhole(path, atMost).bytes;
  } catch (error) {
    if (error instanceof NotReadable) throw notReadable(path, error.message);
    throw inWordsOr(error, (refusal) => notReadable(path, reasonOf(refusal)));
  }
}

const notReadable = (path: string, why: string): UserError =>
  new UserError('usage', `"${path}" cannot be read: ${why}.`, 'Name a file that is there; - reads what is piped in.');
