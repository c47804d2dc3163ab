import { isUtf8 } from 'node:buffer';
import { allLines, type HistoryText, lineAt, type Part, type Unreadable } from './history-lines.ts';

/** A record's text, and where its line stands, for a person. */
export interface LocatedText extends HistoryText {
  readonly where: () => string;
  readonly isDoubtful: boolean;
}

const types = ['interaction', 'commitment', 'case'] as const;

/** What a line has between its revision and its record. */
const beginnings = types.map((type) => ({ type, text: `,"type":"${type}",` }));

/** All records of a part in which nothing is corrected: the fast way, which cuts and does not look. */
export function* textsIn(part: Part, unreadable: Unreadable): Iterable<LocatedText> {
  if (isUtf8(part.bytes)) yield* cut(part, unreadable);
  else yield* looked(part, unreadable);
}

function* cut(part: Part, unreadable: Unreadable): Iterable<LocatedText> {
  const lines = part.bytes.toString('utf8');
  let start = 0;
  for (let end = lines.indexOf('\n'); end !== -1; end = lines.indexOf('\n', start)) {
    const from = start;
    const comma = lines.indexOf(',', from);
    const beginning = lines[from] === '{' ? beginnings.find(({ text }) => lines.startsWith(text, comma)) : undefined;
    const where = (): string => part.where(Buffer.byteLength(lines.slice(0, from)));
    if (beginning === undefined) unreadable(where());
    else
      yield {
        type: beginning.type,
        text: `{${lines.slice(comma + beginning.text.length, end)}`,
        where,
        isDoubtful: part.isDoubtful,
      };
    start = end + 1;
  }
}

/** The slow way, line by line, where some of the bytes are no text. */
function* looked(part: Part, unreadable: Unreadable): Iterable<LocatedText> {
  for (const place of allLines(part.bytes)) {
    const line = lineAt(part, place, unreadable);
    if (line !== null) yield line;
  }
}
