import { workerData } from 'node:worker_threads';
import type { Claimant } from '../../../src/store/processes.ts';
import { type Cells, first, noProcess } from './turns.ts';

// Stands for `src/store/processes.ts`: here a thread plays a process, and who lives is written in the cells.
const { cells, player } = workerData as { readonly cells: Cells; readonly player: number };

export const thisProcess = (): Claimant => ({
  pid: Atomics.load(cells, first.pid + player),
  started: null,
  boot: null,
  host: '',
  namespace: null,
});

export const isThisProcess = ({ pid }: Claimant): boolean => pid === Atomics.load(cells, first.pid + player);

export const isRunning = (pid: number): boolean => pid < noProcess && Atomics.load(cells, first.killed + pid) === 0;

export const stateOf = ({ pid }: Claimant): 'alive' | 'gone' => (isRunning(pid) ? 'alive' : 'gone');

export const isStopped = (): boolean => false;
