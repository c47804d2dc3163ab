import { byText } from './by-text.ts';
import type { Contact, Organization } from './contact.ts';
import { foldedBack, foldings } from './folding.ts';
import { withIdLike } from './ids.ts';
import { isPartOfPhone, isSamePhone, looksLikePhone } from './phone.ts';

/** Whoever has a name and may be reached. */
export type Named = Contact | Organization;

/**
 * Those who may be meant by what was typed, best first; all of them when nothing was. Whoever is named in full wins over
 * those of whom it is a part. Words may also be those of `around`, the organization as `foldings` gives it.
 */
export function bestMatches<T extends Named>(
  records: readonly T[],
  typed: string,
  around: (record: T) => readonly string[] = () => [],
): readonly T[] {
  const [meant] = records.filter(({ id }) => id === typed.trim());
  if (meant) return [meant];
  const query = queryOf(typed);
  const named = records.map((record) => namesOf(record, around(record)));
  const withId = new Set<Named>(withIdLike(records, query.written));
  const tests: readonly ((names: Names<T>) => boolean)[] = [
    ({ written }) => written.includes(query.written),
    (names) => isCalledExactly(names, query),
    (names) => withId.has(names.record) || isReachedAt(names, query) || isCalled(names, query, isOwnWord),
    (names) => isCalled(names, query, isOwnWrittenOut),
    (names) => query.words.some((words) => words.every((word) => isPartOf(word, names.around))),
  ];
  for (const test of query.written === '' ? [() => true] : tests) {
    const found = named.filter(test);
    if (found.length > 0) return inOrder(found, query).map(({ record }) => record);
  }
  return [];
}

/** What was typed, prepared once for all comparisons. */
interface Query {
  readonly written: string;
  readonly folded: readonly string[];
  /** The different words of each folding. */
  readonly words: readonly (readonly string[])[];
  readonly isPhone: boolean;
}

/** A record with what it is called, prepared once for all comparisons. */
interface Names<T extends Named> {
  readonly record: T;
  readonly written: readonly string[];
  readonly folded: readonly string[];
  /** With umlauts that are written out folded back, and a space on both sides. */
  readonly loose: readonly string[];
  readonly around: readonly string[];
  readonly addresses: readonly string[];
}

function queryOf(typed: string): Query {
  const folded = foldings(typed);
  const words = folded.map((folding) => [...new Set(folding.split(' '))]);
  return { written: asWritten(typed), folded, words, isPhone: looksLikePhone(typed) };
}

function namesOf<T extends Named>(record: T, around: readonly string[]): Names<T> {
  const names = [record.name, ...record.aliases];
  const addresses = record.channels.flatMap(({ address }) => (address === null ? [] : [asWritten(address)]));
  const folded = names.flatMap(foldings);
  const loose = folded.map((name) => ` ${foldedBack(name)} `);
  return { record, written: names.map(asWritten), folded, loose, around, addresses };
}

const asWritten = (text: string): string => text.trim().normalize('NFC').toLowerCase();

const isPartOf = (word: string, texts: readonly string[]): boolean => texts.some((text) => text.includes(word));

const isCalledExactly = ({ folded, addresses }: Names<Named>, query: Query): boolean =>
  query.folded.some((whole) => folded.includes(whole)) ||
  addresses.includes(query.written) ||
  (query.isPhone && addresses.some((address) => !address.includes('@') && isSamePhone(query.written, address)));

const isReachedAt = ({ addresses }: Names<Named>, { written, isPhone }: Query): boolean =>
  isPartOf(written, addresses) ||
  (isPhone && addresses.some((address) => !address.includes('@') && isPartOfPhone(written, address)));

/** Every word is a part of a name or of what is around, and one at least is of their own. */
function isCalled(names: Names<Named>, { words: queries }: Query, isOwn: typeof isOwnWord): boolean {
  return queries.some(
    (words) =>
      words.some((word) => isOwn(names, word)) && words.every((word) => isOwn(names, word) || isPartOf(word, names.around)),
  );
}

/** `ju`, `jue` and `jü` are parts of Juergen and of Jürgen, so that a longer part never fits somebody whom a shorter one does not. */
const isOwnWord = ({ folded, loose }: Names<Named>, word: string): boolean => isPartOf(word, folded) || isPartOf(word, loose);

/**
 * `Mueller` is a Muller, too, where nobody is called so: whole words, or their beginnings; too loose for short ones, where
 * `Joe` would be `Jo`, and `Joel` Jolanda.
 */
function isOwnWrittenOut(names: Names<Named>, word: string): boolean {
  const back = foldedBack(word);
  const isWhole = word.length > 3 && isPartOf(` ${back} `, names.loose);
  return isWhole || isOwnWord(names, word) || (back.length > 3 && isPartOf(` ${back}`, names.loose));
}

/** Names that begin with what was typed first, then those that have a word beginning with it, then by name. */
function inOrder<T extends Named>(found: readonly Names<T>[], { folded: [typed = ''] }: Query): readonly Names<T>[] {
  const rank = (name: string): number => (name.startsWith(typed) ? 0 : name.includes(` ${typed}`) ? 1 : 2);
  const keyed = found.map((names) => ({ names, key: `${rank(names.folded[0] ?? '')}${names.folded[0]}` }));
  return keyed.toSorted((a, b) => byText(a.key, b.key)).map(({ names }) => names);
}
