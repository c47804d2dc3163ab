import type { Opening } from '../../src/store/disk-shelf.ts';

/** Opens for somebody whom nobody tells anything, and who soon gives up waiting for another process. */
export const silently = (clock: () => number = Date.now): Opening => ({ clock, notice: () => undefined, patience: 5_000 });
