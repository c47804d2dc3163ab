import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, type JournalFile, lengthIn } from './journal-file.ts';
import { longForASave } from './lock.ts';
import { editedByHand, wholeOperation } from './operations.ts';
import type { Places } from './places.ts';
import { partIfThere } from './safe-file.ts';

/**
 * The last save of which the operation lies behind those that a journal counts; null when none does, or while somebody is saving. Then
 * somebody put an earlier journal.json in the place of the last one, or a save was cut off right before it counted. `more` is how many bytes
 * lie there.
 */
export function laterSave(places: Places, file: JournalFile, more: number, now: number): number | null {
  const name = filesIn('operations', file).at(-1) as string;
  const lines = partIfThere(join(places.home, name), lengthIn(file, name), more).toString('utf8').split('\n').slice(0, -1);
  const later = lines
    .flatMap((line) => wholeOperation(line) ?? [])
    .filter(({ revision, command }) => revision > file.revision && command !== editedByHand);
  return isBeingSaved(places, now) ? null : (later.at(-1)?.revision ?? null);
}

/** Looked at last: a save that is over by then has put its journal in place. */
function isBeingSaved({ state }: Places, now: number): boolean {
  const lock = statSync(join(state, 'lock'), { throwIfNoEntry: false });
  return lock !== undefined && now - lock.mtimeMs < longForASave;
}
