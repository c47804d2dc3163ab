import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withChanges } from '../../src/store/changes.ts';
import { linesOf } from '../../src/store/history-lines.ts';
import { emptyFile, filesIn, type JournalFile, journalOf } from '../../src/store/journal-file.ts';
import { type StoredOperation, wholeOperation } from '../../src/store/operations.ts';
import type { Places } from '../../src/store/places.ts';

/** What the operations alone make of an empty journal, after each save. */
export interface Replayed {
  readonly revision: number;
  readonly journal: string;
  readonly files: JournalFile['files'];
  readonly history: Readonly<Record<string, string>>;
}

export const fileOf = ({ journal }: Places): JournalFile => JSON.parse(readFileSync(journal, 'utf8'));

/** The bytes of the history files that count. */
export const historyBytes = ({ home }: Places, { files }: JournalFile): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesIn('history', { files }).map((name) => [name, readFileSync(join(home, name)).toString('utf8', 0, files[name])]),
  );

export const operationsOf = ({ home }: Places, { files }: JournalFile): readonly StoredOperation[] =>
  filesIn('operations', { files })
    .flatMap((name) => readFileSync(join(home, name)).toString('utf8', 0, files[name]).trimEnd().split('\n'))
    .map((line) => wholeOperation(line) as StoredOperation);

/** Carries every operation out, from the first. */
export function replayed(places: Places): readonly Replayed[] {
  let file = emptyFile;
  let history: Readonly<Record<string, string>> = {};
  return operationsOf(places, fileOf(places)).map(({ revision, changed, files }) => {
    const text = linesOf(changed, revision);
    const [grown] = filesIn('history', { files }).filter((name) => files[name] !== file.files[name]);
    if (text !== '') history = { ...history, [grown ?? '?']: (history[grown ?? '?'] ?? '') + text };
    file = { ...withChanges(file, changed), revision, files };
    return { revision, files, history, journal: JSON.stringify(journalOf(file)) };
  });
}
