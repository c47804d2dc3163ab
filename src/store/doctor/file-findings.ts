import { join } from 'node:path';
import type { JournalFile } from '../journal-file.ts';
import type { Places } from '../places.ts';
import type { Rebuilt } from '../rebuild.ts';
import { isOnlyFirstSave } from '../recovery.ts';
import { counted, type Found, problem, worthKnowing } from './found.ts';
import { type HistoryEdit, historyEdits } from './history-edits.ts';
import { type HistoryState, historyStates } from './history-state.ts';
import { isDamaged, type OperationsState, operationsStates, undoStopsAt } from './operations-state.ts';
import { type There, thereIn } from './there.ts';

/** The journal's files as they are found, and what is the matter with them. */
export interface Files {
  readonly there: There;
  readonly history: readonly HistoryState[];
  readonly operations: readonly OperationsState[];
  readonly edits: readonly HistoryEdit[];
  readonly findings: readonly Found[];
  /** Whether the journal can be read and saved as it is. */
  readonly isUsable: boolean;
  /** The journal with whose history its records can be gone through, perhaps without some lines; null when that makes no sense yet. */
  readonly readable: JournalFile | null;
}

/** Looks at the journal, the history and the operations. */
export function filesIn(places: Places): Files {
  const there = thereIn(places);
  const { head } = there;
  const history = head === null ? [] : historyStates(places, head);
  const operations = head === null ? [] : operationsStates(places, head);
  const edits = historyEdits(history);
  const findings = [
    ...journalFindings(places, there),
    ...history.flatMap((state) => historyFindings(places, state)),
    ...edits.map((edit) => editFinding(places, edit, edits)),
    ...operationsFindings(places, operations),
  ];
  const isUsable =
    there.journal.state === 'good' &&
    (there.rebuilt === null || isInterrupted(there)) &&
    history.every(({ state, present, expected }) => state === 'good' || present.length === expected.bytes.length) &&
    !operations.some(isDamaged);
  return { there, history, operations, edits, findings, isUsable, readable: history.every(isAsSaved) ? head : null };
}

/** Lines that cannot be had back are left out where somebody looks at the records. */
const isAsSaved = (one: HistoryState): boolean => one.state === 'good' || (one.state === 'lost' && isLongEnough(one));

const isLongEnough = ({ present, expected }: HistoryState): boolean => present.length >= expected.bytes.length;

/** Only the last save is missing, and the next change carries it out. */
const isInterrupted = ({ journal, rebuilt }: There): boolean =>
  journal.state === 'good' &&
  rebuilt?.isExact === true &&
  rebuilt.from === journal.page.file.revision &&
  rebuilt.file.revision === rebuilt.from + 1;

function journalFindings(places: Places, there: There): readonly Found[] {
  const { journal, rebuilt, head } = there;
  const known = { where: places.journal };
  if (journal.state === 'newer')
    return [problem({ ...known, kind: 'journal-newer', what: `${journal.why}.`, command: 'npm install -g keepword@latest' })];
  if (journal.state === 'good') return rebuilt === null ? [] : [olderFinding(places, there, journal.page.file.revision, rebuilt)];
  if (journal.state === 'missing' && head === null && isOnlyFirstSave(places))
    return [problem({ ...known, kind: 'journal-missing', what: 'There is no journal here.', command: 'kw where' })];
  const why = journal.state === 'missing' ? 'It is gone, but what belongs to it is still there' : journal.why;
  if (rebuilt === null)
    return [
      problem({
        ...known,
        kind: 'journal-damaged',
        what: `${why}; neither a backup nor an operation is left to make it again from.`,
      }),
    ];
  const from = rebuilt.from === 0 ? 'the operations' : `the backup of save ${rebuilt.from} and the operations since`;
  const exact = rebuilt.isExact ? 'to the byte' : 'record by record';
  return [
    problem({
      ...known,
      kind: 'journal-damaged',
      what: `${why}; save ${rebuilt.file.revision} can be made again ${exact} from ${from}.`,
      repair: 'files',
    }),
  ];
}

function olderFinding({ journal: where }: Places, there: There, revision: number, { file }: Rebuilt): Found {
  if (isInterrupted(there))
    return worthKnowing({
      kind: 'save-interrupted',
      where,
      what: `Save ${file.revision} was interrupted after it was safe, or an earlier journal.json was put back; the next change carries it out.`,
      repair: 'files',
    });
  const what = `journal.json is of save ${revision}, but save ${file.revision} lies beside it: an earlier copy was put in its place.`;
  return problem({ kind: 'journal-older', where, what, repair: 'files' });
}

function historyFindings(places: Places, { name, state, present, expected, unreadable }: HistoryState): readonly Found[] {
  const where = join(places.home, name);
  if (state === 'damaged')
    return [
      problem({
        kind: 'history-damaged',
        where,
        line: unreadable[0] ?? null,
        what: `${name} ${damageOf(present, expected.bytes, unreadable)}; it can be made again to the byte from the operations.`,
        repair: 'files',
      }),
    ];
  if (state !== 'lost') return [];
  const lost = expected.lost.reduce((sum, { from, to }) => sum + to - from, 0);
  const lines = unreadable.map((line) =>
    problem({
      kind: 'line-unreadable',
      where,
      line,
      what: `Line ${line} of ${name} cannot be read, and nothing says what it was; it is kept as it is.`,
    }),
  );
  if (present.length >= expected.bytes.length && lines.length > 0) return lines;
  return [
    problem({
      kind: 'history-lost',
      where,
      what: `${counted(lost, 'byte')} of ${name} are lost: neither the operations nor a copy has them. Put the file back from another copy of this folder.`,
    }),
  ];
}

function damageOf(present: Buffer, expected: Buffer, unreadable: readonly number[]): string {
  if (present.length === 0) return 'is gone';
  if (present.length < expected.length)
    return `is ${counted(expected.length - present.length, 'byte')} shorter than the journal says`;
  return `has ${counted(unreadable.length, 'line')} that cannot be read, the first being line ${unreadable[0]}`;
}

function editFinding(
  { home }: Places,
  { name, line, change, keys, problem: why }: HistoryEdit,
  edits: readonly HistoryEdit[],
): Found {
  const done = change.before === null ? 'was added' : change.after === null ? 'was removed' : `was edited (${keys.join(', ')})`;
  const what = `${line === null ? name : `Line ${line} of ${name}`}: the ${change.type} ${change.id} ${done} by hand`;
  const known = { kind: 'history-edited', where: join(home, name), line };
  if (why !== null) return problem({ ...known, what: `${what}, and cannot be taken over: ${why}. Put it right in an editor.` });
  const canBe = edits.every((edit) => edit.problem === null);
  return problem({ ...known, what: `${what}.`, repair: canBe ? 'files' : null });
}

function operationsFindings({ home }: Places, states: readonly OperationsState[]): readonly Found[] {
  const damaged = states.filter(isDamaged).map(({ name, unreadable, missing }) => {
    const what =
      missing > 0
        ? `${counted(missing, 'byte')} of ${name} are missing`
        : `${name} has ${counted(unreadable.length, 'line')} that cannot be read`;
    const where = join(home, name);
    return problem({
      kind: 'operations-damaged',
      where,
      line: unreadable[0] ?? null,
      what: `${what}; the journal and the history are as they were, but undo stops there.`,
      repair: 'files',
    });
  });
  const stop = undoStopsAt(states);
  if (damaged.length > 0 || stop === null) return damaged;
  return [
    worthKnowing({
      kind: 'undo-stops',
      what: `What was changed before save ${stop} cannot be taken back: its operations were lost.`,
    }),
  ];
}
