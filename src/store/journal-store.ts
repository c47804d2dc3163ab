import { DiskShelf } from './disk-shelf.ts';
import type { Telling } from './later-save.ts';
import { patience } from './lock.ts';
import type { Places } from './places.ts';
import { storeOn } from './shelf.ts';
import type { Store } from './store.ts';

/**
 * Opens the journal on disk; nothing is read or created before something is asked for. `clock` is the real one, in
 * milliseconds since 1970; `notice` is told when another process must be waited for, `mayWait` milliseconds at most; `last` of what is to
 * be said at the end, unless a save has settled it by then.
 */
export const openStore = (
  places: Places,
  clock: () => number,
  notice: (text: string) => void,
  mayWait: number = patience.ofPrograms,
  last?: Telling['last'],
): Store => storeOn(new DiskShelf(places, { clock, notice, patience: mayWait, last }), clock);
