/** One thing a person did at the keyboard. What is pasted arrives whole, line breaks and all. */
export type Stroke =
  | { readonly key: 'typed' | 'pasted'; readonly text: string }
  | { readonly key: KeyName }
  /** The terminal has another size now, or the program was away: draw again. */
  | { readonly key: 'redraw' };

/** A key by what it does here. */
export type KeyName = (typeof keySequences)[number][1] | 'escape';

/** What was read so far as strokes, and what has only begun: half an escape sequence, a paste without its end. */
export interface Reading {
  readonly strokes: readonly Stroke[];
  readonly rest: string;
}

/** Takes what a terminal sent apart. A lone Esc stays in `rest`, because it may be the beginning of a sequence. */
export function readStrokes(sent: string): Reading {
  const strokes: Stroke[] = [];
  let rest = sent;
  while (rest !== '') {
    const next = firstStroke(rest);
    if (next === null) break;
    if (next.stroke !== null) strokes.push(next.stroke);
    rest = rest.slice(next.length);
  }
  return { strokes, rest };
}

/**
 * Whether text that arrived at once was pasted by a terminal that does not mark pastes: several lines, the later ones
 * longer than the one key that somebody quick may have pressed after Enter.
 */
export const isSeveralLines = (sent: string): boolean => /[^\r\n][\r\n]+[^\r\n]{2}/.test(sent) && !hasKeys(sent);

/** Nobody pastes control keys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const hasKeys = (sent: string): boolean => /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(sent);

interface Next {
  readonly stroke: Stroke | null;
  readonly length: number;
}

const esc = '\x1b';
const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

function firstStroke(sent: string): Next | null {
  if (sent.startsWith(pasteStart)) return pasted(sent);
  for (const [sequence, key] of keySequences) {
    if (sent.startsWith(sequence)) return { stroke: { key }, length: sequence.length };
  }
  if (sent.startsWith(esc)) return escaped(sent);
  const character = String.fromCodePoint(sent.codePointAt(0) ?? 0);
  return { stroke: unseen.test(character) ? null : { key: 'typed', text: character }, length: character.length };
}

/** Control characters, and what would turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\x00-\x1f\x80-\x9f\u202a-\u202e\u2066-\u2069]/;

function pasted(sent: string): Next | null {
  const end = sent.indexOf(pasteEnd);
  if (end < 0) return null;
  const text = sent.slice(pasteStart.length, end).replaceAll(/\r\n?/g, '\n');
  return { stroke: { key: 'pasted', text }, length: end + pasteEnd.length };
}

/** Sequences that mean nothing here are skipped whole; an Esc before something else is the Esc key. */
function escaped(sent: string): Next | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with Esc
  if (sent === esc || /^\x1b(?:\[[0-?]*[ -/]*|O)$/.test(sent)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with Esc
  const [sequence] = /^\x1b(?:\[[0-?]*[ -/]*[@-~]|O[@-~])/.exec(sent) ?? [];
  return sequence === undefined ? { stroke: { key: 'escape' }, length: 1 } : { stroke: null, length: sequence.length };
}

/** Longer sequences stand before those that they begin with. */
const keySequences = [
  ['\r\n', 'enter'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'down'],
  ['\x7f', 'backspace'],
  ['\b', 'backspace'],
  ['\x01', 'home'],
  ['\x02', 'left'],
  ['\x03', 'interrupt'],
  ['\x04', 'end-of-input'],
  ['\x05', 'editor'],
  ['\x06', 'right'],
  ['\x0b', 'delete-to-end'],
  ['\x0e', 'down'],
  ['\x10', 'up'],
  ['\x15', 'delete-to-start'],
  ['\x17', 'delete-word'],
  ['\x1a', 'suspend'],
  ['\x1b\x7f', 'delete-word'],
  ['\x1bb', 'word-left'],
  ['\x1bf', 'word-right'],
  ['\x1b[1;5D', 'word-left'],
  ['\x1b[1;5C', 'word-right'],
  ['\x1b[1;3D', 'word-left'],
  ['\x1b[1;3C', 'word-right'],
  ['\x1b[A', 'up'],
  ['\x1bOA', 'up'],
  ['\x1b[B', 'down'],
  ['\x1bOB', 'down'],
  ['\x1b[C', 'right'],
  ['\x1bOC', 'right'],
  ['\x1b[D', 'left'],
  ['\x1bOD', 'left'],
  ['\x1b[Z', 'up'],
  ['\x1b[H', 'home'],
  ['\x1bOH', 'home'],
  ['\x1b[1~', 'home'],
  ['\x1b[7~', 'home'],
  ['\x1b[F', 'end'],
  ['\x1bOF', 'end'],
  ['\x1b[4~', 'end'],
  ['\x1b[8~', 'end'],
  ['\x1b[3~', 'delete'],
  ['\x1b[5~', 'page-up'],
  ['\x1b[6~', 'page-down'],
] as const;
