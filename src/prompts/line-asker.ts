import { singleLine } from '../domain/text.ts';
import type { Asker } from './asker.ts';
import { LineReader } from './line-reader.ts';
import {
  type Back,
  back,
  type Choice,
  type ConfirmQuestion,
  type KeysQuestion,
  problemWith,
  type SearchQuestion,
  type TextQuestion,
} from './prompts.ts';

/** What is typed to go back where there is no Esc. */
const goBack = '<';

/** How many choices are listed at once. */
const shown = 12;

/** Asks line by line, for terminals that cannot move their cursor. Nothing but text is ever written. */
export class LineAsker implements Asker {
  readonly #lines: LineReader;
  readonly #output: NodeJS.WriteStream;

  constructor(input: NodeJS.ReadStream, output: NodeJS.WriteStream) {
    this.#lines = new LineReader(input);
    this.#output = output;
  }

  async text(question: TextQuestion): Promise<string | Back> {
    const { ask, proposed = '', whenEmpty, canGoBack, typing } = question;
    const onEnter = proposed || whenEmpty;
    let begun = '';
    for (const { text } of question.soFar ?? []) this.#say(text);
    for (;;) {
      const line = await this.#ask(begun || (onEnter ? `${ask} [${singleLine(onEnter)}]` : ask), canGoBack, true);
      if (line === back) return back;
      typing?.(begun + line);
      const answer = line === '' ? proposed : begun + line;
      const wrong = problemWith(question, answer);
      if (wrong === null) return answer;
      begun = question.unfinished?.(answer) ?? '';
      this.#say(wrong);
    }
  }

  async search<T>({
    ask,
    search,
    startAt = 0,
    canGoBack,
    proposed: typed = '',
  }: SearchQuestion<T> & { readonly startAt?: number }): Promise<T | Back> {
    let choices = search(typed);
    let proposed = startAt;
    for (;;) {
      this.#list(choices);
      const line = await this.#ask(`${ask} A number, or a part of a name [${proposed + 1}]`, canGoBack);
      if (line === back) return back;
      const chosen = choices[line === '' ? proposed : Number(line) - 1];
      if (chosen) return chosen.value;
      choices = search(line);
      proposed = 0;
    }
  }

  async confirm({ ask, proposed, canGoBack }: ConfirmQuestion): Promise<boolean | Back> {
    for (;;) {
      const line = await this.#ask(`${ask} ${proposed ? '(Y/n)' : '(y/N)'}`, canGoBack);
      if (line === back) return back;
      if (line === '') return proposed;
      if (/^[yn]/i.test(line)) return /^y/i.test(line);
    }
  }

  async keys<K extends string>({ ask, soFar, keys, enter, canGoBack }: KeysQuestion<K>): Promise<K | 'enter' | Back> {
    for (const { text } of soFar) this.#say(text);
    this.#say(keys.map(({ key, does }) => `${key} ${does}`).join(', '));
    for (;;) {
      const line = await this.#ask(`${ask} A letter, or Enter ${enter}`, canGoBack);
      if (line === back) return back;
      const pressed = keys.find(({ key }) => key === line.toLowerCase());
      if (line === '' || pressed) return pressed?.key ?? 'enter';
    }
  }

  async #ask(ask: string, canGoBack: boolean | undefined, takesLines = false): Promise<string | Back> {
    this.#output.write(`${singleLine(ask)}${canGoBack ? ` (${goBack} goes back)` : ''} `);
    const line = (await this.#lines.next(takesLines)).trim();
    return canGoBack && line === goBack ? back : line;
  }

  #list(choices: readonly Choice<unknown>[]): void {
    for (const [index, { name, hint }] of choices.slice(0, shown).entries()) {
      this.#say(`${index + 1} ${name}${hint ? `, ${hint}` : ''}`);
    }
    if (choices.length > shown) this.#say(`and ${choices.length - shown} more`);
  }

  #say(text: string): void {
    this.#output.write(`${singleLine(text)}\n`);
  }
}
