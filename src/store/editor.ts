import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
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
 * something was written that was not. Says a refusal instead of throwing it, since it lies beside the quick commands.
 */
export async function editWith(environment: Environment, text: string, extension: string): Promise<Edited> {
  const before = text === '' ? '' : `${text}\n`;
  try {
    const after = await savedIn(editorIn(environment), environment, before, extension);
    return { saved: after === before ? null : severalLines(after) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, hint: error.hint } };
    throw error;
  }
}

async function savedIn(editor: string, environment: Environment, before: string, extension: string): Promise<string> {
  const place = placeOfNote(before, extension);
  try {
    await leftWell(editor, place, environment);
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

/** The shell reads `$EDITOR`, because it may have arguments. A request to end goes on to the editor; Ctrl-C is its own already. */
async function leftWell(editor: string, { file }: NotePlace, environment: Environment): Promise<void> {
  // Stdout may be a pipe; the terminal that the questions are on is stderr.
  const child = spawn('/bin/sh', ['-c', `${editor} "$1"`, 'editor', file], {
    stdio: ['inherit', 2, 'inherit'],
    env: environment,
  });
  const pass = (signal: NodeJS.Signals): boolean => signal !== 'SIGINT' && child.kill(signal);
  for (const signal of ending) process.on(signal, pass);
  try {
    const how = await left(child);
    if (how !== 0) throw notTaken(editor, how);
  } finally {
    for (const signal of ending) process.off(signal, pass);
  }
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
