import { severalLines, singleLine } from './text.ts';

/** What no command writes on several lines. */
const oneLine = new Set([
  ...['name', 'aliases', 'tags', 'role', 'area', 'label', 'address', 'number', 'fromText', 'how', 'hours'],
  ...['what', 'title'],
]);

const texts = new Set([
  ...oneLine,
  ...['note', 'why', 'offered', 'quote', 'extra', 'answer', 'question', 'text'],
  ...['stake', 'cause', 'solution', 'tell'],
]);

/** Texts with nothing in them that acts; the same value where there is nothing to clean. What is no text to read is left as it is, such as the `key` that a script goes by. */
export function cleanedTexts(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return texts.has(key) ? (oneLine.has(key) ? singleLine : severalLines)(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => cleanedTexts(part, key));
    return parts.every((part, place) => part === value[place]) ? value : parts;
  }
  const entries = Object.entries(value).map(([own, part]) => [own, cleanedTexts(part, own), part] as const);
  return entries.every(([, part, before]) => part === before) ? value : Object.fromEntries(entries);
}

/** Every text within a record that somebody chose, such as a note or the `key` of a script; zones, ways and kinds are none. */
export function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return texts.has(key) || key === 'key' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, key));
  return Object.entries(value).flatMap(([own, part]) => textsIn(part, own));
}

/** The same value with `other` of each text that `textsIn` gives; the very same where none changes. */
export function withTexts(value: unknown, other: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return texts.has(key) || key === 'key' ? other(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => withTexts(part, other, key));
    return parts.every((part, place) => part === value[place]) ? value : parts;
  }
  const entries = Object.entries(value).map(([own, part]) => [own, withTexts(part, other, own), part] as const);
  return entries.every(([, part, before]) => part === before) ? value : Object.fromEntries(entries);
}
