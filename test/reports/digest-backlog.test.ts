import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { backlogOf, backlogSection, freshAndOld } from '../../src/reports/digest-backlog.ts';
import { digestReport } from '../../src/reports/digest-report.ts';
import { aCommitment, aContact, aDesk, aJournal, aLastContact, on } from '../helpers/sample-records.ts';

const desk = aDesk();
const zoe = aContact({ name: 'Zoë Adams' });
const kai = aContact({ name: 'Kai Moore' });
const of = (what: string, known: Partial<Commitment> = {}) => aCommitment({ contactId: zoe.id, what, ...known });
const untold = (at: string) => ({ from: on('2026-10-30'), to: on('2026-12-01'), at, toldAt: null, why: null });

/** What is named each day, and what is only counted. */
function apart(commitments: readonly Commitment[], known: Partial<Journal> = {}) {
  const journal = aJournal({ contacts: [zoe, kai], commitments, ...known });
  const { fresh, old } = freshAndOld(agenda(journal, desk, 7), desk);
  return { fresh: fresh.map(({ what }) => what), old: old.map(({ item, since }) => [item.what, since]) };
}

describe('what has been left lying', () => {
  it.each<[string, Partial<Commitment>, string | null]>([
    ['late by two weeks', { due: on('2026-11-09') }, null],
    ['late by a day more', { due: on('2026-11-08') }, '2026-11-08'],
    ['a request of two weeks ago', { kind: 'request', createdAt: '2026-11-09T10:00:00Z' }, null],
    ['a request of a day before', { kind: 'request', createdAt: '2026-11-08T10:00:00Z' }, '2026-11-08'],
    ['a reply of last summer', { kind: 'reply', createdAt: '2026-07-01T10:00:00Z' }, '2026-07-01'],
    [
      'moved two weeks ago, untold',
      { createdAt: '2026-07-01T10:00:00Z', due: on('2026-12-01'), moves: [untold('2026-11-09T10:00:00Z')] },
      null,
    ],
    ['moved a day before, untold', { due: on('2026-12-01'), moves: [untold('2026-11-08T10:00:00Z')] }, '2026-11-08'],
    ['promised long ago for today', { createdAt: '2026-07-01T10:00:00Z', due: on('2026-11-23') }, null],
    ['promised long ago for Friday', { createdAt: '2026-07-01T10:00:00Z', due: on('2026-11-27') }, null],
  ])('%s', (what, known, since) => {
    expect(apart([of(what, known)])).toEqual(since === null ? { fresh: [what], old: [] } : { fresh: [], old: [[what, since]] });
  });

  it('counts who has been quiet for long, too', () => {
    const ana = aContact({ name: 'Ana Sousa', every: '6w', last: aLastContact('2026-08-18T10:00:00Z') });
    expect(apart([], { contacts: [ana] })).toEqual({ fresh: [], old: [['keep in touch', '2026-09-29']] });
  });

  it('is named every day for whoever left upset', () => {
    const upset = { ...zoe, last: aLastContact('2026-08-18T10:00:00Z', { mood: 'upset' }) };
    expect(apart([of('the complaint', { due: on('2026-08-20') })], { contacts: [upset] })).toEqual({
      fresh: ['the complaint'],
      old: [],
    });
  });
});

describe('the sum of it', () => {
  const old = [
    of('a', { due: on('2026-08-03') }),
    of('b', { due: on('2026-11-02') }),
    of('c', { kind: 'request', contactId: kai.id, createdAt: '2026-09-01T10:00:00Z' }),
  ];
  const sumOf = (commitments: readonly Commitment[], known: Partial<Journal> = {}) => {
    const journal = aJournal({ contacts: [zoe, kai], commitments, ...known });
    return backlogOf(freshAndOld(agenda(journal, desk, 7), desk).old);
  };
  const wordsFor = (...given: Parameters<typeof sumOf>) => {
    const backlog = sumOf(...given);
    return backlog && backlogSection(backlog, desk).notes.map(({ text }) => text);
  };

  it('has how many, of which kinds, since when and for whom, the most first', () => {
    expect(sumOf(old)).toEqual({
      count: 3,
      since: '2026-08-03',
      kinds: [
        { kind: 'promise', count: 2 },
        { kind: 'request', count: 1 },
      ],
      contacts: [
        { id: zoe.id, name: 'Zoë Adams', count: 2 },
        { id: kai.id, name: 'Kai Moore', count: 1 },
      ],
    });
    expect(wordsFor(old)).toEqual([
      '3 for more than two weeks, the oldest since Mon 3 Aug: 2 promises, 1 request.',
      'Zoë Adams (2), Kai Moore. kw due lists them.',
    ]);
  });

  it('counts since the day that was meant, also while it is another one there', () => {
    const theirs = of('a', { due: on('2026-11-05', null, null, { zone: 'Asia/Tokyo' }) });
    const evening = aDesk('2026-11-23T16:00:00Z');
    const items = agenda(aJournal({ contacts: [zoe], commitments: [theirs] }), evening, 7);
    expect(items[0]?.late?.days).toBe(19);
    expect(backlogOf(freshAndOld(items, evening).old)?.since).toBe('2026-11-05');
  });

  it('is one sentence for one thing, and nothing for none', () => {
    expect(wordsFor(old.slice(0, 1))).toEqual(['Zoë Adams: 1 promise, since Mon 3 Aug. kw due lists it.']);
    expect(wordsFor([])).toBeNull();
  });

  it.each([
    [4, 'A, B, C, D. kw due lists them.'],
    [5, 'A, B, C and 2 others. kw due lists them.'],
  ])('names the first of %i people', (count, words) => {
    const contacts = ['A', 'B', 'C', 'D', 'E'].slice(0, count).map((name) => aContact({ name }));
    const one = ({ id }: { id: string }) => of(`for ${id}`, { contactId: id, due: on('2026-11-02') });
    expect(wordsFor(contacts.map(one), { contacts })?.[1]).toBe(words);
  });

  it('stands behind what is late, in the subject too, and is counted with it', () => {
    const journal = aJournal({ contacts: [zoe, kai], commitments: [...old, of('d', { due: on('2026-11-20') })] });
    const report = digestReport(journal, desk, { days: 7, limit: 10, lastDigest: null });
    expect(report.title).toBe('1 late and 3 old');
    expect(report.sections.map(({ heading }) => heading?.text).slice(0, 2)).toEqual(['Late', 'Old backlog']);
    expect(report.facts).toMatchObject({ counts: { late: 3, now: 1 }, backlog: { count: 3 }, sections: [{ name: 'late' }] });
  });

  it('is a reason to write, also alone', () => {
    const report = digestReport(aJournal({ contacts: [zoe, kai], commitments: old }), desk, {
      days: 7,
      limit: 10,
      lastDigest: null,
    });
    expect(report).toMatchObject({ isQuiet: false, title: '3 old', facts: { sections: [] } });
  });
});
