import type { Change } from './contents.ts';
import { editByHand } from './editor.ts';
import { backupsMustBeWhole, hasUnfinished, mustBeTidy } from './looks.ts';
import { type Call, type Fate, Machine, type Process, unharmed } from './machine.ts';
import { Oracle, Violation } from './oracle.ts';
import { Random } from './random.ts';
import type { Subject, SubjectOn, View } from './subject.ts';
import { SystemCalls } from './system-calls.ts';

/** What happened in a run, or in many. */
export interface Tally {
  readonly runs: number;
  readonly saved: number;
  readonly kills: number;
  readonly powerCuts: number;
  readonly faults: number;
  readonly edits: number;
  readonly reads: number;
  readonly refused: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The clock goes on, over the ends of hours, days, months and years, and now and then back. */
const passing = [1, minute, 10 * minute, 2 * 60 * minute, day, 20 * day, 200 * day, -10 * minute, -2 * day, -40 * day];

/** One run: some commands of one or two writers, with all that can come between. Throws a Violation that tells the story. */
function run(subjectOn: SubjectOn, seed: number): Tally {
  const story = new Story(subjectOn, seed);
  try {
    story.tell();
  } catch (error) {
    const why = error instanceof Error ? (error instanceof Violation ? error.message : error.stack) : String(error);
    throw new Violation(`run ${seed}: ${why}\n${story.lines.join('\n')}`, { cause: error });
  }
  return story.tally;
}

class Story {
  readonly lines: string[] = [];
  readonly #random: Random;
  readonly #machine: Machine;
  readonly #subject: Subject;
  readonly #fs: SystemCalls;
  readonly #oracle = new Oracle();
  readonly #writers: (Process | null)[] = [null, null];
  readonly #counts = { runs: 1, saved: 0, faults: 0, edits: 0, reads: 0, refused: 0 };
  #number = 0;
  #wasEdited = false;
  #isOver = false;
  #isSaving = false;
  #usualCalls = 60;
  #trouble: Error | null = null;

  constructor(subjectOn: SubjectOn, seed: number) {
    this.#random = new Random(seed);
    this.#machine = new Machine(this.#random, Date.parse('2026-12-30T22:00:00Z'));
    this.#fs = new SystemCalls(this.#machine);
    this.#machine.quietly(() => this.#begin());
    this.#subject = subjectOn(this.#machine);
    if (this.#random.chance(0.1)) this.#machine.linklessFolder = `${this.#subject.home}/backups`;
  }

  get tally(): Tally {
    const { kills, powerCuts } = this.#machine;
    return { ...this.#counts, kills, powerCuts };
  }

  tell(): void {
    const length = 3 + this.#random.below(10);
    for (let count = 0; count < length && !this.#isOver; count++) {
      this.#machine.pass(this.#random.oneOf(passing));
      if (this.#random.chance(0.1)) this.#edit();
      this.#command(this.#fate(), this.#random.chance(0.3));
      this.#read(this.#random.chance(0.2));
    }
    if (!this.#isOver) this.#end();
  }

  /** The folders above the journal's were there before, and stay. */
  #begin(): void {
    for (const folder of ['/home', '/home/me']) this.#fs.mkdirSync(folder);
    for (const folder of ['/', '/home']) this.#fs.fsyncSync(this.#fs.openSync(folder, 0));
  }

  #fate(): Fate {
    const kind = this.#random.oneOf([
      'none',
      'none',
      'none',
      'kill',
      'kill',
      'power cut',
      'power cut',
      'fault',
      'fault',
    ] as const);
    const at = 1 + this.#random.below(this.#usualCalls + 10);
    if (kind === 'none') return unharmed;
    if (kind !== 'fault') return { ...unharmed, stopsAt: at, stop: kind };
    const fails = { ...unharmed, failsFrom: at, failures: this.#random.oneOf([1, 1, 1, 2, 5, 40]) };
    if (this.#random.chance(0.5)) return fails;
    return { ...fails, stopsAt: at + 1 + this.#random.below(15), stop: this.#random.oneOf(['kill', 'power cut']) };
  }

  /** One command, by a writer who may be the one before, or another who was there all the time, or a new one. */
  #command(fate: Fate, isDisturbed: boolean): void {
    const place = this.#random.below(2);
    const known = this.#writers[place];
    const isNew = !known?.isAlive || this.#random.chance(0.4);
    if (known && isNew) known.isAlive = false;
    const writer = isNew ? this.#machine.start() : known;
    this.#writers[place] = writer;
    this.#save(writer, this.#change(), fate, isDisturbed);
  }

  #change(): Change {
    return { number: ++this.#number, kind: this.#random.oneOf(this.#subject.kinds), pick: this.#random.below(30) };
  }

  #save(writer: Process, change: Change, fate: Fate, isDisturbed: boolean): void {
    this.lines.push(`${writer.pid}: ${change.kind} ${change.number} (${JSON.stringify(fate)})`);
    writer.meets(fate);
    if (isDisturbed) this.#disturb();
    this.#isSaving = true;
    const attempt = this.#oracle.begins();
    const settled = (view: View): void => this.#noting(() => this.#oracle.settled(attempt, view, change));
    const told = this.#run(writer, () => this.#subject.save(change, settled));
    this.#machine.between = null;
    this.#isSaving = false;
    this.#counts.faults += writer.failed.length;
    this.lines.push(
      `  ${told ?? fate.stop} after ${writer.calls} calls, failed: ${writer.failed.join(', ')} ${writer.lastWords}`,
    );
    const asDesigned = told === 'refused' && this.#mayRefuse();
    this.#oracle.told(attempt, told, writer.failed.length > 0 || asDesigned, () => this.#view());
    if (told === 'nothing changed' && attempt.mine !== null && writer.failed.length === 0)
      throw new Violation('was not done, for no reason');
    if (told === 'saved') this.#saved(writer, isDisturbed);
    if (asDesigned) this.#refused();
    this.#machine.quietly(() => backupsMustBeWhole(this.#fs, this.#subject.home, this.#wasEdited));
  }

  #run<T>(process: Process, work: () => T): T | null {
    const found = this.#machine.run(process, work);
    if (this.#trouble !== null) throw this.#trouble;
    return found;
  }

  /** What goes wrong within the program that is simulated may be caught by it, but is not forgotten. */
  #noting(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#trouble ??= error as Error;
      throw error;
    }
  }

  #saved({ calls, failed }: Process, isDisturbed: boolean): void {
    this.#counts.saved++;
    this.#usualCalls = calls;
    const living = new Set(this.#writers.flatMap((writer) => (writer?.isAlive ? [writer.pid] : [])));
    if (failed.length === 0 && !isDisturbed) this.#machine.quietly(() => mustBeTidy(this.#fs, this.#subject, living));
  }

  /** Somebody edited the journal beside an unfinished save, and a person must say what is to become of that. */
  #mayRefuse(): boolean {
    return this.#oracle.isEdited && this.#machine.quietly(() => hasUnfinished(this.#fs, this.#subject.home));
  }

  #refused(): void {
    this.#counts.refused++;
    this.#isOver = true;
  }

  /** Once or twice, before some of the next calls, another process comes in. */
  #disturb(): void {
    const times = new Set([this.#random.below(this.#usualCalls), this.#random.below(this.#usualCalls)]);
    let calls = 0;
    this.#machine.between = (call, path) => {
      if (times.has(calls++)) this.#noting(() => this.#meanwhile(call, path));
    };
  }

  #meanwhile(call: Call, path: string): void {
    const kind = this.#random.oneOf(['read', 'save', 'edit'] as const);
    const isJournal = path.endsWith('/journal.json');
    this.lines.push(`  meanwhile, before ${call} ${path}: ${kind}`);
    if (kind === 'read') this.#read(false);
    // Between looking at a file and replacing it there is always a moment; no system can close it.
    if (kind === 'edit' && !(call === 'rename' && isJournal)) this.#edit(call !== 'read' || !isJournal);
    if (kind === 'save' && (this.#subject.hasLock || !this.#isSaving)) this.#saveOfAnother(this.#change(), this.#fate());
  }

  #saveOfAnother(change: Change, fate: Fate): void {
    const another = this.#machine.start();
    this.#save(another, change, fate, false);
    another.isAlive = false;
  }

  /** Whoever is reading a file while it is written anew in its place reads half of it, whatever they do. */
  #edit(mayBeInPlace = true): void {
    const path = `${this.#subject.home}/journal.json`;
    const editing = { fs: this.#fs, path, written: this.#subject.written, random: this.#random };
    this.#machine.quietly(() => {
      if (!this.#fs.existsSync(path)) return;
      const view = this.#view();
      const edit = editByHand(editing, view, `by hand ${++this.#number}`, mayBeInPlace);
      this.#machine.pass(1);
      this.lines.push(`  edited by hand: ${this.#number}`);
      if (edit === null) return;
      this.#oracle.edited(view, edit);
      this.#wasEdited = true;
      this.#counts.edits++;
    });
  }

  /** Somebody looks, and perhaps somebody else saves before they have seen all. */
  #read(isDisturbed: boolean): void {
    const moment = this.#oracle.moment;
    const reader = this.#machine.start();
    const before = this.#machine.between;
    if (isDisturbed) this.#disturb();
    const view = this.#run(reader, () => this.#subject.read());
    this.#machine.between = before;
    reader.isAlive = false;
    this.#counts.reads++;
    if (view !== null) this.#oracle.seen(view, moment);
  }

  #view(): View {
    const reader = this.#machine.start();
    const view = this.#machine.quietly(() => this.#machine.run(reader, () => this.#subject.read()));
    reader.isAlive = false;
    if (view === null) throw new Violation('nobody can look');
    return view;
  }

  /** In the end somebody saves without any trouble, and the power fails once more. */
  #end(): void {
    for (const writer of this.#writers) if (writer) writer.isAlive = false;
    const saved = this.#counts.saved;
    this.#saveOfAnother({ ...this.#change(), kind: 'add' }, unharmed);
    if (this.#isOver) return;
    if (this.#counts.saved === saved) throw new Violation('nobody can save any more');
    this.#machine.powerCut();
    this.lines.push('the power fails');
    this.#read(false);
    this.#machine.quietly(() => backupsMustBeWhole(this.#fs, this.#subject.home, this.#wasEdited));
  }
}

/** Many runs, and what they came to. */
export function runs(
  subjectOn: SubjectOn,
  from: number,
  count: number,
): { readonly tally: Tally; readonly violations: readonly string[] } {
  const violations: string[] = [];
  const all = { runs: 0, saved: 0, kills: 0, powerCuts: 0, faults: 0, edits: 0, reads: 0, refused: 0 };
  for (let seed = from; seed < from + count; seed++) {
    try {
      const tally = run(subjectOn, seed);
      for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      all.runs++;
      violations.push(error.message);
    }
  }
  return { tally: all, violations };
}
