import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WorkingTime } from '../domain/desk.ts';
import type { Zone } from '../domain/moment.ts';
import { flawIn } from '../domain/strict-json.ts';
import { UserError } from '../domain/user-error.ts';
import type { Places } from './places.ts';
import { codeOf, isRefusal, notSaved, quoted, reasonOf } from './reasons.ts';
import { makeFolder, NotReadable, readWhole, replaceSimply } from './safe-file.ts';
import { wrongSetting } from './settings-check.ts';

/** The settings of `config.json`; null where nothing was set. Unknown keys are kept. */
export interface Settings {
  readonly zone: Zone | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly workingTime: WorkingTime | null;
  /** After how many working days without a word an open case comes up. */
  readonly caseUpdates: number | null;
}

/** Reads and keeps the settings. */
export interface Configuration {
  read(): Settings;
  set(change: Partial<Settings>): void;
}

const noSettings: Settings = { zone: null, dateOrder: null, workingTime: null, caseUpdates: null };

const largest = 1 << 20;

/** The settings in the journal's folder. Throws a UserError that names the file, the key and what may stand there. */
export function openConfiguration({ configuration: path }: Places): Configuration {
  const read = (): Settings => checked(path, { ...noSettings, ...stored(path) });
  return {
    read,
    set: (change) => {
      const settings = checked(path, { ...read(), ...change });
      try {
        makeFolder(dirname(path));
        replaceSimply(
          path,
          `${JSON.stringify(settings, null, 2)}\n`,
          statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null,
        );
      } catch (error) {
        throw isRefusal(error) ? notSaved(path, error) : error;
      }
    },
  };
}

function stored(path: string): object {
  const text = textOf(path);
  if (text === null) return {};
  const flaw = flawIn(text);
  if (flaw !== null) throw unusable(path, `line ${flaw.line}: ${flaw.why}`);
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unusable(path, 'it is not an object { ... }');
  return value;
}

function textOf(path: string): string | null {
  try {
    return readWhole(path, largest)
      .bytes.toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || !isOpen(dirname(path))) return null;
    throw error instanceof NotReadable || isRefusal(error) ? unusable(path, reasonOf(error)) : error;
  }
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
    `Put it right in an editor, or start with the usual settings: rm ${quoted(path)}`,
  );

/** Settings that are gone with the process: the twin of those on disk, for tests. */
export function memoryConfiguration(settings: Partial<Settings> = {}): Configuration {
  let kept: Settings = { ...noSettings, ...settings };
  return {
    read: () => kept,
    set: (change) => {
      kept = checked('config.json', { ...kept, ...change });
    },
  };
}
