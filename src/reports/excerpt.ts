/** A text on one line and of about this many characters at most: it ends after a word, with an ellipsis, where it goes on. */
export function excerpt(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * length + 2));
  if (characters.length <= length && line.length <= 2 * length) return line;
  const start = characters.slice(0, length).join('');
  const words = start.replace(/ [^ ]*$/, '');
  return `${(words.length > start.length / 2 ? words : start).trimEnd()}…`;
}
