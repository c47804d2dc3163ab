import { chmodSync, lstatSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { asShellWord } from '../../domain/shell-word.ts';
import { namesIn } from '../backups.ts';
import { isLeftOver, leftOversIn } from '../left-overs.ts';
import type { Places } from '../places.ts';
import { mustBeRefusal } from '../reasons.ts';
import { removeFile } from '../safe-file.ts';
import { type Found, problem, worthKnowing } from './found.ts';
import { outOfTheWay } from './in-the-way.ts';

/** Looks at who may read the folders and files, at what is of a time to come, and at what dead processes left. */
export function folderFindings(places: Places, now: number): readonly Found[] {
  const folders = foldersOf(places);
  const files = filesOf(places);
  return [
    ...folders.flatMap((path) => kindFindings(places, path)),
    ...folders.flatMap((path) => modeFindings(path, 0o700)),
    ...files.flatMap((path) => modeFindings(path, 0o600)),
    ...files.flatMap((path) => futureFindings(path, now)),
    ...leftOversIn(places).map(leftOverFinding),
  ];
}

/** What does not let us in, looked at one after the other: what is in a folder shows once that was repaired. */
export function* shutFindings(places: Places): Iterable<Found> {
  for (const path of foldersOf(places)) if (isShut(path, 0o700)) yield* modeFindings(path, 0o700);
  for (const path of filesOf(places)) if (isShut(path, 0o600)) yield* modeFindings(path, 0o600);
}

const isShut = (path: string, wanted: number): boolean => ((statOf(path)?.mode ?? wanted) & wanted) !== wanted;

const foldersOf = ({ home, history, operations, backups, state }: Places): readonly string[] => [
  ...[home, history, operations, backups, state],
  join(state, 'drafts'),
];

const filesOf = (places: Places): readonly string[] => [
  places.journal,
  places.configuration,
  ...foldersOf(places)
    .slice(1)
    .flatMap((folder) => pathsIn(folder)),
];

const pathsIn = (folder: string): readonly string[] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .filter((path) => !isLeftOver(path) && statOf(path)?.isFile());

/** Nothing of what is not there, and of what cannot be told: a link that leads nowhere, or something below a file. */
function statOf(path: string, stat = statSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    mustBeRefusal(error);
    return undefined;
  }
}

/** Something else in the place of a folder is in the way of every save. */
function kindFindings({ home }: Places, path: string): readonly Found[] {
  const isThere = statOf(path, lstatSync) !== undefined;
  if (!isThere || statOf(path)?.isDirectory()) return [];
  const what = `${path} should be a folder, and is none: nothing can be saved there.`;
  const known = { kind: 'no-folder', where: path, what };
  if (path === home) return [problem({ ...known, command: `ls -ld ${asShellWord(path)}` })];
  return [problem({ ...known, repair: () => `Moved to ${outOfTheWay(home, path)}.` })];
}

/** What others may do with it; a folder of ours must let us in, a file let us read and write it. */
function modeFindings(path: string, wanted: 0o700 | 0o600): readonly Found[] {
  const stat = statOf(path);
  if (stat === undefined || stat.isDirectory() !== (wanted === 0o700) || process.platform === 'win32') return [];
  const mode = stat.mode & 0o777;
  if ((mode & 0o077) === 0 && (mode & wanted) === wanted) return [];
  const why = (mode & 0o077) === 0 ? 'does not let us in as it should' : 'lets others in';
  const words = wanted.toString(8).padStart(4, '0');
  const repair = (): string => {
    chmodSync(path, wanted);
    return `Its mode is ${words} now.`;
  };
  return [
    problem({
      kind: 'mode',
      where: path,
      what: `${path} ${why}: its mode is ${mode.toString(8).padStart(4, '0')}, and should be ${words}.`,
      repair,
    }),
  ];
}

const tolerated = 600_000;

function futureFindings(path: string, now: number): readonly Found[] {
  const stat = statOf(path);
  if (stat === undefined || stat.mtimeMs <= now + tolerated) return [];
  return [
    worthKnowing({
      kind: 'future',
      where: path,
      what: `${path} is of a time that has not come yet: the clock was or is wrong.`,
      command: 'date',
    }),
  ];
}

const leftOverFinding = (path: string): Found =>
  worthKnowing({
    kind: 'left-over',
    where: path,
    what: `${path} was left by a process that died; the next change removes it.`,
    repair: () => {
      removeFile(path);
      return 'Removed.';
    },
  });
