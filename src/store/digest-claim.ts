import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './processes.ts';

/** In milliseconds. No digest waits longer: one that comes twice is better than one that does not come. */
const usualPatience = 5_000;
const step = 20;

/** Longer than any program that takes mail is waited for. */
const longest = 180_000;

/**
 * Claims a path for this process, and waits a little while another has it. Answers what gives it free again, which does nothing where it was
 * not to be had.
 */
export async function claimed(path: string, patience = usualPatience): Promise<() => void> {
  for (let left = patience; left > 0; left -= step) {
    if (!isTaken(path)) return () => release(path);
    await setTimeout(step);
  }
  return () => {};
}

/** Whether another process has it. Where nothing can be written there is nothing to keep apart either. */
function isTaken(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  if (isLeft(path)) remove(path);
  return true;
}

/** Whether its process is gone; on another machine that shares the folder nobody can tell, but some time must be enough. */
function isLeft(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return (pid > 0 && !isRunning(pid)) || Date.now() - statSync(path).mtimeMs > longest;
  } catch {
    return false;
  }
}

function release(path: string): void {
  try {
    if (readFileSync(path, 'utf8') === String(process.pid)) remove(path);
  } catch {
    // Whoever took it for left has removed it.
  }
}

/** What cannot be removed now is so later, when its process is gone. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}
