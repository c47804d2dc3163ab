import type { Finding } from '../../domain/finding.ts';
import { DiskShelf } from '../disk-shelf.ts';
import { type JournalFile, journalOf } from '../journal-file.ts';
import { type Waiting, withLock } from '../lock.ts';
import type { Places } from '../places.ts';
import { makeFolder } from '../safe-file.ts';
import { attempted } from './attempted.ts';
import { repairFiles } from './file-repairs.ts';
import { filesIn } from './files.ts';
import { shutFindings } from './folder-findings.ts';
import type { Found } from './found.ts';
import { goOnWithout } from './going-on.ts';
import type { HistoryEdit } from './history-edits.ts';
import { removeLockElsewhere } from './lock-findings.ts';
import { type Looked, look, type Outside } from './look.ts';
import { mendingRecords } from './record-repairs.ts';
import { mended, seen } from './refusals.ts';
import type { Surroundings } from './surroundings.ts';

/** A finding, and what was done about it; null when nothing was. */
export interface Told extends Finding {
  readonly repaired: string | null;
}

/** All that doctor can say. */
export interface Examination {
  /** Whether the journal can be read and saved. */
  readonly isUsable: boolean;
  readonly findings: readonly Told[];
  readonly revision: number | null;
  /** How many records are alive. */
  readonly records: number;
  readonly surroundings: Surroundings;
}

/** What somebody has agreed to. */
export interface Leave {
  /** That a lock of another machine goes. */
  readonly unlock: boolean;
  /** That what is lost is given up. */
  readonly goOn: boolean;
  /** That what was edited and cannot be taken over is put back. */
  readonly putBack: boolean;
}

/** Looks at everything, and repairs what can be repaired. */
export interface Doctor {
  /** Changes nothing, and takes no lock. */
  examine(): Examination;
  /** Repairs the modes that keep us out, of which a repair tells: before that nothing can be seen that is to be asked. */
  letIn(): void;
  /** Whether another machine holds the lock, which only goes when a person says so. */
  isLockedElsewhere(): boolean;
  /** What no copy has any more, so that somebody has to agree before it is given up; nothing when all can be had back. */
  wouldLose(): readonly string[];
  /** What somebody edited so that it cannot be taken over, and that is put back as it was only when they agree. */
  wouldPutBack(): readonly string[];
  /** Repairs what can be repaired, and what needs leave as far as there is leave, and says what it did. */
  repair(leave?: Partial<Leave>): Examination;
}

/** The doctor for a journal, and how it waits for another process. */
export function openDoctor(outside: Outside & Waiting): Doctor {
  const { places } = outside;
  const opened: Opened = { findings: [], words: new Map() };
  return {
    letIn: () => seen(places, () => openUp(places, opened)),
    examine: () => seen(places, () => told(settled(outside), new Map())),
    isLockedElsewhere: () => seen(places, () => look(outside).lock?.state === 'elsewhere'),
    wouldLose: () => seen(places, () => needing('loss', settled(outside)).map(({ what }) => what)),
    wouldPutBack: () => seen(places, () => needing('put-back', settled(outside)).map(({ what }) => what)),
    repair: (leave = {}) =>
      mended(places, () => repaired(outside, opened, { unlock: false, goOn: false, putBack: false, ...leave })),
  };
}

/** A save that is under way may look like damage: then we look again when it is over. */
function settled(outside: Outside): Looked {
  for (let left = 20; ; left--) {
    const looked = look(outside);
    if (left === 0 || looked.lock?.state !== 'alive' || (looked.isUsable && !looked.findings.some(isPassing))) return looked;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

const isPassing = ({ kind }: Found): boolean =>
  kind === 'left-over' || kind === 'save-interrupted' || kind === 'unnamed' || kind === 'saves-apart';

type Words = Map<string, string>;

const keyOf = ({ kind, where, what }: Finding): string => `${kind} ${where} ${what}`;

const needing = (leave: 'loss' | 'put-back', { findings }: Pick<Looked, 'findings'>): readonly Found[] =>
  findings.filter(({ repair }) => repair === leave);

const canBeTakenOver = ({ problem }: HistoryEdit): boolean => problem === null;

function repaired(outside: Outside & Waiting, opened: Opened, { unlock, goOn, putBack }: Leave): Examination {
  const { places, clock } = outside;
  const { words } = opened;
  openUp(places, opened);
  const first = settled(outside);
  if (first.lock?.state === 'elsewhere' && unlock) noteLock(first, words, removeLockElsewhere(places, first.lock, clock()));
  if (first.lock?.state === 'elsewhere' && !unlock) return told(first, words, opened);
  if (!first.findings.some(({ repair }) => repair !== null)) return told(settled(outside), words, opened, first);
  // Where the lock cannot be, there is nothing to be locked.
  repairEach(
    first.findings.filter(({ kind }) => kind === 'in-the-way' || kind === 'no-folder'),
    words,
  );
  for (const folder of [places.state, places.backups]) makeFolder(folder);
  const second = withLock(places.state, 'doctor', outside, (lock) => {
    const files = filesIn(places);
    const isReady = putBack || files.edits.every(canBeTakenOver);
    // What somebody edited and is not well is to be put right first: it would be put aside with what is lost.
    const goesOn = goOn && isReady && needing('loss', files).length > 0;
    // A journal that is made again says of what it does not count that it was never saved: somebody has to agree first.
    const waits = !goesOn && files.apart?.unproved != null;
    const done = [
      ...(waits ? [] : repairFiles(places, files, lock, clock(), putBack)),
      ...(goesOn ? goOnWithout(places, files, lock, clock(), first.surroundings.zone ?? 'UTC') : []),
    ];
    for (const found of first.findings.filter(({ repair }) => repair !== 'records' && typeof repair === 'string'))
      words.set(keyOf(found), wordsFor(found, done));
    // The lock is ours now.
    const again = look(outside).findings.filter(({ kind }) => kind !== 'lock-held');
    repairEach(again, words);
    return { findings: again, edits: waits || !isReady ? [] : files.edits.filter(canBeTakenOver) };
  });
  if (second.edits.length > 0 || second.findings.some(({ repair }) => repair === 'records')) {
    new DiskShelf(places, outside).save('doctor', (latest) => mendingRecords(latest, second.edits));
  }
  return told(settled(outside), words, opened, first, second);
}

/** What kept us out and does not any more, and what was done about it. */
interface Opened {
  readonly findings: Found[];
  readonly words: Words;
}

/** Comes before all else: what cannot be read looks damaged, and where nothing can be written there is no lock. */
function openUp(places: Places, { findings, words }: Opened): void {
  for (const shut of shutFindings(places)) {
    repairEach([shut], words);
    findings.push(shut);
  }
}

function repairEach(findings: readonly Found[], words: Words): void {
  for (const found of findings)
    if (typeof found.repair === 'function') for (const did of attempted(found.repair)) words.set(keyOf(found), did);
}

function noteLock({ findings }: Looked, words: Words, done: string): void {
  for (const found of findings) if (found.kind === 'lock-elsewhere') words.set(keyOf(found), done);
}

function wordsFor(found: Found, done: readonly { readonly where: string; readonly words: string }[]): string {
  const [own = usualWords(found)] = done.filter((one) => one.where === found.where).map((one) => one.words);
  if (found.kind === 'saves-apart') return usualWords(found);
  if (found.repair === 'put-back') return own.replace('Made again.', 'Put back as it was.');
  return found.kind === 'history-edited' && found.repair === 'files' ? 'Written down as a change; kw undo takes it back.' : own;
}

/** What was found on the way and is not there any more was repaired; the rest is left. */
function told(last: Looked, words: Words, ...earlier: readonly Pick<Looked, 'findings'>[]): Examination {
  const left = new Set(last.findings.map(keyOf));
  const gone = new Map(earlier.flatMap(({ findings }) => findings).map((found) => [keyOf(found), found]));
  for (const key of left) gone.delete(key);
  const head = last.files.there.head;
  return {
    isUsable: last.isUsable,
    findings: [
      ...[...gone.values()].map((found) => asTold(found, words.get(keyOf(found)) ?? usualWords(found))),
      ...last.findings.map((found) => asTold(found, null)),
    ],
    revision: head?.revision ?? null,
    records: head === null ? 0 : recordsIn(head),
    surroundings: last.surroundings,
  };
}

function usualWords({ kind, repair }: Found): string {
  if (kind === 'forgetting-unfinished') return 'Finished; it cannot be taken back.';
  if (repair === 'loss') return 'Went on without it. What remains is in new files.';
  return repair === 'records' ? 'Put right; kw undo takes it back.' : 'Put right.';
}

const asTold = ({ kind, severity, what, where, line, command }: Found, repaired: string | null): Told => ({
  kind,
  severity,
  what,
  where,
  line,
  command: repaired === null ? command : null,
  repaired,
});

const recordsIn = (head: JournalFile): number => Object.values(journalOf(head)).reduce((sum, records) => sum + records.length, 0);
