import { UserError } from '../domain/user-error.ts';
import { isRefusal, reasonOf } from './reasons.ts';
import { NotReadable, readWhole } from './safe-file.ts';

const largest = 16 << 20;

/** The text of a file that was named on the line. Throws a UserError that says why it cannot be read. */
export function readGivenFile(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readWhole(path, largest).bytes);
  } catch (error) {
    if (error instanceof NotReadable || isRefusal(error)) throw notReadable(path, reasonOf(error));
    if (error instanceof TypeError) throw notReadable(path, 'it is no text in UTF-8');
    throw error;
  }
}

const notReadable = (path: string, why: string): UserError =>
  new UserError('usage', `"${path}" cannot be read: ${why}.`, 'Name a file that is there; - reads what is piped in.');
