import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';

/** Under cron a wrong home must never look like a quiet day. */
export function mustHaveJournal({ store, places }: Context): void {
  if (!store.exists()) throw journalMissing(places);
}

/** Says where a journal was looked for in vain. */
export const journalMissing = ({ journal }: Context['places']): UserError =>
  new UserError(
    'journal-missing',
    `There is no journal at ${journal}.`,
    'Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.',
  );
