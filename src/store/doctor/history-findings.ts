import { join } from 'node:path';
import { lossCommand } from '../../domain/finding.ts';
import { counted } from '../../domain/wording.ts';
import type { Places } from '../places.ts';
import { type Found, problem } from './found.ts';
import type { HistoryEdit } from './history-edits.ts';
import type { HistoryState } from './history-state.ts';
import { bytesLost } from './loss.ts';

/** What is the matter with the files of the history, and what was edited in them by hand. */
export const historyFindings = (
  places: Places,
  states: readonly HistoryState[],
  edits: readonly HistoryEdit[],
): readonly Found[] => [
  ...states.flatMap((state) => fileFindings(places, state)),
  ...(edits.length > 0 ? [] : states.filter(({ state }) => state === 'edited').map(({ name }) => emptyEditFinding(places, name))),
  ...edits.map((edit) => editFinding(places, edit, edits)),
];

function fileFindings({ home }: Places, file: HistoryState): readonly Found[] {
  const { name, state, present, expected, unreadable } = file;
  const where = join(home, name);
  if (state === 'damaged') return [damaged(where, file)];
  if (state === 'mixed up') return [mixedUp(where, file)];
  if (state !== 'lost') return [];
  const isShorter = present.length < expected.bytes.length;
  if (!isShorter && unreadable.length > 0) return unreadable.map((line) => unreadableLine(where, name, line));
  return [present.length > expected.bytes.length ? unprovedEdit(where, name) : lost(where, file)];
}

const damaged = (where: string, { name, present, expected, unreadable }: HistoryState): Found =>
  problem({
    kind: 'history-damaged',
    where,
    line: unreadable[0] ?? null,
    what: `${name} ${damageOf(present, expected.bytes, unreadable)}; it can be made again to the byte from the operations.`,
    repair: 'files',
  });

const unreadableLine = (where: string, name: string, line: number): Found =>
  problem({
    kind: 'line-unreadable',
    where,
    line,
    what: `Line ${line} of ${name} cannot be read, and nothing says what it was; it is kept as it is.`,
    repair: 'loss',
  });

const unprovedEdit = (where: string, name: string): Found =>
  problem({
    kind: 'history-edited',
    where,
    what: `${name} was edited by hand, and nothing says what it was before. Once you agree, its lines count as they are now.`,
    repair: 'loss',
  });

const lost = (where: string, file: HistoryState): Found =>
  problem({
    kind: 'history-lost',
    where,
    what: `${counted(bytesLost(file), 'byte')} of ${file.name} are lost: neither the operations nor a copy has them. Put the file back from another copy of this folder, or go on without them.`,
    repair: 'loss',
  });

const mixedUp = (where: string, { name, strays }: HistoryState): Found =>
  problem({
    kind: 'history-damaged',
    where,
    what: `${name} holds what was saved in ${strays.join(' and ')}, as after a copy or an exchange of files; it can be made again to the byte from the operations.`,
    repair: 'files',
  });

/** Nothing is to be taken over then, but the file would be held for edited ever after. */
const emptyEditFinding = ({ home }: Places, name: string): Found =>
  problem({
    kind: 'history-edited',
    where: join(home, name),
    what: `${name} was edited by hand, but no record says anything else than before; it can be made again to the byte from the operations.`,
    repair: 'files',
  });

function damageOf(present: Buffer, expected: Buffer, unreadable: readonly number[]): string {
  if (present.length === 0) return 'is gone';
  if (present.length < expected.length)
    return `is ${counted(expected.length - present.length, 'byte')} shorter than the journal says`;
  return `has ${counted(unreadable.length, 'line')} that cannot be read, the first being line ${unreadable[0]}`;
}

/** A line that stands there twice may say the same. */
const editedIn = (keys: readonly string[]): string =>
  keys.length === 0 ? 'was written once more' : `was edited (${keys.join(', ')})`;

/** It is somebody's own: they say whether it goes. */
const cannotBe = ({ before }: HistoryEdit['change'], why: string): string =>
  `and cannot be taken over: ${why}. Put it right in an editor, or let it be ${before === null ? 'taken out' : 'put back as it was'}.`;

function editFinding(
  { home }: Places,
  { name, line, change, keys, problem: why }: HistoryEdit,
  edits: readonly HistoryEdit[],
): Found {
  const done = change.before === null ? 'was added' : change.after === null ? 'was removed' : editedIn(keys);
  const what = `${line === null ? name : `Line ${line} of ${name}`}: the ${change.type} ${change.id} ${done} by hand`;
  const known = { kind: 'history-edited', where: join(home, name), line };
  if (why !== null) return problem({ ...known, what: `${what}, ${cannotBe(change, why)}`, repair: 'put-back' });
  const canBe = edits.every((edit) => edit.problem === null);
  return problem({ ...known, what: `${what}.`, repair: 'files', ...(canBe ? {} : { command: lossCommand }) });
}
