import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { saidAgenda } from '../helpers/said-agenda.ts';
import { aCommitment, aContact, aDesk, aDetail, aJournal, aLastContact, on } from '../helpers/sample-records.ts';

const monday = '2026-11-23T06:30:00Z';
const itemsFor = (contact: Contact, commitments: Journal['commitments'] = [], days = 3, now = monday) =>
  saidAgenda(aJournal({ contacts: [contact], commitments }), aDesk(now), days);

describe('P9: who left upset', () => {
  const zoe = aContact({ name: 'Zoë Adams', last: aLastContact('2026-11-18T10:00:00Z', { mood: 'furious' }) });
  const far = aCommitment({ contactId: zoe.id, due: on('2027-03-01') });

  it('and has nothing planned is pressing now', () => {
    expect(itemsFor(zoe)).toMatchObject([
      {
        kind: 'upset',
        urgency: 'now',
        id: null,
        due: null,
        mood: 'furious',
        what: 'left furious',
        why: 'Zoë Adams was furious when you last spoke, on Wednesday, and nothing is planned.',
        command: `kw brief ${zoe.id}`,
      },
    ]);
  });

  it('comes with all that is open for them, however far ahead, which is no reason not to call', () => {
    expect(itemsFor(zoe, [far])).toMatchObject([
      { kind: 'upset', why: 'Zoë Adams was furious when you last spoke, on Wednesday, and no word with them is planned soon.' },
      { kind: 'promise', urgency: 'soon', mood: 'furious' },
    ]);
  });

  it('needs no line of its own where we will speak with them soon', () => {
    const soon = aCommitment({ contactId: zoe.id, kind: 'callback', due: on('2026-11-25') });
    expect(itemsFor(zoe, [soon])).toMatchObject([{ kind: 'callback' }]);
  });

  it('is called on their own number, before whoever owes something for them is', () => {
    const channels = (address: string) => [{ via: 'call' as const, address, label: null, preferred: false }];
    const supplier = aContact({ name: 'Fjord Supplies', channels: channels('+47 22 00 00 00') });
    const customer = { ...zoe, channels: channels('+44 20 7946 0018') };
    const waiting = aCommitment({ contactId: zoe.id, kind: 'waiting', fromId: supplier.id, due: on('2026-11-20') });
    const journal = aJournal({ contacts: [customer, supplier], commitments: [waiting] });
    expect(saidAgenda(journal, aDesk()).map(({ kind, contact, number }) => [kind, contact.name, number])).toEqual([
      ['upset', 'Zoë Adams', '+44 20 7946 0018'],
      ['waiting', 'Fjord Supplies', '+47 22 00 00 00'],
    ]);
  });

  it('is not left without a plan by what was closed', () => {
    expect(itemsFor(zoe, [{ ...far, status: 'kept', closedAt: monday }])).toMatchObject([{ kind: 'upset' }]);
  });

  it.each(['calm', 'uneasy', null] as const)('is not who left %s', (mood) => {
    expect(itemsFor({ ...zoe, last: aLastContact('2026-11-18T10:00:00Z', { mood }) }, [far])).toEqual([]);
  });
});

const movedOn = (at: string) => ({ from: on('2026-11-01'), to: on('2026-12-02'), at, toldAt: at, why: null });
const triedOn25 = { at: '2026-11-25T09:00:00Z', result: 'no-answer' as const };

describe('P28: who has gone quiet', () => {
  const ana = aContact({ name: 'Ana Sousa', every: '6w', last: aLastContact('2026-10-12T10:00:00Z') });

  it.each([
    ['2026-11-19T06:30:00Z', undefined],
    ['2026-11-20T06:30:00Z', 'soon'],
    ['2026-11-23T06:30:00Z', 'today'],
    ['2026-11-24T06:30:00Z', 'late'],
  ])('six weeks after Mon 12 Oct, at %s: %s', (now, urgency) => {
    expect(itemsFor(ana, [], 3, now)[0]?.urgency).toBe(urgency);
  });

  it('says how long it has been, and asks to write the contact down', () => {
    expect(itemsFor(ana)).toMatchObject([
      {
        kind: 'keep-in-touch',
        id: null,
        due: on('2026-11-23', null, null, { tentative: true }),
        why: 'You last spoke on Mon 12 Oct, and meant to speak every 6 weeks.',
        command: `kw log ${ana.id}`,
      },
    ]);
  });

  it.each([
    ['when it was not meant', { ...ana, every: 'never' }, []],
    ['when nothing was meant', { ...ana, every: null }, []],
    ['when it is paused', { ...ana, pausedUntil: '2026-12-24' }, []],
    ['when what was written cannot be read', { ...ana, every: 'now and then' }, []],
  ])('is left in peace %s', (_when, contact, commitments) => {
    expect(itemsFor(contact, commitments)).toEqual([]);
  });

  // Six weeks are over on Mon 23 Nov; a working week later is Mon 30 Nov.
  it.each<[what: string, known: Partial<Commitment>, isQuiet: boolean]>([
    ['a call-back on the day itself', { kind: 'callback', due: on('2026-11-23') }, false],
    ['a promise a week later', { due: on('2026-11-30') }, false],
    ['a promise later than that', { due: on('2026-12-01') }, true],
    ['a promise of next year', { due: on('2027-09-01') }, true],
    ['a promise that is late', { due: on('2026-11-02') }, false],
    ['an answer that is owed', { kind: 'reply', via: 'email' }, false],
    ['a call-back a week after it was said, on Wed 25 Nov', { due: on('2026-12-02'), createdAt: '2026-11-25T09:00:00Z' }, false],
    ['a call-back that was put off to then', { due: on('2026-12-02'), moves: [movedOn('2026-11-25T09:00:00Z')] }, false],
    ['a call-back that was tried, and is to be tried then', { due: on('2026-12-02'), attempts: [triedOn25] }, false],
    ['what they owe us', { kind: 'waiting', due: on('2026-11-24') }, false],
    ['what a supplier owes for them', { kind: 'waiting', due: on('2026-11-24'), fromId: '3fsxxxxxxxxx' }, true],
    ['what somebody without a record owes for them', { kind: 'waiting', due: on('2026-11-24'), fromText: 'the printer' }, true],
    ['what was kept', { status: 'kept', due: on('2026-11-24') }, true],
  ])('%s: %o, quiet: %s', (_what, known, isQuiet) => {
    const kinds = itemsFor(ana, [aCommitment({ contactId: ana.id, ...known })], 3, '2026-11-26T06:30:00Z').map(
      ({ kind }) => kind,
    );
    expect(kinds.includes('keep-in-touch')).toBe(isQuiet);
  });

  it('is also a supplier, unless we are to chase them then', () => {
    const zoe = aContact({ name: 'Zoë Adams' });
    const waiting = (day: string) => aCommitment({ contactId: zoe.id, kind: 'waiting', fromId: ana.id, due: on(day) });
    const kinds = (day: string) =>
      saidAgenda(aJournal({ contacts: [ana, zoe], commitments: [waiting(day)] }), aDesk(monday)).map(({ kind }) => kind);
    expect(kinds('2026-11-24')).toEqual(['waiting']);
    expect(kinds('2027-11-24')).toEqual(['keep-in-touch']);
  });

  it('comes back on the day on which the pause ends', () => {
    expect(itemsFor({ ...ana, last: aLastContact('2026-01-12T10:00:00Z'), pausedUntil: '2026-11-23' })[0]).toMatchObject({
      urgency: 'today',
    });
  });

  it('counts from the day they were written down, or met, when we never spoke', () => {
    const never = { ...ana, last: null, createdAt: '2026-10-12T10:00:00Z' };
    expect(itemsFor(never)).toMatchObject([
      { urgency: 'today', why: 'You have not spoken yet, and meant to speak every 6 weeks.' },
    ]);
    expect(itemsFor({ ...never, met: { on: '2019-05-02', how: 'fair' } })).toMatchObject([{ urgency: 'today' }]);
    expect(itemsFor({ ...never, met: { on: '2026-11-01', how: 'fair' } })).toEqual([]);
  });

  it('is one item with having left upset', () => {
    const upset = { ...ana, last: aLastContact('2026-10-12T10:00:00Z', { mood: 'upset' as const }) };
    expect(itemsFor(upset)).toMatchObject([{ kind: 'upset', also: ['keep-in-touch'] }]);
  });
});

describe('P3: dates ahead', () => {
  const kai = (known: Parameters<typeof aDetail>[1]) =>
    aContact({ name: 'Kai Moore', details: [aDetail('renewal of the licence', known)] });

  it.each([
    ['2026-11-22', false, undefined],
    ['2026-11-23', false, 'today'],
    ['2026-12-07', false, 'soon'],
    ['2026-12-08', false, undefined],
    ['2019-11-23', true, 'today'],
    ['2019-12-07', true, 'soon'],
    ['2019-11-22', true, undefined],
    ['2027-11-24', true, undefined],
  ])('on %s (yearly: %s): %s, two weeks ahead', (day, yearly, urgency) => {
    expect(itemsFor(kai({ on: day, yearly }))[0]?.urgency).toBe(urgency);
  });

  it('says when it is', () => {
    expect(itemsFor(kai({ on: '2020-12-01', yearly: true }))).toMatchObject([
      {
        kind: 'date',
        id: null,
        what: 'renewal of the licence',
        due: { day: '2026-12-01' },
        why: 'It comes up on Tue 1 Dec, in 8 days.',
      },
    ]);
  });

  it('turns the year', () => {
    expect(itemsFor(kai({ on: '2020-01-02', yearly: true }), [], 3, '2026-12-28T08:00:00Z')).toMatchObject([
      { due: { day: '2027-01-02' } },
    ]);
  });

  it.each([
    ['2027-02-25T08:00:00Z', '2027-02-28'],
    ['2028-02-25T08:00:00Z', '2028-02-29'],
  ])('a 29 February, at %s, is on %s', (now, day) => {
    expect(itemsFor(kai({ on: '2024-02-29', yearly: true }), [], 3, now)).toMatchObject([{ due: { day } }]);
  });

  it('looks farther when it is asked to', () => {
    expect(itemsFor(kai({ on: '2027-06-01' }), [], 365)).toHaveLength(1);
  });
});
