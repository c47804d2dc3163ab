import type { CommandEntry, OptionEntry, Wants } from './command-table.ts';

/** What the word at the cursor may be. */
export interface Wanted {
  /** What of the word is there already and is no part of what is looked for, such as `--via=`. */
  readonly before: string;
  /** What was typed of it. */
  readonly typed: string;
  readonly kind: { readonly commands: readonly CommandEntry[] } | { readonly options: readonly OptionEntry[] } | Wants;
  /** The folder that the line names with `--home`; null where it names none. */
  readonly home: string | null;
}

/** Finds out what is wanted after these words (the program's own name is not among them). */
export function wantedAfter(program: CommandEntry, words: readonly string[], current: string): Wanted {
  const place = placeAfter(program, words);
  const { command, position, pending, home, onlyWords } = place;
  const known = command === program ? program.options : [...command.options, ...program.options];
  const wanted = (kind: Wanted['kind'], before = ''): Wanted => ({ before, typed: current.slice(before.length), kind, home });
  const isDash = current.startsWith('-') && !onlyWords;
  if (pending && !(pending.takes === 'maybe' && isDash)) return wanted(pending.wants, listedIn(pending, current));
  const [inline = ''] = /^--[^=]+=/.exec(current) ?? [];
  const option = inline === '' || onlyWords ? undefined : named(known, inline.slice(0, -1));
  if (option) return wanted(option.wants, inline + listedIn(option, current.slice(inline.length)));
  if (inline !== '' && !onlyWords) return wanted('nothing', inline);
  if (isDash) return wanted({ options: known });
  if (command.commands.length > 0) return wanted(position === 0 ? { commands: command.commands } : 'nothing');
  return wanted(command.arguments[position] ?? 'nothing');
}

/** Those of a list that are there already, with the comma after them. */
const listedIn = ({ isList }: OptionEntry, typed: string): string => (isList ? typed.slice(0, typed.lastIndexOf(',') + 1) : '');

interface Place {
  readonly command: CommandEntry;
  /** How many arguments of it there are already. */
  readonly position: number;
  /** The option that waits for its value. */
  readonly pending: OptionEntry | undefined;
  readonly home: string | null;
  /** After `--` nothing is an option any more. */
  readonly onlyWords: boolean;
}

function placeAfter(program: CommandEntry, words: readonly string[]): Place {
  let place: Place = { command: program, position: 0, pending: undefined, home: null, onlyWords: false };
  for (const word of words) place = placeAfterWord(program, place, word);
  return place;
}

function placeAfterWord(program: CommandEntry, place: Place, word: string): Place {
  const { command, position, pending, onlyWords } = place;
  const isDash = word.startsWith('-') && word !== '-' && !onlyWords;
  if (pending && !(pending.takes === 'maybe' && isDash)) {
    return { ...place, pending: undefined, ...(pending.names.includes('--home') && { home: word }) };
  }
  if (isDash) return withOption({ ...place, pending: undefined }, word, [...command.options, ...program.options]);
  const within = position === 0 ? command.commands.find(({ name }) => name === word) : undefined;
  return within ? { ...place, command: within } : { ...place, position: position + 1 };
}

function withOption(place: Place, word: string, known: readonly OptionEntry[]): Place {
  if (word === '--') return { ...place, onlyWords: true };
  if (word.startsWith('--home=')) return { ...place, home: word.slice('--home='.length) };
  const option = named(known, word);
  return option && option.takes !== 'nothing' ? { ...place, pending: option } : place;
}

const named = (options: readonly OptionEntry[], name: string): OptionEntry | undefined =>
  options.find(({ names }) => names.includes(name));
