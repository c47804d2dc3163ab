import { statSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from './history-lines.ts';
import { fileFor, filesIn, type JournalFile, lengthIn, periodOf } from './journal-file.ts';
import { linesOfFile } from './lines-of-files.ts';
import { newestFirst } from './operations.ts';
import type { Places } from './places.ts';
import { partIfThere } from './safe-file.ts';

/**
 * How far a history file tells of what was saved, when something else than this program changed its length, such as an editor; null
 * when nothing did, or when it was cut off: what is missing then was at its end, and nobody may go on as if it had never been there.
 */
export function lengthByHand(places: Places, file: JournalFile, name: string): number | null {
  const path = join(places.home, name);
  const length = lengthIn(file, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === length || (size > length && !isByHand(path, length, file.revision))) return null;
  const { counted, last } = savedIn(path, size, file.revision);
  return size > length || isEndOf(places, file, name, last) ? counted : null;
}

/**
 * Where a save appends to the history, in a year. A file that something else changed stays as it is, to the byte, until somebody has its
 * changes taken over: what is new goes into that of the next year.
 */
export function historyFor(places: Places, file: JournalFile, year: string): string {
  const name = fileFor('history', year, file);
  return lengthByHand(places, file, name) === null ? name : `history/${Number(periodOf(name)) + 1}.jsonl`;
}

/** What counts ends with a whole line, and an interrupted save leaves no lines of earlier revisions. */
export function isByHand(path: string, length: number, revision: number): boolean {
  const end = partIfThere(path, Math.max(0, length - 1), Math.min(1, length)).toString('latin1');
  const own = revisionOf(partIfThere(path, length, 40));
  return (end !== '\n' && end !== '') || own <= revision;
}

/** NaN where it says none. */
const revisionOf = (line: Buffer): number => Number(/^\{"revision":(\d+),/.exec(line.toString('latin1', 0, 40))?.[1]);

/** The lines of a file up to the first of a save that does not count, and the last of them. */
function savedIn(path: string, size: number, revision: number): { readonly counted: number; readonly last: Buffer } {
  let counted = 0;
  let last: Buffer = Buffer.alloc(0);
  for (const line of linesOfFile(path, size)) {
    if (revisionOf(line) > revision) break;
    counted += line.length;
    last = line;
  }
  return { counted, last };
}

/** Whether a line is the last one that was ever written to a file, perhaps with other words in it, and is there to its end. */
function isEndOf(places: Places, file: JournalFile, name: string, last: Buffer): boolean {
  const text = last.toString('utf8');
  const there = keyOf(text);
  return there !== null && there === keyOf(lastWritten(places, file, name)) && (text.endsWith('\n') || isJson(text));
}

/** Of which save and which record a line is, whatever else stands in it. */
const keyOf = (line: string): string | null =>
  /^\{"revision":\d+,(?:"type":"\w+",(?:"replaces":true,)?"id":"[^"]+"|"removed":"[^"]+")/.exec(line)?.[0] ?? null;

/** Whether a text is JSON, whatever it says. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The last line that a save wrote to a file; empty where no operation says so any more. */
function lastWritten(places: Places, file: JournalFile, name: string): string {
  for (const operation of newestFirst(places, file)) {
    const lines = filesIn('history', operation).at(-1) === name ? linesOf(operation.changed, operation.revision) : '';
    if (lines !== '') return lines.split('\n').at(-2) as string;
  }
  return '';
}

/** Says that a file was edited, and what is done about it meanwhile. */
export const editedWords = (name: string, meanwhile: string): string =>
  `${name} was changed by something else than Keepword, and ${meanwhile}. See what was changed: kw doctor. Take it over: kw doctor --repair`;
