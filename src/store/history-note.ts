import { type BigIntStats, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from './as-saved.ts';
import { areReadable } from './history-check.ts';
import type { Places } from './places.ts';
import { readWhole } from './safe-file.ts';

const largest = 1 << 16;
const quicklyRead = 4 << 20;

const noteIn = ({ state }: Places): string => join(state, 'history-as-saved');

/** Whether a history file is still the one that this program wrote: then nothing in it needs a second look. */
export const isAsWritten = (places: Places, name: string, stat: BigIntStats): boolean => noted(places).get(name) === markOf(stat);

/**
 * To be called before something is appended to these files; what it answers notes afterwards those that were as written until
 * then. One that was touched by anything else is looked at once, as long as that does not keep anybody waiting; else it stays
 * doubtful, and is read more slowly.
 */
export function noteAppending(places: Places, names: readonly string[]): () => void {
  const sure = names.filter((name) => {
    const stat = statOf(places, name);
    return stat === undefined || isAsWritten(places, name, stat) || isReadable(places, name);
  });
  return () => {
    try {
      const marks = sure.map((name) => [name, statOf(places, name)] as const);
      const now = marks.flatMap(([name, stat]) => (stat === undefined ? [] : [[name, markOf(stat)] as const]));
      if (now.length > 0) write(places, new Map([...noted(places), ...now]));
    } catch {
      // Without the note it is read more slowly; what was saved must not look as if it had failed.
    }
  };
}

/**
 * Looks through one of these files that is doubtful, and notes what came of it. After a copy to another machine all of them are
 * doubtful; with one a save, the past is soon read as quickly as before, and no save takes long.
 */
export function lookThroughOne(places: Places, names: readonly string[]): void {
  try {
    const known = noted(places);
    for (const name of names) {
      const stat = statOf(places, name);
      if (stat === undefined || stat.size > quicklyRead) continue;
      const mark = markOf(stat);
      if ([mark, notWell(mark)].includes(known.get(name) ?? '')) continue;
      write(places, new Map([...known, [name, isReadable(places, name) ? mark : notWell(mark)]]));
      return;
    }
  } catch {
    // As above: it only is read more slowly.
  }
}

/** Noted of a file in which something cannot be read, so that it is not looked through again as long as it stays so. */
const notWell = (mark: string): string => `not well ${mark}`;

function isReadable({ home }: Places, name: string): boolean {
  try {
    return areReadable(readWhole(join(home, name), quicklyRead).bytes);
  } catch {
    return false;
  }
}

const statOf = ({ home }: Places, name: string): BigIntStats | undefined =>
  statSync(join(home, name), { bigint: true, throwIfNoEntry: false });

function noted(places: Places): ReadonlyMap<string, string> {
  try {
    const lines = readWhole(noteIn(places), largest).bytes.toString('latin1').split('\n');
    return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const));
  } catch {
    return new Map();
  }
}

/** Without the note everything works, but slower. */
function write(places: Places, marks: ReadonlyMap<string, string>): void {
  try {
    writeFileSync(noteIn(places), [...marks].map(([name, mark]) => `${name} ${mark}`).join('\n'), { mode: 0o600 });
  } catch {
    // A reader then looks at every line.
  }
}
