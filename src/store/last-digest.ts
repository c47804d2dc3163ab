import { join } from 'node:path';
import type { Day, Instant } from '../domain/moment.ts';
import { sha256 } from './page.ts';
import type { Places } from './places.ts';
import { mustBeRefusal } from './reasons.ts';
import { makeFolder, readWhole, replaceSimply } from './safe-file.ts';

/** The digest that was given last. Of what it said only a hash is kept, so that nothing of anybody lies there. */
export interface LastDigest {
  /** When it was given; null when none was. */
  givenAt(): Instant | null;
  /** Whether it told the same. */
  told(news: string): boolean;
  /** Keeps that one was given; false where nothing can be written. */
  keep(at: Instant, news: string): boolean;
  /** What tells the digest of this journal, on this day and for this reader, from every other. */
  nameOf(day: Day, reader: string): string;
}

const largest = 1 << 16;

/** The digest given last at this home. A file that cannot be read means that none was. Takes no lock. */
export function openLastDigest({ state }: Places): LastDigest {
  const path = join(state, 'last-digest');
  return {
    givenAt: () => storedIn(path)?.at ?? null,
    told: (news) => storedIn(path)?.news === hashOf(news),
    keep: (at, news) => {
      try {
        makeFolder(state);
        replaceSimply(path, `${JSON.stringify({ at, news: hashOf(news) })}\n`);
        return true;
      } catch (error) {
        mustBeRefusal(error);
        return false;
      }
    },
    nameOf: (day, reader) => `${day}.${hashOf(`${state}\n${reader}`).slice(0, 16)}`,
  };
}

const hashOf = (text: string): string => sha256(Buffer.from(text));

function storedIn(path: string): { readonly at: Instant; readonly news: string } | null {
  try {
    const value = JSON.parse(readWhole(path, largest).bytes.toString('utf8'));
    return isInstant(value?.at) && typeof value.news === 'string' ? value : null;
  } catch {
    return null;
  }
}

const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
