import { emptyJournal, largestStep } from '../domain/journal.ts';
import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import { journalIn } from './backup-reading.ts';
import type { Backups, Restorable, RestorePlan } from './backups-kept.ts';
import { newFirst, type RecordChange } from './changes.ts';
import type { DiskShelf } from './disk-shelf.ts';
import { type JournalFile, journalOf, lengthIn } from './journal-file.ts';
import { removeLeftOvers } from './left-overs.ts';
import { historyOf, inHome, isEarlierOf, lengthSince, linesSince, type WithFiles } from './lineage.ts';
import { type Waiting, withLock } from './lock.ts';
import { lookingInto } from './looking.ts';
import { newestFirst } from './operations.ts';
import type { Places } from './places.ts';
import { inWordsOr, notSaved } from './reasons.ts';
import { changesFromTo, pastsOf, type State } from './restoring.ts';
import { makeFolder } from './safe-file.ts';
import { wentOn } from './steps.ts';
import type { Changed, Saved } from './store.ts';
import { isVacant, journalInCopy, settleIn } from './whole-copy-home.ts';
import { type OpenCopy, withWholeCopy } from './whole-copy-reading.ts';

/** What is to be restored: its journal, and the copy that it comes from, null for a backup. */
interface Source {
  readonly was: WithFiles;
  readonly copy: OpenCopy | null;
}

/** The part of `Backups` that brings an earlier journal back. */
export function restorerFor(places: Places, shelf: DiskShelf, waiting: Waiting): Pick<Backups, 'plan' | 'restore'> {
  const saved = (source: Source, from: Restorable, said: string): Saved =>
    shelf.save('backup restore', ({ file }) => ({
      said,
      changed: changesTo(places, source, inHome(places, file), from),
      undoes: null,
      redoes: null,
    }));
  return {
    plan: (from) => lookingInto(places, () => withSource(places, from, (source) => planFor(places, shelf, source, from))),
    restore: (from, said) =>
      lookingInto(places, () =>
        withSource(places, from, (source) => settled(places, waiting, source, said) ?? saved(source, from, said)),
      ),
  };
}

function withSource<T>(places: Places, from: Restorable, work: (source: Source) => T): T {
  if (from.kind === 'backup') return work({ was: inHome(places, journalIn(places, from)), copy: null });
  return withWholeCopy(from.path, (copy) => work({ was: journalInCopy(from.path, copy), copy }));
}

function planFor(places: Places, shelf: DiskShelf, source: Source, from: Restorable): RestorePlan {
  const { file } = source.was;
  const vacant = source.copy !== null && isVacant(places, source.was);
  const changed = vacant ? allIn(source.was) : newFirst(changesTo(places, source, inHome(places, shelf.latest().file), from));
  return { revision: file.revision, isVacant: vacant, changed };
}

/** Of the past only what kind each record is. */
function allIn(was: WithFiles): readonly Changed[] {
  const none: State['past'] = new Map();
  const past = [...historyOf(was).lines()].map(({ type }): Changed => ({ type, id: '', before: null, after: {} }));
  return [...changesFromTo({ journal: emptyJournal, past: none }, { journal: was.file, past: none }), ...past];
}

/** All that differs; a UserError where the two are not states of one journal, or more differs than one step can hold. */
function changesTo(places: Places, { was: then, copy }: Source, now: WithFiles, from: Restorable): readonly RecordChange[] {
  const isBack = copy === null ? isBeforeIn(places, then.file, now.file) : isEarlierOf(then, now);
  if (!isBack && (copy === null || !isEarlierOf(now, then))) throw anotherJournal(from);
  const [earlier, later] = isBack ? [then, now] : [now, then];
  if (lengthSince(earlier.file, later.file) > largestStep) throw tooMuch(from);
  const { before, after } = pastsOf(historyOf(earlier), linesSince(earlier.file, later));
  const [pastNow, pastThen] = isBack ? [after, before] : [before, after];
  return changesFromTo({ journal: now.file, past: pastNow }, { journal: then.file, past: pastThen });
}

/** Backups lie beside the files that they name, so that only lengths need to be compared, unless something was lost since. */
const isBeforeIn = (places: Places, then: JournalFile, now: JournalFile): boolean =>
  Object.entries(then.files).every(([name, length]) => length <= lengthIn(now, name)) && !lostSince(places, then.revision, now);

/** Whether files were given up after a save: those that are called so now are others. */
function lostSince(places: Places, revision: number, now: JournalFile): boolean {
  for (const operation of newestFirst(places, now)) {
    if (operation.revision <= revision) return false;
    if (operation.command === wentOn) return true;
  }
  return false;
}

/** Null when there is a journal already. */
function settled(places: Places, waiting: Waiting, { was, copy }: Source, said: string): Saved | null {
  if (copy === null) return null;
  try {
    makeFolder(places.state);
    const isSettled = withLock(places.state, 'backup restore', waiting, () => {
      removeLeftOvers(places);
      const vacant = isVacant(places, was);
      if (vacant) settleIn(places, copy, was);
      return vacant;
    });
    return isSettled ? { revision: was.file.revision, said, journal: journalOf(was.file), changed: [] } : null;
  } catch (error) {
    throw inWordsOr(error, (refusal) => notSaved(places.home, refusal));
  }
}

const anotherJournal = ({ path }: Restorable): UserError =>
  new UserError(
    'failed',
    `${path} is no earlier or later state of this journal: it is another one, went on elsewhere, or is from before somebody was forgotten or something was lost. Nothing was changed.`,
    `Have it beside this one, in a folder of its own: kw backup restore ${asShellWord(path)} --home <folder>`,
  );

const tooMuch = ({ path }: Restorable): UserError =>
  new UserError(
    'failed',
    `Too much was written since ${path} for one step that could be taken back. Nothing was changed.`,
    `Have it beside this one, in a folder of its own: kw backup restore ${asShellWord(path)} --home <folder>`,
  );
