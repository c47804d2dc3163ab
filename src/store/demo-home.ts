import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toInstant } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { demoContents } from './demo-contents.ts';
import { openStore } from './journal-store.ts';
import { patience } from './lock.ts';
import { ownDay } from './own-time.ts';
import { placesFor } from './places.ts';
import { inWordsOr, reasonOf, whatToLookAt } from './reasons.ts';
import { makeFolder } from './safe-file.ts';
import type { Store } from './store.ts';

/** The journal of the invented customers: a folder of its own beside the real one. */
export interface DemoHome {
  readonly home: string;
  /** Whether the folder holds anything that the demo did not write itself. */
  holdsMore(): boolean;
  /** Puts the folder aside under a name with the day in it, and answers where it is now. */
  setAside(): string;
  /** Clears what an earlier demo left, and opens an empty journal there. */
  begin(): Store;
  /** Notes that all there is by now was written by the demo. */
  end(): void;
}

/** Says in the folder that a demo made it, and what was in it when the demo was over. */
const mark = '.keepword-demo';

/** The demo's home for a real home: `.../keepword-demo` beside `.../keepword`. */
export function demoHomeBeside(realHome: string, clock: () => number): DemoHome {
  const home = `${realHome.replace(/\/+$/, '')}-demo`;
  const note = join(home, mark);
  return {
    home,
    holdsMore: () => inWords(home, () => existsSync(note) && !isAsNoted(home, note)),
    setAside: () => {
      const aside = freeName(`${home}-${ownDay(placesFor(home, {}), toInstant(clock()))}`);
      inWords(home, () => renameSync(home, aside));
      return aside;
    },
    begin: () => {
      inWords(home, () => {
        clear(home);
        makeFolder(home);
        writeFileSync(note, marked(null), { mode: 0o600 });
      });
      return openStore(placesFor(home, {}), { clock, notice: () => {}, patience: patience.ofPrograms });
    },
    end: () => writeFileSync(note, marked(demoContents(home, mark)), { mode: 0o600 }),
  };
}

/** The note is written anew last, so that a demo that was cut off is never taken for one in which nothing was typed. */
const marked = (contents: string | null): string => `kw demo made this folder.\n${contents === null ? '' : `${contents}\n`}`;

const isAsNoted = (home: string, note: string): boolean =>
  readdirSync(home).length === 1 || readFileSync(note, 'utf8') === marked(demoContents(home, mark));

function freeName(name: string): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(free)) return free;
  }
}

function inWords<T>(home: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWordsOr(error, (refusal) => notMade(home, refusal));
  }
}

const notMade = (home: string, error: unknown): UserError =>
  new UserError('failed', `${home} could not be made for the demo: ${reasonOf(error)}.`, whatToLookAt(dirname(home), error));

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
