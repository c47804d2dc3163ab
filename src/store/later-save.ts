import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, type JournalFile, lengthIn } from './journal-file.ts';
import { longForASave } from './lock.ts';
import { editedByHand, type StoredOperation, wholeOperation } from './operations.ts';
import { hashOf, type Page } from './page.ts';
import type { Places } from './places.ts';
import { partIfThere } from './safe-file.ts';

/** Is told of what is beside the journal: at once, or, of what the next save settles, `last`, which is taken back with null. */
export interface Telling {
  readonly notice: (text: string) => void;
  readonly last: (text: string | null) => void;
}

/**
 * Tells of a save of which the operation lies behind those that a journal counts, and answers whether there is one; none is told while
 * somebody is saving. Then somebody put an earlier journal.json in the place of the last one, or a save was cut off right before it
 * counted, which the next one finishes. `more` is how many bytes lie there, `again` the revision by now.
 */
export function tellIfOlder(places: Places, page: Page, more: number, again: () => number, telling: Telling): boolean {
  const { revision } = page.file;
  const later = laterSaves(places, page.file, more);
  const newest = later.at(-1);
  if (newest === undefined || isBeingSaved(places, Date.now()) || again() !== revision) return false;
  const isOlder = `journal.json is of save ${revision}, but save ${newest.revision} lies beside it and is not shown`;
  if (later.length > 1 || newest.journalBefore !== hashOf(page)) telling.notice(`${isOlder}: kw doctor --repair gets it back.`);
  else telling.last(`${isOlder}: the next change gets it back, and so does kw doctor --repair.`);
  return true;
}

function laterSaves(places: Places, file: JournalFile, more: number): readonly StoredOperation[] {
  const name = filesIn('operations', file).at(-1) as string;
  const lines = partIfThere(join(places.home, name), lengthIn(file, name), more).toString('utf8').split('\n').slice(0, -1);
  return lines
    .flatMap((line) => wholeOperation(line) ?? [])
    .filter(({ revision, command }) => revision > file.revision && command !== editedByHand);
}

/** Looked at last: a save that is over by then has put its journal in place. */
function isBeingSaved({ state }: Places, now: number): boolean {
  const lock = statSync(join(state, 'lock'), { throwIfNoEntry: false });
  return lock !== undefined && now - lock.mtimeMs < longForASave;
}
