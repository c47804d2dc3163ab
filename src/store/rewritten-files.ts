import { dirname, join } from 'node:path';
import { namesIn } from './backups.ts';
import { lengthByHand } from './edited-history.ts';
import { ErasedPlaces } from './erased-places.ts';
import { type Erasure, historyLineWithout, operationWithout } from './erasure.ts';
import { filesIn, type JournalFile, lengthIn, periodOf } from './journal-file.ts';
import { LengthsBySave, linesOfFile } from './lines-of-files.ts';
import { damagedFile, operationLine, type StoredOperation, wholeOperation } from './operations.ts';
import type { Places } from './places.ts';
import { writeInParts } from './safe-replacing.ts';

/** The files beside a journal, rewritten under new names: which ones it is to name, and how long they are. */
export type Rewritten = Pick<JournalFile, 'files' | 'corrected'>;

/** Writes the history and the operations anew, without somebody, in files that nobody reads before a journal names them. */
export function rewrittenFiles(places: Places, file: JournalFile, erasure: Erasure): Rewritten {
  mustBeAsSaved(places, file);
  const history = rewrittenHistory(places, file, erasure);
  const operations = rewrittenOperations(places, file, history, erasure);
  const files = { ...lengthsAt(history, Number.MAX_SAFE_INTEGER), ...operations };
  const corrected = history.filter(({ was, name }) => file.corrected.includes(was) && files[name] !== undefined);
  return { files, corrected: corrected.map(({ name }) => name) };
}

/** What somebody wrote into a file is not counted, and would be gone with the old one. */
function mustBeAsSaved(places: Places, file: JournalFile): void {
  for (const name of filesIn('history', file))
    if (lengthByHand(places, file, name) !== null)
      throw damagedFile(join(places.home, name), 'it was changed by something else than Keepword');
}

/** A file of the history as it is to be: under its old name when nothing in it changes. */
interface HistoryFile {
  readonly name: string;
  readonly was: string;
  readonly lengths: LengthsBySave;
}

const rewrittenHistory = (places: Places, file: JournalFile, erasure: Erasure): readonly HistoryFile[] =>
  filesIn('history', file).map((was) => {
    const lengths = new LengthsBySave();
    const counted = function* (): Iterable<Buffer> {
      for (const line of historyWithout(places, file, was, erasure)) {
        lengths.add(line);
        yield line;
      }
    };
    const stays = isFreeOf(places, file, was, erasure);
    const name = stays ? was : newName(places, was);
    if (stays) for (const _ of counted());
    else writeInParts(join(places.home, name), inPieces(counted()));
    return { name, was, lengths };
  });

function isFreeOf(places: Places, file: JournalFile, name: string, erasure: Erasure): boolean {
  for (const text of textsOf(places, file, name)) if (historyLineWithout(text, erasure) !== text) return false;
  return true;
}

function* historyWithout(places: Places, file: JournalFile, name: string, erasure: Erasure): Iterable<Buffer> {
  for (const line of linesOfFile(join(places.home, name), lengthIn(file, name))) {
    const text = textOf(line);
    const without = historyLineWithout(text, erasure);
    // A line that cannot be read, and does not tell of them, is kept byte for byte.
    if (without === text) yield line;
    else if (without !== null) yield Buffer.from(`${without}\n`);
  }
}

/** All of them, because each says how long the files are with it. */
function rewrittenOperations(
  places: Places,
  file: JournalFile,
  history: readonly HistoryFile[],
  erasure: Erasure,
): JournalFile['files'] {
  const erasedPlaces = new ErasedPlaces(erasure.erased);
  const lengths: Record<string, number> = {};
  const rewritten = function* (was: string, name: string): Iterable<Buffer> {
    for (const text of textsOf(places, file, was)) {
      const operation = wholeOperation(text);
      if (operation === null) throw damagedFile(join(places.home, was), 'one of its lines is no operation');
      const counted = { ...operation, changed: erasedPlaces.counted(operation.changed) };
      const files = { ...lengthsAt(history, operation.revision), ...lengths };
      const line = Buffer.from(operationLine(withOwnLength({ ...operationWithout(counted, text, erasure), files }, name)));
      lengths[name] = lengthIn({ files: lengths }, name) + line.length;
      yield line;
    }
  };
  for (const was of filesIn('operations', file)) {
    const name = newName(places, was);
    writeInParts(join(places.home, name), inPieces(rewritten(was, name)));
  }
  return lengths;
}

/** The lines of a file that count, without their line breaks. */
export function* textsOf({ home }: Places, file: JournalFile, name: string): Iterable<string> {
  for (const line of linesOfFile(join(home, name), lengthIn(file, name))) yield textOf(line);
}

const textOf = (line: Buffer): string => line.toString('utf8').replace(/\n$/, '');

/** An operation's line says how long its own file is with it, which its length depends on. */
function withOwnLength(operation: StoredOperation, name: string): StoredOperation {
  const before = lengthIn(operation, name);
  for (let own = operation; ; ) {
    const length = before + Buffer.byteLength(operationLine(own));
    if (own.files[name] === length) return own;
    own = { ...own, files: { ...own.files, [name]: length } };
  }
}

const lengthsAt = (history: readonly HistoryFile[], revision: number): JournalFile['files'] =>
  Object.fromEntries(
    history.map(({ name, lengths }): [string, number] => [name, lengths.at(revision)]).filter(([, length]) => length > 0),
  );

/** A name that no file has: `history/2026.1.jsonl`, `history/2026.2.jsonl` ... */
export function newName({ home }: Places, was: string): string {
  const [folder, period] = [dirname(was), periodOf(was)];
  const taken = namesIn(join(home, folder)).flatMap((name) =>
    name.startsWith(`${period}.`) ? [Number(/\.(\d+)\.jsonl$/.exec(name)?.[1] ?? 0)] : [],
  );
  return `${folder}/${period}.${Math.max(0, ...taken) + 1}.jsonl`;
}

const pieceLength = 1 << 20;

/** Many lines at a time, because each write costs more than a line. */
function* inPieces(lines: Iterable<Buffer>): Iterable<Buffer> {
  let piece: Buffer[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < pieceLength) continue;
    yield Buffer.concat(piece);
    [piece, length] = [[], 0];
  }
  yield Buffer.concat(piece);
}
