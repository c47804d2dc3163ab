/**
 * Text on one line, harmless to any terminal: no control characters or escape sequences, nothing that reorders or hides
 * what stands there; tabs and line breaks become spaces. In NFC and trimmed, never shortened.
 */
export const singleLine = (text: string): string =>
  isPlain(text)
    ? text.trim()
    : harmless(text)
        .replaceAll(/[\t\n]+/g, ' ')
        .trim();

/** The same for text that may have several lines: line breaks (as `\n`) and tabs stay, blank lines around it go. */
export const severalLines = (text: string): string =>
  isPlain(text) ? text.trimEnd() : harmless(text).replace(/^\n+/, '').trimEnd();

/** The same for a text that need not be there; null when nothing is left of it. */
export const severalLinesIfAny = (text: string | null | undefined): string | null => (text ? severalLines(text) || null : null);

/** The same text beginning with a capital letter, for the start of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What was typed, harmless and short enough to be repeated in a message. */
export function asTyped(typed: string): string {
  const characters = [...singleLine(typed)];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}

/** Most text has only letters that stand for themselves, Latin, Greek, Cyrillic or of East Asia, where there is nothing to do. */
const isPlain = (text: string): boolean => plain.test(text);

const plain =
  /^[ -~\u00a1-\u00ac\u00ae-\u024f\u0391-\u03c9\u0400-\u0481\u048a-\u052f\u1e00-\u1eff\u2010-\u2014\u2018-\u201f\u2026\u20ac\u3001-\u3020\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** The patterns are made here and not at start: making them takes longer than reading the journal, and plain text needs none. */
const harmless = (text: string): string =>
  text
    .replaceAll(escapeSequences(), '')
    .replaceAll(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll(controls(), '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replaceAll(tags(), '$1')
    .replaceAll(variations(), '$1')
    .replaceAll(joiners(), '$1')
    .normalize('NFC');

/** Whole sequences, so that no `[31m` is left behind: strings such as a window title, CSI, and the short ones. */
const escapeSequences = (): RegExp =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x9c|\x1b\\)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]/g;

/** C0 and C1 but tabs and line breaks; what turns the direction of writing; what is there and cannot be seen. */
const controls = (): RegExp =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f/g;

/** A variation selector stays after a character, not after another selector; the rare ones only after an ideograph. */
const variations = (): RegExp =>
  /((?<=\p{sc=Han})[\u{e0100}-\u{e01ef}]|(?<![\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200c\u200d])[\ufe00-\ufe0f])|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Tag characters stay where they spell out a flag; they hide text anywhere else. */
const tags = (): RegExp => /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u{e0000}-\u{e007f}]/gu;

/** Joiners stay where they make one emoji out of several or shape a word; they hide anywhere else. */
const joiners = (): RegExp =>
  /((?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{sc=Arab}\p{sc=Beng}\p{sc=Deva}\p{sc=Gujr}\p{sc=Guru}\p{sc=Khmr}\p{sc=Knda}\p{sc=Mlym}\p{sc=Mong}\p{sc=Mymr}\p{sc=Orya}\p{sc=Sinh}\p{sc=Syrc}\p{sc=Taml}\p{sc=Telu}])[\u200c\u200d](?=\p{L}))|[\u200c\u200d]/gu;
