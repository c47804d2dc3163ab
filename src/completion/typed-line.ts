/** A line as far as it is typed: the words before the one at the cursor, without their quotes, and that one. */
export interface TypedLine {
  readonly words: readonly string[];
  readonly current: TypedWord;
  /** The current word is where a `<` or `>` leads. */
  readonly isRedirect: boolean;
}

/** The word at the cursor. Nothing in it is ever evaluated: a `$(...)` is these five characters and more. */
export interface TypedWord {
  /** All of it, without quotes. */
  readonly text: string;
  /** How much of it stays where it is, whatever takes the place of the rest. */
  readonly kept: string;
  /** The quote that it still stands in. */
  readonly quote: Quote;
}

/** A quote that is open; empty for none. */
export type Quote = '' | "'" | '"';

/** What differs from shell to shell in how a word is written. */
export interface Writing {
  /** The characters at which the word that is completed begins anew, such as `=` and `:` in bash. */
  readonly breaks: string;
  /** Whether `\'` within single quotes is an apostrophe, as in fish. */
  readonly escapesInSingle: boolean;
}

interface Word {
  text: string;
  kept: string;
  quote: Quote;
  /** What was kept when the quote was opened. */
  before: string;
  isBegun: boolean;
}

/** Reads a line as a shell would, but for all that a shell evaluates. */
export function typedLine(line: string, writing: Writing): TypedLine {
  const words: string[] = [];
  let word = emptyWord();
  let isRedirect = false;
  const end = (): void => {
    if (word.isBegun && !isRedirect) words.push(word.text);
    if (word.isBegun) isRedirect = false;
    word = emptyWord();
  };
  const characters = [...line];
  for (let at = 0; at < characters.length; at += 1) {
    const one = characters[at] as string;
    if (word.quote === '' && /[ \t\n]/.test(one)) end();
    else if (word.quote === '' && /[<>]/.test(one)) {
      // The number of a stream, as in 2>, is no word.
      if (/^\d+$/.test(word.text)) word = emptyWord();
      end();
      isRedirect = true;
    } else at += take(word, one, characters[at + 1], writing);
  }
  return { words, current: { text: word.text, kept: word.kept, quote: word.quote }, isRedirect };
}

const emptyWord = (): Word => ({ text: '', kept: '', quote: '', before: '', isBegun: false });

/** Takes a character into the word, and answers how many after it went with it. */
function take(word: Word, one: string, next: string | undefined, { breaks, escapesInSingle }: Writing): number {
  word.isBegun = true;
  if (one === '\\' && isEscaped(word.quote, next, escapesInSingle)) {
    word.text += next ?? '';
    return 1;
  }
  if (one === word.quote) close(word);
  else if (word.quote === '' && (one === "'" || one === '"')) open(word, one);
  else {
    word.text += one;
    if (word.quote === '' && breaks.includes(one)) word.kept = word.text;
  }
  return 0;
}

function isEscaped(quote: Quote, next: string | undefined, escapesInSingle: boolean): boolean {
  if (quote === '') return true;
  if (quote === '"') return next !== undefined && '"\\$`'.includes(next);
  return escapesInSingle && next !== undefined && "'\\".includes(next);
}

/** Only what stands behind a quote that is still open is completed; where it is closed, the quotes are a part of the word. */
function open(word: Word, quote: Quote): void {
  word.before = word.kept;
  word.kept = word.text;
  word.quote = quote;
}

function close(word: Word): void {
  word.kept = word.before;
  word.quote = '';
}
