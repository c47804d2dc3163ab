/** What is wrong with a JSON text, and where. Never shows what is in it. */
export interface Flaw {
  readonly line: number;
  readonly why: string;
}

const deepest = 100;

class Found extends Error {}

/**
 * Looks for what a parser swallows in silence (a key given twice, numbers that cannot be kept exactly, nesting without end)
 * and for what it refuses. Answers the first flaw, or null. Slow: for texts that this program did not write itself.
 */
export function flawIn(text: string): Flaw | null {
  const reader = new Reader(text);
  try {
    reader.value(0);
    reader.end();
    return null;
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    return { line: text.slice(0, reader.at).split('\n').length, why: error.message };
  }
}

/** Reads a text by the grammar of JSON, keeping nothing of it but the keys of the objects it is in. */
class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): void {
    if (depth > deepest) throw new Found(`it is nested more than ${deepest} deep`);
    this.#space();
    const first = this.#text[this.at];
    if (first === '{') this.#object(depth);
    else if (first === '[') this.#list(depth);
    else if (first === '"') this.#string();
    else this.#scalar();
    this.#space();
  }

  end(): void {
    if (this.at < this.#text.length) throw new Found('there is more after its end');
  }

  #object(depth: number): void {
    const keys = new Set<string>();
    this.at++;
    this.#space();
    if (this.#takes('}')) return;
    do {
      this.#space();
      const key = this.#string();
      if (keys.has(key)) throw new Found('the same key is there twice');
      keys.add(key);
      this.#space();
      this.#expect(':');
      this.value(depth + 1);
    } while (this.#takes(','));
    this.#expect('}');
  }

  #list(depth: number): void {
    this.at++;
    this.#space();
    if (this.#takes(']')) return;
    do this.value(depth + 1);
    while (this.#takes(','));
    this.#expect(']');
  }

  #string(): string {
    let end = this.at + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    const text = this.#text.slice(this.at, end + 1);
    try {
      this.at = end + 1;
      return JSON.parse(text) as string;
    } catch {
      this.at -= text.length;
      throw new Found('a text is missing, not finished or not written correctly');
    }
  }

  #scalar(): void {
    if (this.#match(/(?:true|false|null)/y) !== null) return;
    const number = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number === null) throw new Found(this.at < this.#text.length ? 'it is not written as JSON' : 'it ends too early');
    if (!isKept(number)) throw new Found('a number is too long to be kept exactly');
  }

  #space(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.at += found[0].length;
    return found[0];
  }

  #takes(character: string): boolean {
    if (this.#text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#takes(character)) throw new Found(this.at < this.#text.length ? 'it is not written as JSON' : 'it ends too early');
  }
}

/** A whole number must come back digit by digit; any other must have no more digits than the language keeps. */
function isKept(number: string): boolean {
  if (/^-?\d+$/.test(number)) return String(Number(number)) === number || number === '-0';
  const digits = number.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  return Number.isFinite(Number(number)) && digits.length <= 17;
}
