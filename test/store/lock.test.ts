import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/store/lock.ts';
import type { Places } from '../../src/store/places.ts';
import { thisProcess } from '../../src/store/processes.ts';
import { aContact } from '../helpers/sample-records.ts';
import { freshPlaces, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });

/** A lock as another process would have left it, or still holds it. */
function lockedBy(places: Places, holder: object): void {
  mkdirSync(places.state, { recursive: true });
  const usual = { ...thisProcess(), token: 'abc123', command: 'log', at: '2026-11-23T06:00:00Z' };
  writeFileSync(join(places.state, 'lock'), JSON.stringify({ ...usual, ...holder }));
}

/** Nobody has this number: the system gives out smaller ones. */
const nobody = 4_194_999;

describe('a lock is taken over when', () => {
  it.each([
    ['its process is gone', { pid: nobody }],
    ['its number was given to another process', { started: '1' }],
    ['the machine was started again since', { boot: 'another', pid: 1 }],
  ])('%s', (_, holder) => {
    const places = freshPlaces();
    lockedBy(places, holder);
    expect(put(storeAt(places), { contacts: [zoe] }).revision).toBe(1);
    expect(readdirSync(places.state)).toEqual(['as-saved']);
  });

  it('it cannot be read, as after a power cut', () => {
    const places = freshPlaces();
    mkdirSync(places.state, { recursive: true });
    writeFileSync(join(places.state, 'lock'), '');
    expect(put(storeAt(places), { contacts: [zoe] }).revision).toBe(1);
  });

  it('the process that was taking it over died, too', () => {
    const places = freshPlaces();
    lockedBy(places, { pid: nobody });
    const guard = JSON.stringify({ ...thisProcess(), pid: nobody, token: 'def456', command: 'log', at: '2026-11-23T06:00:00Z' });
    writeFileSync(join(places.state, 'lock.abc123'), guard);
    expect(put(storeAt(places), { contacts: [zoe] }).revision).toBe(1);
    expect(readdirSync(places.state)).toEqual(['as-saved']);
  });
});

describe('a lock is respected, and its holder named, when', () => {
  it.each([
    ['its process lives', {}, /^Look at it: ps -p \d+$/],
    ['it is of another machine', { host: 'elsewhere', pid: nobody }, /^When that is not so any more: kw doctor --repair$/],
    [
      'its process is in another container',
      { namespace: 'pid:[1]', pid: nobody },
      /^When that is not so any more: kw doctor --repair$/,
    ],
  ])('%s', (_, holder, hint) => {
    const places = freshPlaces();
    lockedBy(places, holder);
    const lock = readFileSync(join(places.state, 'lock'), 'utf8');
    expect(() => put(storeAt(places, undefined, 50), { contacts: [zoe] })).toThrow(
      expect.objectContaining({
        code: 'journal-locked',
        message: expect.stringMatching(
          /^The journal is in use: process \d+ on .* \(log\) since 2026-11-23T06:00:00Z\. Nothing was changed\.$/,
        ),
        hint: expect.stringMatching(hint),
      }),
    );
    expect(readFileSync(join(places.state, 'lock'), 'utf8')).toBe(lock);
    expect(existsSync(places.journal)).toBe(false);
  });

  it('there is time to wait, and says so', () => {
    const places = freshPlaces();
    lockedBy(places, {});
    const said: string[] = [];
    const waiting = { clock: () => 0, notice: (text: string) => said.push(text), patience: 700 };
    expect(() => withLock(places.state, 'log', waiting, () => 1)).toThrow('The journal is in use');
    expect(said).toEqual([expect.stringMatching(/^Waiting: process \d+ on /)]);
  });
});

it('is given back when the work fails', () => {
  const places = freshPlaces();
  mkdirSync(places.state, { recursive: true });
  const waiting = { clock: () => 0, notice: () => undefined, patience: 100 };
  const fail = () => {
    throw new Error('no');
  };
  expect(() => withLock(places.state, 'log', waiting, fail)).toThrow('no');
  expect(withLock(places.state, 'log', waiting, (lock) => lock.isOurs())).toBe(true);
});

describe('many processes at once', () => {
  it('lose nothing', async () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const program = join(places.home, 'writer.cjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'writer.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      define: { 'import.meta.url': JSON.stringify(new URL('../../src/store/schema.ts', import.meta.url)) },
      logLevel: 'error',
    });
    const exits = await Promise.all(Array.from({ length: 8 }, (_, writer) => run(program, [places.home, `${writer}`, '25'])));
    expect(exits).toEqual(Array(8).fill(0));
    const notes = new Set([...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note')));
    expect(notes.size).toBe(200);
    expect(storeAt(places).read().contacts[0]?.aliases).toHaveLength(200);
    expect(storeAt(places).undoable(300)).toHaveLength(201);
  });
});

const run = (program: string, args: readonly string[]): Promise<number | null> =>
  new Promise((done) => spawn(process.execPath, [program, ...args], { stdio: 'inherit' }).on('close', done));
