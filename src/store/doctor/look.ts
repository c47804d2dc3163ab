import { join } from 'node:path';
import type { Environment } from '../../domain/environment.ts';
import { problemsFirst } from '../../domain/finding.ts';
import type { Instant, Zone } from '../../domain/moment.ts';
import { UserError } from '../../domain/user-error.ts';
import { counted } from '../../domain/wording.ts';
import { moveAside } from '../aside.ts';
import { openConfiguration } from '../configuration.ts';
import { handEditOf } from '../hand-edits.ts';
import { historyIn } from '../history.ts';
import { partsOfHistory } from '../history-files.ts';
import type { JournalFile } from '../journal-file.ts';
import type { Places } from '../places.ts';
import { orRefused } from '../refused.ts';
import { besideFindings } from './beside-findings.ts';
import { conflictFindings } from './conflict-copies.ts';
import { type Files, filesIn } from './files.ts';
import { folderFindings } from './folder-findings.ts';
import { type Found, problem, worthKnowing } from './found.ts';
import { inTheWayFindings } from './in-the-way.ts';
import { lineFindings } from './line-findings.ts';
import { type LockThere, lockFindings, lockIn } from './lock-findings.ts';
import { recordFindings } from './record-findings.ts';
import { type Surroundings, surroundingFindings, surroundingsOf } from './surroundings.ts';

/** What a look at everything needs from outside. */
export interface Outside {
  readonly places: Places;
  readonly environment: Environment;
  /** Milliseconds since 1970, by the real clock. */
  readonly clock: () => number;
  /** The moment that is pretended, or the real one, for whoever is in this zone. */
  readonly now: (zone: Zone) => Instant;
}

/** All that was found, in the order in which it is told: the worst first. */
export interface Looked {
  readonly files: Files;
  readonly lock: LockThere | null;
  readonly surroundings: Surroundings;
  readonly findings: readonly Found[];
  /** Whether the journal can be read and saved. */
  readonly isUsable: boolean;
}

/** Looks at everything, and changes nothing. */
export function look(outside: Outside): Looked {
  const { places, environment, clock } = outside;
  const files = filesIn(places);
  const lock = lockIn(places);
  const surroundings = surroundingsOf(places, environment);
  const { zone, findings: ofSettings } = settingsIn(places, clock());
  const findings = [
    ...files.findings,
    ...lockFindings(places, lock, clock()),
    ...inTheWayFindings(places),
    ...ofSettings,
    ...forgettingFindings(places, files),
    ...handEditFindings(places, files),
    ...(files.readable === null ? [] : insideFindings(outside, files, files.readable, zone)),
    ...folderFindings(places, clock()),
    ...conflictFindings(places, clock()),
    ...besideFindings(places, files, clock()),
    ...surroundingFindings(places, surroundings, zone),
  ];
  const isUsable = files.isUsable && !findings.some((found) => preventsSaving(places, found));
  return { files, lock, surroundings, findings: findings.toSorted(problemsFirst), isUsable };
}

/** A save that is under way may look like damage: then we look again when it is over. */
export function settled(outside: Outside): Looked {
  for (let left = 20; ; left--) {
    const looked = look(outside);
    if (left === 0 || looked.lock?.state !== 'alive' || (looked.isUsable && !looked.findings.some(isPassing))) return looked;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

const isPassing = ({ kind }: Found): boolean =>
  kind === 'left-over' || kind === 'save-interrupted' || kind === 'unnamed' || kind === 'saves-apart';

/** Drafts are no part of the journal. */
const preventsSaving = ({ state }: Places, { kind, where }: Found): boolean =>
  ['lock-elsewhere', 'lock-held', 'in-the-way'].includes(kind) || (kind === 'no-folder' && where !== join(state, 'drafts'));

function settingsIn(places: Places, now: number): { readonly zone: Zone | null; readonly findings: readonly Found[] } {
  const settings = orRefused(() => openConfiguration(places).read());
  if (!(settings instanceof UserError)) return { zone: settings.zone, findings: [] };
  const where = places.configuration;
  const repair = (): string =>
    `Put aside as ${moveAside(places, where, 'damaged', now)}. The usual settings hold now: kw config list.`;
  return { zone: null, findings: [problem({ kind: 'settings', where, what: settings.message, repair })] };
}

function forgettingFindings(places: Places, { there: { head } }: Files): readonly Found[] {
  if (head?.erasing === undefined) return [];
  return [
    problem({
      kind: 'forgetting-unfinished',
      where: places.home,
      what: 'Somebody was forgotten on request, but is not gone from every file yet; the next change finishes it.',
      repair: 'records',
    }),
  ];
}

function handEditFindings(places: Places, { there, isUsable }: Files): readonly Found[] {
  // A journal that is still to be finished is not the one that its operation tells of.
  const isFinished = there.journal.state === 'good' && there.rebuilt === null && there.head?.erasing === undefined;
  if (there.journal.state !== 'good' || !isFinished || !isUsable) return [];
  const edit = handEditOf(places, there.journal.page);
  if (edit === null) return [];
  const what = `journal.json was edited by hand, in ${counted(edit.changed.length, 'record')}; the next change writes that down first.`;
  return [worthKnowing({ kind: 'journal-edited', where: places.journal, what, repair: 'records' })];
}

function insideFindings(
  { places, clock, now }: Outside,
  { history }: Files,
  head: JournalFile,
  zone: Zone | null,
): readonly Found[] {
  const unreadable = new Set<string>();
  const recorded = historyIn(partsOfHistory(places, head, () => head)).skipping((where) => unreadable.add(where));
  const real = new Date(clock()).toISOString();
  const pretended = now(zone ?? 'UTC');
  const ofRecords = recordFindings(places, { head, past: () => recorded.all(), now: pretended > real ? pretended : real });
  return [...lineFindings(places, history, unreadable), ...ofRecords];
}
