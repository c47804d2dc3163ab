import { constants, type PathLike } from 'node:fs';
import { basename, dirname, normalize } from 'node:path';
import { type DiskNode, File, Folder, NoFolder } from './disk.ts';
import type { Call, Machine } from './machine.ts';
import { LargeStats, Stats } from './stats.ts';

const { O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_TRUNC } = constants;

interface Descriptor {
  readonly node: DiskNode;
  readonly path: string;
  readonly flags: number;
  position: number;
}

/** An error as Node throws it, but without a stack, which takes longer than all the rest. */
function systemError(code: string, syscall: string, path: string): Error {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = Object.assign(new Error(`${code}: simulated, ${syscall} '${path}'`), { code, syscall, path, errno: -1 });
  Error.stackTraceLimit = limit;
  return error;
}

interface StatOptions {
  readonly bigint?: boolean;
  readonly throwIfNoEntry?: boolean;
}

/** The part of `node:fs` that the store uses, on the disk of a machine. What it does not have fails loudly. */
export class SystemCalls {
  readonly constants = constants;
  readonly #machine: Machine;
  readonly #open = new Map<number, Descriptor>();
  #descriptors = 2;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  openSync(path: string, flags: number, mode = 0o666): number {
    this.#begin('open', path);
    let node = this.#found('open', path);
    if (node === undefined) {
      if ((flags & O_CREAT) === 0) throw systemError('ENOENT', 'open', path);
      node = this.#machine.disk.file();
      this.#create(path, node, mode, 'open');
    } else if ((flags & O_CREAT) !== 0 && (flags & O_EXCL) !== 0) throw systemError('EEXIST', 'open', path);
    if (node instanceof Folder && (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0) throw systemError('EISDIR', 'open', path);
    if (node instanceof File && (flags & O_TRUNC) !== 0 && node.content.now.length > 0)
      this.#changeContent(node, Buffer.alloc(0));
    this.#open.set(++this.#descriptors, { node, path, flags, position: 0 });
    return this.#descriptors;
  }

  /** Also when it fails, the descriptor is gone. */
  closeSync(file: number): void {
    const { path } = this.#opened(file, 'close');
    this.#open.delete(file);
    this.#begin('close', path);
  }

  readSync(file: number, into: Buffer, at: number, length: number, from: number): number {
    const { node, path } = this.#opened(file, 'read');
    this.#begin('read', path);
    if (node instanceof Folder) throw systemError('EISDIR', 'read', path);
    return node.content.now.copy(into, at, from, Math.min(node.content.now.length, from + length));
  }

  writeSync(file: number, data: Uint8Array | string, offset = 0): number {
    const descriptor = this.#opened(file, 'write');
    const end = this.#begin('write', descriptor.path);
    const { node, flags } = descriptor;
    if (node instanceof Folder || (flags & (O_WRONLY | O_RDWR)) === 0) throw systemError('EBADF', 'write', descriptor.path);
    const whole = Buffer.from(data as Uint8Array).subarray(offset);
    const bytes = end === 'well' ? whole : whole.subarray(0, this.#machine.random.below(whole.length));
    const old = node.content.now;
    const at = (flags & O_APPEND) !== 0 ? old.length : descriptor.position;
    if (bytes.length > 0) this.#changeContent(node, Buffer.concat([old.subarray(0, at), bytes, old.subarray(at + bytes.length)]));
    descriptor.position = at + bytes.length;
    if (end === 'half, then stops') this.#machine.stop();
    return bytes.length;
  }

  ftruncateSync(file: number, length: number): void {
    const { node, path } = this.#opened(file, 'ftruncate');
    this.#begin('ftruncate', path);
    if (node instanceof Folder) throw systemError('EINVAL', 'ftruncate', path);
    if (length > node.content.now.length) throw new Error('the store only ever makes files shorter');
    this.#changeContent(node, node.content.now.subarray(0, length));
  }

  fsyncSync(file: number): void {
    const { node, path } = this.#opened(file, 'fsync');
    this.#begin('fsync', path);
    if (node instanceof File) node.content.sync();
    else node.names.sync();
  }

  fstatSync(file: number, { bigint = false }: StatOptions = {}): object {
    const { node, path } = this.#opened(file, 'fstat');
    this.#begin('fstat', path);
    return this.#statOf(node, bigint);
  }

  statSync(path: string, { bigint = false, throwIfNoEntry = true }: StatOptions = {}): object | undefined {
    this.#begin('stat', path);
    if (throwIfNoEntry) return this.#statOf(this.#existing('stat', path), bigint);
    const node = this.#found('stat', path);
    return node && this.#statOf(node, bigint);
  }

  /** There are no links. */
  lstatSync(path: string, options: StatOptions = {}): object | undefined {
    const found = this.statSync(path, options);
    return found && Object.assign(found, { isSymbolicLink: () => false });
  }

  existsSync(path: string): boolean {
    this.#machine.enter('stat', path);
    try {
      return this.#machine.disk.at(path) !== undefined;
    } catch {
      return false;
    }
  }

  realpathSync(path: string): string {
    this.#begin('realpath', path);
    this.#existing('realpath', path);
    return normalize(path);
  }

  mkdirSync(path: string, { mode = 0o777 }: { readonly mode?: number } = {}): void {
    this.#begin('mkdir', path);
    if (this.#found('mkdir', path) !== undefined) throw systemError('EEXIST', 'mkdir', path);
    this.#create(path, this.#machine.disk.folder(), mode, 'mkdir');
  }

  /** At once, also for the power: the old name goes and the new one comes in one change of their folder. */
  renameSync(from: string, to: string): void {
    this.#begin('rename', to);
    const node = this.#existing('rename', from);
    if (dirname(from) !== dirname(to)) throw new Error('the store only ever renames within a folder');
    const replaced = this.#found('rename', to);
    if (replaced instanceof Folder) throw systemError('EISDIR', 'rename', to);
    // Two names of one file: the system leaves both.
    if (replaced === node) return;
    this.#changeNames(this.#folderOf('rename', to), (names) => {
      names.delete(basename(from));
      names.set(basename(to), node);
    });
    this.#touch(node);
  }

  linkSync(from: string, to: string): void {
    this.#begin('link', to);
    const node = this.#existing('link', from);
    const folder = this.#folderOf('link', to);
    if (folder.names.now.has(basename(to))) throw systemError('EEXIST', 'link', to);
    if (node instanceof Folder) throw systemError('EPERM', 'link', to);
    if (this.#machine.refusesLinks(to)) throw systemError('EXDEV', 'link', to);
    this.#changeNames(folder, (names) => names.set(basename(to), node));
    this.#touch(node);
  }

  unlinkSync(path: string): void {
    this.#begin('unlink', path);
    const node = this.#existing('unlink', path);
    if (node instanceof Folder) throw systemError('EISDIR', 'unlink', path);
    this.#changeNames(this.#folderOf('unlink', path), (names) => names.delete(basename(path)));
    this.#touch(node);
  }

  rmSync(path: string): void {
    this.unlinkSync(path);
  }

  /** In an order of its own, as a disk has. */
  readdirSync(path: string, { recursive = false }: { readonly recursive?: boolean } = {}): readonly string[] {
    this.#begin('readdir', path);
    const node = this.#existing('scandir', path);
    if (node instanceof File) throw systemError('ENOTDIR', 'scandir', path);
    const names = [...node.names.now].toReversed();
    return names.flatMap(([name, found]) =>
      recursive && found instanceof Folder
        ? [name, ...this.readdirSync(`${path}/${name}`, { recursive }).map((below) => `${name}/${below}`)]
        : [name],
    );
  }

  fchmodSync(file: number, mode: number): void {
    const { node, path } = this.#opened(file, 'fchmod');
    this.#begin('fchmod', path);
    node.mode = (node.mode & ~0o777) | mode;
    this.#touch(node);
  }

  fchownSync(file: number): void {
    const { node, path } = this.#opened(file, 'fchown');
    this.#begin('fchown', path);
    this.#touch(node);
  }

  /** Several calls, as in Node: a process may end between them. */
  writeFileSync(
    path: string,
    text: string,
    { mode = 0o666, flag = 'w' }: { readonly mode?: number; readonly flag?: string } = {},
  ): void {
    const file = this.openSync(path, O_WRONLY | O_CREAT | (flag === 'wx' ? O_EXCL : O_TRUNC), mode);
    try {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length; ) done += this.writeSync(file, bytes, done);
    } finally {
      this.closeSync(file);
    }
  }

  readFileSync(path: PathLike): string {
    const text = this.#machine.systemFile(String(path));
    if (text === null) throw systemError('ENOENT', 'open', String(path));
    return text;
  }

  readlinkSync(path: PathLike): string {
    if (path !== '/proc/self/ns/pid') throw systemError('EINVAL', 'readlink', String(path));
    return 'pid:[1]';
  }

  /** Every call comes by here; `EIO` and the like end it. */
  #begin(call: Call, path: string): 'well' | 'half' | 'half, then stops' {
    const end = this.#machine.enter(call, path);
    if (end === 'EIO' || end === 'ENOSPC') throw systemError(end, call, path);
    return end;
  }

  #found(syscall: string, path: string): DiskNode | undefined {
    try {
      return this.#machine.disk.at(path);
    } catch (error) {
      throw error instanceof NoFolder ? systemError('ENOTDIR', syscall, path) : error;
    }
  }

  #existing(syscall: string, path: string): DiskNode {
    const node = this.#found(syscall, path);
    if (node === undefined) throw systemError('ENOENT', syscall, path);
    return node;
  }

  #folderOf(syscall: string, path: string): Folder {
    const folder = this.#existing(syscall, dirname(path));
    if (folder instanceof File) throw systemError('ENOTDIR', syscall, path);
    return folder;
  }

  #opened(file: number, syscall: string): Descriptor {
    const descriptor = this.#open.get(file);
    if (descriptor === undefined) throw systemError('EBADF', syscall, String(file));
    return descriptor;
  }

  #moment(): bigint {
    return BigInt(Math.round(this.#machine.clock * 1_000)) * 1_000n;
  }

  #touch(node: DiskNode): void {
    node.changed = this.#moment();
  }

  #changeNames(folder: Folder, change: (names: Map<string, DiskNode>) => void): void {
    const names = new Map(folder.names.now);
    change(names);
    folder.names.change(names);
    folder.modified = this.#moment();
    this.#touch(folder);
  }

  #changeContent(file: File, content: Buffer): void {
    file.content.change(content);
    file.modified = this.#moment();
    this.#touch(file);
  }

  #create(path: string, node: DiskNode, mode: number, syscall: string): void {
    node.mode = (node instanceof File ? constants.S_IFREG : constants.S_IFDIR) | mode;
    node.modified = this.#moment();
    this.#touch(node);
    this.#changeNames(this.#folderOf(syscall, path), (names) => names.set(basename(path), node));
  }

  #statOf(node: DiskNode, bigint: boolean): object {
    return bigint ? new LargeStats(node) : new Stats(node);
  }
}
