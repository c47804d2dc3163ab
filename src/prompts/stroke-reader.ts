import { isSeveralLines, readStrokes, type Stroke } from './strokes.ts';

/** How long an Esc waits for the rest of its sequence, and lines for the rest of a paste, in milliseconds. */
const escapePatience = 40;
const pastePatience = 20;

/** Makes strokes of the bytes that a terminal sends, however they were cut on their way. */
export class StrokeReader {
  readonly #heard: (strokes: readonly Stroke[]) => void;
  readonly #decoder = new TextDecoder();
  #unread = '';
  #held = '';
  #patience: NodeJS.Timeout | undefined;

  constructor(heard: (strokes: readonly Stroke[]) => void) {
    this.#heard = heard;
  }

  /** `takesLines`: the question that stands takes several lines, so that what comes at once may be a paste without marks. */
  hear(bytes: Uint8Array, takesLines: boolean): void {
    clearTimeout(this.#patience);
    const text = this.#decoder.decode(bytes, { stream: true });
    if (this.#held !== '' || (takesLines && this.#unread === '' && mayBePasted(text))) this.#hold(text);
    else this.#read(this.#unread + text);
  }

  /** Waits a moment for what follows, which tells a paste from an answer and its Enter. */
  #hold(text: string): void {
    this.#held += text;
    this.#patience = setTimeout(() => {
      const whole = this.#held;
      this.#held = '';
      if (isSeveralLines(whole)) this.#heard([{ key: 'pasted', text: whole.replaceAll(/\r\n?/g, '\n') }]);
      else this.#read(whole);
    }, pastePatience);
  }

  #read(text: string): void {
    const { strokes, rest } = readStrokes(text);
    this.#unread = rest;
    this.#heard(strokes);
    if (rest === '\x1b') this.#patience = setTimeout(() => this.#wasEscape(), escapePatience);
  }

  #wasEscape(): void {
    this.#unread = '';
    this.#heard([{ key: 'escape' }]);
  }
}

/** A word or more at once: nobody types that. */
const mayBePasted = (text: string): boolean => text.length > 2 && !text.includes('\x1b') && /[^\r\n]/.test(text);
