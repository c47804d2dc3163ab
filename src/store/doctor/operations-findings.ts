import { join } from 'node:path';
import type { Places } from '../places.ts';
import { counted, type Found, problem, worthKnowing } from './found.ts';
import { isDamaged, type OperationsState, undoStopsAt } from './operations-state.ts';

/** What is the matter with the operations, and how far back undo still goes. */
export function operationsFindings({ home }: Places, states: readonly OperationsState[]): readonly Found[] {
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
      repair: 'files',
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
