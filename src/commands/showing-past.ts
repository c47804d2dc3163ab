import type { Context } from '../context.ts';
import type { History } from '../domain/journal.ts';
import type { Report } from '../reports/report.ts';
import { show } from './showing.ts';

/**
 * Shows what a command found in the past. A line of the history that cannot be read is left out and said on stderr after the
 * rest, also where the command then finds nothing.
 */
export async function showPast(context: Context, found: (history: History) => Report | Promise<Report>): Promise<void> {
  const unreadable = new Set<string>();
  try {
    const report = await found(context.store.history().skipping((where) => unreadable.add(where)));
    await show(context, report);
  } finally {
    for (const where of unreadable)
      context.terminal.say(`${where} cannot be read and is left out here. See what can be had back: kw doctor`);
  }
}
