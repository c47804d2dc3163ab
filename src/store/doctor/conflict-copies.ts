import { statSync } from 'node:fs';
import { join } from 'node:path';
import { asShellWord } from '../../domain/shell-word.ts';
import { moveAside } from '../aside.ts';
import { namesIn } from '../backups.ts';
import { largestJournal } from '../largest-journal.ts';
import { operationsAfter } from '../operations-there.ts';
import { isAside, isBackup, isOfAPeriod } from '../own-names.ts';
import { sha256 } from '../page.ts';
import type { Places } from '../places.ts';
import { mustBeRefusal } from '../reasons.ts';
import { NotReadable, readWhole } from '../safe-file.ts';
import { type Found, problem, worthKnowing } from './found.ts';

/** How sync programs name the copy of a file that was changed on two machines, and the name of the file that it is a copy of. */
const ways: readonly { readonly program: string | null; readonly name: RegExp }[] = [
  { program: 'Syncthing', name: /^(.+)\.sync-conflict-\d{8}-\d{6}-\w+(\.\w+)$/ },
  { program: 'Nextcloud, ownCloud or Dropbox', name: /^(.+) \([^()]*conflicted copy[^()]*\)(\.\w+)$/i },
  { program: 'Nextcloud or ownCloud', name: /^(.+)_conflict-\d{8}-\d{6}(\.\w+)$/ },
  { program: 'a sync program', name: /^(.+) conflicted copy [\d-]+(\.\w+)$/i },
  { program: 'Unison', name: /^(.+?)(\.\w+)? \((?:conflict|conflit)[^()]*\)$/i },
  { program: 'iCloud', name: /^(journal|config|\d{4}(?:-\d\d)?) \d{1,2}(\.\w+)$/ },
  // OneDrive adds the name of the machine, Google Drive a number, and others what they like.
  { program: null, name: /^(journal).+(\.json)$/ },
  { program: null, name: /^(config)[ (_-].*(\.json)$/ },
  { program: null, name: /^(\d{4}(?:-\d\d)?(?:\.\d+)?)[ (_-].+(\.jsonl)$/ },
];

/** A file that a sync program put beside ours, and the name of ours. */
export interface ConflictCopy {
  /** Null where its name does not tell. */
  readonly program: string | null;
  readonly of: string;
}

/** Which file a name is the conflict copy of; null when it is none. */
export function conflictCopyOf(name: string): ConflictCopy | null {
  if (isBackup(name) || isOfAPeriod(name)) return null;
  for (const { program, name: pattern } of ways) {
    const found = pattern.exec(name);
    if (found !== null) return { program, of: `${found[1]}${found[2] ?? ''}` };
  }
  return null;
}

/** Looks for files that sync programs put beside ours. */
export function conflictFindings(places: Places, now: number): readonly Found[] {
  return [places.home, places.history, places.operations, places.backups].flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      const copy = isAside(name) ? null : conflictCopyOf(name);
      return copy !== null && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()
        ? [findingFor(places, folder, name, copy, now)]
        : [];
    }),
  );
}

function findingFor(places: Places, folder: string, name: string, { program, of }: ConflictCopy, now: number): Found {
  const path = join(folder, name);
  const own = join(folder, of);
  const what =
    program === null
      ? `${path} is called like a copy of ${of}, as OneDrive or Google Drive make one of what was changed on two machines`
      : `${path} was put there by ${program}, because ${of} was changed on two machines`;
  if (isKnown(places, path, own)) {
    const repair = (): string => `Moved to ${moveAside(places, path, 'unnamed', now)}.`;
    return worthKnowing({ kind: 'conflict-copy', where: path, what: `${what}; it holds nothing that is not here.`, repair });
  }
  return problem({
    kind: 'conflict-copy',
    where: path,
    what: `${what}; it holds what is not here, or not any more. Write down what is missing, then remove it.`,
    command: `diff ${asShellWord(path)} ${asShellWord(own)}`,
  });
}

/** Whether all that a copy holds is here, too: an earlier state of the journal, or the beginning of a file that only grows. */
function isKnown(places: Places, path: string, own: string): boolean {
  const bytes = bytesIn(path);
  if (bytes === null) return false;
  return isEarlier(places, bytes) || (bytesIn(own)?.subarray(0, bytes.length).equals(bytes) ?? false);
}

/** An earlier journal, of which no record is gone for good: who was forgotten since is not here any more. */
function isEarlier(places: Places, bytes: Buffer): boolean {
  const hash = sha256(bytes);
  const operations = operationsAfter(places, 0);
  if (!operations.some(({ journalAfter }) => journalAfter === hash)) return false;
  const here = new Set(operations.flatMap(({ changed }) => changed.map(({ id }) => id)));
  return idsIn(bytes).every((id) => here.has(id));
}

const idsIn = (bytes: Buffer): readonly string[] =>
  [...bytes.toString('utf8').matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id as string);

/** Null where it cannot be read, or is far too large: nobody knows what it holds. */
function bytesIn(path: string): Buffer | null {
  try {
    return readWhole(path, largestJournal).bytes;
  } catch (error) {
    if (!(error instanceof NotReadable)) mustBeRefusal(error);
    return null;
  }
}
