import { createHash } from 'node:crypto';
import { Violation } from './oracle.ts';
import type { Subject } from './subject.ts';
import type { SystemCalls } from './system-calls.ts';

/** `journal.json` as far as both programs that are simulated have it. */
interface Page {
  readonly revision: number;
  readonly files: Readonly<Record<string, number>>;
}

interface OperationLine {
  readonly revision: number;
  readonly journalAfter: string;
}

const namesIn = (fs: SystemCalls, folder: string): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);

function bytesOf(fs: SystemCalls, path: string): Buffer {
  const size = (fs.statSync(path) as { readonly size: number }).size;
  const file = fs.openSync(path, fs.constants.O_RDONLY);
  const bytes = Buffer.alloc(size);
  fs.readSync(file, bytes, 0, size, 0);
  fs.closeSync(file);
  return bytes;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const pageIn = (bytes: Buffer): Page => JSON.parse(bytes.toString()) as Page;

const countedOperations = (fs: SystemCalls, home: string, { files }: Page): readonly OperationLine[] =>
  Object.entries(files)
    .filter(([name]) => name.startsWith('operations/'))
    .toSorted()
    .flatMap(([name, length]) => bytesOf(fs, `${home}/${name}`).subarray(0, length).toString().split('\n').slice(0, -1))
    .map((line) => JSON.parse(line) as OperationLine);

/** Holds what nobody but the disk can say: after a save the files are as long as they count, and nothing else lies there. */
export function mustBeTidy(fs: SystemCalls, { home, endsWhereItCounts }: Subject, livingPids: ReadonlySet<number>): void {
  const bytes = bytesOf(fs, `${home}/journal.json`);
  const page = pageIn(bytes);
  const operations = countedOperations(fs, home, page);
  const isInOrder = operations.length === page.revision && operations.every(({ revision }, place) => revision === place + 1);
  if (!isInOrder) throw new Violation('the operations are not those of every save');
  if (operations.at(-1)?.journalAfter !== hashOf(bytes)) throw new Violation('the last operation is not that of the journal');
  const found = ['history', 'operations'].flatMap((folder) =>
    namesIn(fs, `${home}/${folder}`).map((name) => `${folder}/${name}`),
  );
  for (const name of endsWhereItCounts ? found : [])
    if ((fs.statSync(`${home}/${name}`) as { readonly size: number }).size !== page.files[name])
      throw new Violation(`${name} is left over, or longer than it counts`);
  const others = [
    ...namesIn(fs, home).filter((name) => !['journal.json', 'history', 'operations', 'backups', '.state'].includes(name)),
    ...namesIn(fs, `${home}/backups`).filter((name) => name.startsWith('.')),
  ];
  const inState = namesIn(fs, `${home}/.state`).filter(
    (name) => !name.endsWith('as-saved') && !livingPids.has(Number(/^ticket\.(\d+)/.exec(name)?.[1])),
  );
  if (others.length + inState.length > 0) throw new Violation(`left over: ${[...others, ...inState].join(' ')}`);
}

/** Holds that every backup is a journal: that of its revision, to the byte, unless somebody edited it. */
export function backupsMustBeWhole(fs: SystemCalls, home: string, wasEdited: boolean): void {
  const backups = namesIn(fs, `${home}/backups`).filter((name) => name.startsWith('journal-'));
  const operations =
    wasEdited || backups.length === 0 ? [] : countedOperations(fs, home, pageIn(bytesOf(fs, `${home}/journal.json`)));
  for (const name of backups) {
    const bytes = bytesOf(fs, `${home}/backups/${name}`);
    const revision = Number(/^journal-(\d+)/.exec(name)?.[1]);
    const operation = operations.find((known) => known.revision === revision);
    if (!isWhole(bytes, revision)) throw new Violation(`the backup ${name} is not whole`);
    if (operation !== undefined && operation.journalAfter !== hashOf(bytes))
      throw new Violation(`the backup ${name} is another journal`);
  }
}

function isWhole(bytes: Buffer, revision: number): boolean {
  try {
    return pageIn(bytes).revision === revision;
  } catch {
    return false;
  }
}

/** Whether a whole line lies beyond what counts of the operations. */
export function hasUnfinished(fs: SystemCalls, home: string): boolean {
  if (!fs.existsSync(`${home}/journal.json`)) return false;
  const { files } = pageIn(bytesOf(fs, `${home}/journal.json`));
  return namesIn(fs, `${home}/operations`).some((name) =>
    bytesOf(fs, `${home}/operations/${name}`).includes(0x0a, files[`operations/${name}`] ?? 0),
  );
}
