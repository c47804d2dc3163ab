import { createHash } from 'node:crypto';
import type { Entry } from './contents.ts';

/** `journal.json` of the protocol: what is alive, and how far each file beside it counts, the oldest first. */
export interface Page {
  readonly revision: number;
  readonly files: Readonly<Record<string, number>>;
  readonly alive: readonly Entry[];
}

export const noPage: Page = { revision: 0, files: {}, alive: [] };

export interface HistoryLine extends Entry {
  readonly revision: number;
  readonly replaces: boolean;
}

/** What was done, and what the journal is after it; `before` is the hash of the journal that it was made on. */
export interface Operation {
  readonly revision: number;
  readonly said: string;
  readonly before: string;
  readonly journalAfter: string;
  readonly page: Page;
}

export const pageText = (page: Page): string => `${JSON.stringify(page)}\n`;

export const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export const namesIn = (folder: string, { files }: Pick<Page, 'files'>): readonly string[] =>
  Object.keys(files).filter((name) => name.startsWith(`${folder}/`));

/** The file of a year or month, or the last one when the clock went back. */
export function fileFor(folder: string, period: string, files: Page['files']): string {
  const last = namesIn(folder, { files }).at(-1) ?? '';
  return last.slice(0, `${folder}/${period}`.length) >= `${folder}/${period}` ? last : `${folder}/${period}.jsonl`;
}

/** An operation as the line at `start` of its file. It names the length that its file has with it, so it is written until that fits. */
export function operationAt(
  start: number,
  next: (length: number) => Page,
  said: string,
  before: string,
): { readonly text: string; readonly page: Page } {
  for (let length = start; ; ) {
    const page = next(length);
    const operation: Operation = { revision: page.revision, said, before, journalAfter: hashOf(pageText(page)), page };
    const text = `${JSON.stringify(operation)}\n`;
    if (start + Buffer.byteLength(text) === length) return { text, page };
    length = start + Buffer.byteLength(text);
  }
}

/** What whole lines say; a line that was not written whole says nothing. */
export const linesIn = <T>(bytes: Buffer): readonly T[] =>
  bytes
    .toString()
    .split('\n')
    .slice(0, -1)
    .flatMap((line): readonly T[] => {
      try {
        return [JSON.parse(line) as T];
      } catch {
        return [];
      }
    });
