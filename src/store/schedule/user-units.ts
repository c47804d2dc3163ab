import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import type { Environment } from '../../domain/environment.ts';
import { UserError } from '../../domain/user-error.ts';
import { crypto, os } from '../lazily.ts';
import { type Places, placesFor } from '../places.ts';
import { codeOf, inWordsOr, isRefusal, notSaved, reasonOf, whatToLookAt } from '../reasons.ts';
import { NotReadable, readWhole, removeFile } from '../safe-file.ts';
import { replaceFollowed } from '../safe-replacing.ts';
import { ask } from './programs.ts';

/** The units of systemd that are the person's own, for one journal. */
export interface UserUnits {
  readonly service: UnitFile;
  readonly timer: UnitFile;
  /** Whether systemd starts the timer by itself. */
  isEnabled(): boolean;
  /** Tells systemd of units that were written, and starts the timer. Throws a UserError when it does not take them. */
  start(): void;
  /** Stops the timer, which needs its files still. Answers what systemd said against it; null when nothing. */
  stop(): string | null;
  /** Takes the timer out of those that systemd starts by itself, where it did not do so when it was told. */
  unlink(): void;
  /** Tells systemd that the files are gone. */
  forget(): void;
}

/** A file that a scheduler reads. */
export interface UnitFile {
  readonly path: string;
  /** Null when it is not there. Throws a UserError when it cannot be read. */
  read(): string | null;
  write(text: string): void;
  remove(): void;
}

const largest = 1 << 20;

/** The units for the journal in these places. Each journal has its own; that in the usual place the plain name. */
export function openUnits(places: Places, environment: Environment): UserUnits {
  const folder = join(configurationFolder(environment), 'systemd', 'user');
  const timer = `${nameFor(places, environment)}.timer`;
  const link = unitFile(join(folder, 'timers.target.wants', timer));
  const tell = (...args: readonly string[]): string | null => {
    const { status, said } = ask('systemctl', ['--user', ...args], environment);
    return status === 0 ? null : said || `it ended with ${status}`;
  };
  return {
    service: unitFile(join(folder, `${nameFor(places, environment)}.service`)),
    timer: unitFile(join(folder, timer)),
    isEnabled: () => isInPlace(link.path),
    start: () => {
      const refusal = tell('daemon-reload') ?? tell('enable', timer) ?? tell('restart', timer);
      if (refusal !== null) throw notTaken(timer, refusal);
    },
    stop: () => tell('disable', '--now', timer),
    unlink: link.remove,
    forget: () => void tell('daemon-reload'),
  };
}

/** What the schedule of this journal is called. */
export function nameFor({ home }: Places, environment: Environment): string {
  const isUsual = placesFor(undefined, { HOME: environment.HOME }).home === home;
  return isUsual ? 'keepword-digest' : `keepword-digest-${crypto().createHash('sha256').update(home).digest('hex').slice(0, 8)}`;
}

const configurationFolder = ({ XDG_CONFIG_HOME: named, HOME: home }: Environment): string =>
  named && isAbsolute(named) ? named : join(home || os().homedir(), '.config');

/** A file of the person that a scheduler reads. */
export const unitFile = (path: string): UnitFile => ({
  path,
  read: () => {
    try {
      return readWhole(path, largest).bytes.toString('utf8');
    } catch (error) {
      if (isMasked(path)) throw masked(path);
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
      throw unreadable(path, error);
    }
  },
  write: (text) => {
    try {
      mkdirSync(join(path, '..'), { recursive: true });
      replaceFollowed(path, text);
    } catch (error) {
      throw inWordsOr(error, (refusal) => notSaved(path, refusal));
    }
  },
  remove: () => {
    try {
      removeFile(path);
    } catch (error) {
      throw inWordsOr(error, (refusal) => notSaved(path, refusal));
    }
  },
});

function isInPlace(link: string): boolean {
  try {
    return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw unreadable(link, error);
  }
}

/** A unit that leads there is not to be started, whoever asks: that is what systemd calls masked. */
function isMasked(path: string): boolean {
  try {
    return realpathSync(path) === '/dev/null';
  } catch {
    return false;
  }
}

const masked = (path: string): UserError =>
  new UserError(
    'failed',
    `${path} is masked: systemd starts it for nobody.`,
    `Take that back: systemctl --user unmask ${basename(path)}`,
  );

/** What to throw where something cannot be read; a mistake of this program stays what it is. */
const unreadable = (path: string, error: unknown): unknown =>
  error instanceof NotReadable || isRefusal(error)
    ? new UserError('failed', `${path} could not be read: ${reasonOf(error)}.`, whatToLookAt(path, error))
    : error;

const notTaken = (timer: string, said: string): UserError =>
  new UserError(
    'failed',
    `The units are written, but systemd does not take them: ${said}.`,
    `Try it yourself, where you are logged in: systemctl --user daemon-reload && systemctl --user enable --now ${timer}`,
  );
