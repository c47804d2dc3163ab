import type { Keyed } from '../domain/keyed.ts';
import { toInstant } from '../domain/moment.ts';
import { backupsIn } from './backups.ts';
import { largestJournal } from './largest-journal.ts';
import { ownTime } from './own-time.ts';
import type { Places } from './places.ts';
import { seeDoctor } from './reasons.ts';
import { readWhole } from './safe-file.ts';

/** What to do about a file that cannot be used: what there is to go back to, and the commands that show it and bring it back. */
export function wayBack(places: Places): string {
  const copy = lastGoodCopy(places);
  if (copy === null) return `There is no good copy in ${places.backups}. ${seeDoctor}`;
  return `The last good copy is ${copy.words}. ${seeDoctor}. After that, to go back to that copy: kw backup list, kw backup restore ${copy.revision}`;
}

/** The newest earlier journal that can be read, in words: of when it is, and how much it holds. */
function lastGoodCopy(places: Places): { readonly words: string; readonly revision: number } | null {
  for (const { path, savedAt, revision } of backupsIn(places)) {
    const records = recordsIn(path);
    const words = `of ${ownTime(places, toInstant(savedAt))}, with ${records} ${records === 1 ? 'record' : 'records'}`;
    if (records !== null) return { words, revision };
  }
  return null;
}

/** How many records are alive in a copy; null when it is damaged, too. */
function recordsIn(path: string): number | null {
  try {
    const file = JSON.parse(readWhole(path, largestJournal).bytes.toString('utf8')) as Keyed;
    const lists = [file.contacts, file.organizations, file.commitments, file.cases, file.answers];
    return lists.every((list) => Array.isArray(list)) ? lists.reduce((sum, list) => sum + list.length, 0) : null;
  } catch {
    return null;
  }
}
