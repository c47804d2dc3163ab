import { DiskShelf } from '../disk-shelf.ts';
import { type Lock, type Waiting, withLock } from '../lock.ts';
import type { Places } from '../places.ts';
import { makeFolder } from '../safe-file.ts';
import { attempted } from './attempted.ts';
import { type Examination, keyOf, told, usualWords, type Words } from './examination.ts';
import { repairFiles } from './file-repairs.ts';
import { filesIn } from './files.ts';
import { shutFindings } from './folder-findings.ts';
import type { Found } from './found.ts';
import { goOnWithout } from './going-on.ts';
import type { HistoryEdit } from './history-edits.ts';
import { removeLockElsewhere } from './lock-findings.ts';
import { type Looked, look, type Outside, settled } from './look.ts';
import { mendingRecords } from './record-repairs.ts';

/** What somebody has agreed to. */
export interface Leave {
  /** That a lock of another machine goes. */
  readonly unlock: boolean;
  /** That what is lost is given up. */
  readonly goOn: boolean;
  /** That what was edited and cannot be taken over is put back. */
  readonly putBack: boolean;
}

/** Repairs what can be repaired and what there is leave for, and answers what is left. `opened` is what was let in before. */
export function repaired(outside: Outside & Waiting, opened: Opened, leave: Leave): Examination {
  const { places, clock } = outside;
  const { words } = opened;
  openUp(places, opened);
  const first = settled(outside);
  if (first.lock?.state === 'elsewhere') {
    if (!leave.unlock) return told(first, words, opened);
    noteLock(first, words, removeLockElsewhere(places, first.lock, clock()));
  }
  if (!first.findings.some(({ repair }) => repair !== null)) return told(settled(outside), words, opened, first);
  // Where the lock cannot be, there is nothing to be locked.
  repairEach(
    first.findings.filter(({ kind }) => kind === 'in-the-way' || kind === 'no-folder'),
    words,
  );
  for (const folder of [places.state, places.backups]) makeFolder(folder);
  const second = withLock(places.state, 'doctor', outside, (lock) => repairedFiles(outside, first, words, leave, lock));
  if (second.edits.length > 0 || second.findings.some(({ repair }) => repair === 'records')) {
    new DiskShelf(places, outside).save('doctor', (latest) => mendingRecords(latest, second.edits));
  }
  return told(settled(outside), words, opened, first, second);
}

/** What was found once the files were repaired, and the edits that the records of the journal are to be given. */
interface Second {
  readonly findings: readonly Found[];
  readonly edits: readonly HistoryEdit[];
}

/** Repairs what is repaired while nobody else can save. */
function repairedFiles(outside: Outside & Waiting, first: Looked, words: Words, { goOn, putBack }: Leave, lock: Lock): Second {
  const { places, clock } = outside;
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
}

/** What is found that needs somebody to agree. */
export const needing = (leave: 'loss' | 'put-back', { findings }: Pick<Looked, 'findings'>): readonly Found[] =>
  findings.filter(({ repair }) => repair === leave);

const canBeTakenOver = ({ problem }: HistoryEdit): boolean => problem === null;

/** What kept us out and does not any more, and what was done about it. */
export interface Opened {
  readonly findings: Found[];
  readonly words: Words;
}

/** Comes before all else: what cannot be read looks damaged, and where nothing can be written there is no lock. */
export function openUp(places: Places, { findings, words }: Opened): void {
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
