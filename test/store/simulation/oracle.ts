import { after, type Change, type Content, nothing, stepFor, wordsFor } from './contents.ts';
import type { Told, View } from './subject.ts';

/** Something was lost, invented, or told wrongly. */
export class Violation extends Error {}

/** What the journal may rightly be. */
export interface State {
  readonly content: Content;
  /** What was changed without the program, and not recorded yet. */
  readonly edited: Content | null;
  readonly done: readonly string[];
  /** The content before each step that undo can take back, and after each that redo can bring back. */
  readonly before: readonly Remembered[];
  readonly undone: readonly Remembered[];
  /** The same for two states when one is the other, edited. */
  readonly mark: object;
}

interface Remembered {
  readonly content: Content;
  readonly words: string;
}

/** One command, which may come to make its change several times. */
export interface Attempt {
  /** What it may have read is not older than this. */
  readonly since: number;
  /** What it is about to make; null as long as it works on something that was changed by hand since it was read. */
  readonly mine: State | null;
  readonly isMade: boolean;
  /** What it was about to make of a journal that was edited meanwhile: that may still come of it, should somebody put it back as it was. */
  readonly late: State | null;
}

/**
 * Knows what every command was told, and so what may be on the disk: after "saved" the change and all before it, each once and in
 * order; after "nothing was changed" not that one; after anything else, wholly the one or wholly the other.
 */
export class Oracle {
  #possible: readonly State[] = [{ content: nothing, edited: null, done: [], before: [], undone: [], mark: {} }];
  /** All that was possible at some time, for a reader who began a while ago. */
  readonly #ever: State[] = [...this.#possible];
  #editedAt: number | null = null;
  /** What an unfinished save would make of a journal that was edited since, should somebody put it back as it was. */
  #unfinished: readonly State[] = [];

  /** A command begins. */
  begins(): Attempt {
    return { since: this.moment, mine: null, isMade: false, late: null };
  }

  /** A command is about to change this, so everything before it is settled, and stays. */
  settled(attempt: Attempt, view: View, change: Change): void {
    const state = this.#possible.map(recorded).find((known) => isSeen(known, view));
    const mine = state === undefined ? null : changed(state, change);
    Object.assign(attempt, { mine, isMade: state !== undefined });
    if (state === undefined) this.#mustHaveBeen(attempt, view, change);
    else {
      this.#unfinished = [];
      this.#become(mine === null ? [state] : [state, mine]);
    }
  }

  /** Read before an edit, which it will notice. */
  #mustHaveBeen(attempt: Attempt, view: View, change: Change): void {
    const known = this.#ever.slice(attempt.since);
    const state = known.map(recorded).find((one) => isSeen(one, view));
    if (!this.isEdited || state === undefined)
      throw new Violation(`a change is made on what should not be there: ${differences(known, view)}`);
    Object.assign(attempt, { late: changed(state, change) });
  }

  /** A command said how it ended; `null`: it did not live to say it. `mayRefuse`: it was not able to read. */
  told({ since, mine, isMade, late }: Attempt, told: Told | null, mayRefuse: boolean, see: () => View): void {
    const isMine = (state: State): boolean => state.mark === mine?.mark;
    if (told === 'saved') {
      this.#only(isMine, 'what was saved is not there');
      if (this.#editedAt !== null && this.#editedAt <= since) this.#editedAt = null;
    }
    if (told === 'nothing changed' || told === 'refused') this.#only((state) => !isMine(state), 'it was changed all the same');
    if (told === 'refused' && !mayRefuse) throw new Violation('refused without need');
    if (told === 'there, perhaps not for good') {
      const view = see();
      if (!this.#possible.some((state) => isMine(state) && isSeen(state, view)))
        throw new Violation('said to be there, but is not');
    }
    if ((told === null || told === 'perhaps saved') && late !== null && !isMade) this.#unfinished = [...this.#unfinished, late];
    // It may have recorded what was edited by hand before it came to its own change.
    if (!isMade) this.#become(withRecorded(this.#possible));
  }

  /** Somebody changed `journal.json` without the program. */
  edited(view: View, edit: Content): void {
    const state = withRecorded(this.#possible).find((known) => isSeen(known, view));
    if (state === undefined)
      throw new Violation(`an editor finds what should not be there: ${differences(this.#possible, view)}`);
    this.#unfinished = [...this.#unfinished, ...this.#possible.filter(({ mark }) => mark !== state.mark)];
    const isAsSaved = same(edit, state.content);
    const after = { ...state, edited: isAsSaved ? null : edit };
    this.#become(isAsSaved ? [after, ...this.#unfinished] : [after]);
    this.#editedAt = this.moment;
  }

  /** Whether the journal was edited, and nobody went on with it since. */
  get isEdited(): boolean {
    return this.#editedAt !== null;
  }

  /** Now, for a reader who begins. */
  get moment(): number {
    return this.#ever.length - this.#possible.length;
  }

  /** What a reader saw who began at a moment. */
  seen(view: View, moment: number): void {
    const known = withRecorded(this.#ever.slice(moment));
    if (!known.some((state) => isSeen(state, view)))
      throw new Violation(`a reader saw what never was: ${differences(known, view)}`);
  }

  #only(isLeft: (state: State) => boolean, otherwise: string): void {
    const left = this.#possible.filter(isLeft);
    if (left.length === 0) throw new Violation(otherwise);
    this.#become(left);
  }

  #become(states: readonly State[]): void {
    this.#possible = states;
    this.#ever.push(...states);
  }
}

/** A state after the next save has noticed what was edited by hand. */
function recorded(state: State): State {
  const { content, edited, before, done } = state;
  if (edited === null) return state;
  const words = 'journal.json edited by hand';
  return { content: edited, edited: null, done: [...done, words], before: [...before, { content, words }], undone: [], mark: {} };
}

/** Each, also as it is when what was edited by hand was noticed. */
const withRecorded = (states: readonly State[]): readonly State[] => [
  ...new Set(states.flatMap((state) => [state, recorded(state)])),
];

/** A state after a change; null when there is nothing to take back or to bring back. */
function changed(state: State, change: Change): State | null {
  const { content, before, undone, done } = state;
  if (change.kind === 'undo') {
    const last = before.at(-1);
    if (last === undefined) return null;
    const taken = { content, words: last.words };
    const words = `undo: ${last.words}`;
    return {
      ...state,
      content: last.content,
      before: before.slice(0, -1),
      undone: [...undone, taken],
      done: [...done, words],
      mark: {},
    };
  }
  if (change.kind === 'redo') {
    const last = undone.at(-1);
    if (last === undefined) return null;
    const brought = { content, words: last.words };
    const words = `redo: ${last.words}`;
    return {
      ...state,
      content: last.content,
      before: [...before, brought],
      undone: undone.slice(0, -1),
      done: [...done, words],
      mark: {},
    };
  }
  const words = wordsFor(change);
  const next = change.kind === 'rewrite' ? content : after(content, stepFor(content, change));
  return { content: next, edited: null, done: [...done, words], before: [...before, { content, words }], undone: [], mark: {} };
}

const isSeen = (state: State, { revision, done, alive, past }: View): boolean =>
  revision === state.done.length && same(done, state.done) && same({ alive, past }, state.edited ?? state.content);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const differences = (states: readonly State[], view: View): string =>
  JSON.stringify(
    { seen: view, possible: states.map(({ content, edited, done }) => ({ done, ...(edited ?? content) })) },
    null,
    1,
  );
