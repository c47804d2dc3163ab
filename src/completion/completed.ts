import { candidatesFor, type Sources } from './candidates.ts';
import type { CommandEntry } from './command-table.ts';
import { type Reply, replyForBash, replyForFish, replyForZsh } from './replies.ts';
import { typedLine } from './typed-line.ts';
import { type Wanted, wantedAfter } from './wanted.ts';

/** What is known to complete from, at the folder that a line names (null: the usual one). */
export type SourcesAt = (home: string | null) => Sources;

/** Answers what the script of a shell asks, line by line. Whatever else is asked has no answer. */
export function completed(asked: readonly string[], program: CommandEntry, sourcesAt: SourcesAt): readonly string[] {
  const [shell, ...rest] = asked;
  if (shell === 'bash') return forBash(rest, program, sourcesAt);
  if (shell === 'zsh') return forZsh(rest, program, sourcesAt);
  return shell === 'fish' ? forFish(rest, program, sourcesAt) : [];
}

function forBash([type = '', columns = '', breaks = '', line = '']: readonly string[], program: CommandEntry, at: SourcesAt) {
  const { words, current, isRedirect } = typedLine(line, { breaks: breaks.replaceAll(/[\s"'<>]/g, ''), escapesInSingle: false });
  const wanted = wantedAfter(program, words.slice(1), current.text);
  return replyForBash(answerTo(wanted, at, isRedirect), { type, columns: widthIn(columns), current });
}

function forZsh([columns = '', ...words]: readonly string[], program: CommandEntry, at: SourcesAt) {
  const current = words.at(-1) ?? '';
  return replyForZsh(answerTo(wantedAfter(program, words.slice(0, -1), current), at), current, widthIn(columns));
}

function forFish([line = '']: readonly string[], program: CommandEntry, at: SourcesAt) {
  const { words, current, isRedirect } = typedLine(line, { breaks: '', escapesInSingle: true });
  const own = words.slice(words.findIndex((word) => !isAssignment(word)) + 1);
  const wanted = wantedAfter(program, own, current.text);
  return replyForFish(answerTo(wanted, at, isRedirect), wanted.typed);
}

const isAssignment = (word: string): boolean => /^\w+=/.test(word);

function answerTo(wanted: Wanted, at: SourcesAt, isRedirect = false): Reply {
  const { kind, before, home } = wanted;
  if (isRedirect || kind === 'file') return 'files';
  if (kind === 'folder') return 'folders';
  const candidates = candidatesFor(wanted, at(home));
  return kind === 'backup' && candidates.length === 0 ? 'files' : { candidates, before };
}

const widthIn = (columns: string): number => Number(columns) || 80;
