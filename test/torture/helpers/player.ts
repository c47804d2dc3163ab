import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { withLock } from '../../../src/store/lock.ts';
import { type Cells, first, turn, twoHolders } from './turns.ts';

const { cells, player, folder } = workerData as { readonly cells: Cells; readonly player: number; readonly folder: string };

/** It was killed: nothing that it still does has any effect. */
class Killed extends Error {}

const isKilled = (): boolean => Atomics.load(cells, first.killed + Atomics.load(cells, first.pid + player)) === 1;

/** Hands the turn back, and waits until it is given again. */
function standAs(what: number): void {
  Atomics.store(cells, first.turn + player, what);
  Atomics.notify(cells, first.turn + player);
  waitForever(cells, first.turn + player, what);
}

const gate = (): void => {
  if (!isKilled()) standAs(turn.waits);
  if (isKilled()) throw new Killed();
};
Object.assign(globalThis, { gate });

/** A pause is one more place to stand at; only `standAs` waits without an end. */
const waitForever = Atomics.wait;
Object.assign(Atomics, { wait: (): void => gate() });
Object.defineProperty(process, 'pid', { get: () => Atomics.load(cells, first.pid + player) });

/** Plays one process after the other, each of which takes the lock of its round once. */
for (;;) {
  standAs(turn.idle);
  const round = Atomics.load(cells, first.round);
  const complain = (what: string): void => parentPort?.postMessage(`round ${round}: ${what}`);
  try {
    withLock(
      join(folder, String(round)),
      'log',
      { clock: () => 0, notice: () => undefined, patience: Number.POSITIVE_INFINITY },
      (lock) => {
        if (Atomics.add(cells, first.holders, 1) > 0) complain(twoHolders);
        try {
          for (let step = 0; step < 3; step++) gate();
          if (!lock.isOurs()) complain('it was taken from its holder');
        } finally {
          Atomics.sub(cells, first.holders, 1);
        }
      },
    );
  } catch (error) {
    if (!(error instanceof Killed)) complain(String(error));
  }
}
