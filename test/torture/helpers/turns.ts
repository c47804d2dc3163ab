/** What the threads that play processes share: whose turn it is, who they are, who was killed, how many hold the lock. */
export type Cells = Int32Array<SharedArrayBuffer>;

export const players = 4;

/** From this number on there never was a process. */
export const noProcess = 8;

/** Where in the cells each kind of number begins. */
export const first = {
  turn: 0,
  pid: players,
  killed: 2 * players,
  holders: 2 * players + noProcess,
  round: 2 * players + noProcess + 1,
} as const;

export const cellCount = first.round + 1;

/** Of a player: it runs, stands at a gate, or has nothing to do. */
export const turn = { runs: 0, waits: 1, idle: 2 } as const;

/** What a player complains of when it is not alone. */
export const twoHolders = 'two hold it at once';
