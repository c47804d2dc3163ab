import { isUnmistakable, type KnownBy, saying } from '../domain/mentions.ts';
import type { Id } from '../domain/record.ts';
import { textsIn, withTexts } from '../domain/record-texts.ts';
import { lists } from './changes.ts';
import type { RecordedHistory } from './history.ts';
import { lineFrom } from './history-lines.ts';
import type { JournalFile } from './journal-file.ts';

/** Takes texts out of what records said earlier: what they say now stays, and is for a person to put right. */
export interface Rewording {
  /** By what a text is known to be meant. */
  readonly texts: readonly string[];
  readonly isMeant: (text: string) => boolean;
  /** A version of a record without them; the same where it has none, or says that still. */
  readonly reworded: <T extends object>(record: T) => T;
}

/** What stands where a text was. */
const erasedText = 'erased on request';

/** Without these texts in what records said earlier; `present` are the records as they are now. */
export function rewordingOf(texts: readonly string[], present: () => Iterable<object>): Rewording {
  if (texts.length === 0) return { texts, isMeant: () => false, reworded: (record) => record };
  const isMeant = saying(texts);
  const stays = new Map<unknown, ReadonlySet<string>>();
  for (const record of present()) {
    const own = textsIn(record).filter(isMeant);
    if (own.length > 0) stays.set(idOf(record), new Set(own));
  }
  const reworded = <T extends object>(record: T): T => {
    const own = stays.get(idOf(record));
    return withTexts(record, (text) => (isMeant(text) && !own?.has(text) ? erasedText : text)) as T;
  };
  return { texts, isMeant, reworded };
}

/** By what somebody is meant, and nobody else, wherever it stands. */
export const unmistakable = ({ names, addresses }: KnownBy): readonly string[] => [...names.filter(isUnmistakable), ...addresses];

const idOf = (record: object): unknown => Reflect.get(record, 'id');

/** A line of the history with its record reworded; what cannot be read is left as it is. */
export function lineReworded(line: string, { texts, reworded }: Rewording): string {
  const found = texts.length === 0 ? null : lineFrom(line);
  if (found === null || found.kind === 'removed') return line;
  const record = parsed(found.text);
  const now = record === null ? null : reworded(record);
  return now === record ? line : `${line.slice(0, line.indexOf('"id":"'))}${JSON.stringify(now).slice(1)}`;
}

/** Every record as it is now; a line that cannot be read is none. */
export function* presentRecords(file: JournalFile, history: RecordedHistory): Iterable<object> {
  for (const name of Object.values(lists)) yield* file[name];
  for (const { text } of history.lines(() => undefined)) {
    const record = parsed(text);
    if (record !== null) yield record;
  }
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of how many records an earlier version says what is to go; `versions` are all that are kept. */
export const reworkedBy = ({ reworded }: Rewording, versions: Iterable<object>): number => {
  const found = new Set<unknown>();
  for (const version of versions) if (reworded(version) !== version) found.add(idOf(version));
  return found.size;
};

/** The id of a record, not a text: both stand in the list of what is being erased. */
export const isId = (text: Id): boolean => /^[2-9][a-z][2-9a-z]{10}$/.test(text);
