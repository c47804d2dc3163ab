import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Contact, Mood } from '../../src/domain/contact.ts';
import { aCommitment, aContact, aDesk, aDetail, aJournal, aLastContact, on } from '../helpers/sample-records.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const of = (what: string, known: Partial<Commitment> = {}) => aCommitment({ contactId: zoe.id, what, ...known });
const orderOf = (commitments: readonly Commitment[], contacts: readonly Contact[] = [zoe]) =>
  agenda(aJournal({ contacts, commitments: commitments.toReversed() }), aDesk()).map(({ what }) => what);

const left = (name: string, mood: Mood) => aContact({ name, last: aLastContact('2026-11-18T10:00:00Z', { mood }) });

it('goes from late to now, today and soon', () => {
  const inOrder = [
    of('late', { due: on('2026-11-20') }),
    of('now', { due: null }),
    of('today', { due: on('2026-11-23') }),
    of('soon', { due: on('2026-11-24') }),
  ];
  expect(orderOf(inOrder)).toEqual(['late', 'now', 'today', 'soon']);
});

describe('who left upset', () => {
  const kai = left('Kai Moore', 'upset');
  const ana = left('Ana Sousa', 'furious');

  it('comes before whatever is late, the furious first, each with all that is open for them', () => {
    const commitments = [
      of('Ana: next month', { contactId: ana.id, due: on('2026-12-20') }),
      of('Kai: late', { contactId: kai.id, due: on('2026-11-20') }),
      of('Kai: next month', { contactId: kai.id, due: on('2026-12-20') }),
      of('long late', { due: on('2026-06-01') }),
    ];
    expect(orderOf(commitments, [zoe, kai, ana])).toEqual([
      'left furious',
      'Ana: next month',
      'Kai: late',
      'Kai: next month',
      'long late',
    ]);
  });

  it('comes first also with what others owe for them', () => {
    const hakon = aContact({ name: 'Håkon Berg' });
    const commitments = [
      of('price list', { contactId: kai.id, kind: 'waiting', fromId: hakon.id, due: on('2026-11-24') }),
      of('late', { due: on('2026-11-20') }),
    ];
    expect(orderOf(commitments, [zoe, kai, hakon])).toEqual(['left upset', 'price list', 'late']);
  });

  it('is not who is only uneasy', () => {
    const max = left('Max Roth', 'uneasy');
    expect(
      orderOf([of('late', { due: on('2026-11-20') }), of('soon', { contactId: max.id, due: on('2026-11-24') })], [zoe, max]),
    ).toEqual(['late', 'soon']);
  });
});

describe('what is late', () => {
  it('goes by how long', () => {
    expect(
      orderOf([
        of('5 days', { due: on('2026-11-18', null, null, { tentative: true }) }),
        of('3 days', { due: on('2026-11-20') }),
      ]),
    ).toEqual(['5 days', '3 days']);
  });

  it('goes by how firmly it was said where it is late by as many days', () => {
    const due = on('2026-11-20', '15:00');
    const inOrder = [
      of('fixed promise', { due }),
      of('tentative promise', { due: { ...due, from: '09:00', tentative: true } }),
      of('to chase', { kind: 'waiting', due: { ...due, from: '08:00' } }),
      of('to speak again', { kind: 'follow-up', due: { ...due, from: '07:00' } }),
    ];
    expect(orderOf(inOrder)).toEqual(inOrder.map(({ what }) => what));
  });

  it('then goes by the minute', () => {
    expect(
      orderOf([of('by ten', { due: on('2026-11-20', '10:00') }), of('by three', { due: on('2026-11-20', '15:00') })]),
    ).toEqual(['by ten', 'by three']);
  });

  it('has last what was never said to anybody', () => {
    const ana = aContact({ name: 'Ana Sousa', every: '2w', last: aLastContact('2026-01-12T10:00:00Z') });
    expect(orderOf([of('late', { due: on('2026-11-22') })], [zoe, ana])).toEqual(['late', 'keep in touch']);
  });
});

it('has what closes first at the head of what is on now, and what has no date at its end', () => {
  const inOrder = [
    of('until eight', { due: on('2026-11-23', '06:00', '08:00') }),
    of('until nine', { due: on('2026-11-23', '05:00', '09:00') }),
    of('whenever'),
  ];
  expect(orderOf(inOrder)).toEqual(['until eight', 'until nine', 'whenever']);
});

describe('what has no date', () => {
  const ana = aContact({ name: 'Ana Sousa' });
  const since = (what: string, createdAt: string, known: Partial<Commitment> = {}) => of(what, { createdAt, ...known });

  it('goes by how long they have waited, whoever they are and whatever it is', () => {
    const inOrder = [
      since('first', '2026-11-20T10:00:00Z', { kind: 'reply', via: 'letter' }),
      since('second', '2026-11-20T10:05:00Z', { kind: 'request', contactId: ana.id }),
      since('third', '2026-11-21T08:00:00Z', { kind: 'request' }),
      since('fourth', '2026-11-22T08:00:00Z', { kind: 'reply', via: 'email', contactId: ana.id }),
    ];
    expect(orderOf(inOrder, [zoe, ana])).toEqual(['first', 'second', 'third', 'fourth']);
    expect(orderOf(inOrder.toReversed(), [ana, zoe])).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('counts from when it moved where they have not been told, and has last what was never said to anybody', () => {
    const move = { from: on('2026-11-20'), to: on('2027-02-01'), at: '2026-11-22T09:00:00Z', toldAt: null, why: null };
    const inOrder = [
      since('asked for on Saturday', '2026-11-21T08:00:00Z', { kind: 'request' }),
      since('moved on Sunday', '2026-11-01T08:00:00Z', { due: move.to, moves: [move] }),
      since('asked for on Monday', '2026-11-23T06:00:00Z', { kind: 'request' }),
      since('to speak again', '2026-11-01T08:00:00Z', { kind: 'follow-up' }),
    ];
    expect(orderOf(inOrder)).toEqual(inOrder.map(({ what }) => what));
  });
});

it('has the hours of today before what has the whole day', () => {
  const inOrder = [
    of('at ten', { due: on('2026-11-23', '10:00', '11:00') }),
    of('by noon', { due: on('2026-11-23', null, '12:00') }),
    of('London at two', { due: on('2026-11-23', '13:00', null, { zone: 'Europe/London' }) }),
    of('in the day', { due: on('2026-11-23') }),
  ];
  expect(orderOf(inOrder)).toEqual(['at ten', 'by noon', 'London at two', 'in the day']);
});

it('has a day of theirs among the hours of today by when it opens, and by its end once it has', () => {
  const due = on('2026-11-23', null, null, { zone: 'America/Los_Angeles' });
  const inOrder = [
    of('at eight', { due: on('2026-11-23', '08:00') }),
    of('Monday in Los Angeles', { due }),
    of('at ten', { due: on('2026-11-23', '10:00') }),
    of('in the day', { due: on('2026-11-23') }),
    of('Monday in New York', { due: { ...due, zone: 'America/New_York' } }),
  ];
  expect(orderOf(inOrder)).toEqual(inOrder.map(({ what }) => what));
});

it('goes by name where nothing else differs, and has what only comes up after what was said', () => {
  const due = on('2026-11-24');
  const ana = aContact({ name: 'Ana Sousa', details: [aDetail('birthday', { on: '2026-11-24' })] });
  expect(orderOf([of('Ana', { contactId: ana.id, due }), of('Zoë', { due })], [zoe, ana])).toEqual(['Ana', 'Zoë', 'birthday']);
});
