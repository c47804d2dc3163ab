import { isAbsolute, join, resolve, sep } from 'node:path';
import type { Environment } from '../domain/environment.ts';
import { UserError } from '../domain/user-error.ts';
import { os } from './lazily.ts';

/** Where things live. All paths are absolute. */
export interface Places {
  readonly home: string;
  readonly journal: string;
  readonly history: string;
  readonly operations: string;
  readonly configuration: string;
  readonly backups: string;
  readonly state: string;
}

/** The folder that `--home` names, else `$KEEPWORD_HOME`, else the usual place for data, and what lies in it. An empty name is a UserError: a wrong home is never silent. */
export function placesFor(named: string | undefined, env: Environment): Places {
  if (named === '')
    throw new UserError('usage', '--home names no folder.', 'Give the folder, or leave --home out for the usual one: kw where');
  const home = resolve(named ?? (env.KEEPWORD_HOME || join(dataFolder(env), 'keepword')));
  // Resolved, it ends with a separator only where it is the root.
  const inside = home.endsWith(sep) ? home : home + sep;
  return {
    home,
    journal: `${inside}journal.json`,
    history: `${inside}history`,
    operations: `${inside}operations`,
    configuration: `${inside}config.json`,
    backups: `${inside}backups`,
    state: `${inside}.state`,
  };
}

/** `$XDG_DATA_HOME` counts only when it is absolute, as its specification says. */
const dataFolder = ({ XDG_DATA_HOME: named, HOME: home }: Environment): string =>
  named && isAbsolute(named) ? named : join(home || os().homedir(), '.local', 'share');
