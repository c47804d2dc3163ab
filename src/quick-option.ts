import { leftOut } from './needs-whole.ts';

/** Makes of a value on the line, and of what stood there before, what an option is. */
export type Read = (value: string, before: unknown) => unknown;

/** Thrown while the build runs each quick command: it declares something that only commander can read. */
export const notStoodInFor = (what: string): Error => new Error(`quick-commander.ts does not know ${what} as it is declared.`);

/** An option as it is declared: `--via <way>`, `--resume [draft]`, `--no-answer`. */
export class Option {
  readonly long: string;
  readonly negate: boolean;
  readonly required: boolean;
  readonly takesValue: boolean;
  readonly description: string;
  readonly #attribute: string;
  conflictsWith: readonly string[] = [];
  defaultValue: unknown;
  parseArg: Read | undefined;

  constructor(flags: string, description = '') {
    if (!/^--[a-z][a-z-]*(?: <[^>]+>| \[[^\]]+\])?$/.test(flags) || flags.includes('...'))
      throw notStoodInFor(`the option ${flags}`);
    const [long = '', value = ''] = flags.split(' ');
    this.long = long;
    this.negate = long.startsWith('--no-');
    this.required = value.startsWith('<');
    this.takesValue = value !== '';
    this.description = description;
    const [first = '', ...others] = long.slice(this.negate ? '--no-'.length : '--'.length).split('-');
    this.#attribute = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  }

  attributeName(): string {
    return this.#attribute;
  }

  default(value: unknown): this {
    this.defaultValue = value;
    return this;
  }

  argParser(read: Read): this {
    this.parseArg = read;
    return this;
  }

  choices(values: readonly string[]): this {
    return this.argParser((value) => (values.includes(value) ? value : leftOut()));
  }

  conflicts(key: string): this {
    if (typeof key !== 'string') throw notStoodInFor(`what ${this.long} goes with`);
    this.conflictsWith = [...this.conflictsWith, key];
    return this;
  }

  read(value: string, before: unknown): unknown {
    return this.parseArg === undefined ? value : this.parseArg(value, before);
  }
}
