import { join } from 'node:path';
import { byText } from '../domain/by-text.ts';
import type { Instant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { namesIn } from './backups.ts';
import type { Places } from './places.ts';
import { inWordsOr, notRead, notSaved } from './reasons.ts';
import { makeFolder, readWhole, removeFile } from './safe-file.ts';
import { replaceSimply } from './safe-replacing.ts';

/** What was typed into an interview that was not finished. Kept after every answer, gone after the save. */
export interface Draft {
  /** The one that the interaction will be saved under, so that resuming can never save twice. */
  readonly id: Id;
  readonly startedAt: Instant;
  /** Such as "call with Zoë Adams: wants the offer". */
  readonly said: string;
  /** The form's own answers so far. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Set aside for the records that it opens, in the order in which they are made; the first words of a draft have none. */
  readonly ids?: readonly Id[];
}

/** The unfinished interviews, newest first. Each is a file of its own with mode 0600; saving is synchronous and safe. */
export interface Drafts {
  list(): readonly Draft[];
  keep(draft: Draft): void;
  drop(id: Id): void;
}

const largest = 16 << 20;

/** The drafts in the journal's folder. */
export function openDrafts({ state }: Places): Drafts {
  const folder = join(state, 'drafts');
  const pathOf = (id: Id): string => join(folder, `${id}.json`);
  return {
    list: () => newestFirst(namesThere(folder).flatMap((name) => draftIn(folder, name) ?? [])),
    keep: (draft) =>
      writing(folder, () => {
        makeFolder(folder);
        replaceSimply(pathOf(draft.id), `${JSON.stringify(draft)}\n`);
      }),
    drop: (id) => writing(folder, () => removeFile(pathOf(id))),
  };
}

const newestFirst = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((one, other) => byText(other.startedAt, one.startedAt));

function namesThere(folder: string): readonly string[] {
  try {
    return namesIn(folder);
  } catch (error) {
    throw inWordsOr(error, (refusal) => notRead(folder, refusal));
  }
}

/** The draft in a file; null where it cannot be read. It must not keep anybody from their work, and its file stays. */
export function draftIn(folder: string, name: string): Draft | null {
  if (!/^[2-9][a-z][2-9a-z]{10}\.json$/.test(name)) return null;
  try {
    const draft = JSON.parse(readWhole(join(folder, name), largest).bytes.toString('utf8')) as Partial<Draft> | null;
    const texts = [draft?.id, draft?.startedAt, draft?.said];
    const isWhole =
      texts.every((text) => typeof text === 'string') && typeof draft?.answers === 'object' && draft.answers !== null;
    return isWhole ? (draft as Draft) : null;
  } catch {
    return null;
  }
}

function writing(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw inWordsOr(error, (refusal) => notSaved(folder, refusal));
  }
}

/** Drafts that are gone with the process: the twin of those on disk, for tests. */
export function memoryDrafts(drafts: readonly Draft[] = []): Drafts {
  const kept = new Map(drafts.map((draft) => [draft.id, draft]));
  return {
    list: () => newestFirst([...kept.values()]),
    keep: (draft) => {
      kept.set(draft.id, draft);
    },
    drop: (id) => {
      kept.delete(id);
    },
  };
}
