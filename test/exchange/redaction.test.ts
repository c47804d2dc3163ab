import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import { withoutKnown } from '../../src/exchange/known-texts.ts';
import { redactionFor } from '../../src/exchange/redaction.ts';
import { aCommitment, aContact, aDetail, aJournal, anId } from '../helpers/sample-records.ts';

const zoe = aContact({
  name: 'Zoë Adams',
  channels: [
    { via: 'call', address: '+44 20 7946 0018', label: 'desk', preferred: true },
    { via: 'call', address: '4711', label: 'extension', preferred: false },
    { via: 'letter', address: '12 Quartz Lane,\nLeeds', label: null, preferred: false },
    { via: 'chat', address: '@zoe_a', label: null, preferred: false },
    { via: 'visit', address: null, label: null, preferred: false },
  ],
  details: [aDetail('plays the cello'), aDetail('is in debt', { private: true })],
});

const redact = redactionFor(aJournal({ contacts: [zoe] }));

const noteRedacted = (note: string): unknown => {
  const record = writtenInteraction(
    { id: anId('call'), contactIds: [zoe.id], at: '2026-11-23T06:30:00Z', zone: 'Europe/Berlin', via: 'call', note },
    '2026-11-23T06:30:00Z',
  );
  return Reflect.get(redact({ type: 'interaction', record }).record, 'note');
};

describe('numbers and addresses in a note', () => {
  it.each([
    ['call her on +44 20 7946 0018 today', 'call her on [number] today'],
    ['call 02079460018', 'call [number]'],
    ['(030) 23125-000, ask for Ada', '[number], ask for Ada'],
    ['0049/171/555 01 23', '[number]'],
    ['tel:+4420794600', 'tel:[number]'],
    ['ask on +49 30 23125-0 ext. 45 or 03023125x45, Ext. 7', 'ask on [number] or [number], Ext. 7'],
    ['03023125 #7 is the lab', '[number] is the lab'],
    ['it is 1000000 x 3 today', 'it is [number] x 3 today'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN DE[number]'],
    ['٠٢٠٧٩٤٦٠٠١٨ she said', '[number] she said'],
    ['write to zoe.adams+x@zoe-ltd.example, please', 'write to [address], please'],
    ['山田さん mei@例え.example まで', '山田さん [address] まで'],
    ['see https://zoe.example/me?x=1 and www.zoe.example', 'see [address] and [address]'],
    ['she lives at 12 quartz lane, Leeds now', 'she lives at [address] now'],
    ['extension 4711, not 47110', 'extension [address], not 47110'],
    ['she is @zoe_a there', 'she is [address] there'],
  ])('goes: %s', (note, expected) => expect(noteRedacted(note)).toBe(expected));

  it.each([
    'on 2026-11-24 at 15:00',
    'from 2026-11-24 - 2026-11-27',
    'on 24.11.2026',
    'on 2026-11-24 #3, on 24.11.2026x2',
    'an offer of 12,500 for 3 rooms, 2 h',
    'Zoë Adams plays the cello',
    'invoice 4812',
  ])('stays: %s', (note) => expect(noteRedacted(note)).toBe(note));
});

it('calls a known number with an extension a number', () => {
  const ada = aContact({
    name: 'Ada',
    channels: [{ via: 'call', address: '+49 30 23125-0 ext. 45', label: null, preferred: false }],
  });
  const { record } = redactionFor(aJournal({ contacts: [ada] }))({
    type: 'contact',
    record: { ...ada, role: 'desk +49 30 23125-0 ext. 45' },
  });
  expect(record).toMatchObject({ role: 'desk [number]', channels: [{ address: null }] });
});

it('leaves out private details, and what a channel leads to, but not which way it is', () => {
  const { channels, details, name } = redact({ type: 'contact', record: zoe }).record as typeof zoe;
  expect(name).toBe('Zoë Adams');
  expect(details.map(({ text }) => text)).toEqual(['plays the cello']);
  expect(channels.map(({ via, address, label }) => [via, address, label])).toEqual([
    ['call', null, 'desk'],
    ['call', null, 'extension'],
    ['letter', null, null],
    ['chat', null, null],
    ['visit', null, null],
  ]);
});

it('leaves ids, moments and days as they are, and empties the number of a call-back', () => {
  const record = aCommitment({
    contactId: zoe.id,
    id: '2b2345678923',
    kind: 'callback',
    number: '+44 20 7946 0018',
    due: { day: '2026-11-27', from: '15:00', to: null, zone: 'Europe/London', tentative: false },
  });
  expect(redact({ type: 'commitment', record }).record).toEqual({ ...record, number: null });
});

it('takes what is known as a number from a contact who is called by it', () => {
  const caller = aContact({ name: '+47 22 00 00 00' });
  expect(redact({ type: 'contact', record: caller }).record).toMatchObject({ name: '[number]' });
});

it('takes an address with a hyphen for what it is', () => {
  const lane = aContact({
    name: 'Ada',
    channels: [{ via: 'letter', address: '5-7 Quartz-Lane', label: null, preferred: false }],
  });
  const inAnswer = redactionFor(aJournal({ contacts: [lane] }));
  const record = aCommitment({ contactId: lane.id, kind: 'promise', what: 'send it to 5-7 quartz-lane, and to 15-7' });
  expect(inAnswer({ type: 'commitment', record }).record).toMatchObject({ what: 'send it to [address], and to 15-7' });
});

describe('what is known', () => {
  const letters = fc.array(
    fc.constantFrom('a', 'A', 'ä', 'ſ', 's', 'σ', 'ς', '1', '山', '-', '@', '(', '.', '🦊', ' ', '  ', '\n'),
    {
      minLength: 3,
      maxLength: 9,
    },
  );
  const texts = letters.map((some) => some.join(''));
  const addresses = texts.map((text) => text.trim()).filter((text) => text.length > 2);

  it('goes where one pattern of all of it would find it', () => {
    fc.assert(
      fc.property(fc.array(addresses, { minLength: 1, maxLength: 6 }), fc.array(texts), fc.nat(), (known, around, place) => {
        const text = [...around.slice(0, place % 4), ...known, ...around].join(place % 2 === 0 ? ' ' : '');
        expect(withoutKnown(known, '_')(text)).toBe(text.replaceAll(oneOf(known), '_'));
      }),
      { numRuns: 300 },
    );
  });

  it('goes from a long text, however much is known', () => {
    const known = Array.from({ length: 5000 }, (_, number) => `${number % 100} Quartz Lane ${number}`);
    const text = '7 Quartz Lane, then 7 Quartz Lane 4907. '.repeat(5000);
    expect(withoutKnown(known, '_')(text)).toBe('7 Quartz Lane, then _. '.repeat(5000));
  });
});

describe('mails and links', () => {
  const parts = fc.constantFrom(
    'a',
    'b.c',
    '@',
    '@',
    ' ',
    ',',
    '<',
    '>',
    ':',
    'http',
    '://',
    'www.',
    '+',
    '/',
    'ä',
    '🦊',
    '(',
    '_',
    '-',
  );
  const mails = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+/gu;
  const links = /(?:\b[a-z][a-z+]*:\/\/|\bwww\.)\S+/giu;

  it('are what they would be from anywhere in a word', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 25 }), (some) => {
        const note = some.join('').trim();
        fc.pre(note !== '' && !/zoe/.test(note));
        expect(noteRedacted(note)).toBe(note.replaceAll(links, '[address]').replaceAll(mails, '[address]'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a long text', () => {
  const many = 200_000;

  it.each([
    ['one word before a mail', `${'x'.repeat(many)} z@zoe.example`, `${'x'.repeat(many)} [address]`],
    ['one word before a link', `${'x'.repeat(many)} http://zoe.example`, `${'x'.repeat(many)} [address]`],
    ['beginnings of schemes', `${'x+'.repeat(many / 2)} http://zoe.example`, `${'x+'.repeat(many / 2)} [address]`],
    ['beginnings of mails', `${'x@ '.repeat(many / 3)}z@zoe.example`, `${'x@ '.repeat(many / 3)}[address]`],
    ['signs', `${'@'.repeat(many)}`, `${'@'.repeat(many)}`],
    ['short numbers', '1 1 x '.repeat(many / 6).trim(), '1 1 x '.repeat(many / 6).trim()],
    ['one number', '1'.repeat(many), '[number]'],
    ['days', '2026-11-24 '.repeat(many / 11).trim(), '2026-11-24 '.repeat(many / 11).trim()],
    ['blanks', `1${' '.repeat(many)}1`, `1${' '.repeat(many)}1`],
  ])('is done: %s', (_, note, expected) => expect(noteRedacted(note) === expected).toBe(true));
});

/** All of them at once, the longest first. */
function oneOf(known: readonly string[]): RegExp {
  const literally = known
    .toSorted((one, other) => other.length - one.length)
    .map((text) => text.replaceAll(/[.(]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${literally.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
