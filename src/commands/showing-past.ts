import type { Context } from '../context.ts';
import type { History } from '../domain/journal.ts';
import type { Report } from '../reports/report.ts';
import { show } from './showing.ts';

/**
 * Shows what a command found in the past. A line of the history that cannot be read is left out and said on stderr after the
 * rest, also where the command then finds nothing.
 */
export const showPast = (context: Context, found: (history: History) => Report | Promise<Report>): Promise<void> =>
  lookBack(context, async (history) => show(context, await found(history)));

/** The same for whoever shows it in another way. */
export async function lookBack(context: Context, work: (history: History) => Promise<void>): Promise<void> {
  const unreadable = new Set<string>();
  try {
    await work(context.store.history().skipping((where) => unreadable.add(where)));
  } finally {
    for (const words of leftOut([...unreadable]))
      context.terminal.say(`${words} left out here. See what can be had back: kw doctor`);
  }
}

/** An editor may have spoilt all of them. */
const most = 5;

function leftOut(lines: readonly string[]): readonly string[] {
  const told = lines.length > most ? lines.slice(0, most - 1) : lines;
  const more = lines.length - told.length;
  return [
    ...told.map((where) => `${where} cannot be read and is`),
    ...(more > 0 ? [`${more} more lines cannot be read and are`] : []),
  ];
}
