import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Doctor, openDoctor } from '../../../src/store/doctor/doctor.ts';
import { openStore } from '../../../src/store/journal-store.ts';
import { type Places, placesFor } from '../../../src/store/places.ts';
import { deskIn } from '../../helpers/desk.ts';
import { silently } from '../../helpers/silently.ts';

/** The clock when the doctor comes: later than everything that the program wrote. */
export const later = (): number => Date.now() + 120_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The doctor of a journal, at this moment and on a machine in Berlin. */
export const doctorAt = (
  places: Places,
  clock: () => number = later,
  environment: Environment = { HOME: '/home/nobody', TZ: 'Europe/Berlin' },
): Doctor =>
  openDoctor({
    places,
    environment,
    now: () => '2026-11-23T06:30:00Z',
    ...silently(clock),
  });

/** A folder that goes when the test ends, or, outside a test, when `done` is called. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'keepword-doctor-'));

/** A journal as a week of work with the real program leaves it: people, calls, promises kept and moved, a step taken back, a call put right. */
export async function aWeekOfWork(folder: string): Promise<Places> {
  const desk = deskIn(folder);
  const lines = [
    'kw log "Zoë Adams" "Prices, São Paulo" --new --via call --promise "send the offer by fri" --learned "two desks"',
    'kw log "Håkon Sørli" "株式会社 梅" --new --via visit --mood upset --callback "tue 15-16h on +47 22 22 22 22"',
    'kw promise zoe "the second brochure" --by mon',
    'kw undo',
    'kw log zoe "She wants it sooner" --via call --asked "a training day" --once key-1',
    'kw move 2 "mon 15-16h" --told --why waiting',
    'kw log hakon --via call --no-answer',
    'kw contact edit zoe --area Leeds --phone "+44 20 7946 0018"',
  ];
  for (const line of lines) await desk.session(line);
  const interaction = JSON.parse((await desk.run(['history', 'zoe', '--json'])).stdout).items[0].id;
  await desk.run(['edit', interaction], { env: { EDITOR: `sed -i 's/sooner/at once/'` } });
  await desk.session('kw log zoe "Goodbye" --via email --in');
  return placesFor(desk.home, {});
}

/** The same journal in a folder of its own, which goes when the test ends. */
export function copyOf(places: Places): Places {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, 'keepword');
  cpSync(places.home, home, { recursive: true, preserveTimestamps: true });
  return placesFor(home, {});
}

/** All that the journal holds, as text: what is alive, then the past as bytes. */
export function heldIn(places: Places): string {
  const store = openStore(places, silently(later));
  const alive = JSON.stringify(store.read());
  return [alive, ...[...store.history().bytes('lines')].map(({ bytes }) => bytes.toString('utf8'))].join('\n');
}

/** Every file of a folder with its bytes, to see that nothing was changed. */
export const filesUnder = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

/** What is to be repaired still, in words. */
export const leftOf = ({ findings }: ReturnType<Doctor['examine']>): readonly string[] =>
  findings.filter(({ severity, repaired }) => severity === 'problem' && repaired === null).map(({ what }) => what);
