import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withLock } from '../../src/store/lock.ts';
import type { Places } from '../../src/store/places.ts';
import { isRunning, isStopped, thisProcess } from '../../src/store/processes.ts';
import { aContact } from '../helpers/sample-records.ts';
import { freshPlaces, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });

/** A lock as another process would have left it, or still holds it. */
function lockedBy(places: Places, holder: object): void {
  mkdirSync(places.state, { recursive: true });
  const usual = { ...thisProcess(), ...another, token: 'abc123', command: 'log', at: '2026-11-23T06:00:00Z' };
  writeFileSync(join(places.state, 'lock'), JSON.stringify({ ...usual, ...holder }));
}

/** What the system says of a process after its name: its state first, when it started as the twentieth. */
const statOf = (pid: number): readonly string[] => (readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1] ?? '').split(' ');

/** A process that lives, and is not this one. */
const another = {
  pid: process.ppid,
  started: statOf(process.ppid)[19],
};

/** Nobody has this number: the system gives out smaller ones. */
const nobody = 4_194_999;

describe('a lock is taken over when', () => {
  it.each([
    ['its process is gone', { pid: nobody }],
    ['its number was given to another process', { started: '1' }],
    ['the machine was started again since', { boot: 'another', pid: 1 }],
    ['it is an earlier one of this process, which could not be removed', thisProcess()],
  ])('%s', (_, holder) => {
    const places = freshPlaces();
    lockedBy(places, holder);
    expect(put(storeAt(places), { contacts: [zoe] }).revision).toBe(1);
    expect(readdirSync(places.state)).toEqual(['as-saved']);
  });

  it.each(['', '{"token":"../../journal"}'])('it cannot be read, as after a power cut: %j', (text) => {
    const places = freshPlaces();
    mkdirSync(places.state, { recursive: true });
    writeFileSync(join(places.state, 'lock'), text);
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

it('leaves nothing of dead processes behind, and takes no ticket from living ones', () => {
  const places = freshPlaces();
  mkdirSync(places.state, { recursive: true });
  const claimOf = (holder: object): string =>
    JSON.stringify({ ...thisProcess(), token: 'def456', command: 'log', at: '2026-11-23T06:00:00Z', ...holder });
  const left = {
    [`ticket.${nobody}.0a`]: claimOf({ pid: nobody }),
    [`ticket.${nobody}.0b`]: '',
    [`ticket.${process.pid}.0c`]: claimOf({ started: '1' }),
    [`ticket.${process.pid}.0d`]: claimOf({}),
    'lock.abc123': claimOf({ pid: nobody }),
    'lock.def456': '',
    'lock.fed654': claimOf(another),
  };
  const living = {
    [`ticket.${another.pid}.1a`]: claimOf(another),
    [`ticket.${process.pid}.1b`]: '',
    'ticket.1.1c': claimOf({ host: 'elsewhere', pid: 1 }),
    [`ticket.${process.pid}.1d`]: claimOf({ namespace: 'pid:[1]' }),
    [`ticket.${process.pid}.1e`]: claimOf({ host: 'elsewhere' }),
  };
  for (const [name, text] of Object.entries({ ...left, ...living })) writeFileSync(join(places.state, name), text);
  put(storeAt(places), { contacts: [zoe] });
  expect(readdirSync(places.state).toSorted()).toEqual(['as-saved', ...Object.keys(living)].toSorted());
});

describe('a lock is respected, and its holder named, when', () => {
  it.each([
    ['its process lives', {}, /^Look at it: ps -p \d+$/],
    ['nobody could tell when its process started', { started: null }, /^Look at it: ps -p \d+$/],
    ['nobody could tell since when the machine runs', { boot: null }, /^Look at it: ps -p \d+$/],
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
          /^The journal is in use: process \d+ on .* \(log\) since 2026-11-23T\d\d:00:00[+-]\d\d:00\. Nothing was changed\.$/,
        ),
        hint: expect.stringMatching(hint),
      }),
    );
    expect(readFileSync(join(places.state, 'lock'), 'utf8')).toBe(lock);
    expect(existsSync(places.journal)).toBe(false);
  });

  it('another process is just taking the place of a dead one', () => {
    const places = freshPlaces();
    lockedBy(places, { pid: nobody });
    const guard = JSON.stringify({ ...thisProcess(), ...another, token: 'def456', command: 'log', at: '2026-11-23T06:00:00Z' });
    writeFileSync(join(places.state, 'lock.abc123'), guard);
    expect(() => put(storeAt(places, undefined, 50), { contacts: [zoe] })).toThrow('The journal is in use');
    expect(readdirSync(places.state)).toEqual(['lock', 'lock.abc123']);
  });

  it('its process was stopped, and says how it goes on', async () => {
    const places = freshPlaces();
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void holder.kill('SIGKILL'));
    holder.kill('SIGSTOP');
    await expect.poll(() => statOf(holder.pid ?? 0)[0]).toBe('T');
    lockedBy(places, { pid: holder.pid, started: statOf(holder.pid ?? 0)[19] });
    const hint = `It is stopped. Let it go on: kill -CONT ${holder.pid}`;
    expect(() => put(storeAt(places, undefined, 50), { contacts: [zoe] })).toThrow(expect.objectContaining({ hint }));
  });

  it('it was gone again before its holder could be named', () => {
    const places = freshPlaces();
    mkdirSync(places.state, { recursive: true });
    symlinkSync('nowhere', join(places.state, 'lock'));
    const error = { message: 'The journal is in use: another process is saving. Nothing was changed.', hint: 'Try it again.' };
    expect(() => put(storeAt(places, undefined, 0), { contacts: [zoe] })).toThrow(expect.objectContaining(error));
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

describe('what is no lock', () => {
  it('is in the way of a save, which says so', () => {
    const places = freshPlaces();
    mkdirSync(join(places.state, 'lock'), { recursive: true });
    const error = {
      code: 'journal-locked',
      message: `${join(places.state, 'lock')} is in the way of the lock: it is not a file. Nothing was changed.`,
      hint: expect.stringMatching(/^Look at it: ls -la /),
    };
    expect(() => put(storeAt(places), { contacts: [zoe] })).toThrow(expect.objectContaining(error));
  });

  it('is followed when it is a link, to nowhere in a circle', () => {
    const places = freshPlaces();
    mkdirSync(places.state, { recursive: true });
    symlinkSync('lock', join(places.state, 'lock'));
    const error = { code: 'not-saved', message: expect.stringContaining('its link leads nowhere. Nothing was changed.') };
    expect(() => put(storeAt(places), { contacts: [zoe] })).toThrow(expect.objectContaining(error));
  });

  it('does not make work look undone that is done', () => {
    const places = freshPlaces();
    mkdirSync(places.state, { recursive: true });
    const lock = join(places.state, 'lock');
    const replaced = (): number => {
      rmSync(lock);
      mkdirSync(lock);
      return 7;
    };
    expect(withLock(places.state, 'log', { clock: () => 0, notice: () => undefined, patience: 100 }, replaced)).toBe(7);
  });

  it('ends the waiting when its folder goes', () => {
    const places = freshPlaces();
    lockedBy(places, {});
    const waiting = { clock: () => 0, notice: () => rmSync(places.state, { recursive: true }), patience: 5_000 };
    expect(() => withLock(places.state, 'log', waiting, () => 1)).toThrow('ENOENT');
  });

  it('is no process either', () => {
    expect([isRunning(nobody), isStopped(nobody)]).toEqual([false, false]);
  });

  it('nor is one that ended, and that its parent has not asked for', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const ended = Number(said.toString());
    await expect.poll(() => statOf(ended)[0]).toBe('Z');
    expect([process.kill(ended, 0), isRunning(ended)]).toEqual([true, false]);
  });
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
