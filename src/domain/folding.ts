/** Text as it is compared: without case, accents, hyphens and width, so that `HÅKON`, `Hakon` and `hakon` are the same. */
export function foldedForComparing(text: string): string {
  const lower = text.toLowerCase();
  const bare = /^[ -~]*$/.test(lower) ? lower : withoutAccents(lower);
  const words = bare
    .replaceAll(/['\u2019.]/g, '')
    .replaceAll(/[\s,;()<>"\u2010-\u2015-]+/g, ' ')
    .trim();
  return words || bare.trim();
}

/** All the ways in which a text may be compared: as it is, and with its umlauts written out (`ü` as `ue`, `å` as `aa`). */
export function foldings(text: string): readonly string[] {
  const plain = foldedForComparing(text);
  const lower = text.normalize('NFC').toLowerCase();
  const writtenOut = lower.replaceAll(/[äöüåæø]/g, (letter) => writtenOutLetters[letter] ?? letter);
  return writtenOut === lower ? [plain] : [plain, foldedForComparing(writtenOut)];
}

/** Compared as loosely as may be: what was written out is folded back, so that `Mueller` and `Muller` are the same too. */
export const foldedBack = (text: string): string =>
  foldedForComparing(text)
    .replaceAll(/[aou]e/g, (letters) => letters.charAt(0))
    .replaceAll('aa', 'a');

const withoutAccents = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replaceAll(/[ßæøœþðđłıς]/g, (letter) => plainLetters[letter] ?? letter);

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

const writtenOutLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', æ: 'ae', ø: 'oe' };
