import { type DiskNode, File, Folder } from './disk.ts';

/** What `stat` answers. */
export class Stats {
  readonly #node: DiskNode;
  readonly dev = 1;
  readonly ino: number;
  readonly size: number;
  readonly mode: number;
  readonly uid = 1000;
  readonly gid = 1000;

  constructor(node: DiskNode) {
    this.#node = node;
    this.ino = node.number;
    this.size = sizeOf(node);
    this.mode = node.mode;
  }

  isFile(): boolean {
    return this.#node instanceof File;
  }

  isDirectory(): boolean {
    return this.#node instanceof Folder;
  }
}

/** The same with whole numbers of any size, and times to the nanosecond. */
export class LargeStats {
  readonly #node: DiskNode;
  readonly dev = 1n;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mode: bigint;
  readonly uid = 1000n;
  readonly gid = 1000n;
  readonly mtimeMs: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;

  constructor(node: DiskNode) {
    this.#node = node;
    this.ino = BigInt(node.number);
    this.size = BigInt(sizeOf(node));
    this.mode = BigInt(node.mode);
    this.mtimeMs = node.modified / 1_000_000n;
    this.mtimeNs = node.modified;
    this.ctimeNs = node.changed;
  }

  isFile(): boolean {
    return this.#node instanceof File;
  }
}

const sizeOf = (node: DiskNode): number => (node instanceof File ? node.content.now.length : 4_096);
