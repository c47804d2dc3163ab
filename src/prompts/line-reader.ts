import { exitCodes, type LeavingSignal, leavingSignals } from './leaving.ts';
import { Interrupted } from './prompts.ts';

/** How long a line waits for others that came with it, in milliseconds. */
const pastePatience = 20;

/** Reads a terminal line by line, as the terminal itself edits them. Lines typed ahead wait for their question. */
export class LineReader {
  readonly #input: NodeJS.ReadStream;
  readonly #decoder = new TextDecoder();
  #unread = '';

  constructor(input: NodeJS.ReadStream) {
    this.#input = input;
  }

  /** The next line; with `takesLines` all that come at once, which is how a paste comes. Rejects with `Interrupted`. */
  next(takesLines: boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      let patience: NodeJS.Timeout | undefined;
      const leave = (exitCode: Interrupted['exitCode']) => settle(() => reject(new Interrupted(exitCode)));
      const take = (text: string): void => {
        this.#unread = this.#unread.slice(text.length + 1);
        settle(() => resolve(text));
      };
      const heard = (bytes: Uint8Array): void => {
        this.#unread += this.#decoder.decode(bytes, { stream: true });
        // Enter alone is an answer, whatever comes after it.
        const takesAll = takesLines && !this.#unread.startsWith('\n');
        const end = takesAll ? this.#unread.lastIndexOf('\n') : this.#unread.indexOf('\n');
        if (end < 0) return;
        clearTimeout(patience);
        if (takesAll) patience = setTimeout(() => take(this.#unread.slice(0, end)), pastePatience);
        else take(this.#unread.slice(0, end));
      };
      const onSignal = (signal: LeavingSignal): void => leave(exitCodes[signal]);
      const onEnd = (): void => leave(130);
      const settle = (settled: () => void): void => {
        clearTimeout(patience);
        this.#input.off('data', heard).off('end', onEnd).off('error', onEnd).pause();
        for (const signal of leavingSignals) process.off(signal, onSignal);
        settled();
      };

      const before = this.#unread.indexOf('\n');
      if (before >= 0) return take(this.#unread.slice(0, before));
      for (const signal of leavingSignals) process.on(signal, onSignal);
      this.#input.on('data', heard).on('end', onEnd).on('error', onEnd).resume();
    });
  }
}
