import { describe, expect, it } from 'vitest';
import { dayAfter, formatFrequency, frequencyInWords, parseFrequency } from '../../src/domain/frequency.ts';

describe('how often', () => {
  it.each([
    ['6w', '6w', 'every 6 weeks'],
    ['6 weeks', '6w', 'every 6 weeks'],
    ['every 6w', '6w', 'every 6 weeks'],
    ['1w', '1w', 'every week'],
    ['week', '1w', 'every week'],
    ['weekly', '1w', 'every week'],
    ['10d', '10d', 'every 10 days'],
    ['3mo', '3mo', 'every 3 months'],
    ['three months', '3mo', 'every 3 months'],
    ['monthly', '1mo', 'every month'],
    ['1y', '1y', 'every year'],
    ['Yearly', '1y', 'every year'],
  ])('%s is %s, %s', (text, stored, words) => {
    expect([formatFrequency(parseFrequency(text)), frequencyInWords(parseFrequency(text))]).toEqual([stored, words]);
  });

  it.each(['', '6', '0w', 'often', '2h', '3bd', '1m', '6w 2d', '-1w', '2 fortnights', 'constructor'])('refuses %j', (text) => {
    expect(() => parseFrequency(text)).toThrow(`"${text}" is not understood as how often.`);
  });
});

describe('the day it comes round again', () => {
  it.each([
    ['2026-11-23', '10d', '2026-12-03'],
    ['2026-11-23', '6w', '2027-01-04'],
    ['2026-11-23', '3mo', '2027-02-23'],
    ['2027-01-31', '1mo', '2027-02-28'],
    ['2027-01-31', '2mo', '2027-03-31'],
    ['2028-02-29', '1y', '2029-02-28'],
  ])('%s, %s: %s', (day, every, again) => expect(dayAfter(day, parseFrequency(every))).toBe(again));
});
