import fc from 'fast-check';
import { expect } from 'vitest';
import type { Id } from '../../src/domain/record.ts';
import { deeds, withPast } from './deeds.ts';
import { JournalModel, type Saving } from './journal-model.ts';
import { RealJournal, type Trouble } from './real-journal.ts';
import type { Person, Things } from './things.ts';

/** What happens next: a deed, a step back or forth, or an edit by hand; after some time, and perhaps in trouble. */
export interface Event {
  readonly what: string;
  readonly pick: number;
  readonly flag: boolean;
  readonly minutes: number;
  readonly trouble: Trouble | null;
}

const troubles: readonly Trouble[] = [
  ...(['backups in the way', 'history gone', 'journal is a folder'] as const),
  ...(['killed in the history', 'killed in the operations', 'killed before the end'] as const),
];

/** Minutes for most, days for some: closed things become past, months and years turn. */
const minutes = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1440, max: 40_000 }) },
);

const event: fc.Arbitrary<Event> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'undo', 'undo', 'redo', 'redo', 'undo an earlier one') },
    { weight: 1, arbitrary: fc.constant('edit by hand') },
  ),
  pick: fc.nat(20),
  flag: fc.boolean(),
  minutes,
  trouble: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...troubles) }),
});

/** A story of some events; it begins with somebody to speak of, and something to do. */
export const stories = fc
  .array(event, { minLength: 4, maxLength: 24, size: 'max' })
  .map((events): readonly Event[] => [...['add', 'promise', 'callback', 'log'].map(begun), ...events]);

const begun = (what: string): Event => ({ what, pick: 0, flag: false, minutes: 1, trouble: null });

/** How often each thing happened in all stories that were told. */
export type Tally = Map<string, number>;

/** Tells a story to the model and to the program: after each event both must say the same. */
export async function tell(story: readonly Event[], tally: Tally): Promise<void> {
  const telling = new Telling(tally);
  try {
    for (const [number, event] of story.entries()) await telling.happens(event, number);
    expect(await telling.real.run(['export', '--format', 'ndjson'])).toMatchObject({ exitCode: 0 });
  } finally {
    telling.real.remove();
  }
}

/** What somebody types, what it does when it is saved, and whether it is refused before. */
interface Typed {
  readonly line: readonly string[];
  readonly saving: () => Saving | null;
  readonly isRefusedAtOnce: boolean;
}

class Telling {
  readonly real = new RealJournal();
  readonly #model = new JournalModel();
  /** How the journal was written, to the byte, when it last was so. */
  readonly #texts = new Map<Things, string>();
  readonly #tally: Tally;
  #ids: ReadonlyMap<string, Id> = new Map();

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  async happens(event: Event, number: number): Promise<void> {
    this.real.now += event.minutes * 60_000;
    if (event.what === 'edit by hand') this.#editByHand(event, number);
    else await this.#typed(this.#line(event, number), event);
    this.#mustAgree(`${event.what}, event ${number}`);
  }

  #editByHand({ pick }: Event, number: number): void {
    const { shown, cutOff } = this.#model;
    const people = [...shown].filter(([, { kind }]) => kind === 'person');
    const [who, person] = people[pick % (people.length || 1)] ?? [];
    // On top of a save that was cut off it would look like an earlier journal put back, which is refused.
    if (who === undefined || cutOff !== null) return;
    this.#count('edit by hand');
    this.real.editByHand(who, `by hand ${number}`);
    this.#model.editByHand(new Map([...shown, [who, { ...(person as Person), area: `by hand ${number}` }]]));
  }

  #line({ what, pick, flag }: Event, number: number): Typed | null {
    const model = this.#model;
    const steps = model.inForce();
    if (what === 'undo') return { line: ['undo'], saving: () => model.undoing(null), isRefusedAtOnce: false };
    if (what === 'redo') return { line: ['redo'], saving: () => model.redoing(), isRefusedAtOnce: false };
    if (what === 'undo an earlier one') {
      const revision = steps[pick % (steps.length || 1)]?.revision ?? 99;
      return { line: ['undo', String(revision)], saving: () => model.undoing(revision), isRefusedAtOnce: false };
    }
    const at = new Date(this.real.now).toISOString().replace('.000Z', 'Z');
    const deed = deeds[what]?.({ shown: model.shown, pick, flag, number, at, id: (name) => this.#ids.get(name) ?? name });
    if (!deed) return null;
    const saving = (): Saving | null => {
      const after = deed.change(model.recorded);
      return after === null ? null : model.stepTo(withPast(after, at));
    };
    return { line: deed.line, saving, isRefusedAtOnce: deed.isRefusedAtOnce === true };
  }

  async #typed(typed: Typed | null, { what, trouble }: Event): Promise<void> {
    if (typed === null) return;
    const { line, saving, isRefusedAtOnce } = typed;
    const model = this.#model;
    const isKill = trouble?.startsWith('killed') === true;
    const happens = trouble !== null && this.#canHappen(trouble) && !(isKill && (isRefusedAtOnce || saving() === null));
    const outcome = await (happens ? this.real.runWith(trouble, line) : this.real.run(line));
    if (happens) this.#count(trouble);
    if (happens && !isKill) return expect(outcome, `${line} with ${trouble}`).not.toMatchObject({ exitCode: 0 });
    if (happens) {
      expect(outcome).toMatchObject({ exitCode: 0 });
      if (trouble === 'killed before the end') model.cutOff = saving();
      return;
    }
    if (!isRefusedAtOnce) model.settle();
    const saved = isRefusedAtOnce ? null : saving();
    this.#count(saved === null ? `${what}, refused` : what);
    expect(outcome.exitCode === 0, `whether "${line.join(' ')}" is done: ${outcome.stderr}`).toBe(saved !== null);
    if (saved !== null) model.save(saved);
  }

  /** Nothing is in the way of a first save, and a kill is told of a journal on which nothing waits. */
  #canHappen(trouble: Trouble): boolean {
    const { recorded, shown, cutOff } = this.#model;
    if (trouble.startsWith('killed')) return recorded === shown && cutOff === null;
    return recorded.size > 0 && (trouble !== 'history gone' || this.real.hasHistory());
  }

  #mustAgree(after: string): void {
    const { things, ids, text, steps } = this.real.seen();
    const { shown } = this.#model;
    const sorted = (all: Things) => Object.fromEntries([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    expect(sorted(things), `what is written down after ${after}`).toEqual(sorted(shown));
    expect(steps, `the steps after ${after}`).toEqual(this.#model.inForce().map(({ revision }) => revision));
    expect(text, `the bytes after ${after}`).toBe(this.#texts.get(shown) ?? text);
    this.#texts.set(shown, text);
    this.#ids = ids;
  }

  #count(what: string): void {
    this.#tally.set(what, (this.#tally.get(what) ?? 0) + 1);
  }
}
