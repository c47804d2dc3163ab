import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { openStore } from './journal-store.ts';
import { placesFor } from './places.ts';
import { makeFolder } from './safe-file.ts';
import type { Store } from './store.ts';

/** The journal of the invented customers: a folder of its own beside the real one. */
export interface DemoHome {
  readonly home: string;
  /** Clears what an earlier demo left, and nothing else, and opens an empty journal there. */
  begin(): Store;
}

/** Says in the folder that it may be cleared. */
const mark = '.keepword-demo';

/** The demo's home for a real home: `.../keepword-demo` beside `.../keepword`. */
export function demoHomeBeside(realHome: string, clock: () => number): DemoHome {
  const home = `${realHome.replace(/\/+$/, '')}-demo`;
  return {
    home,
    begin: () => {
      clear(home);
      makeFolder(home);
      writeFileSync(join(home, mark), 'kw demo clears this folder.\n', { mode: 0o600 });
      return openStore(placesFor(home, {}), clock, () => {});
    },
  };
}

function clear(home: string): void {
  if (!existsSync(home) || readdirSync(home).length === 0) return;
  if (!existsSync(join(home, mark))) {
    throw new UserError(
      'failed',
      `${home} is there already, and no demo made it.`,
      'Nothing was touched. Move that folder away, or set KEEPWORD_HOME to another place.',
    );
  }
  rmSync(home, { recursive: true });
}
