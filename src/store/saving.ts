import type { Journal } from '../domain/journal.ts';
import type { Instant } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { newFirst } from './changes.ts';
import { linesOf } from './history-lines.ts';
import { fileFor, type JournalFile, journalOf } from './journal-file.ts';
import { randomHex } from './lazily.ts';
import { operationLine, type StoredOperation, unknownHash } from './operations.ts';
import { hashOf, type Page, pageOf, sha256 } from './page.ts';
import { mustBeReadable } from './readable-back.ts';
import { fileAfter } from './recovery.ts';
import { mismatchIn } from './schema.ts';
import type { Plan } from './steps.ts';
import type { Saved } from './store.ts';

/** Text to append to one of the files, and how long that file is before. */
export interface Appended {
  readonly name: string;
  readonly length: number;
  readonly text: string;
}

/** All that a save writes, in the order in which it must be written: history, operation, journal. */
export interface Writing {
  readonly appended: readonly Appended[];
  readonly page: Page;
  readonly saved: Saved;
}

/** The files to which a save appends, where they are not those of its year and month. */
type Into = { readonly [folder in 'history' | 'operations']?: string | undefined };

/** Works out what a save writes, before anything is written. */
export function writingOf(
  page: Page,
  command: string,
  plan: Plan,
  at: Instant,
  {
    history: past = fileFor('history', at.slice(0, 4), page.file),
    operations = fileFor('operations', at.slice(0, 7), page.file),
  }: Into = {},
): Writing {
  const revision = page.file.revision + 1;
  const history = appendedTo(page.file, past, linesOf(plan.changed, revision));
  const draft: Draft = {
    revision,
    at,
    command,
    said: plan.said,
    undoes: plan.undoes,
    redoes: plan.redoes,
    token: randomHex(16),
    journalBefore: hashOf(page),
    changed: plan.changed,
  };
  const { operation, after } = completed(page, draft, history, operations);
  mustBeReadable(history, operation, after);
  return {
    appended: [...history, ...operation],
    page: after,
    saved: { revision, said: plan.said, journal: journalOf(after.file), changed: newFirst(plan.changed) },
  };
}

type Draft = Omit<StoredOperation, 'files' | 'journalAfter'>;

function appendedTo(file: JournalFile, name: string, text: string): readonly Appended[] {
  return text === '' ? [] : [{ name, length: file.files[name] ?? 0, text }];
}

/**
 * The operation's line says how long its own file is with it and what the journal's hash is with that: first its length is
 * found, with a hash that is as long as every hash, then the journal, then the hash.
 */
function completed(
  page: Page,
  draft: Draft,
  history: readonly Appended[],
  name: string,
): { operation: readonly Appended[]; after: Page } {
  const before = page.file;
  const own = { name };
  let operation: StoredOperation = { ...draft, files: before.files, journalAfter: unknownHash };
  for (let known = -1; ; ) {
    const text = operationLine(operation);
    const appended = [...history, { ...own, length: before.files[own.name] ?? 0, text }];
    if (Buffer.byteLength(text) === known) break;
    known = Buffer.byteLength(text);
    operation = { ...operation, files: withLengths(before.files, appended) };
  }
  const after = pageOf(fileAfter(page.file, operation), page);
  mustBeValid(onlyChanged(after.file, before));
  const text = operationLine({ ...operation, journalAfter: sha256(after.bytes) });
  return { operation: [{ ...own, length: before.files[own.name] ?? 0, text }], after };
}

const withLengths = (files: JournalFile['files'], appended: readonly Appended[]): JournalFile['files'] => ({
  ...files,
  ...Object.fromEntries(appended.map(({ name, length, text }) => [name, length + Buffer.byteLength(text)])),
});

/** The journal without the records that were checked before. */
function onlyChanged(file: JournalFile, before: JournalFile): JournalFile {
  const newIn = <T>(records: readonly T[], old: readonly T[]): readonly T[] => {
    const known = new Set(old);
    return records === old ? [] : records.filter((record) => !known.has(record));
  };
  return {
    ...file,
    contacts: newIn(file.contacts, before.contacts),
    organizations: newIn(file.organizations, before.organizations),
    commitments: newIn(file.commitments, before.commitments),
    cases: newIn(file.cases, before.cases),
    answers: newIn(file.answers, before.answers),
  };
}

/** What a command makes of the journal is a journal again; anything else is a mistake of this program. */
function mustBeValid(file: JournalFile): void {
  const mismatch = mismatchIn(file);
  if (mismatch !== null) throw new Error(`the change makes no valid journal: ${mismatch.where} ${mismatch.why}`);
}

const few = 20;

/** A command that loses most of what there is does not do what anybody asked it to. */
export function mustKeepMost(journal: Journal, { changed }: Plan): void {
  const all = journal.contacts.length + journal.organizations.length + journal.commitments.length + journal.cases.length;
  const gone = changed.filter(({ was, is }) => typeof was === 'number' && is === null).length;
  if (all < few || gone <= all / 2) return;
  throw new UserError(
    'failed',
    `This would remove ${gone} of ${all} records. Nothing was changed.`,
    'Remove fewer at once, or keep a copy first: kw export > all.json',
  );
}
