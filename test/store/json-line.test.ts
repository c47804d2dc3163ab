import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfObject } from '../../src/store/json-line.ts';

const ends = (line: string): number => endOfObject(Buffer.from(line), 0);

describe('a line that holds one object', () => {
  it('ends where its line break is, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme' }),
          fc.json().map((text) => JSON.parse(text)),
        ),
        (value) => {
          const line = Buffer.from(`${JSON.stringify(value)}\n`);
          expect(endOfObject(Buffer.concat([line, line]), line.length)).toBe(2 * line.length - 1);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['', 'nothing'],
    ['{"a":1}', 'no line break'],
    ['{"a":1\n', 'a bracket too few'],
    ['{"a":1}}\n', 'a bracket too many'],
    ['{"a":1}{"b":2}\n', 'two objects'],
    ['"a"\n', 'a text'],
    ['1\n', 'a number'],
    ['\n', 'an empty line'],
    ['{"a":"b}\n', 'a text that is not finished'],
    ['{"a":"b', 'a text that is cut off'],
    ['{"a":"b\\', 'a text that is cut off after a backslash'],
    ['{"a":"b\u0000"}\n', 'a zero in a text'],
    ['{"a":\u0000}\n', 'a zero elsewhere'],
    ['{"a":ü}\n', 'a letter that has no place there'],
  ])('%j does not: %s', (line) => expect(ends(line)).toBe(-1));
});
