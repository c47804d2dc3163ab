import { accessSync, constants, statfsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Environment } from '../../domain/environment.ts';
import { zoneFrom } from '../../domain/machine-zone.ts';
import { asShellWord } from '../../domain/shell-word.ts';
import { type Places, placesFor } from '../places.ts';
import { type Found, problem, worthKnowing } from './found.ts';

/** Where the program runs. */
export interface Surroundings {
  /** The version of Node. */
  readonly node: string;
  /** The zone of the machine, or of `TZ`; null when that names none. */
  readonly zone: string | null;
  /** Where a cron job would look for the journal, and whether it would find node. */
  readonly cron: { readonly home: string; readonly findsNode: boolean };
  /** How much room is left on the disk, in bytes; null when the system does not say. */
  readonly room: number | null;
  /** Whether the journal's folder can have hard links, which the lock is made of; null when the system does not say. */
  readonly links: boolean | null;
}

/** Looks at the machine, and changes nothing. */
export function surroundingsOf({ home }: Places, environment: Environment): Surroundings {
  const disk = diskOf(home);
  return {
    node: process.versions.node,
    zone: zoneFrom(environment.TZ),
    cron: {
      home: placesFor(undefined, { HOME: environment.HOME }).home,
      findsNode: '/usr/bin:/bin'.split(delimiter).some((folder) => isProgram(join(folder, 'node'))),
    },
    room: disk === null ? null : Number(disk.bavail) * Number(disk.bsize),
    links: disk === null ? null : !withoutLinks.has(disk.type),
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function diskOf(folder: string): ReturnType<typeof statfsSync> | null {
  try {
    return statfsSync(folder);
  } catch {
    return null;
  }
}

/** FAT and exFAT, as Linux numbers them. */
const withoutLinks: ReadonlySet<number | bigint> = new Set([0x4d44, 0x2011bab0]);

/** The oldest Node that will do, as package.json says. */
const oldestNode = [20, 19] as const;

const little = 100 << 20;

/** What in the surroundings may be in the way. `zone` is the one of the configuration. */
export function surroundingFindings(places: Places, around: Surroundings, zone: string | null): readonly Found[] {
  return [
    ...nodeFindings(around),
    ...zoneFindings(places, around, zone),
    ...cronFindings(places, around),
    ...diskFindings(places, around),
  ];
}

function nodeFindings({ node }: Surroundings): readonly Found[] {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return [];
  return [
    problem({ kind: 'node', what: `Node is ${node}; ${oldestNode.join('.')} or later is needed.`, command: 'node --version' }),
  ];
}

function zoneFindings({ configuration }: Places, around: Surroundings, zone: string | null): readonly Found[] {
  if (around.zone === null)
    return [problem({ kind: 'zone', what: 'TZ names no time zone, and the system takes UTC for it.', command: 'unset TZ' })];
  if (zone === null || canonical(zone) === canonical(around.zone)) return [];
  const what = `The configuration says ${zone}, the machine ${around.zone}: days and times are those of ${zone}.`;
  return [worthKnowing({ kind: 'zone', where: configuration, what, command: `kw config set zone ${around.zone}` })];
}

/** The same name for UTC and Etc/UTC. */
const canonical = (zone: string): string => Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

function cronFindings({ home }: Places, { cron }: Surroundings): readonly Found[] {
  if (cron.home === home) return [];
  const what = `Without --home or KEEPWORD_HOME a cron job would look in ${cron.home}.`;
  return [worthKnowing({ kind: 'cron', where: home, what, command: `kw --home ${asShellWord(home)} digest` })];
}

function diskFindings({ home }: Places, { room, links }: Surroundings): readonly Found[] {
  const found: Found[] = [];
  if (room !== null && room < little)
    found.push(
      problem({
        kind: 'room',
        where: home,
        what: `Only ${room >> 20} MB are free on the disk.`,
        command: `df -h ${asShellWord(home)}`,
      }),
    );
  if (links === false)
    found.push(
      problem({
        kind: 'no-links',
        where: home,
        what: `The disk of ${home} has no hard links, which the lock is made of: nothing can be saved there.`,
        command: 'kw where',
      }),
    );
  return found;
}
