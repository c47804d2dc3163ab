import type { HistoryRecord, RecordType } from '../../domain/journal.ts';
import type { RecordChange } from '../changes.ts';
import { historyIn } from '../history.ts';
import { lineFrom, type Part } from '../history-lines.ts';
import { linesOf } from '../operations-there.ts';
import { inWords, mismatchInRecord } from '../schema.ts';
import { finished, type HistoryState } from './history-state.ts';
import { type ReadLine, readableIn } from './read-lines.ts';

/** A record of the past that was changed in its file. */
export interface HistoryEdit {
  readonly name: string;
  readonly line: number | null;
  readonly change: RecordChange;
  /** Which keys are others now. */
  readonly keys: readonly string[];
  /** Why it cannot be taken over; null when it can. */
  readonly problem: string | null;
}

/**
 * What was edited by hand in the history up to a save: what the files say against what they said when they were saved. In the place of a
 * line that cannot be read stands what it was.
 */
export function historyEdits(states: readonly HistoryState[], revision: number): readonly HistoryEdit[] {
  const [first] = states.filter(isEdited);
  if (first === undefined) return [];
  const before = recordsIn(states.map(({ expected }) => expected.bytes));
  const after = recordsIn(states.map((state) => (isEdited(state) ? meant(state, revision) : state.expected.bytes)));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const change = changeOf(id, before.get(id) ?? [], after.get(id) ?? []);
    return change === null ? [] : [editOf(states, first, change, (after.get(id) ?? []).length > 1)];
  });
}

const isEdited = ({ state }: HistoryState): boolean => state === 'edited' || state === 'damaged';

/** The lines that count of what is there now. Those of a later save were never said to be saved. */
function meant({ state, present, expected }: HistoryState, revision: number): Buffer {
  const lines = readableIn(finished(present)).filter((line) => line.revision <= revision);
  return Buffer.from((state === 'edited' ? lines : mended(readableIn(expected.bytes), lines)).map(writtenAs).join(''));
}

/** Every line that was saved, as it is now where it can be read; then those that never were. */
function mended(saved: readonly ReadLine[], lines: readonly ReadLine[]): readonly ReadLine[] {
  const now = new Map<string, ReadLine[]>();
  for (const line of lines) now.set(keyOf(line), [...(now.get(keyOf(line)) ?? []), line]);
  const known = new Set(saved.map(keyOf));
  return [...saved.flatMap((line) => now.get(keyOf(line)) ?? [line]), ...lines.filter((line) => !known.has(keyOf(line)))];
}

const keyOf = ({ revision, kind, id }: ReadLine): string => `${revision} ${kind} ${id}`;

const writtenAs = ({ written }: ReadLine): string => `${written}\n`;

/** Every record as it is now: one of each, unless an id is there twice. What cannot be read is damage, and no edit. */
function recordsIn(files: readonly Buffer[]): ReadonlyMap<string, readonly HistoryRecord[]> {
  const found = new Map<string, HistoryRecord[]>();
  let place = 0;
  const parts = files.map((bytes): Part => {
    const part = { bytes, place, where: String, isDoubtful: false };
    place += bytes.length;
    return part;
  });
  for (const { type, text } of historyIn(() => parts).lines(() => undefined)) {
    const known = { type, record: JSON.parse(text) } as HistoryRecord;
    found.set(known.record.id, [...(found.get(known.record.id) ?? []), known]);
  }
  return found;
}

/** What was done to a record; null when nothing was. */
function changeOf(id: string, before: readonly HistoryRecord[], after: readonly HistoryRecord[]): RecordChange | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const [old] = before;
  const [now] = after;
  return {
    type: (now ?? old)?.type as RecordType,
    id,
    before: old?.record ?? null,
    after: now?.record ?? null,
    was: old === undefined ? null : 'history',
    is: now === undefined ? null : 'history',
  };
}

function editOf(states: readonly HistoryState[], first: HistoryState, change: RecordChange, isTwice: boolean): HistoryEdit {
  const place = placeOf(states, change.id) ?? { name: first.name, line: null };
  return { ...place, change, keys: keysChanged(change), problem: isTwice ? 'its id is there twice' : problemWith(change) };
}

/** The file and line in which the record stands first, where it was edited. */
function placeOf(states: readonly HistoryState[], id: string): Pick<HistoryEdit, 'name' | 'line'> | null {
  for (const { name, present } of states.filter(isEdited)) {
    for (const { bytes, number } of linesOf(present)) {
      if (lineFrom(bytes.toString('utf8'))?.id === id) return { name, line: number };
    }
  }
  return null;
}

function keysChanged({ before, after }: RecordChange): readonly string[] {
  if (before === null || after === null) return [];
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  );
}

function problemWith({ type, after }: RecordChange): string | null {
  const mismatch = after === null ? null : mismatchInRecord(type, after);
  return mismatch && inWords(mismatch);
}
