import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the operations, as far as the storms look at it. */
export interface WrittenOperation {
  readonly revision: number;
  readonly command: string;
  readonly undoes: number | null;
  readonly redoes: number | null;
  readonly token: string;
  readonly journalBefore: string | null;
  readonly journalAfter: string;
  readonly changed: readonly {
    readonly type: string;
    readonly id: string;
    readonly after: Readonly<Record<string, unknown>> | null;
  }[];
}

/** A journal as its files say it, read without any code of the program, and what is wrong with it. */
export interface Written {
  readonly operations: readonly WrittenOperation[];
  /** Every record, alive or past: its kind and id, and its JSON. */
  readonly records: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

type JournalJson = {
  readonly revision: number;
  readonly token: string;
  readonly files: Readonly<Record<string, number>>;
} & Readonly<Record<string, unknown>>;

const alive = { contacts: 'contact', organizations: 'organization', commitments: 'commitment', cases: 'case', answers: 'answer' };

/** Reads a journal that nobody is writing to. What lies beyond the lengths that it names does not count. */
export function asWritten(home: string): Written {
  const path = join(home, 'journal.json');
  if (!existsSync(path)) return { operations: [], records: new Map(), problems: [] };
  const bytes = readFileSync(path);
  try {
    const journal = JSON.parse(bytes.toString('utf8')) as JournalJson;
    const operations = linesIn(home, journal, 'operations/').map((line) => JSON.parse(line) as WrittenOperation);
    const records = new Map([...recordsAlive(journal), ...recordsPast(linesIn(home, journal, 'history/'))]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { operations, records, problems: [...brokenChain(operations, journal, hash), ...differences(operations, records)] };
  } catch (error) {
    return { operations: [], records: new Map(), problems: [`it cannot be read: ${error}`] };
  }
}

function linesIn(home: string, { files }: JournalJson, folder: string): readonly string[] {
  const names = Object.keys(files).filter((name) => name.startsWith(folder));
  return names.toSorted().flatMap((name) => {
    const bytes = readFileSync(join(home, name));
    const length = files[name] ?? 0;
    if (bytes.length < length) throw new Error(`${name} is ${bytes.length} bytes long and not ${length}`);
    const text = bytes.toString('utf8', 0, length);
    if (!text.endsWith('\n')) throw new Error(`${name} does not end with a line`);
    return text.split('\n').slice(0, -1);
  });
}

function recordsAlive(journal: JournalJson): readonly (readonly [string, string])[] {
  return Object.entries(alive).flatMap(([list, type]) =>
    (journal[list] as readonly { readonly id: string }[]).map(
      (record) => [`${type} ${record.id}`, JSON.stringify(record)] as const,
    ),
  );
}

/** The last line on a record counts. */
function recordsPast(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const { revision: _, type, replaces, removed, ...record } = JSON.parse(line);
    if (removed !== undefined) {
      for (const key of [...found.keys()]) if (key.endsWith(` ${removed}`)) found.delete(key);
      continue;
    }
    const key = `${type} ${record.id}`;
    if (found.has(key) !== (replaces === true)) throw new Error(`${key} is there twice, or replaces nothing`);
    found.set(key, JSON.stringify(record));
  }
  return found;
}

/** Each operation must have been made on the journal that the one before it made, and the last one must have made this journal. */
function brokenChain(operations: readonly WrittenOperation[], journal: JournalJson, hash: string): readonly string[] {
  const problems = operations.flatMap(({ revision, journalBefore }, place) => {
    const before = operations[place - 1]?.journalAfter ?? null;
    return revision === place + 1 && journalBefore === before ? [] : [`operation ${place + 1} does not follow the one before it`];
  });
  const last = operations.at(-1);
  const isLast = last?.revision === journal.revision && last.token === journal.token && last.journalAfter === hash;
  return isLast ? problems : [...problems, `journal.json is not what operation ${last?.revision} made`];
}

/** The records that the operations, carried out one after the other, would make. */
function differences(operations: readonly WrittenOperation[], records: ReadonlyMap<string, string>): readonly string[] {
  const expected = new Map<string, string>();
  for (const { type, id, after } of operations.flatMap(({ changed }) => changed)) {
    if (after === null) expected.delete(`${type} ${id}`);
    else expected.set(`${type} ${id}`, JSON.stringify(after));
  }
  const differing = [...expected]
    .filter(([key, text]) => records.get(key) !== text)
    .map(([key]) => `${key} is not as it was saved`);
  const more = [...records.keys()].filter((key) => !expected.has(key)).map((key) => `${key} was never saved`);
  return [...differing, ...more];
}

const usual =
  /^(journal\.json|config\.json|history\/\d{4}\.jsonl|operations\/\d{4}-\d\d\.jsonl|backups\/journal-\d{10}-\d{8}T\d{6}Z\.json|\.state\/(?:history-)?as-saved)$/;

/** The files in a home that belong there for no longer than a save lasts: locks, tickets, guards, temporary files, bytes that do not count. */
export function leftOvers(home: string): readonly string[] {
  const { files } = JSON.parse(readFileSync(join(home, 'journal.json'), 'utf8')) as JournalJson;
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(home, name)).isFile());
  const tails = names.filter(
    (name) => /^(history|operations)\//.test(name) && statSync(join(home, name)).size !== (files[name] ?? 0),
  );
  return [...names.filter((name) => !usual.test(name)), ...tails.map((name) => `more of ${name} than counts`)];
}
