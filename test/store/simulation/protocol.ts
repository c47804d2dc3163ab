import { dirname } from 'node:path';
import { after, type Change, type Content, stepFor, wordsFor } from './contents.ts';
import { filesOn } from './files.ts';
import type { Machine } from './machine.ts';
import {
  fileFor,
  type HistoryLine,
  hashOf,
  linesIn,
  namesIn,
  noPage,
  type Operation,
  operationAt,
  type Page,
  pageText,
} from './pages.ts';
import type { Subject, SubjectOn, Told, View } from './subject.ts';
import { SystemCalls } from './system-calls.ts';

/**
 * The design of the save, in the order in which it must happen and with nothing else around it; the store does the same with
 * locks, backups, damage and people. Three of its parts can be done the obvious way instead, to see what that breaks.
 */
export type Variant =
  | 'as designed'
  /** A line counts when its revision is not beyond the journal's, wherever it stands; so nothing need be cut off. */
  | 'stamps'
  /** When the journal was edited meanwhile, the next try leaves the lines of the first. */
  | 'kept lines'
  /** A reader takes all the history files that there are, instead of those that the journal names. */
  | 'listing';

class ChangedMeanwhile extends Error {}
class Refused extends Error {}
class NotForGood extends Error {}
class PerhapsSaved extends Error {}

/** The journal as it was read, and what tells it from another. */
interface Opened {
  readonly page: Page;
  readonly hash: string;
  readonly mark: string;
}

const home = '/home/me/data/keepword';
const journal = `${home}/journal.json`;
const pathOf = (name: string): string => `${home}/${name}`;

export const protocol =
  (variant: Variant = 'as designed'): SubjectOn =>
  (machine) =>
    programOn(machine, variant);

function programOn(machine: Machine, variant: Variant): Subject {
  const fs = new SystemCalls(machine);
  const files = filesOn(fs);

  // A reader takes no lock: the journal, then each named file up to its length. When one is gone, the history was rewritten.

  function read(): View {
    for (let left = 3; ; left--) {
      try {
        return viewOf(opened().page);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT' || left === 1) throw error;
      }
    }
  }

  function opened(): Opened {
    if (!files.exists(journal)) return { page: noPage, hash: '', mark: '' };
    const mark = files.mark(journal);
    const bytes = files.read(journal);
    return { page: JSON.parse(bytes.toString()) as Page, hash: hashOf(bytes), mark };
  }

  const viewOf = (page: Page): View => ({
    ...contentOf(page),
    revision: page.revision,
    done: operationsIn(page).map(({ said }) => said),
  });

  function contentOf(page: Page): Content {
    const { alive } = page;
    const names = variant === 'listing' ? listedHistory() : namesIn('history', page);
    return names
      .flatMap((name) =>
        linesIn<HistoryLine>(files.read(pathOf(name)).subarray(0, variant === 'stamps' ? undefined : page.files[name])),
      )
      .filter(({ revision }) => variant !== 'stamps' || revision <= page.revision)
      .reduce<Content>((content, line) => after(content, { alive, happened: [line] }), { alive, past: [] });
  }

  const listedHistory = (): readonly string[] =>
    files
      .names(pathOf('history'))
      .toSorted()
      .map((name) => `history/${name}`);

  const operationsIn = (page: Page): readonly Operation[] =>
    namesIn('operations', page).flatMap((name) => linesIn<Operation>(files.read(pathOf(name)).subarray(0, page.files[name])));

  // A writer settles what was left, then appends to the history, appends to the operations, replaces the journal, says "saved".

  function save(change: Change, settled: (view: View) => void): void {
    for (let left = 5; left > 0; left--) {
      try {
        saveOnce(change, settled, left < 5);
        return;
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
      }
    }
    throw Object.assign(new Error('somebody keeps changing it'), { code: 'EBUSY' });
  }

  function saveOnce(change: Change, settled: (view: View) => void, isRetry: boolean): void {
    const before = settledFirst(isRetry);
    machine.quietly(() => settled(viewOf(before.page)));
    if (change.kind === 'rewrite') rewrite(before, change);
    else {
      const { alive, happened } = stepFor(contentOf(before.page), change);
      const lines = happened.map((entry): HistoryLine => ({ revision: before.page.revision + 1, ...entry }));
      commit(before, wordsFor(change), { ...before.page, alive }, lines);
    }
  }

  function commit({ page, hash, mark }: Opened, said: string, wanted: Page, lines: readonly HistoryLine[]): void {
    try {
      const counted = lines.length === 0 ? wanted.files : { ...wanted.files, ...withHistory(wanted, lines) };
      const own = fileFor('operations', period('month'), counted);
      const next = (length: number): Page => ({ ...wanted, revision: page.revision + 1, files: { ...counted, [own]: length } });
      const operation = operationAt(endOf(own, counted), next, said, hash);
      files.append(pathOf(own), operation.text);
      replaceJournal(mark, pageText(operation.page));
    } catch (error) {
      const isKept = variant === 'kept lines' && error instanceof ChangedMeanwhile;
      if (!isKept && !(error instanceof NotForGood)) takeBack(page);
      throw error;
    }
  }

  function withHistory({ files: counted }: Page, lines: readonly HistoryLine[]): Page['files'] {
    const name = fileFor('history', period('year'), counted);
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const end = endOf(name, counted);
    files.append(pathOf(name), text);
    return { [name]: end + Buffer.byteLength(text) };
  }

  /** By design a file ends where its counted lines do, because all beyond was cut off. */
  const endOf = (name: string, counted: Page['files']): number =>
    variant === 'stamps' || variant === 'kept lines'
      ? machine.quietly(() => (files.exists(pathOf(name)) ? files.size(pathOf(name)) : 0))
      : (counted[name] ?? 0);

  const period = (which: 'year' | 'month'): string => new Date(machine.clock).toISOString().slice(0, which === 'year' ? 4 : 7);

  /** The one point at which a change comes to count: a rename, of a file that is on disk, in a folder that is synced after it. */
  function replaceJournal(mark: string, text: string): void {
    const temporary = pathOf('.journal.json.tmp');
    if (files.exists(temporary)) files.remove(temporary);
    files.create(temporary, text);
    if (files.mark(journal) !== mark) throw new ChangedMeanwhile();
    fs.renameSync(temporary, journal);
    try {
      files.sync(home);
    } catch (error) {
      throw new NotForGood('', { cause: error });
    }
  }

  /** All of the history anew, under a name that never was; the rename of the journal switches; then the old files go. */
  function rewrite(before: Opened, change: Change): void {
    const { page } = before;
    const old = namesIn('history', page);
    const revision = page.revision + 1;
    const text = contentOf(page)
      .past.map((entry) => `${JSON.stringify({ revision, ...entry, replaces: false })}\n`)
      .join('');
    const name = `${fileFor('history', period('year'), page.files).slice(0, 12)}.${revision}.jsonl`;
    const others = Object.fromEntries(Object.entries(page.files).filter(([named]) => !old.includes(named)));
    try {
      if (text !== '') files.append(pathOf(name), text);
    } catch (error) {
      takeBack(page);
      throw error;
    }
    const counted = text === '' ? others : { [name]: Buffer.byteLength(text), ...others };
    commit(before, wordsFor(change), { ...page, files: counted }, []);
    removeUncounted(old);
  }

  /** What is not named does not count; whoever saves next removes what is left of it. */
  function removeUncounted(names: readonly string[]): void {
    try {
      for (const name of names) files.remove(pathOf(name));
    } catch (error) {
      if (codeOf(error) === '') throw error;
    }
  }

  // What lies beyond the lengths is one whole operation that was made on this very journal, or it did not happen.

  /** What is not sure to stay then is not the change that was asked for. */
  function settledFirst(isRetry: boolean): Opened {
    try {
      return settle(isRetry);
    } catch (error) {
      throw error instanceof NotForGood || error instanceof PerhapsSaved ? error.cause : error;
    }
  }

  function settle(isRetry: boolean): Opened {
    makeGroundSafe();
    const found = opened();
    if (isRetry && variant === 'kept lines') return found;
    const [operation, ...others] = operationsBeyond(found.page);
    if (operation !== undefined) {
      if (others.length > 0 || operation.before !== found.hash) throw new Refused();
      carryOut(operation, found.mark);
      return settle(isRetry);
    }
    cut(found.page);
    const last = operationsIn(found.page).at(-1);
    if (last === undefined || pageText(last.page) === pageText(found.page)) return found;
    commit(found, 'journal.json edited by hand', found.page, []);
    return settle(isRetry);
  }

  /** Whoever put it there may have died before it was on disk, and what a save builds on must be. */
  function makeGroundSafe(): void {
    if (files.exists(journal)) for (const path of [journal, home]) files.sync(path);
    else
      for (const folder of [dirname(home), home, pathOf('history'), pathOf('operations')]) {
        if (!files.exists(folder)) fs.mkdirSync(folder);
        files.sync(dirname(folder));
      }
  }

  const operationsBeyond = ({ files: counted }: Page): readonly Operation[] =>
    files
      .names(pathOf('operations'))
      .flatMap((name) =>
        linesIn<Operation>(files.read(pathOf(`operations/${name}`)).subarray(counted[`operations/${name}`] ?? 0)),
      );

  function carryOut({ page }: Operation, mark: string): void {
    for (const name of Object.keys(page.files)) files.sync(pathOf(name));
    for (const folder of ['history', 'operations']) files.sync(pathOf(folder));
    replaceJournal(mark, pageText(page));
  }

  function takeBack(page: Page): void {
    try {
      cut(page);
    } catch (error) {
      throw new PerhapsSaved('', { cause: error });
    }
  }

  /** An operation goes before the history that belongs to it, and is gone for good by then: perhaps somebody else began with it. */
  function cut(page: Page): void {
    for (const name of namesIn('operations', page)) files.sync(pathOf(name));
    files.sync(pathOf('operations'));
    for (const folder of ['operations', 'history']) {
      for (const name of files.names(pathOf(folder)).map((found) => `${folder}/${found}`)) {
        const end = countedEnd(name, page);
        if (end === 0) files.remove(pathOf(name));
        else if (files.size(pathOf(name)) > end) files.cut(pathOf(name), end);
      }
    }
  }

  const countedEnd = (name: string, page: Page): number =>
    variant === 'stamps' && name.startsWith('history/')
      ? files.read(pathOf(name)).lastIndexOf(0x0a) + 1
      : (page.files[name] ?? 0);

  return {
    kinds: ['add', 'move', 'drop', 'log', 'log', 'archive', 'correct', 'rewrite'],
    home,
    hasLock: false,
    endsWhereItCounts: variant !== 'stamps',
    written: { list: 'alive', record: (entry) => entry },
    read,
    save: (change, settled) => toldBy(() => save(change, settled)),
  };
}

function toldBy(work: () => void): Told {
  try {
    work();
    return 'saved';
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    if (error instanceof NotForGood) return 'there, perhaps not for good';
    if (error instanceof PerhapsSaved) return 'perhaps saved';
    if (codeOf(error) !== '') return 'nothing changed';
    throw error;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
