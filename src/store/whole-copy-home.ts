import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { noteAsSaved } from './as-saved.ts';
import { namesIn } from './backups.ts';
import { emptyFile, type JournalFile } from './journal-file.ts';
import { journalFrom } from './journal-reading.ts';
import { inHome, isEarlierOf, type WithFiles } from './lineage.ts';
import type { Places } from './places.ts';
import { makeFolder, syncFolder } from './safe-file.ts';
import { writeInParts } from './safe-replacing.ts';
import { type OpenCopy, unusable } from './whole-copy-reading.ts';
import { perhapsWritten } from './whole-copy-saving.ts';

/** The journal in a whole copy. `path` is named where it cannot be used. */
export function journalInCopy(path: string, copy: OpenCopy): WithFiles {
  const file = journalFileIn(path, copy);
  const lengths = new Map(copy.head.files.map(({ name, length }) => [name, length]));
  const missing = Object.entries(file.files).find(([name, length]) => lengths.get(name) !== length);
  if (missing !== undefined) throw unusable(path, `${missing[0]} is not in it as the journal says`);
  return { file, read: copy.read };
}

function journalFileIn(path: string, { parts }: OpenCopy): JournalFile {
  const bytes = Buffer.concat([...parts('journal.json')]);
  if (bytes.length === 0) throw unusable(path, 'there is no journal in it');
  return journalFrom({ ...nowhere, journal: `journal.json in ${path}` }, bytes);
}

const nowhere: Places = { home: '', journal: '', history: '', operations: '', configuration: '', backups: '', state: '' };

/** Whether a home has no journal: nothing, or only what an interrupted restoring of this same copy left there. */
export function isVacant(places: Places, copy: WithFiles): boolean {
  if (isThere(places.journal) || namesIn(places.backups).length > 0) return false;
  const files = (['history', 'operations'] as const).flatMap((folder) =>
    namesIn(places[folder])
      .filter((name) => !name.startsWith('.'))
      .map((name): [string, number] => [`${folder}/${name}`, lstatSync(join(places[folder], name)).size]),
  );
  return isEarlierOf(inHome(places, { ...emptyFile, files: Object.fromEntries(files) }), copy);
}

/** Also a link that leads nowhere. */
const isThere = (path: string): boolean => namesIn(dirname(path)).includes(basename(path));

/** Puts all of a copy into a vacant home; the journal last, with which everything counts. */
export function settleIn(places: Places, { parts }: OpenCopy, { file }: WithFiles): void {
  for (const folder of [places.history, places.operations]) makeFolder(folder);
  for (const name of Object.keys(file.files)) writeInParts(join(places.home, name), parts(name));
  for (const folder of [places.history, places.operations]) syncFolder(folder);
  if (!isThere(places.configuration)) writeInParts(places.configuration, parts('config.json'));
  writeInParts(places.journal, parts('journal.json'), (refusal) => perhapsWritten(places.journal, refusal));
  noteAsSaved(places);
}
