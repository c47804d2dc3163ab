import { appendFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/journal-store.ts';
import type { Places } from '../../src/store/places.ts';
import { it as atDesk, type TestDesk } from '../helpers/desk.ts';
import { aContact } from '../helpers/sample-records.ts';
import { silently } from '../helpers/silently.ts';
import { freshPlaces, operationsOf, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });

/** Three saves, and what journal.json was after the first and the second. */
function threeSaves() {
  const places = freshPlaces();
  const earlier: Buffer[] = [];
  for (const contacts of [[zoe], [zoe, hakon], [hakon]]) {
    put(storeAt(places), { contacts });
    earlier.push(readFileSync(places.journal));
  }
  return { places, earlier };
}

/** What a reader is told. */
function toldBy(places: Places): readonly string[] {
  const told: string[] = [];
  const store = openStore(places, { ...silently(), notice: (text) => told.push(text) });
  store.read();
  store.read();
  return told;
}

const warning = (is: number, last: number) =>
  `journal.json is of save ${is}, but save ${last} lies beside it and is not shown: ${
    last === is + 1 ? 'the next change gets it back, and so does kw doctor --repair.' : 'kw doctor --repair gets it back.'
  }`;

describe('a reader says that an earlier journal.json was put back', () => {
  it('of whichever save', () => {
    const { places, earlier } = threeSaves();
    expect(toldBy(places)).toEqual([]);
    for (const [place, is] of [
      [0, 1],
      [1, 2],
    ] as const) {
      writeFileSync(places.journal, earlier[place] as Buffer);
      expect(toldBy(places)).toEqual([warning(is, 3)]);
    }
    writeFileSync(places.journal, earlier[2] as Buffer);
    expect(toldBy(places)).toEqual([]);
  });

  it('at once where no save can settle it, and at the end where the next one does, unless that has', () => {
    const { places, earlier } = threeSaves();
    const atOnce: string[] = [];
    let atTheEnd: string | null = null;
    const readAnew = (journal: Buffer | string) => {
      writeFileSync(places.journal, journal);
      atTheEnd = null;
      const store = openStore(places, {
        ...silently(),
        notice: (text) => atOnce.push(text),
        last: (text) => {
          atTheEnd = text;
        },
      });
      store.read();
      return store;
    };
    readAnew(earlier[0] as Buffer);
    expect({ atOnce, atTheEnd }).toEqual({ atOnce: [warning(1, 3)], atTheEnd: null });
    readAnew((earlier[1] as Buffer).toString('utf8').replace('Håkon', 'Haakon'));
    expect(atOnce.pop()).toBe(
      'journal.json is of save 2, but save 3 lies beside it and is not shown: kw doctor --repair gets it back.',
    );
    const store = readAnew(earlier[1] as Buffer);
    expect({ atOnce: atOnce.length, atTheEnd }).toEqual({ atOnce: 1, atTheEnd: warning(2, 3) });
    put(store, { contacts: [zoe] });
    expect({ told: atOnce.at(-1), atTheEnd }).toEqual({
      told: 'An earlier change was cut off, and is saved now: a change.',
      atTheEnd: null,
    });
  });

  it('not where the operations cannot be looked at, or none are named', () => {
    const { places, earlier } = threeSaves();
    writeFileSync(places.journal, earlier[1] as Buffer);
    rmSync(places.operations, { recursive: true });
    expect(toldBy(places)).toEqual([]);
    writeFileSync(places.operations, '');
    expect(toldBy(places)).toEqual([]);
    writeFileSync(places.journal, (earlier[1] as Buffer).toString('utf8').replace(/"files": .*,/, '"files": {},'));
    expect(toldBy(places)).toEqual([]);
  });

  it('not while somebody is saving, and again once that was a minute ago', () => {
    const { places, earlier } = threeSaves();
    writeFileSync(places.journal, earlier[1] as Buffer);
    const lock = join(places.state, 'lock');
    writeFileSync(lock, '');
    expect(toldBy(places)).toEqual([]);
    utimesSync(lock, 1, 1);
    expect(toldBy(places)).toEqual([warning(2, 3)]);
  });

  it('not where only a part of a save lies there, or what is not the last save at all', () => {
    const { places } = threeSaves();
    const journal = readFileSync(places.journal);
    rmSync(join(places.state, 'as-saved'));
    appendFileSync(operationsOf(places), readFileSync(operationsOf(places), 'utf8').slice(0, -20).split('\n').at(-1) ?? '');
    expect(toldBy(places)).toEqual([]);
    const [first = ''] = readFileSync(operationsOf(places), 'utf8').split('\n');
    appendFileSync(operationsOf(places), `\n{}\n${first}\n`);
    expect(toldBy(places)).toEqual([]);
    expect(readFileSync(places.journal)).toEqual(journal);
  });

  it('not where the file of the last save is gone, which is said elsewhere', () => {
    const { places } = threeSaves();
    rmSync(join(places.state, 'as-saved'));
    rmSync(operationsOf(places));
    expect(toldBy(places)).toEqual([]);
  });

  it('not where the journal was saved while it looked', () => {
    const { places, earlier } = threeSaves();
    writeFileSync(places.journal, earlier[1] as Buffer);
    // Between reading the journal and looking at what lies beside it the reader asks for this folder.
    const meanwhile: Places = {
      ...places,
      get state() {
        writeFileSync(places.journal, earlier[2] as Buffer);
        return places.state;
      },
    };
    expect(toldBy(meanwhile)).toEqual([]);
    expect(readFileSync(places.journal)).toEqual(earlier[2]);
  });
});

atDesk('due shows what there is, and says on the other stream that it is not all', async ({ desk }) => {
  await desk.run(['contact', 'add', 'Jos']);
  const earlier = readFileSync(join(desk.home, 'journal.json'));
  await desk.run(['promise', 'jos', 'phone the tax office', '--by', 'today']);
  writeFileSync(join(desk.home, 'journal.json'), earlier);
  for (const line of [['due', 'jos'], ['brief', 'jos'], ['digest'], ['export']]) {
    const { stderr, exitCode } = await desk.run(line);
    expect({ line, stderr, exitCode }).toEqual({ line, stderr: `${warning(1, 2)}\n`, exitCode: 0 });
  }
  await desk.run(['doctor', '--repair']);
  const { stdout, stderr } = await desk.run(['due', 'jos']);
  expect(stdout).toContain('phone the tax office');
  expect(stderr).toBe('');
});

describe('a save that was cut off right before it counted', () => {
  /** As `kw promise` leaves it when it is killed before the last step. */
  async function cutOff(desk: TestDesk): Promise<void> {
    await desk.run(['contact', 'add', 'Jos']);
    const earlier = readFileSync(join(desk.home, 'journal.json'));
    await desk.run(['promise', 'jos', 'phone the tax office', '--by', 'today']);
    writeFileSync(join(desk.home, 'journal.json'), earlier);
  }

  atDesk('is finished by the next change, which says so and does not warn of it', async ({ desk }) => {
    await cutOff(desk);
    expect(
      await desk.session('kw log jos "He waits" --via call', 'kw due jos', 'kw undo', 'kw undo', 'kw due jos'),
    ).toMatchInlineSnapshot(`
        "$ kw log jos "He waits" --via call
        An earlier change was cut off, and is saved now: Promised Jos "phone the tax office" by Mon 23 Nov, today.
        Call to Jos. kw undo takes it back.
        $ kw due jos
        today	2026-11-23T00:00:00+01:00	promise	4xtt8tnfubnw	Jos	phone the tax office		
        $ kw undo
        Taken back: log: Call to Jos (just now). kw redo brings it back.
        $ kw undo
        Taken back: promise: Promised Jos "phone the tax office" by Mon 23 Nov (just now). kw redo brings it back.
        $ kw due jos
        "
      `);
  });

  atDesk.for(['kw undo', 'kw contact edit jos --area Leeds', 'kw backup restore 1', 'kw contact forget jos --yes'])(
    '%s finishes it, too',
    async (line, { desk }) => {
      await cutOff(desk);
      const told = await desk.session(line);
      expect(told).toContain('An earlier change was cut off, and is saved now: Promised Jos');
      expect(told).not.toContain('lies beside it');
    },
  );

  atDesk('is warned of where the command then changes nothing', async ({ desk }) => {
    await cutOff(desk);
    expect(
      await desk.session('kw log nobody "He waits" --via call', 'kw done nothing', 'kw contact list'),
    ).toMatchInlineSnapshot(`
      "$ kw log nobody "He waits" --via call
      journal.json is of save 1, but save 2 lies beside it and is not shown: the next change gets it back, and so does kw doctor --repair.
      Nobody is called "nobody".
      kw contact add "nobody" adds them; kw contact list shows all that there are. With --new this log adds them.
      [exit 3]
      $ kw done nothing
      journal.json is of save 1, but save 2 lies beside it and is not shown: the next change gets it back, and so does kw doctor --repair.
      No commitment has an id that begins with "nothing".
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw contact list
      8zq6r7djuzc6	Jos			customer			
      journal.json is of save 1, but save 2 lies beside it and is not shown: the next change gets it back, and so does kw doctor --repair.
      "
    `);
  });
});
