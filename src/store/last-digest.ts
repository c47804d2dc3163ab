import { join } from 'node:path';
import { type Day, type Instant, isInstant } from '../domain/moment.ts';
import { sha256 } from './page.ts';
import type { Places } from './places.ts';
import { mustBeRefusal } from './reasons.ts';
import { makeFolder, readWhole } from './safe-file.ts';
import { replaceSimply } from './safe-replacing.ts';

/** A digest of one kind: what it told is compared with the last of the same reader and the same options. */
export interface DigestKind {
  /** An address; null for what is printed. */
  readonly to: string | null;
  readonly form: string;
  readonly days: number;
  readonly limit: number;
}

/** The digests that were given last. Of what they said, to whom and how, only hashes are kept, so that nothing of anybody lies there. */
export interface LastDigest {
  /** When this reader was given one; null when none was. */
  givenAt(kind: DigestKind): Instant | null;
  /** Whether the last of this kind told the same. */
  told(kind: DigestKind, news: string): boolean;
  /** Does something while no other process gives a digest that is noted. Waits some seconds for it at most, and then does it all the same. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Keeps that one was given; false where nothing can be written. */
  keep(kind: DigestKind, at: Instant, news: string): boolean;
  /** What tells the digest of this journal, on this day and for this reader, from every other; one that is given for its news, by them, too. */
  nameOf(day: Day, reader: string, news?: string): string;
}

/** What the file holds of one: kept without a kind, it was given to whoever asks. */
interface Given {
  readonly reader?: string;
  readonly kind?: string;
  readonly at: Instant;
  readonly news: string;
}

const largest = 1 << 16;

/** More kinds than anybody has; the oldest give way. */
const most = 50;

/** The digests given last at this home. A file that cannot be read means that none was. Takes no lock of the journal. */
export function openLastDigest({ state }: Places): LastDigest {
  const path = join(state, 'last-digest');
  return {
    givenAt: (kind) => newest(givenIn(path), 'reader', readerOf, kind)?.at ?? null,
    told: (kind, news) => newest(givenIn(path), 'kind', kindOf, kind)?.news === hashOf(news),
    alone: async (work) => {
      const { claimed } = await import('./digest-claim.ts');
      const giveFree = await claimed(`${path}.claim`);
      try {
        await work();
      } finally {
        giveFree();
      }
    },
    keep: (kind, at, news) => {
      const given = { reader: readerOf(kind), kind: kindOf(kind), at, news: hashOf(news) };
      const others = givenIn(path).filter((other) => other.kind !== given.kind);
      try {
        makeFolder(state);
        replaceSimply(path, `${JSON.stringify({ given: [...others, given].slice(-most) })}\n`);
        return true;
      } catch (error) {
        mustBeRefusal(error);
        return false;
      }
    },
    nameOf: (day, reader, news = '') => `${day}.${hashOf(`${state}\n${reader}${news}`).slice(0, 16)}`,
  };
}

const readerOf = ({ to }: DigestKind): string => hashOf(JSON.stringify([to]));

const kindOf = ({ to, form, days, limit }: DigestKind): string => hashOf(JSON.stringify([to, form, days, limit]));

/** The last one that was given with this; what was kept without a kind counts where there is none. Where none was given nothing is hashed, which takes time. */
function newest(
  given: readonly Given[],
  of: 'reader' | 'kind',
  value: (kind: DigestKind) => string,
  kind: DigestKind,
): Given | undefined {
  if (given.length === 0) return undefined;
  const wanted = value(kind);
  return given.findLast((each) => each[of] === wanted) ?? given.find((each) => each[of] === undefined);
}

const hashOf = (text: string): string => sha256(Buffer.from(text));

function givenIn(path: string): readonly Given[] {
  try {
    const value = JSON.parse(readWhole(path, largest).bytes.toString('utf8'));
    return (Array.isArray(value?.given) ? value.given : [value]).filter(isGiven);
  } catch {
    return [];
  }
}

const isGiven = (value: Partial<Given> | null): value is Given => isInstant(value?.at) && typeof value?.news === 'string';
