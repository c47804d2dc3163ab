import type { Random } from './random.ts';

/**
 * A disk as far as a safe save has to know it. A program sees every change at once; a power cut keeps, of each file and of each
 * folder by itself, what it was at its last sync and any number of the changes since, in their order. The last one that is
 * kept may be torn. So a name may be there before what is in its file, and the other way round.
 */
export class Disk {
  readonly root: Folder = new Folder(1);
  #inodes = 1;

  file(): File {
    return new File(++this.#inodes);
  }

  folder(): Folder {
    return new Folder(++this.#inodes);
  }

  /** What is at a path; undefined when nothing is. Throws the system's error code when a part of the path is no folder. */
  at(path: string): DiskNode | undefined {
    let node: DiskNode | undefined = this.root;
    for (const name of partsOf(path)) {
      if (node === undefined) return undefined;
      if (node instanceof File) throw new NoFolder();
      node = node.names.now.get(name);
    }
    return node;
  }

  powerCut(random: Random): void {
    const seen = new Set<DiskNode>();
    const cut = (node: DiskNode): void => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node instanceof File) node.content.powerCut(random, (before, after) => torn(before, after, random));
      else {
        node.names.powerCut(random, (before) => before);
        for (const inside of node.names.now.values()) cut(inside);
      }
    };
    cut(this.root);
  }
}

const known = new Map<string, readonly string[]>();

/** The same paths come again and again, and taking them apart takes longer than the rest. */
function partsOf(path: string): readonly string[] {
  const found = known.get(path);
  if (found !== undefined) return found;
  if (known.size > 1_000) known.clear();
  const parts = path.split('/').filter((part) => part !== '');
  known.set(path, parts);
  return parts;
}

/** A part of a path is a file. */
export class NoFolder extends Error {}

export type DiskNode = File | Folder;

/** What files and folders have in common. */
class Inode {
  readonly number: number;
  mode = 0;
  /** When what is in it was changed, and when anything about it was, in nanoseconds. */
  modified = 0n;
  changed = 0n;

  constructor(number: number) {
    this.number = number;
  }
}

export class File extends Inode {
  readonly content = new Versions<Buffer>(Buffer.alloc(0));
}

export class Folder extends Inode {
  readonly names = new Versions<ReadonlyMap<string, DiskNode>>(new Map());
}

/** All that something was since its last sync; the last version is what programs see. */
class Versions<T> {
  #all: readonly T[];

  constructor(first: T) {
    this.#all = [first];
  }

  get now(): T {
    return this.#all.at(-1) as T;
  }

  change(next: T): void {
    this.#all = [...this.#all, next];
  }

  sync(): void {
    this.#all = [this.now];
  }

  powerCut(random: Random, tear: (before: T, after: T) => T): void {
    const kept = random.below(this.#all.length);
    const before = this.#all[kept] as T;
    const after = this.#all[kept + 1];
    this.#all = [after === undefined ? before : tear(before, after)];
  }
}

/**
 * Of bytes that were written, the first ones; after them what was there before, or zeros where the disk had noted the new length
 * already. Bytes that were cut off are gone all at once.
 */
function torn(before: Buffer, after: Buffer, random: Random): Buffer {
  let same = 0;
  while (same < after.length && before[same] === after[same]) same++;
  const end = same + random.below(after.length - same + 1);
  const isLonger = after.length > before.length && random.chance(0.2);
  return Buffer.concat([after.subarray(0, end), isLonger ? Buffer.alloc(after.length - end) : before.subarray(end)]);
}
