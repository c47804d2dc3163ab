import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { isSimple, type Ruler, rulerFor } from '../../src/render/width.ts';
import { wrapped } from '../../src/render/wrap.ts';

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abc  -é株式会社ёЖñαコ。、！€…') }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '1',
      '#',
      '🫶',
      '👍',
      '🏽',
      '❤',
      '\ufe0f',
      '\u200d',
      '☎',
      '⌚',
      '🇳',
      '🇴',
      '©',
      '株',
      '\u20e3',
      '👩',
      '🌡',
    ),
  }),
  fc.string({ unit: 'grapheme' }),
);

describe('measuring without the tables of the engine', () => {
  it('agrees with string-width on every character that it takes for simple', async () => {
    const quick = await rulerFor([]);
    const characters = Array.from({ length: 0x1_ffff }, (_, code) => String.fromCodePoint(code)).filter(isSimple);
    expect(characters.length).toBeGreaterThan(40_000);
    expect(characters.filter((character) => quick.width(character) !== stringWidth(character))).toEqual([]);
  });

  it('agrees on any text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await rulerFor([text])).width(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('cutting', () => {
  it.each<[string, number, string]>([
    ['Zoë Adams', 9, 'Zoë Adams'],
    ['Zoë Adams', 8, 'Zoë Ada…'],
    ['Zoë Adams', 5, 'Zoë…'],
    ['株式会社', 8, '株式会社'],
    ['株式会社', 7, '株式会…'],
    ['株式会社', 6, '株式…'],
    ['👩‍👩‍👧 family', 5, '👩‍👩‍👧 f…'],
    ['e\u0301\u0302te', 2, 'e\u0301\u0302…'],
  ])('%s at %d columns is %s', async (text, columns, cut) => {
    expect((await rulerFor([text])).cut(text, columns)).toBe(cut);
  });

  it('never takes more than it was given', () =>
    fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 6, max: 40 }), async (text, columns) => {
        const ruler = await rulerFor([text]);
        expect(ruler.width(ruler.cut(text, columns))).toBeLessThanOrEqual(columns);
      }),
    ));
});

describe('wrapping', () => {
  const lines = async (text: string, columns: number) => wrapped(text, columns, await rulerFor([text]));

  it.each<[string, number, readonly string[]]>([
    ['', 10, ['']],
    ['one two three', 13, ['one two three']],
    ['one two three', 9, ['one two', 'three']],
    ['a verylongword', 6, ['a very', 'longwo', 'rd']],
    ['見本は来週までに必要。', 10, ['見本は来週', 'までに必要', '。']],
  ])('"%s" at %d columns', async (text, columns, expected) => {
    expect(await lines(text, columns)).toEqual(expected);
  });

  it('loses nothing and never gets wider', () =>
    fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 8, max: 40 }), async (text, columns) => {
        const ruler: Ruler = await rulerFor([text]);
        const all = wrapped(text, columns, ruler);
        expect(all.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of all) expect(ruler.width(line)).toBeLessThanOrEqual(columns);
      }),
    ));
});
