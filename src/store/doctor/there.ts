import { UserError } from '../../domain/user-error.ts';
import { countTheSame, type JournalFile } from '../journal-file.ts';
import { journalBytes, journalFrom } from '../journal-reading.ts';
import { operationsAfter } from '../operations-there.ts';
import type { Page } from '../page.ts';
import type { Places } from '../places.ts';
import { type Rebuilt, rebuilt } from '../rebuild.ts';
import { orRefused } from '../refused.ts';

/** `journal.json` as it is found. */
export type JournalThere =
  | { readonly state: 'good'; readonly page: Page }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' | 'newer'; readonly why: string };

/** What is found of the journal, and the latest that can be made of it. */
export interface There {
  readonly journal: JournalThere;
  /** The journal to go by: the one that is there, or the one that is to take its place. Null when there is none. */
  readonly head: JournalFile | null;
  /** What is to take the place of `journal.json`; null when that may stay. */
  readonly rebuilt: Rebuilt | null;
}

/** Looks at `journal.json`, and at what the operations and backups make of it. */
export function thereIn(places: Places): There {
  const journal = journalThere(places);
  if (journal.state === 'newer') return { journal, head: null, rebuilt: null };
  if (journal.state !== 'good') {
    const made = rebuilt(places, null);
    return { journal, head: made?.file ?? null, rebuilt: made };
  }
  const made = rebuilt(places, journal.page.file);
  const isOlder = made !== null && made.file.revision > journal.page.file.revision;
  return { journal, head: isOlder ? made.file : journal.page.file, rebuilt: isOlder ? made : null };
}

function journalThere(places: Places): JournalThere {
  const read = orRefused(() => readIn(places));
  if (read === null) return { state: 'missing' };
  if (read instanceof UserError) return { state: read.code === 'journal-newer' ? 'newer' : 'damaged', why: whyOf(read) };
  if (!countsAsSaved(places, read.file)) return { state: 'damaged', why: 'It counts other lengths than it was saved with' };
  return { state: 'good', page: read };
}

function readIn(places: Places): Page | null {
  const read = journalBytes(places);
  return read === null ? null : { file: journalFrom(places, read.bytes), bytes: read.bytes, isOwn: false };
}

const whyOf = ({ message }: UserError): string =>
  message.replace(/\. Nothing was changed\.$/, '').replace(/^.* cannot be used: /, 'It cannot be used: ');

/** Whether the lengths are those of the operation that made this revision. */
function countsAsSaved(places: Places, file: JournalFile): boolean {
  const own = operationsAfter(places, file.revision - 1).filter(({ revision }) => revision === file.revision);
  return own.length === 0 || own.some((operation) => countTheSame(operation, file));
}
