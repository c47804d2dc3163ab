import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severalLines, singleLine } from '../../src/domain/text.ts';

describe('text on one line', () => {
  it.each([
    ['plain text', '  Zoë Adams ', 'Zoë Adams'],
    ['an accent of its own becomes one with its letter', 'Zoe\u0308', 'Zo\u00eb'],
    ['tabs and line breaks', 'Zoë\tAdams\r\nof\nZoë Ltd', 'Zoë Adams of Zoë Ltd'],
    ['control characters', 'Zo\u0000ë\u0007 Ad\u007fams\u0085', 'Zoë Adams'],
    ['colours', '\u001b[1;31mZoë\u001b[0m', 'Zoë'],
    ['colours by an eight-bit introducer', '\u009b31mZoë', 'Zoë'],
    ['a colour that was cut off', 'Zoë\u001b[31', 'Zoë'],
    ['a window title', '\u001b]0;owned\u0007Zoë', 'Zoë'],
    ['a window title, ended the other way', '\u001b]0;owned\u001b\\Zoë', 'Zoë'],
    ['a link', '\u001b]8;;https://example.com\u001b\\Zoë\u001b]8;;\u001b\\', 'Zoë'],
    ['a title without an end keeps its text', '\u001b]0;Zoë', '0;Zoë'],
    ['a device string', '\u001bPq#0\u001b\\Zoë', 'Zoë'],
    ['cursor movements and resets', '\u001b7\u001b(BZoë\u001bc\u001b[2J', 'Zoë'],
    ['escapes within escapes', '\u001b\u001b[31m[31mZoë', '[31mZoë'],
    ['a reversed name', 'Zoë \u202esmadA\u202c', 'Zoë smadA'],
    ['isolates and marks', '\u2067Zoë\u2069\u200e\u200f', 'Zoë'],
    ['what cannot be seen', 'Z\u200bo\u2060ë\ufeff Ad\u00adams', 'Zoë Adams'],
    ['joiners between plain letters', 'Zo\u200dë\u200c Adams', 'Zoë Adams'],
    ['joiners within an emoji stay', '👩\u200d💻 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥', '👩\u200d💻 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥'],
    ['joiners that shape a word stay', 'ශ\u0dca\u200dරී نمی\u200cدانم', 'ශ\u0dca\u200dරී نمی\u200cدانم'],
    ['a joiner with nothing to join', '👩\u200d', '👩'],
    ['hidden letters', 'Zoë\u{e0041}\u{e0042}', 'Zoë'],
    [
      'a flag spelled with them stays',
      '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    ],
    ['a variant of an ideograph stays', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['variants upon variants', 'a\ufe0f\ufe0e\u{e0101}\u{e0102}', 'a\ufe0f'],
    ['half a character', 'Zoë\ud83d', 'Zoë\ufffd'],
    ['other scripts', '株式会社 Łódź Ñandú שלום', '株式会社 Łódź Ñandú שלום'],
    ['words that computers trip over', '__proto__', '__proto__'],
  ])('%s', (_, typed, kept) => {
    expect(singleLine(typed)).toBe(kept);
  });
});

describe('text of several lines', () => {
  it.each([
    ['line breaks and tabs stay', 'one\r\n\ttwo\rthree\u2028four', 'one\n\ttwo\nthree\nfour'],
    ['blank lines around it go', '\n\n  one\n\ntwo \n\n', '  one\n\ntwo'],
    ['the rest is as on one line', '\u001b[31mZoe\u0308\u202e\nAdams', 'Zoë\nAdams'],
  ])('%s', (_, typed, kept) => {
    expect(severalLines(typed)).toBe(kept);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '\u001b',
        '[',
        ']',
        '\u0007',
        '\n',
        '\r',
        '\t',
        'a',
        'e',
        '\u0301',
        '\u200d',
        '👩',
        '\ufe0f',
        'ش',
        '\u{e0100}',
        '葛',
        '\ud83d',
        ' ',
      ),
    }),
  );

  it('is clean after one cleaning', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(singleLine(singleLine(typed))).toBe(singleLine(typed));
        expect(severalLines(severalLines(typed))).toBe(severalLines(typed));
      }),
    );
  });

  it('has no control character left', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(singleLine(typed)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(severalLines(typed).replaceAll(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('is cleaned whole and at once, however long', () => {
    const long = '\u001b]0;'.repeat(20_000) + 'x'.repeat(20_000) + '\u{e0041}'.repeat(20_000) + '\n '.repeat(20_000);
    const start = performance.now();
    expect(singleLine(long)).toContain('x'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
