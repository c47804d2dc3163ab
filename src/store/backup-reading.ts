import { UserError } from '../domain/user-error.ts';
import type { Backup } from './backups.ts';
import type { JournalFile } from './journal-file.ts';
import { journalBytes, journalFrom } from './journal-reading.ts';
import type { Places } from './places.ts';
import { orRefused } from './refused.ts';

/** The journal in a backup, read as strictly as any. Throws a UserError when it is gone or damaged. */
export function journalIn(places: Places, { path }: Pick<Backup, 'path'>): JournalFile {
  const found = orRefused(() => {
    const bytes = journalBytes({ ...places, journal: path })?.bytes;
    if (bytes === undefined) throw new UserError('not-found', `${path} is gone.`);
    return journalFrom({ ...places, journal: path }, bytes);
  });
  if (!(found instanceof UserError)) return found;
  throw new UserError(found.code, found.message, 'kw backup list shows which others there are.');
}

/** The same; null where it is gone or damaged, and another one will do. */
export function journalIfGood(places: Places, backup: Pick<Backup, 'path'>): JournalFile | null {
  const found = orRefused(() => journalIn(places, backup));
  return found instanceof UserError ? null : found;
}
