import { allLines, lineAt, type Part, type Parts, refusing, type Unreadable } from './history-lines.ts';
import { recordFrom } from './history-records.ts';

/** Looks at every line that something else than this program may have touched, and tells of those that cannot be read. */
export function checkDoubtful(parts: Parts, unreadable: Unreadable): void {
  for (const part of parts('doubtful')) checkPart(part, unreadable);
}

/** Whether some bytes are whole lines of a history, each of which can be read. */
export function areReadable(bytes: Buffer): boolean {
  try {
    checkPart({ bytes, place: 0, where: () => '', isDoubtful: true }, refusing);
    return bytes.length === 0 || bytes.at(-1) === 0x0a;
  } catch {
    return false;
  }
}

function checkPart(part: Part, unreadable: Unreadable): void {
  for (const place of allLines(part.bytes)) {
    const line = lineAt(part, place, unreadable);
    if (line !== null && line.kind !== 'removed') recordFrom(line, unreadable);
  }
}
