import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/journal-store.ts';
import { placesFor } from '../../src/store/places.ts';
import { runHere } from '../helpers/program-here.ts';
import type { Outcome } from '../helpers/run-program.ts';
import { silently } from '../helpers/silently.ts';
import { thingsIn } from './things.ts';

/** What keeps a save from being done: something is in its way, or the program is killed in the middle. */
export type Trouble =
  | 'backups in the way'
  | 'history gone'
  | 'journal is a folder'
  | 'killed in the history'
  | 'killed in the operations'
  | 'killed before the end';

/** A journal in memory-backed files, changed by the program's own code, with a clock that a test sets. */
export class RealJournal {
  readonly #folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'keepword-model-'));
  readonly places = placesFor(join(this.#folder, 'keepword'), {});
  now = Date.parse('2026-10-01T08:00:00Z');

  run(args: readonly string[]): Promise<Outcome> {
    const at = new Date(this.now).toISOString();
    const env = { KEEPWORD_HOME: this.places.home, KEEPWORD_NOW: at, HOME: this.#folder, TZ: 'UTC', NO_COLOR: '1' };
    return runHere(args, { env, clock: () => this.now });
  }

  /** All that is written down: as the model would put it, to the byte, and the steps that can be taken back. */
  seen() {
    const store = openStore(
      this.places,
      silently(() => this.now),
    );
    const journal = store.read();
    const past = [...store.history().all()];
    const text = JSON.stringify([journal, past]);
    return { ...thingsIn(journal, past), text, steps: store.undoable(200).map(({ revision }) => revision) };
  }

  hasHistory(): boolean {
    return existsSync(this.places.history) && readdirSync(this.places.history).length > 0;
  }

  /** Changes somebody's area in journal.json, as an editor would. */
  editByHand(who: string, area: string): void {
    const lines = readFileSync(this.places.journal, 'utf8').split('\n');
    const edited = lines.map((line) =>
      line.includes(`"name":${JSON.stringify(who)}`)
        ? line.replace(/"area":(null|"[^"]*")/, `"area":${JSON.stringify(area)}`)
        : line,
    );
    writeFileSync(this.places.journal, edited.join('\n'));
  }

  /** Runs a line while something is in the way, and puts it right again. */
  async runWith(trouble: Trouble, args: readonly string[]): Promise<Outcome> {
    if (trouble.startsWith('killed')) return this.#runAndKill(trouble, args);
    const { backups, history, journal } = this.places;
    const path = { 'backups in the way': backups, 'history gone': history, 'journal is a folder': journal }[
      trouble as 'history gone'
    ];
    const aside = `${path}-aside`;
    if (existsSync(path)) renameSync(path, aside);
    if (trouble === 'backups in the way') writeFileSync(path, 'in the way');
    if (trouble === 'journal is a folder') mkdirSync(path);
    const outcome = await this.run(args);
    rmSync(path, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, path);
    return outcome;
  }

  /** Runs a line whole, then takes back what a program killed at that point would not have done. */
  async #runAndKill(trouble: Trouble, args: readonly string[]): Promise<Outcome> {
    const { journal, home } = this.places;
    const before = existsSync(journal) ? readFileSync(journal) : null;
    // What lies beyond what counts may be left of a kill before, which a save cuts off first.
    const counted: Readonly<Record<string, number>> = before === null ? {} : JSON.parse(before.toString('utf8')).files;
    const outcome = await this.run(args);
    if (outcome.exitCode !== 0) return outcome;
    if (before === null) rmSync(journal);
    else writeFileSync(journal, before);
    for (const [name, length] of this.#lengths()) {
      const old = counted[name] ?? 0;
      const isCut =
        trouble === 'killed in the history' || (trouble === 'killed in the operations' && name.startsWith('operations'));
      const isAfter = trouble === 'killed in the history' && name.startsWith('operations');
      if (isAfter && old === 0) rmSync(join(home, name));
      else if (isCut && length > old) truncateSync(join(home, name), isAfter ? old : old + Math.floor((length - old) / 2));
    }
    writeFileSync(join(home, '.journal.json.999999.0123456789ab.tmp'), 'half');
    return outcome;
  }

  /** How long the files are that are only appended to. */
  #lengths(): ReadonlyMap<string, number> {
    const { home } = this.places;
    const names = ['history', 'operations'].flatMap((folder) =>
      existsSync(join(home, folder)) ? readdirSync(join(home, folder)).map((name) => `${folder}/${name}`) : [],
    );
    return new Map(names.map((name) => [name, statSync(join(home, name)).size]));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
