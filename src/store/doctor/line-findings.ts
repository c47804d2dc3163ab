import { join } from 'node:path';
import { lineFrom } from '../history-lines.ts';
import { linesOf } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { type Found, problem } from './found.ts';
import type { HistoryState } from './history-state.ts';

/** Lines that say something that cannot be: the same id twice, or the correction of a record that is not there. */
export function lineFindings({ home }: Places, states: readonly HistoryState[]): readonly Found[] {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const { name, present, expected } of states) {
    const where = join(home, name);
    for (const { bytes, number } of linesOf(present.subarray(0, expected.bytes.length))) {
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
