import { leftOut } from './needs-whole.ts';
import { notStoodInFor, Option, type Read } from './quick-option.ts';

export { Option };

/**
 * Stands in for commander in the files of the quick commands, where loading commander takes as long as reading the journal. It
 * declares what commander declares and reads lines that are plainly well formed; for any other, and for help, the whole program
 * is asked, and with it commander.
 */
export class Command {
  readonly commands: Command[] = [];
  readonly #name: string;
  readonly #options = new Map<string, Option>();
  readonly #arguments: string[] = [];
  readonly #values = new Map<string, unknown>();
  readonly #given = new Set<string>();
  readonly #listeners = new Map<string, () => void>();
  readonly parent: Command | null;
  #action: Action = leftOut;
  #beforeAction: BeforeAction = () => {};

  constructor(name = '', parent: Command | null = null) {
    this.#name = name;
    this.parent = parent;
  }

  name(): string {
    return this.#name;
  }

  command(name: string): Command {
    const command = new Command(name, this);
    this.commands.push(command);
    return command;
  }

  argument(name: string, _description: string, ...more: readonly unknown[]): this {
    if (more.length > 0 || !/^(?:<[\w-]+>|\[[\w-]+\])$/.test(name)) throw notStoodInFor(`the argument ${name}`);
    this.#arguments.push(name);
    return this;
  }

  option(flags: string, description: string, read?: unknown, fallback?: unknown): this {
    const option = new Option(flags, description);
    if (typeof read === 'function') option.default(fallback).argParser(read as Read);
    else option.default(read);
    return this.addOption(option);
  }

  addOption(option: Option): this {
    const key = option.attributeName();
    const fallback = option.negate ? (option.defaultValue ?? true) : option.defaultValue;
    const isBesidePositive = option.negate && this.#options.has(option.long.replace('--no-', '--'));
    if (fallback !== undefined && !isBesidePositive) this.#values.set(key, fallback);
    this.#options.set(option.long, option);
    return this;
  }

  on(event: string, listener: () => void): this {
    this.#listeners.set(event, listener);
    return this;
  }

  /** Before the action of each of its commands. */
  hook(_: 'preAction', listener: BeforeAction): this {
    this.#beforeAction = listener;
    return this;
  }

  action(action: Action): this {
    this.#action = action;
    return this;
  }

  opts(): Record<string, unknown> {
    return Object.fromEntries(this.#values);
  }

  setOptionValue(key: string, value: unknown): this {
    this.#values.set(key, value);
    return this;
  }

  /** The first word alone: a quick file is only asked about lines that begin with its command. */
  parseOptions(line: readonly string[]): { readonly operands: readonly string[] } {
    return { operands: line.slice(0, 1) };
  }

  async parseAsync([name, ...words]: readonly string[]): Promise<void> {
    const command = this.commands.find((each) => each.name() === name) ?? leftOut();
    await command.#run(command.#operandsIn(words, this), this);
  }

  async #run(operands: readonly string[], program: Command): Promise<void> {
    const required = this.#arguments.filter((name) => name.startsWith('<')).length;
    if (operands.length < required || operands.length > this.#arguments.length || this.#hasConflict()) leftOut();
    await program.#beforeAction(program, this);
    await this.#action(...this.#arguments.map((_, place) => operands[place]), this.opts(), this);
  }

  /** The words that are no options; the options among them are taken, those of the program before ours. */
  #operandsIn(words: readonly string[], program: Command): readonly string[] {
    const operands: string[] = [];
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place] as string;
      if (isOption(word)) place += program.#takes(word, words[place + 1]) ?? this.#takes(word, words[place + 1]) ?? leftOut();
      else operands.push(word);
    }
    return operands;
  }

  /** Takes an option, and answers how many of the words that follow belong to it; undefined when it is none of ours. */
  #takes(word: string, next: string | undefined): number | undefined {
    const [long = '', ...rest] = word.split('=');
    const option = this.#options.get(long);
    if (option === undefined) return undefined;
    // Commander takes the options of the program out first, and what stands behind them may then be the value.
    if (rest.length === 0 && option.takesValue && next !== undefined && isOption(next)) leftOut();
    const value = rest.length > 0 ? rest.join('=') : option.takesValue && next !== undefined && !isOption(next) ? next : null;
    if (rest.length > 0 ? !option.takesValue : option.required && value === null) leftOut();
    this.#set(option, value);
    return rest.length === 0 && value !== null ? 1 : 0;
  }

  #set(option: Option, value: string | null): void {
    const key = option.attributeName();
    this.#given.add(key);
    this.#values.set(key, value === null ? !option.negate : option.read(value, this.#values.get(key)));
    this.#listeners.get(`option:${option.long.slice(2)}`)?.();
  }

  #hasConflict(): boolean {
    for (const option of this.#options.values())
      if (option.conflictsWith.some((key) => this.#given.has(key)) && this.#given.has(option.attributeName())) return true;
    return false;
  }

  // What only help and errors show, and for these commander is asked.
  summary(): this {
    return this;
  }
  addHelpText(): this {
    return this;
  }
  helpGroup(): this {
    return this;
  }
  commandsGroup(): this {
    return this;
  }
  configureHelp(): this {
    return this;
  }
  configureOutput(): this {
    return this;
  }
  exitOverride(): this {
    return this;
  }
  helpCommand(): this {
    return this;
  }
  helpOption(): this {
    return this;
  }
  showSuggestionAfterError(): this {
    return this;
  }
  version(): this {
    return this;
  }
}

type BeforeAction = (program: Command, command: Command) => unknown;
type Action = (...given: readonly unknown[]) => unknown;

const isOption = (word: string): boolean => word.startsWith('-') && word.length > 1;

/** A value that an option cannot take; why is for commander to say. */
export class InvalidArgumentError extends Error {
  constructor() {
    super();
    leftOut();
  }
}

/** Nothing that stands in for commander fails like it. */
export class CommanderError extends Error {
  readonly code = '';
  readonly exitCode = 1;
}
