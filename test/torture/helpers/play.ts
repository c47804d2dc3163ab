import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';
import { onTestFinished } from 'vitest';
import { type Cells, cellCount, first, noProcess, players, turn } from './turns.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** What dead processes left before a round begins: their lock, the guard of one that was taking it over, and so on. */
const leavings: readonly (readonly string[])[] = [
  [],
  ['lock'],
  ['lock', 'lock.a1'],
  ['lock', 'lock.a1', 'lock.a2'],
  ['lock.a1', 'ticket.8.a1'],
];

/** The lock of the store with every call that matters to others in an order of our choice, so that a round can be played again. */
export class Play {
  readonly #cells: Cells = new Int32Array(new SharedArrayBuffer(4 * cellCount));
  readonly #folder = mkdtempSync(join(tmpdir(), 'keepword-play-'));
  readonly complaints: string[] = [];
  #steps = 0;
  #kills = 0;

  static async begin(): Promise<Play> {
    const play = new Play();
    const outfile = join(play.#folder, 'player.cjs');
    await build({
      entryPoints: [join(here, 'player.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      alias: { 'node:fs': join(here, 'gated-fs.cjs') },
      plugins: [playedProcesses],
      logLevel: 'error',
    });
    const threads = Array.from({ length: players }, (_, player) => {
      const thread = new Worker(outfile, { workerData: { cells: play.#cells, player, folder: play.#folder } });
      return thread.on('message', (complaint: string) => play.complaints.push(complaint));
    });
    for (let player = 0; player < players; player++) play.#settled(player);
    onTestFinished(async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
      rmSync(play.#folder, { recursive: true, force: true });
    });
    return play;
  }

  get steps(): number {
    return this.#steps;
  }

  get kills(): number {
    return this.#kills;
  }

  /** Plays one round: all at once, some killed on the way, then one more, who must find nothing in its way and leave nothing behind. */
  round(number: number): readonly string[] {
    const chance = chances(number);
    const folder = join(this.#folder, String(number));
    mkdirSync(folder);
    for (const [place, name] of (leavings[Math.floor(chance() * leavings.length)] ?? []).entries())
      writeFileSync(join(folder, name), JSON.stringify({ pid: noProcess, token: `a${place + 1}`, host: '' }));
    this.#cells.fill(0, first.killed);
    this.#cells[first.round] = number;
    this.#playAll(chance);
    this.#cells[first.pid] = players;
    this.#go(0);
    while (this.#cells[first.turn] === turn.waits) this.#go(0);
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true });
    return left;
  }

  #playAll(chance: () => number): void {
    const playing = Array.from({ length: players }, (_, player) => player);
    let kills = Math.floor(chance() * players);
    for (const player of playing) this.#cells[first.pid + player] = player;
    for (let player = 0; playing.length > 0; ) {
      // Mostly the same one goes on, as on a machine: deep in its work it is interrupted by one that is deep in its own.
      if (chance() < 0.3 || !playing.includes(player)) player = playing[Math.floor(chance() * playing.length)] ?? 0;
      if (kills > 0 && chance() < 0.03) {
        kills--;
        this.#kills++;
        this.#cells[first.killed + player] = 1;
      }
      this.#go(player);
      if (this.#cells[first.turn + player] === turn.idle) playing.splice(playing.indexOf(player), 1);
    }
  }

  /** Gives one player its turn, and waits until it stands still again. */
  #go(player: number): void {
    this.#steps++;
    Atomics.store(this.#cells, first.turn + player, turn.runs);
    Atomics.notify(this.#cells, first.turn + player);
    this.#settled(player);
  }

  #settled(player: number): void {
    while (Atomics.load(this.#cells, first.turn + player) === turn.runs)
      Atomics.wait(this.#cells, first.turn + player, turn.runs, 1_000);
  }
}

/** Processes are played by threads. */
const playedProcesses: Plugin = {
  name: 'played processes',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/processes\.ts$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: join(here, 'gated-processes.ts') } : null,
    ),
};

/** The chances of a round: the same number gives the same ones. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
