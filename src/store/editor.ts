import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Environment } from '../domain/environment.ts';
import { asShellWord } from '../domain/shell-word.ts';
import { severalLines } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { type NotePlace, placeOfNote, removeNote, writtenIn } from './note-place.ts';
import { codeOf, inWordsOr, reasonOf } from './reasons.ts';

/** What was saved in the editor, null when it was left without saving a change; or why nothing was taken over, and the way out. */
export type Edited = { readonly saved: string | null } | { readonly refused: Pick<UserError, 'message' | 'hint'> };

/**
 * Opens the editor on a text. The text lies in a folder that only we can read; it is gone once it was taken over, and stays where
 * something was written that was not. Says a refusal instead of throwing it, since it lies beside the quick commands. What was saved
 * before a request to end came is no answer, but `typed` is told of it.
 */
export async function editWith(environment: Environment, text: string, extension: string, typed?: Typed): Promise<Edited> {
  const before = text === '' ? '' : `${text}\n`;
  try {
    const after = await savedIn(editorIn(environment), environment, placeOfNote(before, extension), typed);
    return { saved: after === before ? null : severalLines(after) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    throw error;
  }
}

type Typed = (text: string) => void;

async function savedIn(editor: string, environment: Environment, place: NotePlace, typed?: Typed): Promise<string> {
  try {
    await leftWell(editor, place, environment, typed);
    const after = readSaved(place.file, editor);
    removeNote(place);
    return after;
  } catch (error) {
    throw error instanceof UserError ? namingWhatIsLeft(error, place) : error;
  }
}

/** The same error with where that is which was written, so that it is not lost; where there is nothing, the place goes. */
function namingWhatIsLeft(error: UserError, place: NotePlace): UserError {
  const left = writtenIn(place);
  if (left === null) {
    removeNote(place);
    return error;
  }
  const look = left === place.file ? `cat ${asShellWord(left)}` : `ls -A ${asShellWord(left)}`;
  return new UserError(error.code, `${error.message} What was written is kept.`, `${error.hint} What is kept: ${look}`);
}

/** `$VISUAL`, then `$EDITOR`, then the first of the usual ones that there is. */
function editorIn(environment: Environment): string {
  const wanted = environment.VISUAL?.trim() || environment.EDITOR?.trim() || usual.find((name) => isThere(name, environment));
  if (wanted) return wanted;
  throw new UserError(
    'failed',
    'There is no editor: neither nano nor vi was found.',
    'Say which one to use: export EDITOR=<program>',
  );
}

const usual = ['sensible-editor', 'nano', 'vi', 'vim'];

function isThere(name: string, { PATH = '' }: Environment): boolean {
  return PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * The shell reads `$EDITOR`, because it may have arguments; with plain words the editor then takes its place, so that a request to end
 * reaches the editor and not the shell before it.
 */
const lineFor = (editor: string): string => `${plainWords.test(editor) ? 'exec ' : ''}${editor} "$1"`;
const plainWords = /^[\w./+-]+(?: [\w./+:,=@-]+)*$/;

/** A request to end goes on to the editor; Ctrl-C is its own already. */
async function leftWell(editor: string, place: NotePlace, environment: Environment, typed?: Typed): Promise<void> {
  // Stdout may be a pipe; the terminal that the questions are on is stderr.
  const child = spawn('/bin/sh', ['-c', lineFor(editor), 'editor', place.file], {
    stdio: ['inherit', 2, 'inherit'],
    env: environment,
  });
  let isToEnd = false;
  const pass = (signal: NodeJS.Signals): void => {
    if (signal === 'SIGINT') return;
    isToEnd = true;
    child.kill(signal);
  };
  for (const signal of ending) process.on(signal, pass);
  try {
    const how = await left(child);
    if (how !== 0) throw isToEnd && typed ? ended(editor, how, place, typed) : notTaken(editor, how);
  } finally {
    for (const signal of ending) process.off(signal, pass);
  }
}

/** An editor that is asked to end, such as vim, may end with an error; what somebody had saved in it before counts as typed. */
function ended(editor: string, how: number | NodeJS.Signals, place: NotePlace, typed: Typed): UserError {
  if (writtenIn(place) !== place.file) return notTaken(editor, how);
  typed(severalLines(readSaved(place.file, editor)));
  rmSync(place.file);
  return new UserError('failed', `The editor "${editor}" was ended.`, 'What had been saved in it counts as typed.');
}

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const left = (child: ChildProcess): Promise<number | NodeJS.Signals> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    // It is one or the other.
    child.once('exit', (code, signal) => resolve(code ?? (signal as NodeJS.Signals)));
  });

function notTaken(editor: string, how: number | NodeJS.Signals): UserError {
  if (how === 127)
    return new UserError('failed', `The editor "${editor}" was not found.`, 'Say which one to use: export EDITOR=nano');
  return new UserError(
    'failed',
    `The editor "${editor}" ended with ${how}, so nothing was taken over.`,
    'Save and leave it without an error to keep the text.',
  );
}

function readSaved(file: string, editor: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new UserError('failed', `What "${editor}" saved is not UTF-8, so nothing was taken over.`, 'Save it as UTF-8.');
    throw inWordsOr(error, (refusal) => notReadable(editor, refusal));
  }
}

const notReadable = (editor: string, error: unknown): UserError =>
  new UserError(
    'failed',
    `What "${editor}" saved could not be read, since ${reasonOf(error)}: nothing was taken over.`,
    'Save it to the file that was opened.',
  );
