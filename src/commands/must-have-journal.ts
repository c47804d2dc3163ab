import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';

/** Under cron a wrong home must never look like a quiet day. */
export function mustHaveJournal({ store, places }: Context): void {
  if (store.exists()) return;
  throw new UserError(
    'journal-missing',
    `There is no journal at ${places.journal}.`,
    'Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.',
  );
}
