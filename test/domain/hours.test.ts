import { describe, expect, it } from 'vitest';
import { formatHours, parseHours } from '../../src/domain/hours.ts';

describe('hours as they are written', () => {
  it.each([
    ['9-12, 14-17', '9-12, 14-17'],
    ['14-17,9-12', '9-12, 14-17'],
    ['09:00-12:30', '9-12:30'],
    ['9am-5pm', '9-17'],
    ['9-5pm', '9-17'],
    ['9h-12h and 14h-17h', '9-12, 14-17'],
    ['9 – 12', '9-12'],
    ['8.30-12.15', '8:30-12:15'],
    ['from 9 to 12', '9-12'],
    ['between 9 and 12', '9-12'],
    ['Between 9am and 12:30 and between 14 and 17', '9-12:30, 14-17'],
    ['0-6', '0-6'],
  ])('%s are %s', (text, written) => expect(formatHours(parseHours(text))).toBe(written));

  it('are stretches of the day', () => {
    expect(parseHours('9-12, 14:30-17')).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '14:30', to: '17:00' },
    ]);
  });

  it.each([
    ['', '"" is not understood as hours.'],
    ['mornings', '"mornings" is not understood as hours.'],
    ['9', '"9" is not understood as hours.'],
    ['9-12, ', '"" is not understood as hours.'],
    ['9-25', 'There is no such time as "9-25".'],
    ['12-9', '"12-9" ends before it begins.'],
    ['22-2', '"22-2" does not end on the same day.'],
    ['9-12, 11-14', '"9-12, 11-14" says twice what is after 11:00.'],
  ])('refuses %j', (text, message) =>
    expect(() => parseHours(text)).toThrow(expect.objectContaining({ code: 'usage', message })));
});
