/** Text as it is compared: without case, accents, hyphens and width, so that `HÅKON`, `Hakon` and `hakon` are the same. */
export function foldedForComparing(text: string): string {
  const lower = text.toLowerCase();
  const bare = isPlain(lower) ? lower : withoutAccents(lower);
  const words = bare
    .replaceAll(/['\u2019.]/g, '')
    .replaceAll(/[\s,;()<>"\u2010-\u2015-]+/g, ' ')
    .trim();
  return words || bare.trim();
}

/** All the ways in which a text may be compared: as it is, and with its umlauts written out (`ü` as `ue`, `å` as `aa`). */
export function foldings(text: string): readonly string[] {
  const plain = foldedForComparing(text);
  if (isPlain(text)) return [plain];
  const lower = text.normalize('NFC').toLowerCase();
  const writtenOut = lower.replaceAll(/[äöüåæø]/g, (letter) => writtenOutLetters[letter] ?? letter);
  return writtenOut === lower ? [plain] : [plain, foldedForComparing(writtenOut)];
}

/** A folded text compared as loosely as may be: what was written out is folded back, so that `Mueller` is `Muller`. */
export const foldedBack = (folded: string): string =>
  folded.replaceAll(/[aou]e/g, (letters) => letters.charAt(0)).replaceAll('aa', 'a');

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const withoutAccents = (lower: string): string => lower.normalize('NFC').replaceAll(/[^ -~]/gu, plainLetter);

/** Each letter is looked up once: names are many, letters few. */
function plainLetter(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const plain = letter
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC');
  plainLetters.set(letter, plain);
  return plain;
}

const plainLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

const writtenOutLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', æ: 'ae', ø: 'oe' };
