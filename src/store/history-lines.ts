import { isUtf8 } from 'node:buffer';
import { UserError } from '../domain/user-error.ts';
import type { RecordChange } from './changes.ts';
import { seeDoctor } from './reasons.ts';

/** A record's JSON as the history has it, and of which kind it is. */
export interface HistoryText {
  readonly type: 'interaction' | 'commitment' | 'case';
  readonly text: string;
}

/** One line of a history file: a record, one that replaces the record of the same id, or the removal of one. */
export interface HistoryLine extends HistoryText {
  readonly id: string;
  readonly kind: 'new' | 'replaces' | 'removed';
}

/** Whole lines of one history file. */
export interface Part {
  readonly bytes: Buffer;
  /** Where its first byte stands, counted through all files. */
  readonly place: number;
  /** Where one of its bytes stands, for a person: the file and the line. */
  readonly where: (byte: number) => string;
  /** Something else than this program may have touched the file, so that nothing in it is taken on trust. */
  readonly isDoubtful: boolean;
}

/**
 * Where the lines come from, part by part, asked anew for each pass: of all files, of those with corrections in them, or of those
 * that something else than this program may have touched.
 */
export type Parts = (files: 'all' | 'corrected' | 'doubtful') => Iterable<Part>;

/** The longest line that is read, in bytes. */
export const longestLine = 1 << 28;

/** The lines that a save appends to the history, each with its line break. */
export const linesOf = (changes: readonly RecordChange[], revision: number): string =>
  changes
    .filter(({ was, is }) => was === 'history' || is === 'history')
    .map(({ type, id, after, was, is }) => {
      if (is !== 'history') return `{"revision":${revision},"removed":${JSON.stringify(id)}}\n`;
      const replaces = was === 'history' ? ',"replaces":true' : '';
      return `{"revision":${revision},"type":"${type}"${replaces},${JSON.stringify(after).slice(1)}\n`;
    })
    .join('');

/** Whether some of the lines of a save replace or remove earlier ones. */
export const hasCorrections = (changes: readonly RecordChange[]): boolean => changes.some(({ was }) => was === 'history');

const head =
  /^\{"revision":\d+,(?:"type":"(interaction|commitment|case)",("replaces":true,)?"id":"([^"]+)"[,}]|"removed":"([^"]+)"\}$)/;

/** Takes a line apart without parsing the record; null when it is no such line. */
export function lineFrom(line: string): HistoryLine | null {
  const found = head.exec(line);
  if (found === null || !line.endsWith('}')) return null;
  const [, type, replaces, id, removed] = found;
  if (removed !== undefined) return { type: 'interaction', text: '', id: removed, kind: 'removed' };
  const text = `{${line.slice(line.indexOf('"id":"'))}`;
  return { type: type as HistoryText['type'], text, id: id as string, kind: replaces === undefined ? 'new' : 'replaces' };
}

/** A line in a part: from its first byte to its line break. */
export interface LinePlace {
  readonly start: number;
  readonly end: number;
}

/** A line taken apart, and where it stands, for a person. */
export interface LocatedLine extends HistoryLine {
  readonly where: () => string;
  readonly isDoubtful: boolean;
}

/** Is told of each line that cannot be read; where nothing may be left out, it throws. */
export type Unreadable = (where: string) => void;

/** Takes a line of a part apart; null when it is damaged, which is told. */
export function lineAt(
  { bytes, where, isDoubtful }: Part,
  { start, end }: LinePlace,
  unreadable: Unreadable,
): LocatedLine | null {
  const line = isUtf8(bytes.subarray(start, end)) ? lineFrom(bytes.toString('utf8', start, end)) : null;
  if (line !== null) return { ...line, where: () => where(start), isDoubtful };
  unreadable(where(start));
  return null;
}

/** Leaves nothing out: a line that cannot be read is an error. */
export const refusing: Unreadable = (where) => {
  throw damagedLine(where);
};

/** Says which line cannot be read. */
export const damagedLine = (where: string): UserError =>
  new UserError('journal-damaged', `${where} cannot be read. Nothing was changed.`, seeDoctor);

/** The lines of a part that contain one of the needles, in their order, each once. */
export function linesWith(bytes: Buffer, needles: readonly Buffer[]): readonly LinePlace[] {
  const found = new Map<number, LinePlace>();
  for (const needle of needles) {
    for (let at = bytes.indexOf(needle); at !== -1; ) {
      const start = at === 0 ? 0 : bytes.lastIndexOf(0x0a, at - 1) + 1;
      const end = bytes.indexOf(0x0a, at);
      found.set(start, { start, end });
      at = bytes.indexOf(needle, end + 1);
    }
  }
  return [...found.values()].toSorted((one, other) => one.start - other.start);
}

/** Every line of a part. */
export function* allLines(bytes: Buffer): Iterable<LinePlace> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    yield { start, end };
    start = end + 1;
  }
}
