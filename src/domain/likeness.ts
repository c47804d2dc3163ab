/** A text that somebody may have meant, by the names it goes under. */
export interface Meant<T> {
  readonly value: T;
  /** As `foldedForComparing` gives them. */
  readonly names: readonly string[];
}

/** Up to three that a slip of the fingers could have made into what was typed (folded), the likeliest first. */
export const didYouMean = <T>(typed: string, all: readonly Meant<T>[]): readonly T[] =>
  all
    .map(({ value, names }) => ({ value, slips: Math.min(...names.map((name) => slipsBetween(typed, name))) }))
    .filter(({ slips }) => Number.isFinite(slips))
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ value }) => value);

/** How many slips lie between what was typed and a name, or the words of it that come nearest; infinite when they are too many. */
function slipsBetween(typed: string, name: string): number {
  const [words, parts] = [typed.split(' '), name.split(' ')];
  if (words.length > parts.length) return slips(typed, name);
  const nearest = words.map((word) => Math.min(...parts.map((part) => slips(word, part))));
  const ofWords = nearest.reduce((sum, count) => sum + count, 0);
  return Math.min(slips(typed, name), ofWords + aLittle);
}

/** Between two names with as many slips, the one that was meant whole is likelier. */
const aLittle = 0.1;

/** Nobody types more than this by hand, and to compare two texts takes the product of their lengths. */
const longest = 100;

/** Letters left out, added, mistaken or swapped; infinite from more than one slip in three letters. */
function slips(typed: string, name: string): number {
  const most = Math.min(3, Math.ceil(typed.length / 3));
  if (typed.length > longest || Math.abs(typed.length - name.length) > most) return Number.POSITIVE_INFINITY;
  const distance = distanceBetween(typed, name);
  return distance <= most && distance < typed.length ? distance : Number.POSITIVE_INFINITY;
}

/** The distance of Damerau and Levenshtein, with neighbours swapped once, row by row. */
function distanceBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
