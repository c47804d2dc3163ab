import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { toInstant, type Zone } from '../../domain/moment.ts';
import { moveAside } from '../aside.ts';
import { DiskReader } from '../disk-reader.ts';
import { type JournalFile, lengthIn, renamedIn } from '../journal-file.ts';
import type { Lock } from '../lock.ts';
import { readable as bytesThere, namesThere } from '../operations-there.ts';
import { noPage, type Page, pageOf } from '../page.ts';
import type { Places } from '../places.ts';
import { changesFromTo, type State } from '../restoring.ts';
import { newName } from '../rewritten-files.ts';
import { appendWhole } from '../safe-file.ts';
import { writeInParts } from '../safe-replacing.ts';
import { writingOf } from '../saving.ts';
import { wentOn } from '../steps.ts';
import { doneAgain } from './done-again.ts';
import type { Done } from './file-repairs.ts';
import type { Files } from './files.ts';
import { historyStates } from './history-state.ts';
import { lossInWords } from './loss.ts';
import { type OperationsState, operationsStates } from './operations-state.ts';
import { withStandIns } from './stand-ins.ts';
import { type Remains, whatRemains } from './what-remains.ts';

/** Goes on without what no copy has any more: what remains goes into new files, which one rename makes count; the old ones are put aside. */
export function goOnWithout(
  places: Places,
  { apart }: Pick<Files, 'apart'>,
  lock: Lock,
  now: number,
  zone: Zone,
): readonly Done[] {
  const db = new DiskReader(places).opened(lock);
  const { file } = db.data;
  const states = historyStates(places, file);
  const remains = whatRemains(places, states, file.revision);
  outOfTheWay(places, file);
  const operations = operationsStates(places, file);
  const texts = [...changedHistory(places, file, remains), ...changedOperations(places, file, operations)];
  const { page, written } = renamed(places, file, texts);
  const before: State = { journal: file, past: remains.past };
  const again = apart === null ? before : doneAgain(before, apart);
  const said = `Went on without what is lost: ${lossInWords(states, operations, apart)}`;
  const plan = { said, changed: changesFromTo(before, withStandIns(again, zone, toInstant(now))), undoes: null, redoes: null };
  const { appended, page: after } = writingOf(page, wentOn, plan, toInstant(now));
  for (const { name, bytes } of written) writeInParts(join(places.home, name), [bytes]);
  // Of some files nothing remains, and what is new goes into one that is called so.
  for (const { name } of appended.filter(({ name, length }) => length === 0 && isThere(places, name))) giveWay(places, name);
  for (const { name, length, text } of appended) appendWhole(join(places.home, name), length, text);
  db.data = after;
  db.write();
  return putAside(places, after.file, now);
}

/** Files that no journal names would stand where new ones are to begin. */
function outOfTheWay(places: Places, { files }: JournalFile): void {
  for (const folder of ['history', 'operations'] as const) {
    for (const name of namesThere(places, folder).filter((name) => files[name] === undefined && !/\.\d+\.jsonl$/.test(name)))
      giveWay(places, name);
  }
}

const isThere = ({ home }: Places, name: string): boolean => existsSync(join(home, name));

const giveWay = (places: Places, name: string): void =>
  renameSync(join(places.home, name), join(places.home, newName(places, name)));

type Text = readonly [name: string, bytes: Buffer];

const changedHistory = (places: Places, file: JournalFile, { texts }: Remains): readonly Text[] =>
  [...texts]
    .map(([name, text]): Text => [name, Buffer.from(text)])
    .filter(([name, bytes]) => !bytes.equals(bytesThere(places, name)) || bytes.length !== lengthIn(file, name));

const changedOperations = (places: Places, file: JournalFile, states: readonly OperationsState[]): readonly Text[] =>
  states
    .map(({ name, whole }): Text => [name, whole])
    .filter(([name, whole]) => whole.length !== lengthIn(file, name) || whole.length !== bytesThere(places, name).length);

/** The journal that names files of new names in the place of some, and what is in these. */
function renamed(
  places: Places,
  file: JournalFile,
  texts: readonly Text[],
): { readonly page: Page; readonly written: readonly { readonly name: string; readonly bytes: Buffer }[] } {
  const byName = new Map(texts.map(([name, bytes]) => [name, { name: newName(places, name), bytes }]));
  const files = Object.entries(file.files).flatMap(([name, length]): readonly [string, number][] => {
    const found = byName.get(name);
    if (found === undefined) return [[name, length]];
    return found.bytes.length === 0 ? [] : [[found.name, found.bytes.length]];
  });
  const named = Object.fromEntries(files);
  const written = [...byName.values()].filter(({ bytes }) => bytes.length > 0);
  return { page: pageOf({ ...file, files: named, corrected: renamedIn(file.corrected, named) }, noPage), written };
}

/** What the journal does not name any more stays in the backups. */
function putAside(places: Places, { files }: JournalFile, now: number): readonly Done[] {
  return (['history', 'operations'] as const).flatMap((folder) =>
    namesThere(places, folder)
      .filter((name) => files[name] === undefined)
      .map((name) => {
        const where = join(places.home, name);
        const aside = moveAside(places, where, 'damaged', now);
        return { where, words: `What remains is in a new file. What was there is kept as ${aside}.` };
      }),
  );
}
