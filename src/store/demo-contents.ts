import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crypto } from './lazily.ts';

/** A hash of all that somebody may have typed into a home: every file but `mark`, and of `.state` only the drafts. */
export function demoContents(home: string, mark: string): string {
  const hash = crypto().createHash('sha256');
  for (const path of filesIn(home).filter((path) => path !== mark && isTyped(path))) {
    const bytes = readFileSync(join(home, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

const isTyped = (path: string): boolean => !/^\.state\/(?!drafts\/)/.test(path);

/** By their paths within the home, in order. Links are not followed: what they lead to is not in it. */
const filesIn = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)))
    .toSorted();
