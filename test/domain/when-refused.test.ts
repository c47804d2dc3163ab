import { array, constantFrom, assert as mustHold, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/domain/desk.ts';
import { spanOf } from '../../src/domain/moment.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { friday, monday, resolved, saturday } from './when-said.ts';

const pointedOut = (rows: readonly (readonly [phrase: string, desk: Desk, remark: string])[]) =>
  it.each(rows)('%s', (phrase, desk, remark) => expect(resolved(phrase, desk, 'ahead').remarks).toEqual([remark]));

function refusal(text: string): UserError {
  try {
    resolved(text, monday, 'ahead');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`"${text}" was understood`);
}

describe('what is pointed out', () => {
  pointedOut([
    ['fri', friday, 'Today is Friday: "fri" means Fri 4 Dec. For today, say "today".'],
    ['9:00', monday, '09:00 has passed today: this means tomorrow, Tue 24 Nov.'],
    ['9-10h', monday, '10:00 has passed today: this means tomorrow, Tue 24 Nov.'],
    ['eow', saturday, 'The last working day of this week has passed: "eow" means Fri 4 Dec.'],
    ['28 mar 2027 2:30', monday, 'The clocks of Europe/Berlin skip 02:30 on Sun 28 Mar 2027: it will be 03:30.'],
  ]);
});

describe('what is refused, and the way out', () => {
  it.each([
    ['', 'No day or time was given.'],
    ['soonish', '"soonish" is not understood as a day or time.'],
    ['fri 3qm', '"fri 3qm" is not understood: what is "3qm"?'],
    ['fri at', '"fri at" is not understood: what is "at"?'],
    ['~', '"~" is not understood as a day or time.'],
    ['fri or sat', '"fri or sat" is not understood: what is "or"?'],
    ['fri 3', '"fri 3" is not understood: what is "3"?'],
    ['december', '"december" is not understood as a day or time.'],
    ['in 2 days ago', '"in 2 days ago" is not understood: what is "in"?'],
    ['fri tomorrow', '"tomorrow" does not go with "fri" before it.'],
    ['15:00 16:00', '"16:00" does not go with "15:00" before it.'],
    ['+2h 15:00', '"15:00" does not go with "+2h" before it.'],
    ['none fri', '"fri" does not go with "none" before it.'],
    ['their time', '"their time" is not understood as a day or time.'],
    ['3pm Europe/Berln', 'There is no time zone "Europe/Berln".'],
    ['1m', '"1m" could be minutes or months.'],
    ['in 5 m', '"in 5 m" could be minutes or months.'],
    ['2h', '"2h" could be a time or a number of hours.'],
    ['15.12', '"15.12" could be a time or a date.'],
    ['1/12', '"1/12" could mean two days: which number is the month?'],
    ['03/04', '"03/04" could mean two days: which number is the month?'],
    ['feb 30', 'There is no such day as "feb 30": February has 29 days.'],
    ['2026-02-29', 'There is no such day as "2026-02-29": February 2026 has 28 days.'],
    ['31 nov', 'There is no such day as "31 nov": November has 30 days.'],
    ['2026-13-01', 'There is no such day as "2026-13-01": there is no month 13.'],
    ['13/13', 'There is no such day as "13/13": there is no month 13.'],
    ['32nd', 'There is no such day as "32nd": no month has more than 31 days.'],
    ['w54', 'There is no such week as "w54": a year has 52 or 53.'],
    ['w53 2027', 'There is no such day as "w53 2027": 2027 has no week 53.'],
    ['thu 27 nov 2026', 'There is no such day as "thu 27 nov 2026": 27 Nov is a Friday.'],
    ['25:00', 'There is no such time as "25:00".'],
    ['15:60', 'There is no such time as "15:60".'],
    ['13pm', 'There is no such time as "13pm".'],
    ['16-15h', '"16-15h" ends before it begins.'],
    ['15:00-15:00', '"15:00-15:00" ends before it begins.'],
    ['fri '.repeat(100), `"fri" does not go with "fri" before it.`],
    ['x'.repeat(5000), `"${'x'.repeat(60)}…" is not understood as a day or time.`],
  ])('%.40s: %.80s', (phrase, message) => {
    expect(refusal(phrase)).toMatchObject({ code: 'usage', message });
    expect(refusal(phrase).hint).toMatch(/^(Type|Name|For) /);
  });
});

describe('whatever is typed', () => {
  const words =
    'on by about ~ in next last fri mon 25th 1 12 dec 2027 w49 3 +2 -1 h d mo m 15:00 9 - to pm noon morning ago / . their time UTC , '.split(
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
        if (window) expect(spanOf(window, 1).end > spanOf(window, 1).start).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'UserError', code: 'usage', hint: expect.any(String) });
      }
    }
  }
});
