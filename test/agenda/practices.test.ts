import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { saidAgenda } from '../helpers/said-agenda.ts';
import { aCommitment, aContact, aDesk, aJournal, aLastContact, on } from '../helpers/sample-records.ts';

const zoe = aContact({
  name: 'Zoë Adams',
  zone: 'Europe/London',
  channels: [{ via: 'call', address: '+44 20 7946 0018', label: null, preferred: true }],
});
const hakon = aContact({
  name: 'Håkon Berg',
  standing: 'supplier',
  channels: [{ via: 'call', address: '+47 22 00 00 01', label: null, preferred: false }],
});
const monday = '2026-11-23T06:30:00Z';

const itemsFor = (...commitments: readonly Commitment[]) =>
  saidAgenda(aJournal({ contacts: [zoe, hakon], commitments }), aDesk(monday));
const itemFor = (known: Partial<Commitment>) => itemsFor(aCommitment({ contactId: zoe.id, ...known }))[0];

const fromTuesday = { from: on('2026-11-17'), at: '2026-11-17T10:00:00Z', toldAt: null, why: null };

describe('P13, P16: a call-back', () => {
  const due = on('2026-11-20', '15:00', '16:00', { zone: 'Europe/London' });
  const tried = { attempts: [{ at: '2026-11-20T15:10:00Z', result: 'no-answer' as const }] };

  it('says what was said and how late it is, with the number to call and the brief to read first', () => {
    expect(itemFor({ kind: 'callback', what: 'budget answer', due, ...tried })).toMatchObject({
      kind: 'callback',
      also: [],
      urgency: 'late',
      late: { days: 3, minutes: 3750 },
      attempts: 1,
      via: 'call',
      number: '+44 20 7946 0018',
      why: 'You said you would call back on Friday between 16:00 and 17:00, 15:00-16:00 for them: late by 3 days. Tried once, nobody reached.',
      command: `kw brief ${zoe.id}`,
    });
  });

  it('goes to the number that was given for it', () => {
    expect(itemFor({ kind: 'callback', due, number: '+44 20 7946 0099' })).toMatchObject({ number: '+44 20 7946 0099' });
  });

  it.each([
    ['call', 'call back'],
    ['visit', 'drop by'],
    ['video', 'meet by video'],
    ['letter', 'send a letter'],
  ] as const)('by %s: "You said you would %s"', (via, verb) => {
    expect(itemFor({ kind: 'callback', via, due: on('2026-11-23') })?.why).toBe(`You said you would ${verb} today.`);
  });

  it('without a date is wanted now', () => {
    expect(itemFor({ kind: 'callback' })).toMatchObject({
      urgency: 'now',
      due: null,
      why: 'You said you would call back as soon as you can.',
    });
  });
});

describe('P32: a call-back whose time has passed without a word', () => {
  const due = on('2026-11-20', '15:00', '16:00', { zone: 'Europe/London' });
  const callback = aCommitment({ contactId: zoe.id, kind: 'callback', due });
  const itemWith = (known: Partial<typeof zoe>, commitment = callback) =>
    saidAgenda(aJournal({ contacts: [{ ...zoe, ...known }], commitments: [commitment] }), aDesk(monday))[0];

  it('asks whether you spoke', () => {
    expect(itemWith({})).toMatchObject({
      kind: 'callback',
      also: ['unlogged'],
      urgency: 'late',
      why: 'Did you speak with Zoë Adams? You said you would call back on Friday between 16:00 and 17:00, 15:00-16:00 for them, and nothing is written down since.',
      command: `kw done ${callback.id}`,
    });
  });

  it('asks also when the last word was before its time', () => {
    expect(itemWith({ last: aLastContact('2026-11-20T14:59:59Z') })?.also).toEqual(['unlogged']);
  });

  it.each([
    ['a contact', { last: aLastContact('2026-11-20T15:00:00Z') }],
    ['a try', { lastTry: { at: '2026-11-21T09:00:00Z' } }],
  ])('does not ask after %s since', (_what, known) => {
    expect(itemWith(known)?.also).toEqual([]);
  });

  it('does not ask while its time lasts', () => {
    expect(itemWith({}, { ...callback, due: on('2026-11-23', '06:00', '07:00', { zone: 'Europe/London' }) })).toMatchObject({
      urgency: 'now',
      also: [],
    });
  });
});

describe('what was promised, asked, written and meant', () => {
  const due = on('2026-11-25');

  it.each([
    ['promise', 'You promised it for Wednesday: in 2 days.', 'kw done ID'],
    ['find-out', 'You said you would find out, and promised the answer for Wednesday: in 2 days.', 'kw done ID'],
    ['request', 'Zoë Adams asked for this and has no answer yet; it is due on Wednesday: in 2 days.', 'kw done ID'],
    [
      'reply',
      'Zoë Adams wrote an email on Mon 5 Jan at 10:00, 10 months ago, and has no answer yet; it is due on Wednesday: in 2 days.',
      'kw log CONTACT --via email --done ID',
    ],
    ['waiting', 'You are waiting for this from Zoë Adams; you meant to chase it on Wednesday: in 2 days.', 'kw brief CONTACT'],
    ['check', 'You meant to ask on Wednesday whether all is well with it: in 2 days.', 'kw brief CONTACT'],
    ['follow-up', 'You meant to speak again on Wednesday: in 2 days.', 'kw brief CONTACT'],
  ] as const)('a %s with a date', (kind, why, command) => {
    const item = itemFor({ kind, due });
    expect(item).toMatchObject({ kind, urgency: 'soon', why });
    expect(item?.command).toBe(command.replace('ID', item?.id ?? '').replace('CONTACT', zoe.id));
  });

  it.each([
    ['promise', 'You promised it as soon as possible.'],
    ['find-out', 'You said you would find out.'],
    ['request', 'Zoë Adams asked for this and has no answer yet.'],
    ['reply', 'Zoë Adams wrote an email on Mon 5 Jan at 10:00, 10 months ago, and has no answer yet.'],
    ['waiting', 'You are waiting for this from Zoë Adams; ask how far it is.'],
    ['check', 'You meant to ask whether all is well with it.'],
    ['follow-up', 'You meant to speak again.'],
  ] as const)('a %s without one is wanted now', (kind, why) => {
    expect(itemFor({ kind, due: null })).toMatchObject({ kind, urgency: 'now', due: null, late: null, why });
  });

  it.each([
    ['2026-11-23T06:30:00Z', 'today at 07:30, 1 min ago'],
    ['2026-11-23T05:50:00Z', 'today at 06:50, 40 min ago'],
    ['2026-11-22T23:10:00Z', 'today at 00:10, 7 h 20 min ago'],
    ['2026-11-22T22:50:00Z', 'yesterday at 23:50'],
    ['2026-11-20T13:10:00Z', 'on Friday at 14:10, 3 days ago'],
    ['2026-11-09T08:00:00Z', 'on Mon 9 Nov at 09:00, 14 days ago'],
    // Written down at a moment that another clock, or --now, takes for the future.
    ['2026-11-24T08:00:00Z', 'tomorrow at 09:00'],
  ])('a reply says since when it is owed: %s', (createdAt, since) => {
    const why = `Zoë Adams wrote an email ${since}, and has no answer yet.`;
    expect(itemFor({ kind: 'reply', createdAt, due: null })?.why).toBe(why);
  });

  it('P21: answers in kind', () => {
    expect(itemFor({ kind: 'reply', via: 'letter' })?.command).toMatch(/--via letter/);
  });

  it('P8: keeps each item of a list until it is answered', () => {
    const items = itemsFor(
      aCommitment({ contactId: zoe.id, kind: 'request', what: 'a manual in French' }),
      aCommitment({ contactId: zoe.id, kind: 'request', what: 'a second licence' }),
    );
    expect(items.map(({ what }) => what).toSorted()).toEqual(['a manual in French', 'a second licence']);
  });

  it('leaves out what is kept, dropped and told, or farther than the days looked at', () => {
    expect(
      itemsFor(
        aCommitment({ contactId: zoe.id, what: 'kept', due, status: 'kept', closedAt: monday }),
        aCommitment({
          contactId: zoe.id,
          what: 'dropped',
          due,
          status: 'dropped',
          closedAt: monday,
          moves: [{ ...fromTuesday, to: null, toldAt: monday }],
        }),
        aCommitment({ contactId: zoe.id, what: 'far', due: on('2026-11-27') }),
      ),
    ).toEqual([]);
  });

  it('does not lose what was said to somebody whose record is gone', () => {
    const open = aCommitment({ contactId: zoe.id, due });
    const untold: Commitment = { ...open, id: hakon.id, status: 'dropped', moves: [{ ...fromTuesday, to: null }] };
    expect(saidAgenda(aJournal({ commitments: [open, untold] }), aDesk(monday))).toMatchObject([
      { kind: 'untold', why: 'You dropped it, and Somebody unknown does not know yet.', command: `kw show ${untold.id}` },
      { kind: 'promise', contact: { id: zoe.id, name: 'Somebody unknown' }, command: `kw show ${open.id}` },
    ]);
  });

  it.each([36_500, 36_525, 36_526, 1e12])('looks %s days ahead without falling off the calendar', (days) => {
    const quiet = aContact({ name: 'Ana Sousa', every: '1y' });
    const far = aCommitment({ contactId: zoe.id, due: on('2126-01-01') });
    expect(saidAgenda(aJournal({ contacts: [zoe, quiet], commitments: [far] }), aDesk(monday), days)).toHaveLength(2);
  });

  it.each([
    ['Europe/London', '2026-11-26', '23:30', 4],
    ['Asia/Tokyo', '2026-11-27', '05:00', 3],
  ])('looks as far as it is told, to the day on our calendar: %s, %s %s is in %s days', (zone, day, from, days) => {
    const journal = aJournal({
      contacts: [zoe],
      commitments: [aCommitment({ contactId: zoe.id, due: on(day, from, null, { zone }) })],
    });
    expect(saidAgenda(journal, aDesk(monday), days - 1)).toHaveLength(0);
    expect(saidAgenda(journal, aDesk(monday), days)).toHaveLength(1);
  });
});

describe('P19: waiting for somebody else', () => {
  it('is about whom to chase, on whose behalf', () => {
    expect(itemFor({ kind: 'waiting', what: 'price list', fromId: hakon.id, due: on('2026-11-23') })).toMatchObject({
      contact: { name: 'Håkon Berg' },
      for: { name: 'Zoë Adams' },
      number: '+47 22 00 00 01',
      why: 'You are waiting for this from Håkon Berg, for Zoë Adams; you meant to chase it today.',
      command: `kw brief ${hakon.id}`,
    });
  });

  it('names who is only a name, and does not give the number of somebody else', () => {
    expect(itemFor({ kind: 'waiting', fromText: 'the warehouse' })).toMatchObject({
      contact: { name: 'Zoë Adams' },
      for: null,
      number: null,
      why: 'You are waiting for this from the warehouse, for Zoë Adams; ask how far it is.',
    });
  });
});

describe('P15: what moved without a word to them', () => {
  const toThursday = { ...fromTuesday, to: on('2026-12-10') };

  it('is pressing at once, however far the new day is', () => {
    const item = itemFor({ due: on('2026-12-10'), moves: [toThursday] });
    expect(item).toMatchObject({
      kind: 'untold',
      also: [],
      urgency: 'now',
      moved: 1,
      first: on('2026-11-17'),
      why: 'It moved from Tuesday to Thu 10 Dec, and Zoë Adams does not know yet.',
    });
    expect(item?.command).toBe(`kw told ${item?.id}`);
  });

  it('says so where it is back where it was', () => {
    const away = { ...toThursday, from: on('2026-12-10'), to: on('2026-11-27') };
    const back = { ...toThursday, from: on('2026-11-27') };
    expect(itemFor({ due: on('2026-12-10'), moves: [away, back] })).toMatchObject({
      kind: 'untold',
      why: 'It moved away and back, and Zoë Adams does not know yet.',
    });
  });

  it('names the commitment itself when that comes up too', () => {
    expect(itemFor({ due: on('2026-11-24'), moves: [toThursday] })).toMatchObject({
      kind: 'untold',
      also: ['promise'],
      urgency: 'now',
    });
  });

  it('is said beside a commitment that is more pressing', () => {
    expect(itemFor({ due: on('2026-11-20'), moves: [toThursday] })).toMatchObject({
      kind: 'promise',
      also: ['untold'],
      urgency: 'late',
      why: 'You promised it for Friday: late by 3 days. It moved once; at first it was for Tuesday. They do not know yet that it moved.',
    });
  });

  it('stays when it was dropped, which is no longer due and counts as no move', () => {
    expect(
      itemFor({ status: 'dropped', closedAt: monday, due: on('2026-11-17'), moves: [{ ...fromTuesday, to: null }] }),
    ).toMatchObject({
      kind: 'untold',
      urgency: 'now',
      due: null,
      first: null,
      moved: 0,
      why: 'You dropped it, and Zoë Adams does not know yet.',
    });
  });

  it('is over once they were told, or it was kept all the same', () => {
    expect(itemFor({ due: on('2026-12-10'), moves: [{ ...toThursday, toldAt: monday }] })).toBeUndefined();
    expect(itemFor({ status: 'kept', closedAt: monday, due: on('2026-12-10'), moves: [toThursday] })).toBeUndefined();
  });
});
