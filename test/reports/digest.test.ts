import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { type DigestOptions, digestReport } from '../../src/reports/digest-report.ts';
import { scoreBegins, scoreInWords, scoreSince } from '../../src/reports/score.ts';
import { aCommitment, aContact, aDesk, aDetail, aJournal, aLastContact, on } from '../helpers/sample-records.ts';

const zoe = aContact({
  name: 'Zoë Adams',
  channels: [{ via: 'call', address: '+44 20 7946 0018', label: null, preferred: true }],
  details: [aDetail('renewal of the licence', { on: '2026-12-01' }), aDetail('birthday', { on: '1990-11-23', yearly: true })],
});
const kai = aContact({ name: 'Kai Moore', last: aLastContact('2026-11-18T10:00:00Z', { mood: 'upset' }) });
const ana = aContact({ name: 'Ana Sousa', every: '6w', last: aLastContact('2026-10-05T10:00:00Z') });
const of = (what: string, known: Partial<Commitment> = {}) => aCommitment({ contactId: zoe.id, what, ...known });

const commitments = [
  of('send the offer', { due: on('2026-11-20') }),
  of('sales by region', { due: on('2026-11-23') }),
  of('budget answer', { kind: 'callback', due: on('2026-11-23', '15:00', '16:00') }),
  of('a manual in French', { kind: 'request', createdAt: '2026-11-20T10:00:00Z' }),
  of('does it run on Linux?', { kind: 'find-out', due: on('2026-11-26') }),
  of('price list', { kind: 'waiting', due: on('2026-11-27') }),
  of('old price list', { kind: 'waiting', due: on('2026-11-19') }),
  of('the complaint', { contactId: kai.id, due: on('2027-01-04') }),
];
const journal = aJournal({ contacts: [zoe, kai, ana], commitments });
const desk = aDesk();
const digestOf = (known: Partial<Journal> = {}, options: Partial<DigestOptions> = {}) =>
  digestReport({ ...journal, ...known }, desk, { days: 7, limit: 10, lastDigest: null, ...options });

describe('the day', () => {
  it('has its sections in their order, and each item in one of them', () => {
    expect(digestOf().facts.sections.map(({ name, items }) => [name, ...items.map(({ what }) => what)])).toEqual([
      ['upset', 'left upset', 'the complaint'],
      ['late', 'old price list', 'send the offer'],
      ['today', 'a manual in French', 'budget answer', 'sales by region', 'birthday'],
      ['this-week', 'does it run on Linux?'],
      ['waiting-for', 'price list'],
      ['gone-quiet', 'keep in touch'],
      ['dates-ahead', 'renewal of the licence'],
    ]);
  });

  it('says where to write to somebody whose number nobody knows, and nothing of a mere name', () => {
    const lou = aContact({
      name: 'Lou Dale',
      channels: [{ via: 'email', address: 'lou@dale.example', label: null, preferred: false }],
    });
    const report = digestOf({
      contacts: [lou],
      commitments: [
        of('send the offer', { contactId: lou.id, due: on('2026-11-20') }),
        of('the samples', { contactId: lou.id, kind: 'waiting', fromText: 'the printer', due: on('2026-11-20') }),
        of('the list', { contactId: lou.id, due: on('2026-11-20'), number: '+44 20 7946 0018' }),
      ],
    });
    const reached = report.sections[0]?.rows.map(({ cells }) => [cells[2]?.text, cells[3]?.text]);
    expect(new Map(reached as [string, string][])).toEqual(
      new Map([
        ['send the offer', 'lou@dale.example'],
        ['waiting for: the samples', ''],
        ['the list', '+44 20 7946 0018'],
      ]),
    );
  });

  it('says on each line who, what, which number, what to type and why', () => {
    const report = digestOf();
    expect(report.sections.map(({ heading }) => heading?.text)).toEqual([
      'Left upset',
      'Late',
      'Today',
      'This week',
      'Waiting for',
      'Gone quiet',
      'Dates ahead',
      'Since Fri 20 Nov',
      'The week ahead',
    ]);
    const [, budget] = report.sections[2]?.rows ?? [];
    expect(budget?.cells.map(({ text }) => text)).toEqual([
      '15:00-16:00',
      'Zoë Adams',
      'call back: budget answer',
      '+44 20 7946 0018',
    ]);
    expect(budget).toMatchObject({
      command: `kw brief ${zoe.id}`,
      note: { text: 'You said you would call back today between 15:00 and 16:00: opens in 7 h 30 min.' },
    });
  });

  it('says in one line how it looks, with the first appointment', () => {
    expect(digestOf()).toMatchObject({
      title: '1 upset, 2 late, 4 today, Zoë Adams 15:00',
      facts: { subject: '1 upset, 2 late, 4 today, Zoë Adams 15:00' },
    });
    expect(digestOf({ contacts: [zoe], commitments: [of('soon', { due: on('2026-11-25') })] }).title).toBe('1 today');
    expect(digestOf({ contacts: [{ ...zoe, details: [] }], commitments: [of('soon', { due: on('2026-11-25') })] }).title).toBe(
      '1 soon',
    );
  });

  it('says in that line how many have gone quiet when there is nothing else', () => {
    expect(digestOf({ contacts: [ana], commitments: [] }).title).toBe('1 gone quiet');
  });

  it('cuts each section for itself, and says how much', () => {
    const { facts, sections } = digestOf({}, { limit: 1 });
    expect(facts.sections[2]).toMatchObject({ name: 'today', more: 3 });
    expect(facts.sections[2]?.items).toHaveLength(1);
    expect(sections[2]?.notes).toEqual([{ text: 'and 3 more', tone: 'quiet' }]);
    expect(sections[3]?.notes).toEqual([]);
    expect(facts.counts).toEqual(digestOf().facts.counts);
  });

  it('looks as far ahead as it is told', () => {
    expect(digestOf({}, { days: 2 }).facts.sections.map(({ name }) => name)).not.toContain('this-week');
  });

  it('gives pipes the section, the columns of due, why and what to type, and on whose behalf at the end', () => {
    expect(digestOf().plainRows[1]).toEqual([
      'upset',
      'soon',
      '2027-01-04T00:00:00+01:00',
      'promise',
      commitments[7]?.id,
      'Kai Moore',
      'the complaint',
      '',
      'You promised it for Mon 4 Jan 2027: in 6 weeks.',
      `kw done ${commitments[7]?.id}`,
      '',
    ]);
  });

  it('is empty when nothing is due, whatever was done', () => {
    const done = of('done', { status: 'kept', closedAt: '2026-11-22T10:00:00Z', outcome: 'on-time' });
    const report = digestOf({ contacts: [{ ...zoe, details: [] }], commitments: [done] });
    expect(report).toMatchObject({ title: 'Nothing is due', sections: [], plainRows: [], nothing: 'Nothing is due.' });
    expect(report.facts).toMatchObject({ schema: 'keepword.digest/1', sections: [], score: { kept: { onTime: 1 } } });
  });
});

describe('the score', () => {
  const since = '2026-11-20T00:00:00Z';
  const closed = (status: 'kept' | 'dropped', outcome: Commitment['outcome'], closedAt = '2026-11-20T10:00:00Z') =>
    of(`${status} ${outcome} ${closedAt}`, { status, outcome, closedAt });
  const move = { from: null, to: on('2026-12-01'), at: '2026-11-20T10:00:00Z', toldAt: '2026-11-20T10:00:00Z', why: null };
  const noAnswer = { at: '2026-11-20T10:00:00Z', result: 'no-answer' as const };

  it('counts what was kept, dropped, moved and tried since, and with whom we spoke', () => {
    const done = aJournal({
      contacts: [
        { ...zoe, last: aLastContact('2026-11-21T10:00:00Z') },
        { ...kai, last: aLastContact('2026-11-19T10:00:00Z') },
      ],
      commitments: [
        closed('kept', 'early'),
        closed('kept', 'on-time'),
        closed('kept', 'late'),
        closed('kept', 'late', '2026-11-19T23:59:59Z'),
        { ...closed('dropped', null), moves: [move, { ...move, to: null }] },
        of('tried', { attempts: [noAnswer, noAnswer, { ...noAnswer, at: '2026-11-19T10:00:00Z' }] }),
      ],
    });
    const score = scoreSince(done, since);
    expect(score).toEqual({ since, kept: { early: 1, onTime: 1, late: 1 }, dropped: 1, moved: 1, attempts: 2, spoken: 1 });
    expect(scoreInWords(score)).toBe(
      '3 kept (1 early, 1 late), 1 dropped, 1 moved, 2 tries that reached nobody, in contact with 1 person.',
    );
  });

  it('says so when there is nothing to count', () => {
    expect(scoreInWords(scoreSince(aJournal({}), since))).toBe('Nothing was closed, and nobody spoken with.');
  });

  it.each([
    ['2026-11-24T06:30:00Z', null, '2026-11-22T23:00:00Z'],
    ['2026-11-23T06:30:00Z', null, '2026-11-19T23:00:00Z'],
    ['2026-11-23T06:30:00Z', '2026-11-22T06:30:00Z', '2026-11-19T23:00:00Z'],
    ['2026-11-23T06:30:00Z', '2026-11-12T06:30:00Z', '2026-11-12T06:30:00Z'],
  ])('at %s, the last digest being of %s, begins at %s: with the last working day, or earlier', (now, lastDigest, begins) => {
    expect(scoreBegins(aDesk(now), lastDigest)).toBe(begins);
  });
});
