import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { severalLines } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { os } from './lazily.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the editor on a text and answers what was saved; null when it was left without saving a change. The text lies in
 * a folder that only we can read, and is gone afterwards.
 */
export async function editWith(environment: Environment, text: string, extension: string): Promise<string | null> {
  const editor = editorIn(environment);
  const folder = mkdtempSync(join(os().tmpdir(), 'keepword-note-'));
  try {
    const file = join(folder, `note.${extension}`);
    const before = text === '' ? '' : `${text}\n`;
    writeFileSync(file, before, { mode: 0o600, encoding: 'utf8' });
    await leftWell(editor, file, environment);
    const after = readSaved(file, editor);
    return after === before ? null : severalLines(after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
async function leftWell(editor: string, file: string, environment: Environment): Promise<void> {
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
  } catch {
    throw new UserError('failed', `What "${editor}" saved is not UTF-8, so nothing was taken over.`, 'Save it as UTF-8.');
  }
}
