import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, isInstant, toInstant } from '../../domain/moment.ts';
import { UserError } from '../../domain/user-error.ts';
import { withLock } from '../lock.ts';
import type { Places } from '../places.ts';
import { mustBeRefusal, reasonOf } from '../reasons.ts';
import { makeFolder, readWhole } from '../safe-file.ts';
import { replaceSimply } from '../safe-replacing.ts';

/** What is known of the digests that a scheduler started. */
export interface KnownRuns {
  /** Since when the present schedule is in force; null when nobody said. */
  readonly since: Instant | null;
  readonly last: ScheduledRun | null;
}

/** The last of them. */
export interface ScheduledRun {
  readonly startedAt: Instant;
  /** Null while it runs, or when it never came to its end. */
  readonly exitCode: number | null;
}

/** Keeps that a digest was started by a scheduler, and how it ended: the digest itself leaves no trace. */
export interface ScheduledRuns {
  read(): KnownRuns;
  /** Each answers why that could not be kept; null when it could. */
  scheduled(): string | null;
  started(): string | null;
  ended(exitCode: number): string | null;
}

const nothing: KnownRuns = { since: null, last: null };

const largest = 1 << 16;

/** The runs for this journal. Where it has no folder, none is made. */
export function openRuns({ home, state }: Places, clock: () => number, patience = 2_000): ScheduledRuns {
  const path = join(state, 'scheduled.json');
  const keep = (change: (known: KnownRuns) => KnownRuns): string | null => {
    try {
      if (!statSync(home, { throwIfNoEntry: false })?.isDirectory()) return 'its folder is not there';
      makeFolder(state);
      const waiting = { clock, notice: () => {}, patience };
      withLock(state, 'schedule run', waiting, () => replaceSimply(path, `${JSON.stringify(change(knownIn(path)))}\n`));
      return null;
    } catch (error) {
      if (!(error instanceof UserError)) mustBeRefusal(error);
      return reasonOf(error);
    }
  };
  return {
    read: () => knownIn(path),
    scheduled: () => keep(({ last }) => ({ since: toInstant(clock()), last })),
    started: () => keep(({ since }) => ({ since, last: { startedAt: toInstant(clock()), exitCode: null } })),
    ended: (exitCode) => keep(({ since, last }) => ({ since, last: last && { ...last, exitCode } })),
  };
}

/** A file that cannot be read says nothing. */
function knownIn(path: string): KnownRuns {
  try {
    const { since, last } = JSON.parse(readWhole(path, largest).bytes.toString('utf8'));
    return { since: isInstant(since) ? since : null, last: runIn(last) };
  } catch {
    return nothing;
  }
}

function runIn(value: unknown): ScheduledRun | null {
  if (typeof value !== 'object' || value === null || !('startedAt' in value) || !isInstant(value.startedAt)) return null;
  const exitCode = 'exitCode' in value ? value.exitCode : null;
  return { startedAt: value.startedAt, exitCode: typeof exitCode === 'number' ? exitCode : null };
}
