import { foldedForComparing } from '../../domain/folding.ts';
import { didYouMean } from '../../domain/likeness.ts';
import { flawIn } from '../../domain/strict-json.ts';
import { UserError } from '../../domain/user-error.ts';
import { openConfiguration, settingsIn } from '../configuration.ts';
import { type Waiting, withLock } from '../lock.ts';
import type { Places } from '../places.ts';
import { codeOf, inWordsOr, notSaved, reasonOf } from '../reasons.ts';
import { orRefused } from '../refused.ts';
import { makeFolder } from '../safe-file.ts';
import { replaceFollowed } from '../safe-replacing.ts';
import { noSettings, type Settings } from '../settings.ts';
import { settingNames, wrongSetting } from '../settings-check.ts';

/** The settings as one text, to be edited. */
export interface SettingsText {
  /** As they are now. */
  read(): SettingsRead;
  /** What is wrong with it once it was edited; null when it can be kept. What is unknown but was there before may stay. */
  problemIn(text: string, before: string): UserError | null;
  /** Keeps a text in which nothing is wrong, unless the file is not the one that was read. Answers what the settings are now. */
  keep(text: string): Settings;
}

/** The settings as they were read. */
export interface SettingsRead {
  /** With every setting in it where the file can be used, otherwise as it stands there. */
  readonly text: string;
  /** Null where the file cannot be used. */
  readonly settings: Settings | null;
}

/** The text of `config.json`. */
export function openSettingsText(places: Places, waiting: Waiting): SettingsText {
  const { configuration: path, state } = places;
  const read = orNothing(path);
  let first: string | null = null;
  return {
    read: () => {
      first = read();
      // Only a file that is there cannot be used.
      const settings = orRefused(() => openConfiguration(places).read());
      if (settings instanceof UserError) return { text: first as string, settings: null };
      return { text: JSON.stringify(settings, null, 2), settings };
    },
    problemIn,
    keep: (text) => {
      try {
        makeFolder(state);
        withLock(state, 'config', waiting, () => {
          if (read() !== first) throw changedMeanwhile();
          const settings = { ...noSettings, ...JSON.parse(text) };
          replaceFollowed(path, `${JSON.stringify(settings, null, 2)}\n`);
        });
      } catch (error) {
        throw inWordsOr(error, (refusal) => notSaved(path, refusal));
      }
      return openConfiguration(places).read();
    },
  };
}

const orNothing = (path: string) => (): string | null => {
  try {
    return settingsIn(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new UserError('failed', `${path} cannot be read: ${reasonOf(error)}.`, 'Look at it: kw where');
  }
};

function problemIn(text: string, before: string): UserError | null {
  const flaw = flawIn(text);
  if (flaw !== null) return notTaken(`What was saved cannot be used: line ${flaw.line}: ${flaw.why}.`, 'Edit it again.');
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return notTaken('What was saved is not an object { ... } of settings.', 'Edit it again.');
  const names = settingNames();
  const known = [...names.all, ...keysIn(before)];
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) return unknownName(unknown, '', names.all);
  const wrong = wrongSetting({ ...noSettings, ...value });
  if (wrong !== null) return notTaken(`"${wrong.key}" must be ${wrong.valid}.`, 'Edit it again.');
  const times = Object.keys(Reflect.get(value, 'workingTime') ?? {});
  const extra = times.find((key) => !names.workingTime.includes(key));
  return extra === undefined ? null : unknownName(extra, 'workingTime.', names.workingTime);
}

/** Nothing where it was no object: then whatever is there now is new. */
function keysIn(text: string): readonly string[] {
  if (flawIn(text) !== null) return [];
  return Object.keys(JSON.parse(text) ?? {});
}

function unknownName(name: string, within: string, names: readonly string[]): UserError {
  const all = names.map((value) => ({ value, names: [foldedForComparing(value)] }));
  const [meant] = didYouMean(foldedForComparing(name), all);
  const question = meant === undefined ? '' : ` Did you mean "${within}${meant}"?`;
  return notTaken(`There is no setting "${within}${name}".${question}`, `There are ${names.join(', ')}.`);
}

const notTaken = (message: string, hint: string): UserError => new UserError('usage', message, `Nothing was changed. ${hint}`);

const changedMeanwhile = (): UserError =>
  new UserError(
    'not-saved',
    'The settings were changed by another program while you edited them. Nothing was changed.',
    'kw config edit shows them as they are now.',
  );
