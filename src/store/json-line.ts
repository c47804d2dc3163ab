const lineBreak = 0x0a;
const quote = 0x22;
const brace = 0x7b;
const backslash = 0x5c;
const space = 0x20;

/** What a byte outside of texts may be: 1 a part of a number or a word, or between two values; 2 opens; 3 closes; 4 begins a text. */
const kinds = new Uint8Array(256);
for (const character of '0123456789+-.eEtrufalsn:, ') kinds[character.charCodeAt(0)] = 1;
for (const [place, characters] of ['{[', '}]', '"'].entries())
  for (const character of characters) kinds[character.charCodeAt(0)] = 2 + place;

/**
 * Where the line break of a line stands that holds one object; -1 when it holds none: a text that is not finished, a bracket too
 * few, a byte that has no place in JSON. It is much quicker than parsing and finds what damage leaves, though not each slip of a hand.
 */
export function endOfObject(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== brace) return -1;
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    const kind = kinds[byte];
    if (kind === 1) continue;
    if (kind === 4) at = endOfText(bytes, at + 1);
    else if (kind === 2) depth++;
    else if (kind === 3) depth--;
    else return -1;
    if (depth === 0) return bytes[at + 1] === lineBreak ? at + 1 : -1;
  }
  return -1;
}

/** The quote that ends a text; beyond the end when there is none. */
function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === quote) return at;
    if (byte === backslash) at++;
    else if (byte < space) return bytes.length;
  }
  return bytes.length;
}
