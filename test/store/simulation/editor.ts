import { anId } from '../../helpers/sample-records.ts';
import type { Content, Entry } from './contents.ts';
import type { Random } from './random.ts';
import type { SystemCalls } from './system-calls.ts';

/** How somebody changes a record in the file itself; as a function, because each program has its own records. */
export interface Written {
  readonly list: string;
  readonly record: (entry: Entry) => object;
}

/** Who edits, and what. */
export interface Editing {
  readonly fs: SystemCalls;
  readonly path: string;
  readonly written: Written;
  readonly random: Random;
}

/**
 * Somebody opens `journal.json` in an editor, changes, adds or removes something, or only its looks, and saves: in place or by a
 * rename. Editors that care sync; what others lose is not the program's. Answers what there is then; null when it is the same
 * to the byte.
 */
export function editByHand(
  { fs, path, written, random }: Editing,
  { alive, past }: Content,
  words: string,
  mayBeInPlace: boolean,
): Content | null {
  const before = textOf(fs, path);
  const page = JSON.parse(before) as Record<string, unknown>;
  const edited = editedAlive(alive, words, random);
  const records = page[written.list] as readonly { readonly id: string }[];
  const kept = (entry: Entry): object =>
    (alive.includes(entry) ? records.find(({ id }) => id === entry.id) : null) ?? written.record(entry);
  const text = JSON.stringify({ ...page, [written.list]: edited.map(kept) }, null, random.oneOf([0, 2, 8]));
  if (text === before) return null;
  replace(fs, path, text, mayBeInPlace && random.chance(0.5));
  return { alive: edited, past };
}

function editedAlive(alive: readonly Entry[], text: string, random: Random): readonly Entry[] {
  const place = random.below(Math.max(1, alive.length));
  const how = random.oneOf(['change', 'add', 'remove', 'looks'] as const);
  if (how === 'looks') return alive;
  if (how === 'add' || alive.length === 0) return [...alive, { id: anId(text), type: 'commitment', text }];
  return how === 'change'
    ? alive.map((entry, at) => (at === place ? { ...entry, text } : entry))
    : alive.filter((_, at) => at !== place);
}

function textOf(fs: SystemCalls, path: string): string {
  const size = (fs.statSync(path) as { readonly size: number }).size;
  const file = fs.openSync(path, fs.constants.O_RDONLY);
  const bytes = Buffer.alloc(size);
  fs.readSync(file, bytes, 0, size, 0);
  fs.closeSync(file);
  return bytes.toString();
}

function replace(fs: SystemCalls, path: string, text: string, inPlace: boolean): void {
  const written = inPlace ? path : `${path}~`;
  fs.writeFileSync(written, text);
  const file = fs.openSync(written, fs.constants.O_RDONLY);
  fs.fsyncSync(file);
  fs.closeSync(file);
  if (!inPlace) fs.renameSync(written, path);
  const folder = fs.openSync(path.slice(0, path.lastIndexOf('/')), fs.constants.O_RDONLY);
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}
