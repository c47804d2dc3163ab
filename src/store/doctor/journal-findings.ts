import type { Places } from '../places.ts';
import type { Rebuilt } from '../rebuild.ts';
import { isOnlyFirstSave } from '../recovery.ts';
import { type Found, problem, worthKnowing } from './found.ts';
import type { There } from './there.ts';
import type { Unproved } from './unproved.ts';

/** Only the last save is missing, and the next change carries it out. */
export const isInterrupted = ({ journal, rebuilt }: There): boolean =>
  journal.state === 'good' &&
  rebuilt?.isExact === true &&
  rebuilt.from === journal.page.file.revision &&
  rebuilt.file.revision === rebuilt.from + 1;

/** What is the matter with `journal.json`. */
export function journalFindings(places: Places, there: There, unproved: Unproved | null): readonly Found[] {
  const { journal, rebuilt, head } = there;
  const where = places.journal;
  switch (journal.state) {
    case 'newer':
      return [newer(where, journal.why)];
    case 'good':
      return rebuilt === null ? [] : [olderFinding(places, there, journal.page.file.revision, rebuilt)];
    case 'missing':
      if (head === null && isOnlyFirstSave(places)) return [noneHere(where)];
      return [damaged(where, 'It is gone, but what belongs to it is still there', rebuilt, unproved)];
    case 'damaged':
      return [damaged(where, journal.why, rebuilt, unproved)];
  }
}

const newer = (where: string, why: string): Found =>
  problem({ kind: 'journal-newer', where, what: `${why}. Install that version, in the way this one was installed.` });

const noneHere = (where: string): Found =>
  problem({ kind: 'journal-missing', where, what: 'There is no journal here.', command: 'kw where' });

function damaged(where: string, why: string, rebuilt: Rebuilt | null, unproved: Unproved | null): Found {
  const known = { kind: 'journal-damaged', where };
  if (rebuilt === null)
    return problem({ ...known, what: `${why}; neither a backup nor an operation is left to make it again from.` });
  const from = rebuilt.from === 0 ? 'the operations' : `the backup of save ${rebuilt.from} and the operations since`;
  const exact = rebuilt.isExact ? 'to the byte' : 'record by record';
  const proved = unproved === null ? 'can' : 'is the newest that can be proved, and can';
  return problem({
    ...known,
    what: `${why}; save ${rebuilt.file.revision} ${proved} be made again ${exact} from ${from}.`,
    // Once there is a journal again, what it does not count is cut off.
    repair: unproved === null ? 'files' : 'loss',
  });
}

function olderFinding({ journal: where }: Places, there: There, revision: number, { file }: Rebuilt): Found {
  if (isInterrupted(there))
    return worthKnowing({
      kind: 'save-interrupted',
      where,
      what: `Save ${file.revision} was interrupted after it was safe, or an earlier journal.json was put back; the next change carries it out.`,
      repair: 'files',
    });
  const what = `journal.json is of save ${revision}, but save ${file.revision} lies beside it: an earlier copy was put in its place.`;
  return problem({ kind: 'journal-older', where, what, repair: 'files' });
}
