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
