import { constants } from 'node:fs';
import { readPart, withFile } from './safe-file.ts';

const step = 1 << 20;
const lineBreak = 0x0a;

/** The lines of the first `length` bytes of a file, each with its line break, read as they are asked for. */
export function* linesOfFile(path: string, length: number): Iterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for (let from = 0; from < length; from += step) {
    const bytes = withFile(path, constants.O_RDONLY | constants.O_NONBLOCK, (file) =>
      readPart(file, from, Math.min(step, length - from)),
    );
    const all = Buffer.concat([rest, bytes]);
    let start = 0;
    for (let end = all.indexOf(lineBreak); end !== -1; end = all.indexOf(lineBreak, start)) {
      yield all.subarray(start, end + 1);
      start = end + 1;
    }
    rest = all.subarray(start);
  }
  if (rest.length > 0) yield rest;
}

/** How long a file is up to each save that wrote to it. */
export class LengthsBySave {
  readonly #revisions: number[] = [];
  readonly #lengths: number[] = [];

  /** Counts one more line. */
  add(line: Buffer): void {
    const revision = Number(/^\{"revision":(\d+)/.exec(line.toString('latin1', 0, 32))?.[1] ?? this.#revisions.at(-1) ?? 0);
    const length = (this.#lengths.at(-1) ?? 0) + line.length;
    if (this.#revisions.at(-1) !== revision) {
      this.#revisions.push(revision);
      this.#lengths.push(length);
    } else {
      this.#lengths[this.#lengths.length - 1] = length;
    }
  }

  /** How long it was after a save: all lines of it and of those before it. */
  at(revision: number): number {
    let [low, high] = [0, this.#revisions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#revisions[middle] as number) <= revision) low = middle + 1;
      else high = middle;
    }
    return this.#lengths[low - 1] ?? 0;
  }
}
