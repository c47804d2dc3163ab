import { convert } from 'html-to-text';

/** Longer ones are no letters; they take seconds to read. */
const longest = 2_000_000;

/** What a mail that is only a page says: without its looks, with what it quotes marked by `>` as in a text. */
export const textOfHtml = (html: string): string =>
  convert(html.slice(0, longest), {
    wordwrap: false,
    limits: { maxDepth: 200, maxInputLength: longest, ellipsis: '' },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });

/**
 * The same text with the letters that Windows has where Unicode has control characters: Node 20 takes windows-1252, the most frequent
 * of old encodings, for the one without them, so that "20 €" would lose its sign.
 */
export const withLettersOfWindows = (text: string): string =>
  text.replaceAll(/[\x80-\x9f]/g, (control) => lettersOfWindows.charAt(control.charCodeAt(0) - 0x80));

const lettersOfWindows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
