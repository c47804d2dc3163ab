import { join } from 'node:path';
import { counted } from '../../domain/wording.ts';
import type { Places } from '../places.ts';
import { type Found, problem, worthKnowing } from './found.ts';
import { isDamaged, type OperationsState, undoStopsAt } from './operations-state.ts';
import type { SavesApart } from './saves-apart.ts';

/** What is the matter with the operations, and how far back undo still goes. */
export function operationsFindings(
  { home }: Places,
  states: readonly OperationsState[],
  apart: SavesApart | null,
): readonly Found[] {
  const damaged = states.filter(isDamaged).map(({ name, unreadable, missing }) => {
    const what =
      missing > 0
        ? `${counted(missing, 'byte')} of ${name} are missing`
        : `${name} has ${counted(unreadable.length, 'line')} that cannot be read`;
    const where = join(home, name);
    return problem({
      kind: 'operations-damaged',
      where,
      line: unreadable[0] ?? null,
      what: `${what}; the journal and the history are as they were, but undo stops there.`,
      // What lies behind it would go with what is damaged.
      repair: apart === null ? 'files' : 'loss',
    });
  });
  const stop = undoStopsAt(states);
  if (damaged.length > 0 || stop === null) return damaged;
  return [
    worthKnowing({
      kind: 'undo-stops',
      what: `What was changed before save ${stop} cannot be taken back: its operations were lost.`,
    }),
  ];
}
