import type { RecordType } from '../../domain/journal.ts';
import type { RecordChange } from '../changes.ts';
import { historyIn } from '../history.ts';
import { type HistoryText, lineFrom, type Part } from '../history-lines.ts';
import { linesOf } from '../operations-there.ts';
import { mismatchInRecord } from '../schema.ts';
import type { HistoryState } from './history-state.ts';

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

/** What was edited by hand in the history: what the files say against what they said when they were saved. */
export function historyEdits(states: readonly HistoryState[]): readonly HistoryEdit[] {
  if (!states.some(({ state }) => state === 'edited')) return [];
  const before = recordsIn(states.map((state) => (state.state === 'edited' ? state.expected.bytes : presentIn(state))));
  const after = recordsIn(states.map(presentIn));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => editOf(states, id, before.get(id) ?? [], after.get(id) ?? []));
}

const presentIn = ({ state, present, expected }: HistoryState): Buffer =>
  state === 'edited' ? present : present.subarray(0, expected.bytes.length);

/** The texts of every record as it is now: one each, unless an id is there twice. */
function recordsIn(files: readonly Buffer[]): ReadonlyMap<string, readonly HistoryText[]> {
  const found = new Map<string, HistoryText[]>();
  let place = 0;
  const parts = files.map((bytes): Part => {
    const part = { bytes, place, where: () => '' };
    place += bytes.length;
    return part;
  });
  for (const { type, text } of historyIn(() => parts).lines()) {
    const id = (JSON.parse(text) as { readonly id: string }).id;
    found.set(id, [...(found.get(id) ?? []), { type, text }]);
  }
  return found;
}

function editOf(
  states: readonly HistoryState[],
  id: string,
  before: readonly HistoryText[],
  after: readonly HistoryText[],
): readonly HistoryEdit[] {
  if (before.length === after.length && before.every(({ text }, place) => text === after[place]?.text)) return [];
  const [old] = before;
  const [now] = after;
  const change: RecordChange = {
    type: (now ?? old)?.type as RecordType,
    id,
    before: old === undefined ? null : JSON.parse(old.text),
    after: now === undefined ? null : JSON.parse(now.text),
    was: old === undefined ? null : 'history',
    is: now === undefined ? null : 'history',
  };
  const place = placeOf(states, id);
  return [{ ...place, change, keys: keysChanged(change), problem: problemWith(change, Math.max(before.length, after.length)) }];
}

/** The file and line in which the record stands first, where it was edited. */
function placeOf(states: readonly HistoryState[], id: string): Pick<HistoryEdit, 'name' | 'line'> {
  const edited = states.filter(({ state }) => state === 'edited');
  for (const { name, present } of edited) {
    for (const { bytes, number } of linesOf(present)) {
      if (lineFrom(bytes.toString('utf8'))?.id === id) return { name, line: number };
    }
  }
  return { name: edited[0]?.name ?? '', line: null };
}

function keysChanged({ before, after }: RecordChange): readonly string[] {
  if (before === null || after === null) return [];
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  );
}

function problemWith({ type, after }: RecordChange, count: number): string | null {
  if (count > 1) return 'its id is there twice';
  const mismatch = after === null ? null : mismatchInRecord(type, after);
  return mismatch && `${mismatch.where || 'it'} ${mismatch.why}`;
}
