import type { Journal } from '../domain/journal.ts';
import { counted } from '../domain/wording.ts';
import { openIn } from './record-counts.ts';

/** What `kw backup save --json` prints: the file that everything was written into. */
export interface CopySavedDocument {
  readonly schema: 'keepword.copy-saved/1';
  readonly file: string;
  readonly revision: number;
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

/** "All of it is in keepword.copy: 12 contacts, 3 open, 40 KiB." and how to take it back. */
export const copySavedInWords = ({ path, bytes, journal }: SavedCopy): string =>
  `All of it is in ${path}: ${counted(journal.contacts.length, 'contact')}, ${openIn(journal)} open, and all that happened (${sizeInWords(bytes)}). kw backup restore takes it back, here or on another machine.`;

const sizeInWords = (bytes: number): string =>
  bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / (1 << 20))} MiB`;
