import { dirname } from 'node:path';
import type { Change } from './contents.ts';
import { type Files, filesOn } from './files.ts';
import { type Call, type Fate, Machine } from './machine.ts';
import { Random } from './random.ts';
import { realStore } from './real-store.ts';
import type { Told, View } from './subject.ts';
import { SystemCalls } from './system-calls.ts';

/** Something that happens right before the first call of this kind on a path that ends so, or matches. */
export type Incident = readonly [
  call: Call,
  where: string | RegExp,
  what: 'kill' | 'power cut' | 'EIO' | 'EIO twice' | (() => void),
];

/** A power cut that keeps nothing but what was synced. */
class Merciless extends Random {
  override below(): number {
    return 0;
  }

  override chance(): boolean {
    return false;
  }
}

/** The store on a machine of its own, one process a command, with incidents of the test's choice. */
export class Scripted {
  readonly machine = new Machine(new Merciless(1), Date.parse('2026-12-31T22:00:00Z'));
  readonly home: string;
  readonly files: Files;
  readonly #subject;
  #number = 0;
  #left: Incident[] = [];

  constructor() {
    const fs = new SystemCalls(this.machine);
    this.files = filesOn(fs);
    this.machine.quietly(() => {
      for (const folder of ['/home', '/home/me']) fs.mkdirSync(folder);
      for (const folder of ['/', '/home']) this.files.sync(folder);
    });
    this.#subject = realStore(this.machine);
    this.home = this.#subject.home;
  }

  /** Saves a change in a process of its own; null when it did not live to say how it ended. */
  save(kind: Change['kind'], ...incidents: readonly Incident[]): Told | null {
    const process = this.machine.start();
    const change: Change = { number: ++this.#number, kind, pick: 0 };
    this.#prepare(incidents);
    const told = this.machine.run(process, () => this.#subject.save(change, () => undefined));
    this.machine.between = null;
    process.isAlive = false;
    return told;
  }

  /** The same with a fate of the test's choice; answers also how many calls it came to. */
  meeting(fate: Fate, kind: Change['kind']): { readonly told: Told | null; readonly calls: number } {
    const process = this.machine.start();
    const change: Change = { number: ++this.#number, kind, pick: 0 };
    process.meets(fate);
    const told = this.machine.run(process, () => this.#subject.save(change, () => undefined));
    process.isAlive = false;
    return { told, calls: process.calls };
  }

  /** The files of the home that have one of these texts in them. */
  filesWith(texts: readonly string[]): readonly string[] {
    return ['.', 'history', 'operations', 'backups', '.state'].flatMap((folder) =>
      this.names(folder)
        .map((name) => `${folder}/${name}`)
        .filter((name) => !/^\.\/(history|operations|backups|\.state)$/.test(name))
        .filter((name) => texts.some((text) => this.text(name).includes(text))),
    );
  }

  /** From now on, the next such call of the command that is at work fails. */
  failNext(call: Call, pathEnd: string): void {
    this.#left.push([call, pathEnd, 'EIO']);
  }

  /** The same while something else is going on, which then goes on. */
  another(kind: Change['kind']): void {
    const { between } = this.machine;
    this.save(kind);
    this.machine.between = between;
  }

  read(...incidents: readonly Incident[]): View {
    this.#prepare(incidents);
    const view = this.machine.run(this.machine.start(), () => this.#subject.read());
    this.machine.between = null;
    if (view === null) throw new Error('nobody can look');
    return view;
  }

  /** What was done so far, as a reader sees it. */
  done(): readonly string[] {
    return this.read().done;
  }

  names(folder: string): readonly string[] {
    return this.machine.quietly(() => this.files.names(`${this.home}/${folder}`)).toSorted();
  }

  text(name: string): string {
    return this.machine.quietly(() => this.files.read(`${this.home}/${name}`)).toString();
  }

  /** Another program puts a text in the place of a file, and makes sure that it stays. */
  edit(name: string, change: (text: string) => string): void {
    const path = `${this.home}/${name}`;
    this.machine.quietly(() => {
      const text = change(this.text(name));
      this.files.remove(path);
      this.files.create(path, text);
      this.files.sync(dirname(path));
      this.machine.pass(1);
    });
  }

  #prepare(incidents: readonly Incident[]): void {
    const left = [...incidents];
    this.#left = left;
    this.machine.between = (call, path) => {
      const place = left.findIndex(
        ([wanted, end]) => wanted === call && (typeof end === 'string' ? path.endsWith(end) : end.test(path)),
      );
      const [found] = place === -1 ? [] : left.splice(place, 1);
      if (found !== undefined) this.#happen(found[2]);
    };
  }

  #happen(what: Incident[2]): void {
    const { current } = this.machine;
    if (typeof what === 'function') what();
    else if (what === 'power cut') this.machine.powerCut();
    else if (what === 'kill') current.isAlive = false;
    else
      Object.assign(current, {
        failed: [],
        fate: { ...current.fate, failsFrom: current.calls, failures: what === 'EIO' ? 1 : 2 },
      });
  }
}
