import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import type { AnyRecord } from '../../src/domain/naming.ts';
import { formats } from '../../src/render/formats.ts';
import { showReport } from '../../src/reports/show-report.ts';
import { look } from '../render/sample-report.ts';
import {
  commitment,
  desk,
  due,
  everything,
  hakon,
  id,
  interaction,
  openWithZoe,
  pastWith,
  saidWithZoe,
  shortIds,
  zoe,
  zoeLtd,
} from './sample-people.ts';

const report = (found: AnyRecord, past = pastWith()) => showReport(found, everything, past, desk, shortIds(everything));
const shown = (found: AnyRecord, columns = 80) => formats.table(report(found), look({ columns }));

const about: Case = {
  id: id('5cs'),
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-02T09:00:00Z',
  contactId: zoe.id,
  title: 'invoice 4711 is wrong',
  status: 'open',
  facts: [{ id: id('5ca'), text: 'it came twice', confirmed: true }],
  options: [
    { id: id('5cb'), text: 'a credit note', chosen: true },
    { id: id('5cc'), text: 'a new invoice', chosen: false },
  ],
  agreedAt: '2026-11-03T09:00:00Z',
  stake: 'her audit',
  apologisedAt: null,
  steps: [
    { id: id('5cd'), text: 'ask the bank', due: due('2026-11-24'), doneAt: null },
    { id: id('5cf'), text: 'stop the reminder', due: null, doneAt: '2026-11-04T09:00:00Z' },
  ],
  parties: [
    { id: id('5cg'), contactId: hakon.id, tell: 'that it is being looked at', due: null, withLeaveOf: zoe.id, toldAt: null },
  ],
  updates: [{ id: id('5ch'), at: '2026-11-05T09:00:00Z', to: zoe.id, text: 'the bank was asked' }],
  cause: null,
  solution: null,
  deadline: '2026-11-30',
  reopened: [],
};

const moved = commitment('4mv', {
  contactId: zoe.id,
  kind: 'callback',
  what: 'budget answer',
  via: 'call',
  number: '+44 20 7946 0018',
  due: due('2026-11-24', { from: '15:00', to: '16:00', zone: 'Europe/London' }),
  interactionId: id('5zk'),
  moves: [
    {
      from: due('2026-11-20', { from: '15:00', to: '16:00', zone: 'Europe/London' }),
      to: due('2026-11-24', { from: '15:00', to: '16:00', zone: 'Europe/London' }),
      at: '2026-11-20T16:40:00Z',
      toldAt: null,
      why: 'nobody answered',
    },
  ],
  attempts: [{ at: '2026-11-20T15:30:00Z', result: 'voicemail' }],
});

describe('any record, whole', () => {
  it('a contact', async () => {
    expect(await shown({ type: 'contact', record: zoe })).toMatchInlineSnapshot(`
      "Zoë Adams, finance director, Zoë Ltd

      id          7xq
      who         customer in London, in touch every 4 weeks
      reach       +44 20 7946 0018 (mobile, preferred)
                  zoe@zoe-ltd.example
      there       08:42, 1 h behind you (Europe/London)
      hours       9-12, 14-17
      met         Tue 14 May 2024, at the trade fair in Oslo
      through     Håkon Lie
      last spoke  Thu 19 Nov, 4 days ago: they called
      mood        calm

      open        call back: budget answer, late by 3 days: Fri 20 Nov 15:00-16:00 for
                  them, 16:00-17:00 for you; tried once (4k2)
                  find out: does the licence cover two offices?, Tue 24 Nov, tomorrow
                  (6nd)
                  waiting for: the signed contract, Fri 27 Nov, in 4 days (8wp)

      details     decides with her brother Tom; learned Sat 10 Jan
                  two offices now: London and Leeds; learned Sat 10 Jan
                  birthday, every year on 3 Dec; learned Sat 10 Jan
      "
    `);
  });

  it('an organization and its people', async () => {
    expect(await shown({ type: 'organization', record: zoeLtd })).toMatchInlineSnapshot(`
      "Zoë Ltd

      id      3zt
      area    London
      reach   +44 20 7946 0000 (desk)

      people  Zoë Adams, finance director, last spoke 4 days ago (7xq)
      "
    `);
  });

  it('a commitment with its story', async () => {
    expect(await shown({ type: 'commitment', record: moved })).toMatchInlineSnapshot(`
      "call back: budget answer

      id         4mvzzzzzzzzz
      kind       callback
      with       Zoë Adams
      due        Tue 24 Nov 15:00-16:00 for them, 16:00-17:00 for you, tomorrow
      via        call
      number     +44 20 7946 0018
      status     open
      they know  not yet
      since      Sat 10 Jan 10:00 (kw show 5zkzzzzzzzzz)

      story      Fri 20 Nov 16:30: left a message on voicemail
                 Fri 20 Nov 17:40: moved from Fri 20 Nov 15:00-16:00 for them,
                 16:00-17:00 for you to Tue 24 Nov 15:00-16:00 for them, 16:00-17:00
                 for you; nobody answered; they do not know yet
      "
    `);
  });

  it('a commitment that was kept, with the call that kept it and what was said', async () => {
    const record = {
      ...moved,
      status: 'kept',
      outcome: 'on-time',
      closedAt: '2026-11-20T15:10:00Z',
      moves: [],
      attempts: [],
    } as const;
    const tried = interaction('5tr', '2026-11-20T14:10:00Z', { reached: false, commitmentIds: [record.id] });
    const spoke = interaction('5sp', '2026-11-20T15:10:00Z', {
      minutes: 5,
      note: 'Agreed.\nBy Friday.',
      commitmentIds: [record.id],
    });
    const later = interaction('5lt', '2026-11-22T15:10:00Z', { note: 'Something else.' });
    const past = pastWith(tried, spoke, later);
    const lines = (await formats.table(report({ type: 'commitment', record }, past), look({ columns: 100 }))).split('\n');
    expect(lines.filter((line) => line.startsWith('kept in'))).toEqual([
      'kept in  Fri 20 Nov, you called, 5 min: Agreed. By Friday. (kw show 5spzzzzzzzzz)',
    ]);
  });

  it('an interaction, every line of it', async () => {
    const record = interaction('5zk', '2026-11-19T15:00:00Z', {
      direction: 'in',
      minutes: 15,
      mood: { start: 'uneasy', end: 'upset' },
      note: 'First line.\n\n  Third, indented.',
      why: 'the board meets',
      offered: 'one page',
      rating: 4,
      quote: 'you always call back',
      commitmentIds: [openWithZoe[0].id],
    });
    expect(await shown({ type: 'interaction', record })).toMatchInlineSnapshot(`
      "Zoë Adams

      id       5zkzzzzzzzzz
      when     Thu 19 Nov 16:00
      how      they called, 15 min
      mood     uneasy at first, upset at the end
      why      the board meets
      offered  one page
      rating   4 of 5
      praise   "you always call back"

      First line.

      Third, indented.

      about    find out: does the licence cover two offices?, open
      "
    `);
  });

  it('an interaction of long ago, with what came of it since', async () => {
    const [visit] = saidWithZoe;
    const record = { ...visit, commitmentIds: [id('3mp')] };
    const kept = { contactId: zoe.id, status: 'kept', outcome: 'on-time', closedAt: '2026-09-01T09:00:00Z' } as const;
    const past = pastWith(
      commitment('3mn', { ...kept, kind: 'promise', what: 'send the floor plan', interactionId: visit.id }),
      commitment('3mp', { ...kept, kind: 'callback', what: '' }),
      commitment('3mq', { ...kept, kind: 'promise', what: 'something else' }),
    );
    expect(await formats.table(report({ type: 'interaction', record }, past), look())).toMatchInlineSnapshot(`
      "Zoë Adams

      id          2zmzzzzzzzzz
      when        Tue 25 Aug 11:00
      how         you visited, 1 h

      Saw both offices.

      came of it  send the floor plan, kept on time
      about       call back, kept on time
      "
    `);
  });

  it('a case', async () => {
    expect(await shown({ type: 'case', record: about })).toMatchInlineSnapshot(`
      "invoice 4711 is wrong

      id          5cszzzzzzzzz
      with        Zoë Adams
      status      open
      since       Mon 2 Nov
      deadline    Mon 30 Nov
      at stake    her audit
      apologised  not yet
      agreed      Tue 3 Nov

      facts       it came twice (confirmed)
      options     a credit note (chosen)
                  a new invoice
      steps       ask the bank, Tue 24 Nov, tomorrow
                  stop the reminder, done Wed 4 Nov

      parties     Håkon Lie, that it is being looked at, with the leave of Zoë Adams
      updates     Thu 5 Nov, Zoë Adams: the bank was asked
      "
    `);
  });

  it('an answer', async () => {
    const asked = [{ commitmentId: id('6nd'), at: '2026-11-19T15:00:00Z' }];
    const record = {
      id: id('7an'),
      createdAt: desk.now,
      updatedAt: desk.now,
      question: 'Do they ship to Norway?',
      answer: 'Yes,\nwithin a week.',
      asked,
    };
    expect(await shown({ type: 'answer', record })).toMatchInlineSnapshot(`
      "Do they ship to Norway?

      Yes,
      within a week.

      asked  Thu 19 Nov 16:00
      "
    `);
  });
});

describe('how a commitment ended', () => {
  const [open] = openWithZoe;
  const ended = (rest: object) => shown({ type: 'commitment', record: { ...open, closedAt: '2026-11-20T09:00:00Z', ...rest } });

  it.each([
    [{ status: 'kept', outcome: 'early', extra: 'with a drawing' }, 'kept early, Fri 20 Nov 10:00'],
    [{ status: 'kept', outcome: 'on-time' }, 'kept on time, Fri 20 Nov 10:00'],
    [{ status: 'kept', outcome: 'late', well: false }, 'kept late, Fri 20 Nov 10:00'],
    [{ status: 'dropped' }, 'dropped, Fri 20 Nov 10:00'],
  ])('%j', async (rest, words) => {
    expect((await ended(rest)).replaceAll(/ +/g, ' ')).toContain(`status ${words}\n`);
  });

  it('tells the drop as the end of the story', async () => {
    const move = {
      from: due('2026-11-20'),
      to: null,
      at: '2026-11-20T09:00:00Z',
      toldAt: '2026-11-20T09:00:00Z',
      why: 'no budget',
    };
    expect(await ended({ status: 'dropped', moves: [move] })).toContain('Fri 20 Nov 10:00: dropped; no budget; told Fri 20 Nov');
  });

  it('says who owes what is awaited', async () => {
    const record = { ...open, kind: 'waiting', fromText: 'the landlord' } as const;
    expect(await shown({ type: 'commitment', record })).toContain('owed by  the landlord');
  });
});

describe('when it was changed', () => {
  const textOf = async (found: AnyRecord, past = pastWith()) => formats.table(report(found, past), look());
  const later = '2026-11-24T09:05:00Z';
  const asked = commitment('4rq', { contactId: zoe.id, kind: 'request', what: 'the price' });
  const talk = interaction('5tk', '2026-11-19T15:00:00Z', {
    createdAt: '2026-11-20T08:00:00Z',
    updatedAt: '2026-11-20T08:00:00Z',
  });

  it('is said of what was put right', async () => {
    const line = /changed +Tue 24 Nov 10:05 \(kw undo --list\)/;
    expect(await textOf({ type: 'interaction', record: { ...talk, updatedAt: later } })).toMatch(line);
    expect(await textOf({ type: 'commitment', record: { ...asked, updatedAt: later } })).toMatch(line);
  });

  it.each<[string, Partial<typeof asked>]>([
    ['as it was written down', {}],
    ['that moved', { moves: [{ from: null, to: due('2026-11-24'), at: later, toldAt: null, why: null }], updatedAt: later }],
    [
      'of which they were told',
      { moves: [{ from: null, to: null, at: asked.createdAt, toldAt: later, why: null }], updatedAt: later },
    ],
    ['that was tried', { attempts: [{ at: later, result: 'no-answer' }], updatedAt: later }],
    ['that was kept', { status: 'kept', closedAt: later, updatedAt: later }],
    ['from a talk that was written down later', { interactionId: talk.id, updatedAt: talk.createdAt }],
  ])('is not said of what is %s', async (_, different) => {
    const record = { ...asked, ...different };
    const text = await textOf({ type: 'commitment', record }, pastWith(talk));
    expect(text).not.toContain('changed');
  });

  it('is not said of an interaction as it was written down', async () => {
    expect(await textOf({ type: 'interaction', record: talk })).not.toContain('changed');
  });
});

describe('what came of an interaction', () => {
  it('stands in the order in which it was said, also where some of it is long past', async () => {
    const [visit] = saidWithZoe;
    const opened = { contactId: zoe.id, kind: 'request', interactionId: visit.id } as const;
    const past = pastWith(
      commitment('4mp', { ...opened, what: 'a visit' }),
      commitment('3mn', { ...opened, what: 'the price' }),
      commitment('4mn', { ...opened, what: 'delivery' }),
    );
    const text = await formats.table(report({ type: 'interaction', record: visit }, past), look());
    expect(text.match(/the price|delivery|a visit/g)).toEqual(['the price', 'delivery', 'a visit']);
  });
});

it('has the record as it is for scripts', async () => {
  expect(report({ type: 'commitment', record: moved }).facts).toEqual({
    schema: 'keepword.record/1',
    type: 'commitment',
    record: moved,
  });
  const plain = await formats.plain(report({ type: 'commitment', record: moved }), look());
  expect(plain).toContain('what\tbudget answer\n');
  expect(plain).toContain('fromId\t\n');
  expect(plain).toContain('"day":"2026-11-24"');
});
