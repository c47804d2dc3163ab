import { describe, expect, it } from 'vitest';
import { changedChannels, readEmail, readPhone } from '../../src/domain/channel-texts.ts';
import type { Channel } from '../../src/domain/contact.ts';
import { editedContact, newContact, withContact } from '../../src/domain/contact-changes.ts';
import { type ContactTexts, readContact } from '../../src/domain/contact-texts.ts';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { type DetailDate, learnedDetail } from '../../src/domain/detail-texts.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { metAs } from '../../src/domain/met-texts.ts';
import { UserError } from '../../src/domain/user-error.ts';

const desk: Desk = { now: '2026-11-23T07:30:00Z', zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };
const zoe = newContact({ name: 'Zoë Adams' }, '4k2aaaaaaaaa', desk.now);
const hakon = newContact({ name: 'Håkon Berg' }, '4k3bbbbbbbbb', desk.now);
const journal = { ...emptyJournal, contacts: [zoe, hakon] };
const read = (texts: ContactTexts) => readContact(texts, { journal, desk, contact: zoe });
const call = (address: string, more: Partial<Channel> = {}): Channel => ({
  via: 'call',
  address,
  label: null,
  preferred: false,
  ...more,
});
const email = (address: string, more: Partial<Channel> = {}): Channel => ({ ...call(address), via: 'email', ...more });

describe('what was learned', () => {
  it.each([
    ['likes tea', 'likes tea', null, false],
    ['contract ends on 14 May', 'contract ends', '2027-05-14', false],
    ['contract ends, on 14 May 2028', 'contract ends', '2028-05-14', false],
    ['back from leave on monday', 'back from leave', '2026-11-30', false],
    ['birthday every 14 May', 'birthday', '2027-05-14', true],
    ['birthday each 1 dec', 'birthday', '2026-12-01', true],
    ['budget month begins every year on 1 October', 'budget month begins', '2027-10-01', true],
    ['calls his mother every friday', 'calls his mother every friday', null, false],
    ['works on the new site', 'works on the new site', null, false],
    ['is keen on every detail on 14 May', 'is keen on every detail', '2027-05-14', false],
    ['\u001b[31mlikes\ttea', 'likes tea', null, false],
    ['works on 3 sites, on no day', 'works on 3 sites', null, false],
    ['plays golf every 2 weeks on none', 'plays golf every 2 weeks', null, false],
    ['back from leave on mon 15:00', 'back from leave on mon 15:00', '2026-11-30', false],
  ])('%s', (typed, text, on, yearly) => {
    expect(learnedDetail(typed, desk, '9dttttttttt2', null)).toMatchObject({
      text,
      on,
      yearly,
      private: false,
      learnedAt: desk.now,
    });
  });

  it.each<[string, DetailDate, object]>([
    ['a day beside the text', { on: '14 may' }, { on: '2027-05-14', yearly: false }],
    ['every year', { on: '14 may', yearly: true }, { on: '2027-05-14', yearly: true }],
    ['something private', { private: true }, { on: null, private: true }],
  ])('with %s', (_, said, expected) => {
    expect(learnedDetail('birthday', desk, '9dttttttttt2', null, said)).toMatchObject({ text: 'birthday', ...expected });
  });

  it.each([
    ['nothing', '  ', {}, 'Nothing was learned'],
    ['a year without a day', 'birthday', { yearly: true }, 'on which day?'],
    ['a year on no day', 'birthday', { on: 'none', yearly: true }, 'on which day?'],
    ['a day that is none', 'birthday', { on: '31 feb' }, '31'],
    ['about a day in another language', 'birthday on 14 Mai', {}, '"14 Mai" is not understood as a day'],
    ['about a day that there is not', 'x on 30 feb', {}, 'There is no such day as "30 feb"'],
    ['about a day that there is not each year', 'x every 30 feb', {}, 'There is no such day as "30 feb"'],
    ['about a day that there is not, the month first', 'x every feb 30', {}, 'There is no such day as "feb 30"'],
    ['about a day of each month', 'pays every 14th', {}, '"14th" is not understood as a day.'],
    ['about a day with more behind it', 'birthday on 14 May, likes tea', {}, '"14 May, likes tea" is not understood'],
    ['about the day of what is no month', 'starts on the 14th of Mai', {}, '"14th of Mai" is not understood'],
  ])('is not %s', (_, typed, said, message) => {
    expect(() => learnedDetail(typed, desk, '9dttttttttt2', null, said)).toThrow(message);
  });
});

it('says how a text is kept that only looks as if it named a day', () => {
  const error = refused(() => learnedDetail('plays on 14 Mai', desk, '9dttttttttt2', null));
  expect(error.hint).toContain('end it with "on no day"');
  expect(learnedDetail('plays on 14 Mai on no day', desk, '9dttttttttt2', null)).toMatchObject({ text: 'plays on 14 Mai' });
});

it.each([
  'plays golf every 2 weeks',
  'leaves on 15:00',
  'works on 3 sites',
  'lives on 3rd floor',
  'grew up on 5 Elm Road',
  'is on 5mg aspirin',
  'works on 24 hours notice',
])('what has a figure is no day for that: %s', (text) => {
  expect(learnedDetail(text, desk, '9dttttttttt2', null)).toMatchObject({ text, on: null, yearly: false });
});

const refused = (act: () => unknown): UserError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('It should have been refused.');
};

describe('when and how somebody was met', () => {
  it.each([
    ['14 may 2024 at the fair in Oslo', '2024-05-14', 'at the fair in Oslo'],
    ['14 May: at the fair', '2026-05-14', 'at the fair'],
    ['last fri through Håkon', '2026-11-20', 'through Håkon'],
    ['2 weeks ago, at a dinner', '2026-11-09', 'at a dinner'],
    ['2024-05-14', '2024-05-14', null],
    ['at the fair on 14 may 2024', '2024-05-14', 'at the fair'],
    ['through Håkon', null, 'through Håkon'],
    ['june at the trade fair', null, 'june at the trade fair'],
    ['2 friends of hers brought us together', null, '2 friends of hers brought us together'],
    ['3rd floor', null, '3rd floor'],
    ['25th anniversary of ACME', null, '25th anniversary of ACME'],
    ['14 Mai at the fair, on no day', null, '14 Mai at the fair'],
  ])('%s', (typed, on, how) => {
    expect(metAs(typed, desk)).toEqual({ on, how });
  });
});

it.each([
  ['14 Mai 2024 at the fair', 'is not understood as a day'],
  ['30 feb at the fair', 'There is no such day as "30 feb"'],
  ['feb 30 at the fair', 'There is no such day as "feb 30"'],
  ['at the fair on 14 Mai', 'is not understood as a day'],
])('somebody was not met %s', (typed, message) => {
  expect(() => metAs(typed, desk)).toThrow(message);
  expect(refused(() => metAs(typed, desk)).hint).toContain('end it with "on no day"');
});

describe('a phone number', () => {
  it.each([
    ['+44 20 7946 0018', '+44 20 7946 0018', null],
    ['  (020) 7946-0018 ', '(020) 7946-0018', null],
    ['desk: +44 20 7946 0018', '+44 20 7946 0018', 'desk'],
    ['+44 (0)20 7946 0018 (mobile)', '+44 (0)20 7946 0018', 'mobile'],
    ['+44 20 7946 0018 ext. 12', '+44 20 7946 0018 ext. 12', null],
    ['tel:+442079460018', '+442079460018', null],
  ])('%s', (typed, address, label) => {
    expect(readPhone(typed)).toEqual(call(address, { label }));
  });

  it.each(['zoe@example.com', 'tomorrow', '12', ''])('is not "%s"', (typed) => {
    expect(() => readPhone(typed)).toThrow(`"${typed}" is no phone number.`);
  });
});

describe('an email address', () => {
  it.each([
    ['zoe@zoe-ltd.example', 'zoe@zoe-ltd.example', null],
    ['home: zoe@example.com', 'zoe@example.com', 'home'],
    ['zoe@example.com (home)', 'zoe@example.com', 'home'],
    ['Zoë Adams <zoe@example.com>', 'zoe@example.com', null],
    ['mailto:zoe@example.com', 'zoe@example.com', null],
    ['zoë@exämple.com', 'zoë@exämple.com', null],
  ])('%s', (typed, address, label) => {
    expect(readEmail(typed)).toEqual(email(address, { label }));
  });

  it.each([
    'zoe',
    'zoe@',
    '@example.com',
    'zoe@example',
    'zoe adams@example.com',
    'a@b.c, d@e.f',
    'zoe@@example.com',
    'zoe@example..com',
  ])('is not "%s"', (typed) => {
    expect(() => readEmail(typed)).toThrow(`"${typed}" is no email address.`);
  });
});

describe('the ways to reach somebody', () => {
  const both = [call('1'), email('a@b.c', { preferred: true }), email('d@e.f')];

  it.each([
    [
      'new numbers replace numbers only',
      { phones: [call('2')] },
      [call('2'), email('a@b.c', { preferred: true }), email('d@e.f')],
    ],
    ['the way liked best stays', { emails: [email('g@h.i')] }, [call('1'), email('g@h.i', { preferred: true })]],
    [
      'another way is liked best',
      { preferred: 'call' as const },
      [call('1', { preferred: true }), email('a@b.c'), email('d@e.f')],
    ],
    ['none is liked best', { preferred: null }, [call('1'), email('a@b.c'), email('d@e.f')]],
    [
      'a way without an address',
      { preferred: 'visit' as const },
      [call('1'), email('a@b.c'), email('d@e.f'), { via: 'visit', address: null, label: null, preferred: true }],
    ],
  ])('%s', (_, change, expected) => {
    expect(changedChannels(both, change)).toEqual(expected);
  });

  const mobile = '+44 7700 900123';
  it.each([
    ['an email is added', { emails: [email('x@y.z')] }, [call('1'), call(mobile, { preferred: true }), email('x@y.z')]],
    [
      'the same number is written otherwise',
      { phones: [call('3'), call('07700 900 123')] },
      [call('3'), call('07700 900 123', { preferred: true })],
    ],
    [
      'it is gone: the first of its kind is liked best',
      { phones: [call('3'), call('4')] },
      [call('3', { preferred: true }), call('4')],
    ],
  ])('the number liked best stays so when %s', (_, change, expected) => {
    expect(changedChannels([call('1'), call(mobile, { preferred: true })], change)).toEqual(expected);
  });

  it('change back without a trace', () => {
    expect(changedChannels(changedChannels(both, { preferred: 'visit' }), { preferred: 'email' })).toEqual(both);
  });
});

describe('the texts of a contact', () => {
  it.each<[string, ContactTexts, object]>([
    ['say nothing of what is not in them', {}, {}],
    ['a name in single spaces', { name: ' Zoë\t  Adams ' }, { name: 'Zoë Adams' }],
    ['words once each', { tag: ['vip', 'VIP', 'berlin'], alias: ['Zo'] }, { tags: ['vip', 'berlin'], aliases: ['Zo'] }],
    ['a zone in any capitals', { zone: 'europe/london' }, { zone: 'Europe/London' }],
    ['hours', { hours: '9am-12, 14-17' }, { hours: '9-12, 14-17' }],
    ['how often', { every: '6 weeks' }, { every: '6w' }],
    ['how often: never', { every: 'never' }, { every: null }],
    ['a pause', { pause: '1 dec' }, { pausedUntil: '2026-12-01' }],
    ['a pause for today', { pause: 'today' }, { pausedUntil: '2026-11-23' }],
    ['who introduced them', { introducedBy: 'hakon' }, { introducedById: hakon.id }],
    ['what they are to us', { standing: 'Prospect' }, { standing: 'prospect' }],
    [
      'that all of it goes',
      {
        role: 'none',
        zone: 'none',
        hours: 'none',
        area: 'none',
        every: 'none',
        pause: 'none',
        met: 'none',
        introducedBy: 'none',
        tag: ['none'],
      },
      {
        role: null,
        zone: null,
        hours: null,
        area: null,
        every: null,
        pausedUntil: null,
        met: null,
        introducedById: null,
        tags: [],
      },
    ],
    ['that no number is left', { phone: ['none'] }, { channels: [] }],
  ])('say %s', (_, texts, fields) => {
    expect(read(texts)).toEqual(fields);
  });

  it.each<[ContactTexts, string]>([
    [{ name: ' ' }, 'A name is needed.'],
    [{ zone: 'Mars/Base' }, '"Mars/Base" is no time zone.'],
    [{ standing: 'friend' }, '"friend" is no standing.'],
    [{ prefers: 'pigeon' }, '"pigeon" is no way to be reached.'],
    [{ hours: 'late' }, 'not understood as hours'],
    [{ pause: 'yesterday' }, '"yesterday" is past: nothing would be paused.'],
    [{ every: 'often' }, 'not understood as how often'],
    [{ introducedBy: 'zoe' }, 'cannot have introduced themselves'],
    [{ introducedBy: 'Marguerite' }, 'Nobody is called'],
  ])('are refused where they make no sense: %o', (texts, message) => {
    expect(() => read(texts)).toThrow(message);
  });
});

describe('a change to a contact', () => {
  it('keeps what it does not speak of, and keys that this version does not know', () => {
    const known = { ...zoe, later: true };
    const after = editedContact(known, { role: 'owner' }, '2026-11-24T08:00:00Z');
    expect(after).toEqual({ ...known, role: 'owner', updatedAt: '2026-11-24T08:00:00Z' });
    expect(withContact(journal, after).contacts).toEqual([after, hakon]);
  });
});
