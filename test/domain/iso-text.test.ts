import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoText } from '../../src/domain/iso-text.ts';

it.each([
  [0, '1970-01-01T00:00:00'],
  [-1, '1969-12-31T23:59:59'],
  [Date.UTC(2026, 1, 28, 23, 59, 59) + 999, '2026-02-28T23:59:59'],
  [Date.UTC(2024, 1, 29, 12, 5, 9), '2024-02-29T12:05:09'],
  [Date.parse('0000-01-01T00:00:00Z'), '0000-01-01T00:00:00'],
  [Date.parse('9999-12-31T23:59:59Z'), '9999-12-31T23:59:59'],
  [Date.parse('+010000-01-01T00:00:00Z'), '+010000-01-01T00:00:00'],
])('%d is %s', (milliseconds, text) => {
  expect(isoText(milliseconds)).toBe(text);
});

it('says what Date says of any moment, again and again', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      const text = date.toISOString().slice(0, -'.000Z'.length);
      expect([isoText(date.getTime()), isoText(date.getTime())]).toEqual([text, text]);
    }),
  );
});

it('refuses what is no moment, as Date does', () => {
  expect(() => isoText(Number.NaN)).toThrow(RangeError);
});
