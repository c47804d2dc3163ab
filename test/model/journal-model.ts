import type { Thing, Things } from './things.ts';

/** One step, and the things before and after it. */
export interface Step {
  readonly revision: number;
  readonly before: Things;
  readonly after: Things;
  isTakenBack: boolean;
}

/** What a save does: a step of its own, or a step taken back or brought back. */
export interface Saving {
  readonly does: 'step' | 'undo' | 'redo';
  readonly step: Step;
  readonly after: Things;
}

/** The journal in a few words: what is to be seen, what waits to be recorded, and the steps back and forth. */
export class JournalModel {
  /** What readers see. */
  shown: Things = new Map();
  /** The same without what was edited by hand since the last save. */
  recorded: Things = this.shown;
  /** A save that was cut off after it was safe: the next one carries it out first. */
  cutOff: Saving | null = null;
  #revision = 0;
  readonly #steps: Step[] = [];
  /** Those that can be brought back, the next one last. */
  #takenBack: Step[] = [];

  /** Someone's editor: readers see it at once, the next save records it. */
  editByHand(things: Things): void {
    this.shown = things;
  }

  /** What every save does first. */
  settle(): void {
    if (this.cutOff !== null) this.save(this.cutOff);
    this.cutOff = null;
    if (this.shown !== this.recorded) this.save(this.stepTo(this.shown));
  }

  stepTo(after: Things): Saving {
    return { does: 'step', step: { revision: this.#revision + 1, before: this.recorded, after, isTakenBack: false }, after };
  }

  save({ does, step, after }: Saving): void {
    this.#revision += 1;
    this.recorded = after;
    this.shown = after;
    step.isTakenBack = does === 'undo';
    if (does === 'step') this.#steps.push(step);
    this.#takenBack = does === 'step' ? [] : does === 'undo' ? [...this.#takenBack, step] : this.#takenBack.slice(0, -1);
  }

  /** The steps that can be taken back, the last one first. */
  inForce(): readonly Step[] {
    return this.#steps.filter(({ isTakenBack }) => !isTakenBack).toReversed();
  }

  /** Takes the last step back, or one before it when nothing later builds on it; null when that must be refused. */
  undoing(revision: number | null): Saving | null {
    const inForce = this.inForce();
    const place = revision === null ? 0 : inForce.findIndex((step) => step.revision === revision);
    const step = inForce[place];
    if (step === undefined || inForce.slice(0, place).some((later) => buildsOn(later, step))) return null;
    return { does: 'undo', step, after: this.recorded === step.after ? step.before : without(this.recorded, step) };
  }

  redoing(): Saving | null {
    const step = this.#takenBack.at(-1);
    if (step === undefined) return null;
    return { does: 'redo', step, after: this.recorded === step.before ? step.after : withStep(this.recorded, step) };
  }
}

const isSame = (one: Thing | undefined, other: Thing | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The names of what a step changed. */
const touched = ({ before, after }: Step): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => !isSame(before.get(name), after.get(name)));

/** A later step touched the same thing, or speaks of what the earlier one added. */
function buildsOn(later: Step, earlier: Step): boolean {
  const names = touched(earlier);
  const added = names.filter((name) => !earlier.before.has(name));
  return touched(later).some(
    (name) => names.includes(name) || added.some((one) => JSON.stringify(later.after.get(name) ?? null).includes(`"${one}"`)),
  );
}

const withStep = (things: Things, step: Step): Things => changed(things, step, step.after);
const without = (things: Things, step: Step): Things => changed(things, step, step.before);

function changed(things: Things, step: Step, to: Things): Things {
  const result = new Map(things);
  for (const name of touched(step)) {
    const thing = to.get(name);
    if (thing === undefined) result.delete(name);
    else result.set(name, thing);
  }
  return result;
}
