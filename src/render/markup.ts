import { singleLine } from '../domain/text.ts';

/** HTML that may stand in a page as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** HTML with values in it: a text stands there as text, whoever wrote it, and only what was made here stands as HTML. */
export const html = (parts: TemplateStringsArray, ...values: readonly (string | Markup | readonly Markup[])[]): Markup =>
  new Markup(parts.map((part, index) => (index === 0 ? part : written(values[index - 1] ?? '') + part)).join(''));

const written = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === 'string') return escaped(value);
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
};

/** The same text on one line, in which nothing is a tag, the end of an attribute or a character reference. */
const escaped = (text: string): string => singleLine(text).replace(/[&<>"']/g, (character) => references[character] ?? '');

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
