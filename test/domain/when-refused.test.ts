import { array, constantFrom, assert as mustHold, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/domain/moment.ts';
import type { UserError } from '../../src/domain/user-error.ts';
import { instantMeant, isWhen, parseWhen } from '../../src/domain/when.ts';
import { monday, resolved } from './when-said.ts';

it.each([
  ['fri '.repeat(100), `"fri" does not go with "fri" before it.`],
  ['x'.repeat(5000), `"${'x'.repeat(60)}…" is not understood as a day or time.`],
])('%.40s: %.80s', (phrase, message) => {
  expect(() => resolved(phrase, monday, 'ahead')).toThrow(expect.objectContaining({ code: 'usage', message }));
});

/** The hint of what is refused. */
function hintOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as UserError).hint ?? '';
  }
  throw new Error('It was not refused.');
}

it('names only windows that are understood, whichever two hours were typed without saying which half of the day', () => {
  const hours = Array.from({ length: 27 }, (_, hour) => hour);
  const hints = hours.flatMap((from) =>
    hours.filter((to) => to !== 24 || from > 0).map((to) => hintOf(() => parseWhen(`fri ${from}-${to}`))),
  );
  const named = hints.flatMap((hint) => hint.match(/\d[\d:]*-\d[\d:]*(?:h|am|pm)?/g) ?? [hint]);
  expect(named.filter((window) => !isWhen(`fri ${window}`))).toEqual([]);
});

it.each([
  ['fri between 9 and 12', 'Type 9-12h; for the evening, 21-24h.'],
  ['12-2', 'For the afternoon, type 12-2pm; for the night, 12-2am.'],
  ['0-5', 'Type 0-5h.'],
  ['22-2', 'Type 22-2h.'],
  ['3-3', 'For a window, type when it begins and ends: "15:00-18:00".'],
  ['in 1h30', 'Type +90min.'],
  ['1', 'For a time, type 1am, 1pm or 1:00; for a date, type 1st.'],
  ['fri 13', 'For a time, type 13:00; for a date, type 13th.'],
  ['quarter past 3', 'Type the time in figures: 15:15 or 3:15pm.'],
  ['fri quarter to three', 'Type the time in figures: 14:45 or 2:45pm.'],
  ['22', 'For a time, type 22:00; for a date, type 22nd.'],
  ['31', 'For a date, type 31st.'],
  ['+1h30min', 'Type +90min.'],
])('%s: %s', (typed, hint) => expect(hintOf(() => parseWhen(typed))).toBe(hint));

it.each([
  ['1h', 'For the time, type 1:00; for hours ago, type "1 h ago".'],
  ['0930h', 'For the time, type 09:30; for hours ago, type "930 h ago".'],
  ['1h30', 'For the time, type 1:30; for so long ago, type "90 min ago".'],
  ['+1h30', 'Type "90 min ago".'],
  ['1h30 ago', 'Type "90 min ago".'],
  ['1.5h', 'Type "90 min ago".'],
])('of what has been, %s: %s', (typed, hint) => {
  expect(hintOf(() => back(typed))).toBe(hint);
  expect(back(/"(.* ago)"/.exec(hint)?.[1] ?? '') < monday.now).toBe(true);
});

const back = (text: string): string => instantMeant(text, monday, monday.zone);

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
