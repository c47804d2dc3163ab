import { join } from 'node:path';
import { type HistoryLine, lineFrom, longestLine } from '../history-lines.ts';
import { linesOf } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { inWords, mismatchInRecord } from '../schema.ts';
import { isHistoryLine } from './expected-history.ts';
import { type Found, problem } from './found.ts';
import type { HistoryState } from './history-state.ts';

/**
 * Lines that say something that cannot be: the same id twice, the correction of a record that is not there, or no record at all, as
 * whoever reads them was told of some.
 */
export function lineFindings(
  { home }: Places,
  states: readonly HistoryState[],
  unreadable: ReadonlySet<string>,
  longest = longestLine,
): readonly Found[] {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const { name, present, expected } of states)
    for (const { bytes, number } of linesOf(present.subarray(0, expected.bytes.length))) {
      const place = { name, where: join(home, name), line: number };
      if (bytes.length >= longest) {
        found.push(tooLong(place, bytes.length));
        continue;
      }
      const line = lineFrom(bytes.toString('utf8'));
      if (line === null) continue;
      if (unreadable.has(`Line ${number} of ${name}`) && isHistoryLine(bytes)) found.push(noRecord(place, line));
      if (line.kind === 'new' && seen.has(line.id)) found.push(twice(place, line));
      if (line.kind !== 'new' && !seen.has(line.id)) found.push(correctsNothing(place, line));
      if (line.kind === 'removed') seen.delete(line.id);
      else seen.add(line.id);
    }
  return found;
}

/** Where a line stands. */
interface Place {
  readonly name: string;
  readonly where: string;
  readonly line: number;
}

const tooLong = ({ name, ...known }: Place, length: number): Found =>
  problem({
    ...known,
    kind: 'line-too-long',
    what: `Line ${known.line} of ${name} has ${length >> 20} MiB, more than is read: it is left out. Shorten it in an editor.`,
  });

const twice = ({ name, ...known }: Place, { id }: HistoryLine): Found =>
  problem({
    ...known,
    kind: 'same-id-twice',
    what: `Line ${known.line} of ${name} has the id ${id}, which is there already, and does not say that it replaces it. Remove the one that is wrong in an editor.`,
  });

const correctsNothing = ({ name, ...known }: Place, { id }: HistoryLine): Found =>
  problem({ ...known, kind: 'corrects-nothing', what: `Line ${known.line} of ${name} corrects ${id}, which is not there.` });

/** Nothing says any more what it was before. */
function noRecord({ name, ...known }: Place, { type, text }: HistoryLine): Found {
  const mismatch = mismatchInRecord(type, JSON.parse(text));
  const why = mismatch === null ? '' : ` (${inWords(mismatch)})`;
  return problem({
    ...known,
    kind: 'line-unreadable',
    what: `Line ${known.line} of ${name} cannot be read as a record${why}, and nothing says what it was; it is kept as it is. Put it right in an editor, then: kw doctor --repair --yes`,
  });
}
