import { join } from 'node:path';
import { namesIn } from '../backups.ts';
import { lineFrom, linesOf as linesOfChanges } from '../history-lines.ts';
import { filesIn, type JournalFile, lengthIn } from '../journal-file.ts';
import { linesOf, operationLines, readable } from '../operations-there.ts';
import type { Places } from '../places.ts';

/** A stretch of a file in bytes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A history file as it must be, put together from the operations, from copies, and from what lies there. */
export interface Expected {
  readonly name: string;
  readonly bytes: Buffer;
  /** What nothing says anything of any more. */
  readonly lost: readonly Stretch[];
}

/** Every history file that a journal names, as it must be. */
export function expectedHistory(places: Places, head: JournalFile): readonly Expected[] {
  const written = new Map<string, Written>();
  for (const name of filesIn('history', head)) written.set(name, { bytes: Buffer.alloc(lengthIn(head, name)), known: [] });
  for (const { operation } of operationLines(places)) {
    if (operation === null || operation.revision > head.revision) continue;
    // All lines of a save go to the last file that it names.
    const name = filesIn('history', operation).at(-1) ?? '';
    write(written.get(name), Buffer.from(linesOfChanges(operation.changed, operation.revision)), lengthIn(operation, name));
  }
  return [...written].map(([name, known]) => filledUp(places, name, known));
}

interface Written {
  readonly bytes: Buffer;
  readonly known: Stretch[];
}

function write(written: Written | undefined, lines: Buffer, to: number): void {
  const from = to - lines.length;
  if (written === undefined || lines.length === 0 || to > written.bytes.length || from < (written.known.at(-1)?.to ?? 0)) return;
  lines.copy(written.bytes, from);
  written.known.push({ from, to });
}

/** What the operations do not say is taken from the last copy that has it, or from the file itself, where that is not damaged. */
function filledUp(places: Places, name: string, { bytes, known }: Written): Expected {
  const sources = [...copiesOf(places, name), name].map((source) => readable(places, source));
  const lost = gapsBetween(known, bytes.length).filter(({ from, to }) => {
    const source = sources.find((copy) => copy.length >= to && areLines(copy.subarray(from, to)));
    source?.copy(bytes, from, from, to);
    return source === undefined;
  });
  return { name, bytes, lost };
}

/** The copies of a history file in the backups, the newest first. */
export function copiesOf({ backups }: Places, name: string): readonly string[] {
  const base = name.replace('history/', '').replace('.jsonl', '');
  return namesIn(backups)
    .filter((copy) => copy.startsWith(`history-${base}-`) && copy.endsWith('.jsonl'))
    .toSorted()
    .toReversed()
    .map((copy) => join('backups', copy));
}

function gapsBetween(known: readonly Stretch[], length: number): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let end = 0;
  for (const { from, to } of [...known, { from: length, to: length }]) {
    if (from > end) gaps.push({ from: end, to: from });
    end = to;
  }
  return gaps;
}

/** Whether some bytes are whole lines of a history. */
export function areLines(bytes: Buffer): boolean {
  for (const line of linesOf(bytes)) if (!line.isWhole || !isHistoryLine(line.bytes)) return false;
  return true;
}

/** Whether a line of the history can be read. */
export function isHistoryLine(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  try {
    return lineFrom(text) !== null && Buffer.from(text).equals(bytes) && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
