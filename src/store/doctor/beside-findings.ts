import { statSync } from 'node:fs';
import { join } from 'node:path';
import { asShellWord } from '../../domain/shell-word.ts';
import { counted } from '../../domain/wording.ts';
import { endKeptIn, keepEnd, moveAside } from '../aside.ts';
import { journalIfGood } from '../backup-reading.ts';
import { backupsIn, namesIn } from '../backups.ts';
import { draftIn } from '../drafts.ts';
import { type JournalFile, lengthIn } from '../journal-file.ts';
import { namesThere } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { isLeftBySave } from '../recovery.ts';
import { cutTo } from '../safe-file.ts';

import type { Files } from './files.ts';
import { type Found, worthKnowing } from './found.ts';

/** Looks at what lies beside the journal: what does not count, and backups and drafts that cannot be read. */
export const besideFindings = (places: Places, { there: { head }, history, apart }: Files, now: number): readonly Found[] => [
  // What an unfinished forgetting has left is erased, and not put aside; what was saved after something lost stays until it is done again.
  ...(head === null || head.erasing !== undefined || apart !== null ? [] : notCounted(places, head, history, now)),
  ...backupFindings(places, now),
  ...endFindings(places),
  ...draftFindings(places, now),
];

/** Bytes after those that count were never said to be saved; a file that is not named is never read. */
function notCounted(places: Places, head: JournalFile, history: Files['history'], now: number): readonly Found[] {
  const asSaved = (name: string): boolean => history.every((file) => file.name !== name || file.state === 'good');
  return (['history', 'operations'] as const).flatMap((folder) =>
    namesThere(places, folder).flatMap((name) => {
      const path = join(places.home, name);
      const length = lengthIn(head, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile()) return [];
      const beyond = stat.size - length;
      if (length === 0) return [unnamed(places, name, path, now)];
      if (beyond <= 0 || !asSaved(name)) return [];
      return [
        isLeftBySave(path, length, head.revision) ? tail(name, path, length, beyond) : byHand(places, name, path, length, beyond),
      ];
    }),
  );
}

const tail = (name: string, path: string, length: number, beyond: number): Found =>
  worthKnowing({
    kind: 'left-over',
    where: path,
    what: `An interrupted save left ${counted(beyond, 'byte')} at the end of ${name} that do not count; the next change cuts them off.`,
    repair: () => {
      cutTo(path, length);
      return 'Cut off.';
    },
  });

const byHand = (places: Places, name: string, path: string, length: number, beyond: number): Found =>
  worthKnowing({
    kind: 'added-by-hand',
    where: path,
    what: `Something else than Keepword wrote ${counted(beyond, 'byte')} at the end of ${name}, which do not count; before the next change they are put aside.`,
    repair: () => {
      const aside = keepEnd(places, path, length);
      cutTo(path, length);
      return `Put aside as ${aside}.`;
    },
  });

/** What was put aside is somebody's own: only they know whether it is still wanted. */
const endFindings = (places: Places): readonly Found[] =>
  namesIn(places.backups).flatMap((name) => {
    const of = endKeptIn(name);
    if (of === null) return [];
    const path = join(places.backups, name);
    return [
      worthKnowing({
        kind: 'put-aside',
        where: path,
        what: `${path} is what something else than Keepword had written at the end of ${of}. Write down what is missing, then remove it.`,
        command: `cat ${asShellWord(path)}`,
      }),
    ];
  });

const unnamed = (places: Places, name: string, path: string, now: number): Found =>
  worthKnowing({
    kind: 'unnamed',
    where: path,
    what: `The journal does not name ${name}, so that it is never read.`,
    repair: () => `Moved to ${moveAside(places, path, 'unnamed', now)}.`,
  });

function backupFindings(places: Places, now: number): readonly Found[] {
  return backupsIn(places)
    .filter((backup) => journalIfGood(places, backup) === null)
    .map(({ path }) =>
      worthKnowing({
        kind: 'backup-damaged',
        where: path,
        what: `The backup ${path} cannot be read.`,
        repair: () => `Put aside as ${moveAside(places, path, 'damaged', now)}.`,
      }),
    );
}

function draftFindings(places: Places, now: number): readonly Found[] {
  const folder = join(places.state, 'drafts');
  return namesIn(folder)
    .filter((name) => name.endsWith('.json') && draftIn(folder, name) === null)
    .map((name) => join(folder, name))
    .map((path) =>
      worthKnowing({
        kind: 'draft-damaged',
        where: path,
        what: `The draft ${path} cannot be read.`,
        repair: () => `Put aside as ${moveAside(places, path, 'damaged', now)}.`,
      }),
    );
}
