import { dirname } from 'node:path';
import type { SystemCalls } from './system-calls.ts';

/** The few things that one does with whole files, call by call. */
export interface Files {
  exists(path: string): boolean;
  names(folder: string): readonly string[];
  size(path: string): number;
  read(path: string): Buffer;
  /** What tells a file from another in its place, or from itself after it was changed; empty when there is none. */
  mark(path: string): string;
  /** Writes at the end of a file, in one go, and makes sure that it is there: also the name, when the file is new. */
  append(path: string, text: string): void;
  /** A new file with all of this in it, on disk but for its name. */
  create(path: string, text: string): void;
  cut(path: string, length: number): void;
  remove(path: string): void;
  sync(path: string): void;
}

export function filesOn(fs: SystemCalls): Files {
  const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_EXCL } = fs.constants;
  const within = <T>(path: string, flags: number, work: (file: number) => T): T => {
    const file = fs.openSync(path, flags, 0o600);
    try {
      return work(file);
    } finally {
      fs.closeSync(file);
    }
  };
  const sync = (path: string): void => within(path, O_RDONLY, (file) => fs.fsyncSync(file));
  const size = (path: string): number => (fs.statSync(path) as { readonly size: number }).size;
  const write = (file: number, text: string): void => {
    if (fs.writeSync(file, text) !== Buffer.byteLength(text)) throw Object.assign(new Error('half'), { code: 'half' });
    fs.fsyncSync(file);
  };
  return {
    exists: (path) => fs.existsSync(path),
    names: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []),
    size,
    read: (path) =>
      within(path, O_RDONLY, (file) => {
        const bytes = Buffer.alloc((fs.fstatSync(file) as { readonly size: number }).size);
        return bytes.subarray(0, fs.readSync(file, bytes, 0, bytes.length, 0));
      }),
    mark: (path) => markOf(fs.statSync(path, { bigint: true, throwIfNoEntry: false })),
    append: (path, text) => {
      const isNew = !fs.existsSync(path);
      within(path, O_WRONLY | O_APPEND | O_CREAT, (file) => write(file, text));
      if (isNew) sync(dirname(path));
    },
    create: (path, text) => within(path, O_WRONLY | O_CREAT | O_EXCL, (file) => write(file, text)),
    cut: (path, length) =>
      within(path, O_WRONLY, (file) => {
        fs.ftruncateSync(file, length);
        fs.fsyncSync(file);
      }),
    remove: (path) => {
      fs.unlinkSync(path);
      sync(dirname(path));
    },
    sync,
  };
}

const markOf = (stat: object | undefined): string => {
  const { ino, size, mtimeNs } = (stat ?? {}) as Partial<Record<string, bigint>>;
  return stat === undefined ? '' : `${ino} ${size} ${mtimeNs}`;
};
