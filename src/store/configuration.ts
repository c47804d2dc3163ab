import { isUtf8 } from 'node:buffer';
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { asShellWord } from '../domain/shell-word.ts';
import { flawIn } from '../domain/strict-json.ts';
import { UserError } from '../domain/user-error.ts';
import { patience, type Waiting, withLock } from './lock.ts';
import type { Places } from './places.ts';
import { codeOf, inWordsOr, notSaved, reasonOf } from './reasons.ts';
import { makeFolder, NotReadable, readWhole } from './safe-file.ts';
import { replaceFollowed } from './safe-replacing.ts';
import { noSettings, type Settings } from './settings.ts';
import { wrongSetting } from './settings-check.ts';

/** What is to be set, by the settings as they are then. */
export type SettingsChange = (latest: Settings) => Partial<Settings>;

/** Reads and keeps the settings. */
export interface Configuration {
  /** Takes no lock, and writes nothing. */
  read(): Settings;
  /** Changes the latest settings while no other process can, so that two changes at once are both kept; answers what they are now. */
  set(change: SettingsChange): Settings;
}

const largest = 1 << 20;

/** Who has nobody to tell waits in silence. */
const silently: Waiting = { clock: Date.now, notice: () => {}, patience: patience.ofPrograms };

/** The settings in the journal's folder. Throws a UserError that names the file, the key and what may stand there. */
export function openConfiguration({ configuration: path, state }: Places, waiting: Waiting = silently): Configuration {
  const read = (): Settings => checked(path, { ...noSettings, ...stored(path) });
  const replace = (change: SettingsChange): Settings => {
    const before = read();
    const settings = checked(path, { ...before, ...change(before) });
    replaceFollowed(path, settingsText(settings));
    return settings;
  };
  return {
    read,
    set: (change) => {
      try {
        makeFolder(state);
        return withLock(state, 'config', waiting, () => replace(change));
      } catch (error) {
        throw inWordsOr(error, (refusal) => notSaved(path, refusal));
      }
    },
  };
}

function stored(path: string): object {
  const text = textOf(path);
  if (text === null) return {};
  const value = ownSettings(text) ?? strictly(path, text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unusable(path, 'it is not an object { ... }');
  return value;
}

/** What this program wrote itself needs no second look. */
function ownSettings(text: string): object | null {
  try {
    const value: object = JSON.parse(text);
    return settingsText(value) === text ? value : null;
  } catch {
    return null;
  }
}

const settingsText = (settings: object): string => `${JSON.stringify(settings, null, 2)}\n`;

function strictly(path: string, text: string): unknown {
  const flaw = flawIn(text);
  if (flaw !== null) throw unusable(path, `line ${flaw.line}: ${flaw.why}`);
  return JSON.parse(text);
}

function textOf(path: string): string | null {
  try {
    // Asked first, because an error costs more than a question.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
    return settingsIn(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || !isOpen(dirname(path))) return null;
    if (error instanceof NotReadable) throw unusable(path, error.message);
    throw inWordsOr(error, (refusal) => unusable(path, reasonOf(refusal)));
  }
}

/** The text of the settings. Whatever else they are written in would be lost when they are written anew, so that is a UserError. */
export function settingsIn(path: string): string {
  const { bytes } = readWhole(path, largest);
  if (!isUtf8(bytes)) throw notUtf8(path);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Whoever may not look into the folder hears of the journal in it, which matters more. */
function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function checked(path: string, settings: Settings): Settings {
  const wrong = wrongSetting(settings);
  if (wrong === null) return settings;
  throw unusable(path, `"${wrong.key}" must be ${wrong.valid}`);
}

const unusable = (path: string, why: string): UserError =>
  new UserError(
    'failed',
    `${path} cannot be used: ${why}.`,
    'Put it right: kw config edit. Go on with the usual settings: kw doctor --repair',
  );

function notUtf8(path: string): UserError {
  const [was, is] = [path, `${path}.utf-8`].map(asShellWord);
  return new UserError(
    'failed',
    `${path} cannot be used: it is not UTF-8.`,
    `Convert it: iconv -f latin1 -t utf-8 ${was} > ${is} && cp ${is} ${was}`,
  );
}

/** Settings that are gone with the process: the twin of those on disk, for tests. */
export function memoryConfiguration(settings: Partial<Settings> = {}): Configuration {
  let kept: Settings = { ...noSettings, ...settings };
  return {
    read: () => kept,
    set: (change) => {
      kept = checked('config.json', { ...kept, ...change(kept) });
      return kept;
    },
  };
}
