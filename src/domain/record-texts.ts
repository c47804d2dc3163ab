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
