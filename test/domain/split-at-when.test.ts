import { describe, expect, it } from 'vitest';
import { almostWhen, splitAtWhen } from '../../src/domain/when.ts';

describe('one text splits at the last word whose whole rest is understood', () => {
  it.each([
    ['send sales by region by fri', 'send sales by region', 'by', 'fri'],
    ['send sales by region by fri 3pm', 'send sales by region', 'by', 'fri 3pm'],
    ['drop by on tue', 'drop by', 'on', 'tue'],
    ['quote from Håkon by 25 dec', 'quote from Håkon', 'by', '25 dec'],
    ['stand by the offer by next week', 'stand by the offer', 'by', 'next week'],
    ['Report BY Fri', 'Report', 'by', 'Fri'],
    ['株式会社の見積もり by fri', '株式会社の見積もり', 'by', 'fri'],
    ['two\nlines by tue 15:00-16:00', 'two\nlines', 'by', 'tue 15:00-16:00'],
    ['call from 3pm', 'call', 'from', '3pm'],
    ['finish by fri by my time', 'finish', 'by', 'fri by my time'],
  ])('%j', (text, what, word, rest) => {
    expect(splitAtWhen(text, ['by', 'from', 'on'])).toEqual({ what, word, phrase: expect.objectContaining({ text: rest }) });
  });

  it.each([
    'send sales by region',
    'send sales by fri at the latest',
    'pass it on',
    'by fri',
    'sales by fri and/or mon',
    'sales byfri',
    '',
  ])('%j has no such word', (text) => expect(splitAtWhen(text, ['by', 'from', 'on'])).toBeNull());

  it('looks only for the words it is given', () => {
    expect(splitAtWhen('quote from tue', ['by'])).toBeNull();
  });

  it('says so when a day was meant that does not exist, instead of taking it for ordinary words', () => {
    expect(() => splitAtWhen('send sales by feb 30', ['by'])).toThrow('There is no such day as "feb 30"');
  });
});

describe('a text that almost ends in a day or time', () => {
  it.each([
    ['send x by fri 3', '"fri 3" is not understood: what is "3"?', 'For a time, type 3am, 3pm or 3:00; for a date, type 3rd.'],
    ['send x by tomorrow noonish', '"tomorrow noonish" is not understood: what is "noonish"?', expect.any(String)],
  ])('%s', (text, message, hint) => expect(almostWhen(text, ['by'])).toMatchObject({ message, hint }));

  it.each(['send sales by region', 'send x', 'by', 'send x fri 3'])('%s does not', (text) =>
    expect(almostWhen(text, ['by'])).toBeNull());
});
