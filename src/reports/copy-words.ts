import type { Journal } from '../domain/journal.ts';
import { asShellWord } from '../domain/shell-word.ts';
import { counted } from '../domain/wording.ts';
import type { Document } from './document.ts';
import { openIn } from './record-counts.ts';

/** The file that everything was written into. */
export interface CopySavedDocument extends Document<'keepword.copy-saved/1'> {
  /** The path of the copy, as it was given. */
  readonly file: string;
  /** The last save that is in it. */
  readonly revision: number;
  /** How long it is, in bytes. */
  readonly bytes: number;
}

interface SavedCopy {
  readonly path: string;
  readonly revision: number;
  readonly bytes: number;
  readonly journal: Journal;
}

/** The document of a saved copy. */
export const copySavedDocument = ({ path, revision, bytes }: SavedCopy): CopySavedDocument => ({
  schema: 'keepword.copy-saved/1',
  file: path,
  revision,
  bytes,
});

/** "All of it is in keepword.copy: 12 contacts, 3 open commitments, and all that happened (40 KiB)." and how to take it back. */
export function copySavedInWords({ path, bytes, journal }: SavedCopy): string {
  const alive = `${counted(journal.contacts.length, 'contact')}, ${counted(openIn(journal), 'open commitment')}`;
  const back = `kw backup restore ${asShellWord(path)}`;
  return `All of it is in ${path}: ${alive}, and all that happened (${sizeInWords(bytes)}). Here or on another machine this takes it back: ${back}`;
}

const sizeInWords = (bytes: number): string =>
  bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / (1 << 20))} MiB`;
