import { join } from 'node:path';
import { lineFrom, longestLine } from '../history-lines.ts';
import { linesOf } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { type Found, problem } from './found.ts';
import type { HistoryState } from './history-state.ts';

/** Lines that say something that cannot be: the same id twice, or the correction of a record that is not there. */
export function lineFindings({ home }: Places, states: readonly HistoryState[], longest = longestLine): readonly Found[] {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const { name, present, expected } of states) {
    const where = join(home, name);
    for (const { bytes, number } of linesOf(present.subarray(0, expected.bytes.length))) {
      if (bytes.length >= longest) {
        found.push(tooLong(where, name, number, bytes.length));
        continue;
      }
      const line = lineFrom(bytes.toString('utf8'));
      if (line === null) continue;
      const known = { where, line: number };
      if (line.kind === 'new' && seen.has(line.id))
        found.push(
          problem({
            ...known,
            kind: 'same-id-twice',
            what: `Line ${number} of ${name} has the id ${line.id}, which is there already, and does not say that it replaces it. Remove the one that is wrong in an editor.`,
          }),
        );
      if (line.kind !== 'new' && !seen.has(line.id))
        found.push(
          problem({
            ...known,
            kind: 'corrects-nothing',
            what: `Line ${number} of ${name} corrects ${line.id}, which is not there.`,
          }),
        );
      if (line.kind === 'removed') seen.delete(line.id);
      else seen.add(line.id);
    }
  }
  return found;
}

const tooLong = (where: string, name: string, line: number, length: number): Found =>
  problem({
    kind: 'line-too-long',
    where,
    line,
    what: `Line ${line} of ${name} has ${length >> 20} MiB, more than is read: it is left out. Shorten it in an editor.`,
  });
