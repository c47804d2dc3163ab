import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import { NotWritten } from './safe-file.ts';

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'it is not permitted',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  // Node has no name for it.
  'Unknown system error -122': 'your share of the disk is used up',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its link leads nowhere',
  EEXIST: 'something else is there',
  ENAMETOOLONG: 'the name is too long',
};

/** The system's error code; empty when something else went wrong. A UserError has a code as well, which is none of the system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && !(error instanceof UserError) && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why something could not be read or written, in words that never show what is in the journal. */
export const reasonOf = (error: unknown): string =>
  words[codeOf(error)] ?? (codeOf(error) || (error instanceof Error ? toldBy(error) : 'something went wrong'));

/** As a part of a sentence, of which it is not the end. */
const toldBy = ({ message }: Error): string => message.replace(/\.(?: Nothing was changed\.)?$/, '');

/** Whether the system refused something, in contrast to a mistake of this program. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof NotWritten || (codeOf(error) !== '' && error instanceof Error && 'syscall' in error);

/** The way out where something is damaged. */
export const seeDoctor = 'See what can be had back: kw doctor. Get it back: kw doctor --repair';

/** What to throw instead of an error: what is said of a refusal; a mistake of this program stays what it is. */
export const inWordsOr = (error: unknown, say: (refusal: unknown) => UserError): unknown =>
  isRefusal(error) ? say(error) : error;

/** Lets pass what the system refused, where that does no harm; a mistake of this program is thrown on. */
export function mustBeRefusal(error: unknown): void {
  if (!isRefusal(error)) throw error;
}

/** Says that a save failed and left everything as it was. */
export function notSaved(path: string, error: unknown): UserError {
  const inTheWay = codeOf(error) === 'EEXIST' ? (error as NodeJS.ErrnoException).path : undefined;
  return new UserError(
    'not-saved',
    `${inTheWay ?? path} could not be written: ${reasonOf(error)}. Nothing was changed.`,
    inTheWay === undefined ? whatToLookAt(path, error) : 'Move it out of the way: kw doctor --repair',
  );
}

/** Says that what there is cannot be looked at. */
export const notRead = (path: string, error: unknown): UserError =>
  new UserError('failed', `${path} could not be read: ${reasonOf(error)}. Nothing was changed.`, whatToLookAt(path, error));

/** The command that shows why a folder takes no more: how much room there is, or who may write there. */
export const whatToLookAt = (folder: string, error: unknown): string =>
  ['ENOSPC', 'EDQUOT'].includes(codeOf(error))
    ? `Make room on the disk: df -h ${asShellWord(folder)}`
    : `Look at the folder: ls -la ${asShellWord(folder)}`;
