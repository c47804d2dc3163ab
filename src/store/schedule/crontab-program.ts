import type { Environment } from '../../domain/environment.ts';
import { UserError } from '../../domain/user-error.ts';
import { ask, type Output } from './programs.ts';

/** The crontab of the person, byte for byte, by way of the program that may write it. */
export interface Crontab {
  /** Empty when there is none. Throws a UserError when it cannot be read. */
  read(): Buffer;
  /** The same; null where there is no cron on this machine. */
  readIfAny(): Buffer | null;
  /** Puts it in place of the one that was read; an empty one goes. Throws a UserError when another is there by now. */
  replace(read: Buffer, table: Buffer): void;
}

/** The crontab of whoever runs this. */
export function openCrontab(environment: Environment): Crontab {
  const crontab = (args: readonly string[], input?: Buffer): Output => ask('crontab', args, environment, input);
  // The editor gets the crontab as it is; one that only prints it leaves it so.
  const asEdited = (): Output => ask('crontab', ['-e'], { ...environment, EDITOR: 'cat', VISUAL: 'cat' });
  const read = (): Buffer => {
    const { status, out, said } = crontab(['-l']);
    if (status === 0) return mayBeEscaped(out) ? unescaped(out, asEdited()) : out;
    if (status !== null && /no crontab|no such file/i.test(said)) return Buffer.alloc(0);
    throw refused(status, said);
  };
  return {
    read,
    readIfAny: () => (crontab(['-l']).isMissing ? null : read()),
    replace: (before, table) => {
      if (!read().equals(before)) throw changed();
      const { status, said } = table.length === 0 ? crontab(['-r']) : crontab(['-'], table);
      if (status !== 0) throw refused(status, said, ' Nothing was changed.');
    },
  };
}

/** Debian's crontab lists a carriage return and a backspace as `\r` and `\b`, which somebody may as well have written themselves. */
const mayBeEscaped = (listed: Buffer): boolean => listed.includes('\\r') || listed.includes('\\b');

function unescaped(listed: Buffer, { status, out, said }: Output): Buffer {
  const asListed = out.toString('latin1').replaceAll('\r', '\\r').replaceAll('\b', '\\b');
  if (status === 0 && (out.equals(listed) || asListed === listed.toString('latin1'))) return out;
  throw refused(status, said || 'it does not show every character as it is');
}

const changed = (): UserError =>
  new UserError('failed', 'Your crontab was changed meanwhile by somebody else. Nothing was changed.', 'The same line again.');

const refused = (status: number | null, said: string, result = ''): UserError =>
  status === null
    ? new UserError(
        'failed',
        `The program crontab cannot be run: ${said}.`,
        'Install cron, or use a timer of systemd: kw schedule systemd',
      )
    : new UserError('failed', `crontab refused: ${said.replace(/\.$/, '')}.${result}`, 'See what it says itself: crontab -l');
