import { UserError } from '../domain/user-error.ts';
import type { RecordChange } from './changes.ts';

/** Where whole lines come from, part by part; asked anew for each pass. A part is gone when the next one is asked for. */
export type Parts = () => Iterable<Buffer>;

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

const head =
  /^\{"revision":\d+,(?:"type":"(interaction|commitment|case)",("replaces":true,)?"id":"([^"]+)"[,}]|"removed":"([^"]+)"\}$)/;

/** Takes a line apart without parsing the record; null when it is no such line. */
export function lineFrom(line: string): HistoryLine | null {
  const found = head.exec(line);
  if (found === null) return null;
  const [, type, replaces, id, removed] = found;
  if (removed !== undefined) return { type: 'interaction', text: '', id: removed, kind: 'removed' };
  const text = `{${line.slice(line.indexOf('"id":"'))}`;
  return { type: type as HistoryText['type'], text, id: id ?? '', kind: replaces === undefined ? 'new' : 'replaces' };
}

/** Takes a line apart, or says that it is damaged. */
export function lineOrDamage(line: string): HistoryLine {
  const found = lineFrom(line);
  if (found !== null) return found;
  throw new UserError(
    'journal-damaged',
    'A line of the history cannot be read. Nothing was changed.',
    'Put back the history from a copy: its files are the ones that kw where names.',
  );
}

/** A line in a part: from its first byte to its line break. */
export interface LinePlace {
  readonly start: number;
  readonly end: number;
}

/** The lines of a part that contain one of the needles, in their order, each once. */
export function linesWith(part: Buffer, needles: readonly Buffer[]): readonly LinePlace[] {
  const found = new Map<number, LinePlace>();
  for (const needle of needles) {
    for (let at = part.indexOf(needle); at !== -1; ) {
      const start = at === 0 ? 0 : part.lastIndexOf(0x0a, at - 1) + 1;
      const end = part.indexOf(0x0a, at);
      found.set(start, { start, end });
      at = part.indexOf(needle, end + 1);
    }
  }
  return [...found.values()].toSorted((one, other) => one.start - other.start);
}
