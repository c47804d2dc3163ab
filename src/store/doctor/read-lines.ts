import { type HistoryLine, lineFrom } from '../history-lines.ts';
import { type FileLine, linesOf } from '../operations-there.ts';
import { isHistoryLine } from './expected-history.ts';

/** A line of the history that can be read: what it says, how it is written, and the save that wrote it. */
export interface ReadLine extends HistoryLine {
  readonly written: string;
  readonly revision: number;
}

/** Those of some lines that can be read. */
export const readable = (lines: Iterable<FileLine>): readonly ReadLine[] =>
  [...lines].filter(({ bytes, isWhole }) => isWhole && isHistoryLine(bytes)).map(({ bytes }) => asRead(bytes.toString('utf8')));

/** The lines in some bytes that can be read. */
export const readableIn = (bytes: Buffer): readonly ReadLine[] => readable(linesOf(bytes));

const asRead = (written: string): ReadLine => ({
  ...(lineFrom(written) as HistoryLine),
  written,
  revision: Number.parseInt(written.slice('{"revision":'.length), 10),
});
