import { array, integer, assert as mustHold, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickRuler, rulerFor } from '../../src/render/width.ts';
import { wrapped } from '../../src/render/wrap.ts';

const lines = async (text: string, columns: number) => wrapped(text, columns, await rulerFor([text]));

describe('a text in lines', () => {
  it.each<[string, number, readonly string[]]>([
    ['one two three', 8, ['one two', 'three']],
    ['one  two', 20, ['one two']],
    ['', 8, ['']],
    ['Donaudampfschifffahrt is long', 10, ['Donaudampf', 'schifffahr', 't is long']],
    ['山田 太郎 calls', 10, ['山田 太郎', 'calls']],
  ])('breaks %j at %i between words', async (text, columns, expected) => {
    expect(await lines(text, columns)).toEqual(expected);
  });

  it.each<[string, number, readonly string[]]>([
    ['call Zoë on +44 20 7946 0018 at noon', 24, ['call Zoë on', '+44 20 7946 0018 at noon']],
    ['call back (+44 20 7946 0018), mobile', 26, ['call back', '(+44 20 7946 0018), mobile']],
    ['the desk is +44 (0)20 7946-0018.', 22, ['the desk is', '+44 (0)20 7946-0018.']],
    ['or 0151 23 45 67 · later', 15, ['or', '0151 23 45 67 ·', 'later']],
    ['from Tue 24 Nov 15:00 on', 12, ['from Tue 24', 'Nov 15:00 on']],
  ])('keeps a phone number whole in %j', async (text, columns, expected) => {
    expect(await lines(text, columns)).toEqual(expected);
  });

  it('loses no space that is a part of a word', async () => {
    expect(await lines('verylong\u00a0word', 8)).toEqual(['verylong', '\u00a0word']);
  });

  it('breaks a number that is longer than a line, and a long list of numbers', async () => {
    expect(await lines('+44 20 7946 0018', 8)).toEqual(['+44 20 7', '946 0018']);
    const numbers = Array.from({ length: 40 }, (_, index) => String(index)).join(' ');
    expect((await lines(numbers, 30)).every((line) => line.length <= 30)).toBe(true);
  });

  it('loses no word, and breaks only where the next one would not have fitted', () => {
    const words = array(stringMatching(/^(?:[a-zäß·,]{1,9}|日本)$/), {
      minLength: 1,
      maxLength: 30,
    });
    mustHold(
      property(words, integer({ min: 12, max: 60 }), (all, columns) => {
        const broken = wrapped(all.join(' '), columns, quickRuler);
        expect(broken.join(' ')).toBe(all.join(' '));
        for (const line of broken) expect(quickRuler.width(line)).toBeLessThanOrEqual(columns);
        for (const [index, line] of broken.slice(0, -1).entries()) {
          const [next = ''] = broken[index + 1]?.split(' ') ?? [];
          expect(quickRuler.width(`${line} ${next}`)).toBeGreaterThan(columns);
        }
      }),
    );
  });
});
