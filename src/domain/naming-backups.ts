import { type Instant, withOffset, type Zone } from './moment.ts';
import { asTyped } from './text.ts';
import { UserError } from './user-error.ts';

/** What a backup can be called by. */
export interface NamedBackup {
  readonly name: string;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** The one backup that was meant, of a list with the newest first: `latest`, its revision, its name or its time on our clocks, or how these begin. */
export function backupCalled<T extends NamedBackup>(backups: readonly T[], typed: string, zone: Zone): T {
  const word = typed.trim();
  const [newest] = backups;
  if (newest !== undefined && word === 'latest') return newest;
  const [found, ...others] = matching(backups, word, zone);
  if (found === undefined) {
    if (word === 'latest')
      throw new UserError('not-found', 'There is no backup yet.', 'Every change keeps the journal as it was before it.');
    const message = `There is no backup called "${asTyped(typed)}", and no such file.`;
    throw new UserError('not-found', message, 'kw backup list shows those that there are.');
  }
  if (others.length === 0) return found;
  throw new UserError(
    'ambiguous',
    `"${asTyped(typed)}" could be ${others.length + 1} backups:`,
    'Type the revision, which comes first here.',
    [found, ...others].slice(0, 10).map((one) => ({ id: String(one.revision), name: timeOf(one, zone) })),
  );
}

function matching<T extends NamedBackup>(backups: readonly T[], word: string, zone: Zone): readonly T[] {
  const exactly = backups.filter(({ name, revision }) => name === word || String(revision) === word);
  if (exactly.length > 0 || word === '') return exactly;
  return backups.filter((one) => one.name.startsWith(word) || timeOf(one, zone).startsWith(word.replace(' ', 'T')));
}

const timeOf = ({ savedAt }: NamedBackup, zone: Zone): string => withOffset(savedAt, zone);
