import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf } from '../../src/store/text-of.ts';

it('is what the bytes of a text say, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const bytes = Buffer.from(text);
      expect(textOf(bytes)).toBe(bytes.toString('utf8'));
    }),
  );
  expect(textOf(Buffer.from('Ngọc Trần, 株式会社, 👩‍👩‍👧'))).toBe('Ngọc Trần, 株式会社, 👩‍👩‍👧');
  expect(textOf(Buffer.alloc(0))).toBe('');
});
