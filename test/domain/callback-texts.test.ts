import { describe, expect, it } from 'vitest';
import { dialled, readCallback } from '../../src/domain/commitment-texts.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { aContact } from '../helpers/sample-records.ts';

const channel = (address: string | null, label: string | null, via: Contact['channels'][number]['via'] = 'call') => ({
  via,
  address,
  label,
  preferred: false,
});
const zoe = aContact({
  name: 'Zoë Adams',
  channels: [
    channel('zoe@example.com', 'office', 'email'),
    channel('+44 20 7946 0018', 'Office'),
    channel('+44 7700 900123', 'mobile'),
    channel('+44 20 7946 0099', 'Büro 2'),
    channel(null, 'home'),
  ],
});

describe('a call-back in one text', () => {
  it.each([
    ['tue 15-16h on +44 20 7946 0018', 'tue 15-16h', '+44 20 7946 0018'],
    ['tomorrow 3pm on mobile', 'tomorrow 3pm', 'mobile'],
    ['about wed 10h my time ON Büro 2', 'about wed 10h my time', 'Büro 2'],
    ['15:00 on fri', '15:00 on fri', null],
    ['fri 15:00', 'fri 15:00', null],
    ['none on mobile', 'none', 'mobile'],
  ])('%s', (text, when, number) => {
    expect(readCallback(text)).toMatchObject({ when: { text: when }, number });
  });

  it.each(['tomorow 3pm on mobile', 'on mobile', 'mobile'])('%s is refused', (text) => {
    expect(() => readCallback(text)).toThrow(/not understood/);
  });
});

describe('the number that was said', () => {
  it.each([
    ['mobile', '+44 7700 900123'],
    ['MOBILE', '+44 7700 900123'],
    ['buro 2', '+44 20 7946 0099'],
    ['office', '+44 20 7946 0018'],
    ['020 7946', '020 7946'],
  ])('%s is %s', (said, number) => expect(dialled(said, zoe)).toBe(number));

  it.each(['home', 'the moon', ''])('"%s" is none of theirs, and those that are, are named', (said) => {
    expect(() => dialled(said, zoe)).toThrow(
      expect.objectContaining({
        message: `Zoë Adams has no number called "${said}".`,
        hint: 'Write the number, or one of theirs: office, Office, mobile, Büro 2.',
      }),
    );
  });

  it('of somebody without numbers is to be written out', () => {
    expect(() => dialled('mobile', { ...zoe, channels: [] })).toThrow(
      expect.objectContaining({ hint: 'Write the number, as in "tue 15-16h on +44 20 7946 0018".' }),
    );
  });
});
