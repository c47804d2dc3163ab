/**
 * Puts something else in the place of these texts wherever they stand as whole words, however they are spaced or capitalized.
 * They are looked up by how they begin: to try thousands of them at every word would take minutes.
 */
export function withoutKnown(known: readonly string[], instead: string): (text: string) => string {
  const byBeginning = new Map<string, RegExp[]>();
  for (const one of known.toSorted((a, b) => b.length - a.length)) {
    const beginning = beginningsIn(one.trim()).next().value?.beginning;
    if (beginning === undefined) continue;
    const same = byBeginning.get(beginning);
    if (same === undefined) byBeginning.set(beginning, [patternOf(one.trim())]);
    else same.push(patternOf(one.trim()));
  }
  return (text) => {
    const kept: string[] = [];
    let from = 0;
    for (const { at, beginning } of beginningsIn(text)) {
      const end = at < from ? null : endOfFirst(byBeginning.get(beginning) ?? [], text, at);
      if (end === null) continue;
      kept.push(text.slice(from, at), instead);
      from = end;
    }
    return kept.join('') + text.slice(from);
  };
}

/** A word, or a sign with what follows it at once. */
const beginnings = /[\p{L}\p{N}]+|(?<![\p{L}\p{N}])[^\s\p{L}\p{N}](?=([\p{L}\p{N}]+|[^\s\p{L}\p{N}])?)/gu;

function* beginningsIn(text: string): Generator<{ readonly at: number; readonly beginning: string }, undefined> {
  for (const { index, 0: first, 1: next = '' } of text.matchAll(beginnings))
    yield { at: index, beginning: `${first}${next}`.toLowerCase().toUpperCase() };
}

/** With any space between its words. What ends a word is looked for apart: a class of letters in each of thousands takes seconds to make. */
const patternOf = (text: string): RegExp => new RegExp(literally(text), 'iuy');

const literally = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);

const goesOn = /[\p{L}\p{N}]/uy;

/** Where the first of them ends that stands there; null where none does. */
function endOfFirst(patterns: readonly RegExp[], text: string, at: number): number | null {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const end = pattern.lastIndex;
    goesOn.lastIndex = end;
    if (!goesOn.test(text)) return end;
  }
  return null;
}
