import { inFull, UserError } from '../domain/user-error.ts';
import type { Asker } from './asker.ts';
import { answered, type Setting } from './asking.ts';
import { confirmPrompt } from './confirm-prompt.ts';
import { Keyboard } from './keyboard.ts';
import { keysPrompt } from './keys-prompt.ts';
import { asLine } from './line.ts';
import { type Look, lookFor } from './look.ts';
import {
  type Back,
  back,
  type ConfirmQuestion,
  Interrupted,
  type KeysQuestion,
  problemWith,
  type Question,
  type SearchQuestion,
  type TextQuestion,
} from './prompts.ts';
import { searchPrompt } from './search-prompt.ts';
import { textPrompt } from './text-prompt.ts';

/** Opens the editor on a text; `typed` is told what was saved there before a request to end came, which is no answer. */
export type Edit = (text: string, extension: string, typed?: (text: string) => void) => Promise<string | null>;

/** What is asked through: the streams of the terminal, an editor, and a stream on which nothing ever comes. */
export interface AskerOptions {
  readonly colour: boolean;
  readonly edit: Edit;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly silence: () => NodeJS.ReadableStream;
}

/** What inquirer is told about the terminal. Strokes reach the questions past it, so that none is lost between two. */
interface Inquirer {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
}

const eraseLineAbove = '\x1b[1A\x1b[2K\r';

type Ask<Outcome> = (setting: Setting, inquirer: Inquirer) => Promise<Outcome>;

/** Asks question after question on one terminal. */
export class TerminalAsker implements Asker {
  readonly #options: AskerOptions;
  readonly #keyboard: Keyboard;
  readonly #look: Look;
  #standing = 0;
  /** How many answered questions stand above, one line each, that nothing else was written below. */
  #answeredAbove = 0;

  constructor(options: AskerOptions) {
    this.#options = options;
    this.#keyboard = new Keyboard(options.input, options.output);
    this.#look = lookFor(options.colour);
  }

  async text(question: TextQuestion): Promise<string | Back> {
    let asked: TextQuestion & { readonly wrong: string | null } = { ...question, wrong: null };
    for (;;) {
      const outcome = await this.#stand(question, (setting, inquirer) => textPrompt({ ...setting, ...asked }, inquirer));
      if (outcome === back) return back;
      if ('answer' in outcome) return outcome.answer;
      const { text, wrong } = await this.#edited(outcome.edit, question);
      if (text !== null && wrong === null) return this.#taken(question, text);
      asked = { ...question, proposed: text ?? outcome.edit, wrong };
    }
  }

  async search<T>(question: SearchQuestion<T> & { readonly startAt?: number }): Promise<T | Back> {
    const taken = await this.#stand(question, (setting, inquirer) => searchPrompt({ ...setting, ...question }, inquirer));
    return taken === back ? back : (taken.value as T);
  }

  confirm(question: ConfirmQuestion): Promise<boolean | Back> {
    return this.#stand(question, (setting, inquirer) => confirmPrompt({ ...setting, ...question }, inquirer));
  }

  async keys<K extends string>(question: KeysQuestion<K>): Promise<K | 'enter' | Back> {
    const pressed = await this.#stand(question, (setting, inquirer) => keysPrompt({ ...setting, ...question }, inquirer));
    return pressed as K | 'enter' | Back;
  }

  /** Lets one question stand until it is answered or left. */
  async #stand<Outcome>({ fleeting = false, leaving }: Question, ask: Ask<Outcome>): Promise<Outcome> {
    const left = new AbortController();
    const inquirer = this.#inquirer(left.signal, fleeting);
    this.#standing += 1;
    const pause = (): void => leaving?.();
    const leave = (reason: Interrupted): void => {
      pause();
      left.abort(reason);
    };
    this.#keyboard.open({ leave, pause });
    try {
      const outcome = await ask(this.#setting(inquirer), inquirer);
      this.#tidy(outcome === back && !fleeting, inquirer.clearPromptOnDone);
      return outcome;
    } catch (error) {
      this.#keyboard.close();
      throw left.signal.aborted ? (left.signal.reason as Interrupted) : error;
    } finally {
      this.#standing -= 1;
      this.#closeUnlessAskedAgain();
    }
  }

  /** After Esc the question before is asked again, so its answer goes from the screen; what is fleeting only goes itself. */
  #tidy(wentBack: boolean, leftNothing: boolean): void {
    if (!leftNothing) this.#answeredAbove += 1;
    if (!wentBack || this.#answeredAbove === 0) return;
    this.#answeredAbove -= 1;
    this.#options.output.write(eraseLineAbove);
  }

  /** The next question follows within the same turn, or none does. */
  #closeUnlessAskedAgain(): void {
    setImmediate(() => {
      if (this.#standing > 0) return;
      this.#keyboard.close();
      this.#answeredAbove = 0;
    });
  }

  /** What was saved in the editor, null when nothing was, and what is wrong with it. */
  async #edited(
    before: string,
    question: TextQuestion,
  ): Promise<{ readonly text: string | null; readonly wrong: string | null }> {
    try {
      const text = await this.#keyboard.lend(() => this.#typedInEditor(before, question), question.leaving);
      return { text, wrong: text === null ? null : problemWith(question, text.trim()) };
    } catch (error) {
      if (error instanceof UserError) return { text: null, wrong: inFull(error) };
      if (error instanceof Interrupted && error.cause instanceof UserError)
        this.#options.output.write(`${inFull(error.cause)}\n`);
      throw error;
    }
  }

  /** What is saved there counts as typed from then on, whatever becomes of the question. */
  async #typedInEditor(before: string, { typing }: TextQuestion): Promise<string | null> {
    const text = await this.#options.edit(before, 'md', typing);
    if (text !== null) typing?.(text);
    return text;
  }

  /** An answer from the editor, shown as if it had been typed. */
  #taken({ ask, fleeting = false }: TextQuestion, text: string): string {
    if (!fleeting) this.#options.output.write(`${answered(this.#setting(), ask, asLine(text).text)}\n`);
    this.#tidy(false, fleeting);
    return text;
  }

  #inquirer(signal: AbortSignal, fleeting: boolean): Inquirer {
    const { silence, output } = this.#options;
    return { input: silence(), output, signal, clearPromptOnDone: fleeting };
  }

  #setting(inquirer?: Inquirer): Setting {
    const { output } = this.#options;
    const size = () => ({ columns: output.columns || 80, rows: output.rows || 24 });
    const leaveNothing = (): void => {
      if (inquirer) inquirer.clearPromptOnDone = true;
    };
    return { keyboard: this.#keyboard, look: this.#look, size, leaveNothing };
  }
}
