import { array, constantFrom, assert as mustHold, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/domain/moment.ts';
import { monday, resolved } from './when-said.ts';

it.each([
  ['fri '.repeat(100), `"fri" does not go with "fri" before it.`],
  ['x'.repeat(5000), `"${'x'.repeat(60)}…" is not understood as a day or time.`],
])('%.40s: %.80s', (phrase, message) => {
  expect(() => resolved(phrase, monday, 'ahead')).toThrow(expect.objectContaining({ code: 'usage', message }));
});

describe('whatever is typed', () => {
  const words =
    'on by about ~ in next last fri mon 25th 1 12 dec 2027 w49 3 +2 -1 9999 h d mo y m 15:00 9 - to pm noon morning ago from now week after end of / . their time UTC , '.split(
      ' ',
    );

  it('is understood as a whole or refused with a hint, and nothing else', () => {
    const text = constantFrom(' ', '').chain((between) =>
      array(constantFrom(...words), { maxLength: 6 }).map((all) => all.join(between)),
    );
    mustHold(property(text, outcomeIsSound), { numRuns: 3000 });
    mustHold(property(string({ unit: 'grapheme', maxLength: 12 }), outcomeIsSound), { numRuns: 1000 });
  });

  function outcomeIsSound(text: string): void {
    for (const looking of ['ahead', 'back'] as const) {
      try {
        const { window } = resolved(text, monday, looking);
        if (window) expect(window.day).toMatch(/^(?:19|20|21)\d\d-\d\d-\d\d$/);
        if (window) expect(spanOf(window, 1).end > spanOf(window, 1).start).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'UserError', code: 'usage', hint: expect.any(String) });
      }
    }
  }
});
