import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '../domain/contact.ts';
import type { RecordType } from '../domain/journal.ts';
import type { KnownBy } from '../domain/mentions.ts';
import { toInstant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import { journalIfGood } from './backup-reading.ts';
import { backupsIn } from './backups.ts';
import { lists } from './changes.ts';
import { DiskShelf, type Opening } from './disk-shelf.ts';
import { presentRecords, rewordingOf, reworkedBy } from './earlier-wording.ts';
import { changedIn, type Erasure, erasureOf, goneFrom, journalWithout, type KeptPast, wordsOf } from './erasure.ts';
import { filesIn, type JournalFile } from './journal-file.ts';
import { historyOf, inHome } from './lineage.ts';
import { lookingInto } from './looking.ts';
import { isBackup, isOfThePast } from './own-names.ts';
import { noPage, type Page, pageOf } from './page.ts';
import type { Places } from './places.ts';
import { mustBeRefusal } from './reasons.ts';
import { rewrittenFiles, textsOf } from './rewritten-files.ts';
import { appendWhole, readWhole } from './safe-file.ts';
import { writingOf } from './saving.ts';

/** What was erased, and what else in the folder may still tell of it. */
export interface Forgotten {
  /** The kind of each record that went with them. */
  readonly gone: readonly RecordType[];
  /** By what they were known, earlier as well: what others' records may still call them. */
  readonly known: KnownBy;
  /** Files in the folder that were left as they are, and have one of their names, numbers, addresses or ids in them, or cannot be looked at. */
  readonly otherFiles: readonly string[];
}

/** Erases a person from everything that is kept. */
export interface Forgetting {
  /** Whoever is not there any more, but stands in steps that were taken back, or in backups: as they were last. */
  gone(): readonly Contact[];
  /** The kind of each record that would go. */
  wouldGo(person: Id): readonly RecordType[];
  /** Cannot be taken back. Cut off at any moment, it is as if it had not begun, or the next change finishes it. */
  forget(person: Id): Forgotten;
  /** How many records said a text earlier, and do not say it now. */
  earlierWith(text: string): number;
  /** Erases a text from what records said earlier; what they say now stays. It cannot be taken back either. */
  forgetWording(text: string): Forgotten;
}

/** What steps before it cannot be taken back any more: `undo` stops there. */
const command = 'contact forget';

/** Opens what erases from the journal in a folder. */
export function openForgetting(places: Places, opening: Opening): Forgetting {
  return {
    gone: () =>
      lookingInto(places, () => {
        const { file } = new DiskShelf(places, opening).latest();
        return [...goneFrom(file, pastOf(places, file)).values()].map((versions) => versions.at(-1) as Contact);
      }),
    wouldGo: (person) => lookingInto(places, () => erasureIn(places, new DiskShelf(places, opening).latest().file, person).going),
    forget: (person) => erase(places, opening, (file) => erasureIn(places, file, person)),
    earlierWith: (text) =>
      lookingInto(places, () => {
        const { file } = new DiskShelf(places, opening).latest();
        return reworkedBy(wordingIn(places, file, text).earlier, versionsIn(places, file));
      }),
    forgetWording: (text) => erase(places, opening, (file) => wordingIn(places, file, text)),
  };
}

function erase(places: Places, opening: Opening, erasureFor: (file: JournalFile) => Erasure): Forgotten {
  const found: Erasure[] = [];
  new DiskShelf(places, opening).rewrite(command, (page) => {
    const erasure = erasureFor(page.file);
    found.push(erasure);
    return forgotten(places, page.file, erasure, toInstant(opening.clock()));
  });
  const { going, known, erased } = found.at(-1) as Erasure;
  const words = wordsOf(known).filter((word) => Buffer.byteLength(word) >= shortest);
  return { gone: going, known, otherFiles: othersWith(places, [...words, ...erased]) };
}

function erasureIn(places: Places, file: JournalFile, person: Id): Erasure {
  const erasure = erasureOf(person, file, historyOf(inHome(places, file)), pastOf(places, file));
  if (erasure.erased.size > 0) return erasure;
  throw new UserError('not-found', 'They are not there any more.', 'kw contact list shows everybody.');
}

const pastOf = (places: Places, file: JournalFile): KeptPast => ({
  lines: function* () {
    for (const name of filesIn('operations', file)) yield* textsOf(places, file, name);
  },
  backups: function* () {
    for (const backup of backupsIn(places).toReversed()) {
      const kept = journalIfGood(places, backup);
      if (kept !== null) yield kept;
    }
  },
});

/** Nobody goes, and only what was said earlier does. */
const wordingIn = (places: Places, file: JournalFile, text: string): Erasure => ({
  erased: new Set(),
  known: { names: [text], addresses: [] },
  heirOf: () => null,
  going: [],
  earlier: rewordingOf([text], () => presentRecords(file, historyOf(inHome(places, file)))),
});

/** Every version of every record that is kept. */
function* versionsIn(places: Places, file: JournalFile): Iterable<object> {
  const { lines, backups } = pastOf(places, file);
  for (const backup of backups()) for (const name of Object.values(lists)) yield* backup[name];
  for (const line of lines())
    for (const { before, after } of changedIn(line)) for (const version of [before, after]) if (version !== null) yield version;
}

/** Writes everything anew without them, and answers the journal that names it. Backups and drafts are left to be rewritten. */
function forgotten(places: Places, file: JournalFile, erasure: Erasure, at: string): Page {
  const rewritten = { ...journalWithout(file, erasure), ...rewrittenFiles(places, file, erasure) };
  const plan = { said: 'Somebody was forgotten', changed: [], undoes: null, redoes: null };
  const into = filesIn('operations', rewritten).at(-1);
  const { appended, page } = writingOf(pageOf(rewritten, noPage), command, plan, at, { operations: into });
  for (const { name, length, text } of appended) appendWhole(join(places.home, name), length, text);
  return pageOf({ ...page.file, erasing: [...erasure.erased, ...erasure.earlier.texts] }, noPage);
}

const largest = 64 << 20;

/** In bytes: two letters are in every file. */
const shortest = 3;

/** What lies around in the folder, such as what a sync tool copied there. It is named, never touched. */
const othersWith = (places: Places, words: readonly string[]): readonly string[] =>
  namesBelow(places.home)
    .filter((name) => !isRewritten(name))
    .filter((name) => name === '.' || mayHaveOneOf(join(places.home, name), words));

/** What names them still is in the words of others, which are told one by one. */
const isRewritten = (name: string): boolean =>
  name === 'journal.json' || isOfThePast(name) || (name.startsWith('backups/') && isBackup(name.slice('backups/'.length)));

/** Where not even the names can be had, the folder itself is what may still tell of them: all that was to be done is done. */
function namesBelow(home: string): readonly string[] {
  try {
    return readdirSync(home, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    mustBeRefusal(error);
    return ['.'];
  }
}

function mayHaveOneOf(path: string, words: readonly string[]): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return false;
    if (stat.size > largest) return true;
    const { bytes } = readWhole(path, largest);
    return words.some((word) => bytes.includes(word));
  } catch (error) {
    mustBeRefusal(error);
    return true;
  }
}
