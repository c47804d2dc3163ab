import type { Quote } from './typed-line.ts';

/** A text as bash reads it back to the letter: outside quotes, or within the one that is still open. Nothing in it acts. */
export function quotedForBash(text: string, quote: Quote): string {
  switch (quote) {
    case '':
      return text.replaceAll(/[^\w@%+=:,./\u0080-\u{10ffff}-]/gu, String.raw`\$&`);
    case '"':
      // Within double quotes nothing protects the mark that calls an earlier line back.
      return text.replaceAll(/["\\$`]/g, String.raw`\$&`).replaceAll('!', String.raw`"\!"`);
    case "'":
      return text.replaceAll("'", String.raw`'\''`);
  }
}
