import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file system on a disk of its own, and the options that it is mounted with. */
export interface DiskKind {
  readonly name: string;
  readonly type: 'ext4' | 'xfs' | 'tmpfs';
  readonly options: string;
  readonly megabytes: number;
}

/** A mounted disk whose power can be cut. */
export interface Disk {
  readonly path: string;
  /** From now on nothing reaches the disk, not even what the file system has in its log and has not written: as if the cable was pulled. */
  cut(): void;
  /** Puts it in again, as after the start of a machine. */
  again(): void;
}

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' }).trim();

/** Makes a disk in a file of a folder and mounts it; needs root. It is gone afterwards. */
export async function withDisk(kind: DiskKind, folder: string, work: (disk: Disk) => Promise<void>): Promise<void> {
  const path = join(folder, 'mounted');
  mkdirSync(path, { recursive: true });
  const device = kind.type === 'tmpfs' ? 'tmpfs' : deviceFor(kind, join(folder, 'disk'));
  const mount = (): string => run('mount', '-t', kind.type, '-o', kind.options, device, path);
  mount();
  try {
    await work({
      path,
      cut: () => run('xfs_io', '-x', '-c', 'shutdown', path),
      again: () => {
        run('umount', path);
        mount();
      },
    });
  } finally {
    run('umount', path);
    if (kind.type !== 'tmpfs') run('losetup', '-d', device);
    rmSync(folder, { recursive: true, force: true });
  }
}

function deviceFor({ type, megabytes }: DiskKind, file: string): string {
  writeFileSync(file, '');
  truncateSync(file, megabytes * 2 ** 20);
  run(`mkfs.${type}`, '-q', file);
  return run('losetup', '-f', '--show', file);
}
