import { DiskShelf, type Opening } from './disk-shelf.ts';
import type { Places } from './places.ts';
import { storeOn } from './shelf.ts';
import type { Store } from './store.ts';

/** Opens the journal on disk; nothing is read or created before something is asked for. */
export const openStore = (places: Places, opening: Opening): Store => storeOn(new DiskShelf(places, opening), opening.clock);
