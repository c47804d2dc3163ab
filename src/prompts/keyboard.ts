import { exitCodes, type LeavingSignal, leavingSignals } from './leaving.ts';
import { Interrupted } from './prompts.ts';
import { StrokeReader } from './stroke-reader.ts';
import type { Stroke } from './strokes.ts';

/** What takes strokes: a question that stands. */
export interface Listener {
  readonly take: (stroke: Stroke) => void;
  /** It takes several lines pasted at once. */
  readonly takesLines: boolean;
}

/** Who is told when somebody wants out, or the terminal is gone; and before they go away for a while, from where they may not come back. */
interface Watcher {
  readonly leave: (reason: Interrupted) => void;
  readonly pause: () => void;
}

/** Asks a terminal to mark where a paste begins and ends, or no longer to. */
const markPastes = '\x1b[?2004h';
const leavePastes = '\x1b[?2004l';

/** Leaves the line with the caret, and nothing below it. */
const nextLine = '\x1b[J\n';

/**
 * The keyboard across all questions of a run. What is typed before a question stands waits for it; while nothing is
 * asked, the terminal is as it was before.
 */
export class Keyboard {
  readonly #input: NodeJS.ReadStream;
  readonly #output: NodeJS.WriteStream;
  readonly #reader = new StrokeReader((strokes) => this.#queue(strokes));
  readonly #waiting: Stroke[] = [];
  #listener: Listener | null = null;
  /** What is read now was typed before any question stood, so it is no answer pasted into one. */
  #catchingUp = false;
  #watcher: Watcher | null = null;

  constructor(input: NodeJS.ReadStream, output: NodeJS.WriteStream) {
    this.#input = input.on('error', this.#onHangUp);
    this.#output = output.on('error', this.#onHangUp);
  }

  /** Takes the terminal over until `close`. */
  open(watcher: Watcher): void {
    if (this.#watcher === null) this.#takeOver();
    this.#watcher = watcher;
  }

  /** Hands over strokes one by one until the function that it answers is called. */
  listen(listener: Listener): () => void {
    this.#listener = listener;
    queueMicrotask(() => this.#deliver());
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }

  /** Gives the terminal back as it was. What was typed ahead is kept. */
  readonly close = (): void => {
    if (this.#watcher === null) return;
    this.#watcher = null;
    this.#input.pause();
    this.#input.off('data', this.#onData).off('end', this.#onHangUp).setRawMode(false);
    this.#output.off('resize', this.#redraw).write(leavePastes);
    process.off('exit', this.close);
    for (const signal of leavingSignals) process.off(signal, this.#onSignal);
  };

  /** Lends the terminal to another program. Ctrl-C is that program's meanwhile; a request to end, told at once, counts once it is back. */
  async lend<T>(use: () => Promise<T>, leaving?: () => void): Promise<T> {
    const asked: LeavingSignal[] = [];
    const remember = (signal: LeavingSignal): void => {
      if (signal === 'SIGINT') return;
      leaving?.();
      asked.push(signal);
    };
    this.close();
    for (const signal of leavingSignals) process.on(signal, remember);
    const outcome = await Promise.allSettled([use()]);
    for (const signal of leavingSignals) process.off(signal, remember);
    const failed = outcome[0].status === 'rejected' ? { cause: outcome[0].reason } : undefined;
    if (asked[0]) {
      // What came of it meanwhile is to be kept, too.
      leaving?.();
      throw new Interrupted(exitCodes[asked[0]], failed);
    }
    if (outcome[0].status === 'rejected') throw outcome[0].reason;
    return outcome[0].value;
  }

  #takeOver(): void {
    for (const signal of leavingSignals) process.on(signal, this.#onSignal);
    process.on('exit', this.close);
    this.#output.on('resize', this.#redraw).write(markPastes);
    this.#input.on('data', this.#onData).on('end', this.#onHangUp).setRawMode(true);
    this.#input.resume();
    this.#catchingUp = true;
    setImmediate(() => setImmediate(() => this.#caughtUp()));
  }

  /** The terminal was read once since it was taken over. */
  #caughtUp(): void {
    this.#catchingUp = false;
  }

  #queue(strokes: readonly Stroke[]): void {
    this.#waiting.push(...strokes);
    this.#deliver();
  }

  #deliver(): void {
    while (this.#listener !== null) {
      const stroke = this.#waiting.shift();
      if (stroke === undefined) return;
      if (stroke.key === 'interrupt' || stroke.key === 'end-of-input') this.#interrupt(130);
      else if (stroke.key === 'suspend') this.#suspend();
      else this.#listener.take(stroke);
    }
  }

  #interrupt(exitCode: Interrupted['exitCode']): void {
    this.#waiting.length = 0;
    this.#watcher?.leave(new Interrupted(exitCode));
  }

  /** Ctrl-Z: the shell has the terminal until it brings the program back. Who ends it meanwhile does so without a word. */
  #suspend(): void {
    const watcher = this.#watcher;
    watcher?.pause();
    this.#output.write(nextLine);
    this.close();
    const comeBack = (): void => {
      process.off('SIGCONT', comeBack);
      clearTimeout(waiting);
      if (watcher !== null) this.open(watcher);
      this.#redraw();
    };
    process.on('SIGCONT', comeBack);
    // Where no shell would bring it back, the system does not stop it at all.
    const waiting = setTimeout(comeBack, 300);
    process.kill(process.pid, 'SIGTSTP');
  }

  readonly #redraw = (): void => this.#listener?.take({ key: 'redraw' });
  readonly #onData = (bytes: Uint8Array): void =>
    this.#reader.hear(bytes, !this.#catchingUp && this.#listener?.takesLines === true);
  readonly #onSignal = (signal: LeavingSignal): void => this.#interrupt(exitCodes[signal]);
  readonly #onHangUp = (): void => this.#interrupt(129);
}
