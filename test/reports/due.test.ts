import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import type { Via } from '../../src/domain/contact.ts';
import { type DueOptions, dueReport } from '../../src/reports/due-report.ts';
import { remarksOn, whenOf } from '../../src/reports/item-words.ts';
import { aCommitment, aContact, aDesk, aJournal, aLastContact, anOrganization, on } from '../helpers/sample-records.ts';

const ltd = anOrganization({ name: 'Zoë Ltd' });
const zoe = aContact({
  name: 'Zoë Adams',
  organizationId: ltd.id,
  zone: 'Europe/London',
  last: aLastContact('2026-11-10T10:00:00Z', { mood: 'calm' }),
  channels: [
    { via: 'email', address: 'zoe@zoe.example', label: null, preferred: false },
    { via: 'call', address: '+44 20 7946 0001', label: 'desk', preferred: false },
    { via: 'call', address: '+44 20 7946 0018', label: 'mobile', preferred: true },
  ],
});
const hakon = aContact({ name: 'Håkon Berg' });

const london = { zone: 'Europe/London', tentative: true };
const budget = aCommitment({
  id: '4k2m9x7qbwzt',
  contactId: zoe.id,
  kind: 'callback',
  what: 'budget answer',
  due: on('2026-11-20', '15:00', '16:00', london),
  moves: [
    {
      from: on('2026-11-18', '15:00', null, london),
      to: on('2026-11-20', '15:00', '16:00', london),
      at: '2026-11-18T09:00:00Z',
      toldAt: null,
      why: null,
    },
  ],
  attempts: [{ at: '2026-11-20T15:05:00Z', result: 'no-answer' }],
});
const training = aCommitment({
  contactId: zoe.id,
  kind: 'callback',
  what: 'training',
  due: on('2026-11-23', '07:00', '08:00', { zone: 'Europe/London' }),
});
const prices = aCommitment({ contactId: zoe.id, kind: 'waiting', what: 'price list', fromId: hakon.id, due: on('2026-11-24') });
const journal = aJournal({ contacts: [zoe, hakon], organizations: [ltd], commitments: [prices, training, budget] });

const desk = aDesk();
const reportWith = (known: Partial<DueOptions> = {}, of = journal) =>
  dueReport(agenda(of, desk), desk, {
    organizations: of.organizations,
    shortIds: new Map([[budget.id, '4k2']]),
    limit: null,
    next: null,
    ...known,
  });

describe('the document for scripts', () => {
  it('has every key of the contract', () => {
    const { facts } = reportWith({ limit: 1 });
    expect(facts).toEqual({
      schema: 'keepword.due/1',
      asOf: '2026-11-23T07:30:00+01:00',
      zone: 'Europe/Berlin',
      counts: { late: 1, now: 0, today: 1, soon: 1 },
      more: 2,
      items: [
        {
          kind: 'callback',
          also: ['untold'],
          urgency: 'late',
          id: '4k2m9x7qbwzt',
          contact: {
            id: zoe.id,
            name: 'Zoë Adams',
            organization: 'Zoë Ltd',
            phone: '+44 20 7946 0018',
            email: 'zoe@zoe.example',
          },
          for: null,
          from: null,
          what: 'budget answer',
          mood: 'calm',
          due: {
            day: '2026-11-20',
            from: '15:00',
            to: '16:00',
            ...london,
            start: '2026-11-20T15:00:00Z',
            end: '2026-11-20T16:00:00Z',
          },
          first: {
            day: '2026-11-18',
            from: '15:00',
            to: null,
            ...london,
            start: '2026-11-18T15:00:00Z',
            end: '2026-11-18T15:15:00Z',
          },
          late: { days: 3, minutes: 3750 },
          moved: 1,
          attempts: 1,
          via: 'call',
          number: '+44 20 7946 0018',
          why: 'You said you would call back on Friday between about 16:00 and 17:00, 15:00-16:00 for them: late by 3 days. It moved once; at first it was for Wednesday about 16:00, 15:00 for them. They do not know yet that it moved. Tried once, nobody reached.',
          command: `kw brief ${zoe.id}`,
          since: '2026-01-05T09:00:00Z',
        },
      ],
    });
  });

  it('has its keys in the order of the contract', () => {
    const { facts } = reportWith();
    expect(Object.keys(facts)).toEqual(['schema', 'asOf', 'zone', 'counts', 'more', 'items']);
    expect(Object.keys(facts.items[0] ?? {}).join(' ')).toBe(
      'kind also urgency id contact for from what mood due first late moved attempts via number why command since',
    );
    expect(Object.keys(facts.items[0]?.due ?? {}).join(' ')).toBe('day from to zone tentative start end');
  });

  it('says for whom somebody else is to be chased, and null where nothing is known', () => {
    expect(reportWith().facts.items[2]).toMatchObject({
      contact: { name: 'Håkon Berg', organization: null, phone: null, email: null },
      for: { id: zoe.id, name: 'Zoë Adams' },
      from: { id: hakon.id, name: 'Håkon Berg' },
      mood: null,
      number: null,
      first: null,
      late: null,
    });
  });

  it('is whole and empty when nothing is due', () => {
    expect(reportWith({}, aJournal({})).facts).toMatchObject({
      counts: { late: 0, now: 0, today: 0, soon: 0 },
      more: 0,
      items: [],
    });
  });
});

it('gives pipes one line an item: urgency, start, kind, id, contact, what, number, for', () => {
  expect(reportWith().plainRows).toEqual([
    ['late', '2026-11-20T16:00:00+01:00', 'callback', '4k2m9x7qbwzt', 'Zoë Adams', 'budget answer', '+44 20 7946 0018', ''],
    ['today', '2026-11-23T08:00:00+01:00', 'callback', training.id, 'Zoë Adams', 'training', '+44 20 7946 0018', ''],
    ['soon', '2026-11-24T00:00:00+01:00', 'waiting', prices.id, 'Håkon Berg', 'price list', '', 'Zoë Adams'],
  ]);
});

describe('what a person reads', () => {
  const lines = (report: ReturnType<typeof reportWith>) =>
    report.sections.map(({ heading, rows, notes }) => [
      heading?.text,
      ...rows.map(({ cells, note }) => [...cells.map(({ text }) => text), note?.text]),
      ...notes.map(({ text }) => text),
    ]);

  it('stands under a heading for each urgency, on our clock, with theirs beside it', () => {
    const number = '+44 20 7946 0018';
    expect(reportWith().title).toBe('Mon 23 Nov 07:30: 1 late, 1 today, 1 soon');
    expect(lines(reportWith())).toEqual([
      [
        'Late',
        [
          'late by 3 days',
          'Zoë Adams, Zoë Ltd',
          'call back: budget answer',
          number,
          '4k2',
          'was for Fri 20 Nov 16:00-17:00; 15:00-16:00 for them; moved once, first for Wed 18 Nov 16:00; they do not know yet; tried once',
        ],
      ],
      [
        'Today',
        [
          'opens in 30 min',
          'Zoë Adams, Zoë Ltd',
          'call back: training',
          number,
          training.id,
          '08:00-09:00; 07:00-08:00 for them',
        ],
      ],
      [
        'Soon',
        [
          'Tue 24 Nov',
          'Håkon Berg, for Zoë Adams',
          'waiting for: price list',
          '',
          prices.id,
          'You are waiting for this from Håkon Berg, for Zoë Adams; you meant to chase it tomorrow.',
        ],
      ],
      [undefined, `Next: kw brief ${zoe.id}. With an id: kw done, tried, move or show.`],
    ]);
  });

  it('speaks of ids only where one is there', () => {
    const known = aContact({ name: 'Håkon Berg', every: '2w', last: aLastContact('2026-09-01T08:00:00Z') });
    expect(lines(reportWith({}, aJournal({ contacts: [known] }))).at(-1)).toEqual([undefined, `Next: kw log ${known.id}.`]);
  });

  const hoursOfTraining = (via: Via, from: string, to: string | null, now: string) => {
    const due = on('2026-11-23', from, to, { zone: 'Europe/London' });
    const at = aDesk(now);
    const open = { ...journal, contacts: [{ ...zoe, last: null }], commitments: [{ ...training, via, due }] };
    const [section] = lines(dueReport(agenda(open, at), at, { organizations: [], shortIds: new Map(), limit: null, next: null }));
    const [heading, row] = section ?? [];
    return [heading, row?.[0], row?.[5]];
  };

  it.each<[Via, string, string | null, string, string[]]>([
    ['call', '07:00', '08:00', '05:00', ['Today', '08:00-09:00', '07:00-08:00 for them']],
    ['call', '07:00', '08:00', '05:30', ['Today', 'opens in 1 h 30 min', '08:00-09:00; 07:00-08:00 for them']],
    ['call', '07:00', '08:00', '06:59', ['Today', 'opens in 1 min', '08:00-09:00; 07:00-08:00 for them']],
    ['call', '07:00', '08:00', '07:00', ['Now', 'closes in 1 h', 'callable now, until 09:00; 07:00-08:00 for them']],
    ['video', '07:00', '08:00', '07:59', ['Now', 'closes in 1 min', 'callable now, until 09:00; 07:00-08:00 for them']],
    ['visit', '07:00', '08:00', '07:50', ['Now', 'ends in 10 min', 'until 09:00; 07:00-08:00 for them']],
    ['call', '07:00', null, '06:40', ['Today', '08:00, in 20 min', '07:00 for them']],
    ['call', '07:00', null, '07:10', ['Now', 'now', 'callable now; 07:00 for them']],
    [
      'call',
      '07:00',
      '08:00',
      '08:00',
      ['Late', 'missed by 1 min', 'was for Mon 23 Nov 08:00-09:00; 07:00-08:00 for them; did you speak? kw done writes it down'],
    ],
    [
      'call',
      '07:00',
      '08:00',
      '10:10',
      [
        'Late',
        'missed by 2 h 10 min',
        'was for Mon 23 Nov 08:00-09:00; 07:00-08:00 for them; did you speak? kw done writes it down',
      ],
    ],
  ])('says when somebody can be called, to the minute: a %s for %s to %s, at %s', (via, from, to, at, said) => {
    expect(hoursOfTraining(via, from, to, `2026-11-23T${at}:00Z`)).toEqual(said);
  });

  it('says what their clocks show, also where it was said by ours', () => {
    const due = on('2026-11-23', '08:00', '09:00');
    const open = {
      ...journal,
      contacts: [zoe],
      commitments: [
        { ...training, due },
        { ...training, id: '5k2m9x7qbwzt', kind: 'promise' as const, due },
      ],
    };
    const [section] = dueReport(agenda(open, desk), desk, {
      organizations: [],
      shortIds: new Map(),
      limit: null,
      next: null,
    }).sections;
    expect(section?.rows.map(({ note }) => note?.text)).toEqual(['08:00-09:00; 07:00-08:00 for them', '08:00-09:00']);
  });

  it('names whom to chase first, and beside it on whose behalf, where that is only a name', () => {
    const printer = { fromText: 'the printer', fromId: null, due: on('2026-11-23') };
    const brochures = { ...prices, ...printer, id: '3k2m9x7qbwzt', what: 'brochures' };
    const cover = { ...prices, ...printer, id: '9z2m9x7qbwzt', what: 'cover' };
    const report = reportWith({}, { ...journal, commitments: [brochures, cover] });
    expect(report.sections[0]?.rows.map(({ cells }) => cells.slice(1, 4).map(({ text }) => text))).toEqual([
      ['the printer, for Zoë Adams', 'waiting for: brochures', ''],
      ['', 'waiting for: cover', ''],
    ]);
    expect(report.plainRows[0]?.slice(4)).toEqual(['the printer', 'brochures', '', 'Zoë Adams']);
    expect(report.facts.items[0]).toMatchObject({
      contact: { id: zoe.id, name: 'Zoë Adams' },
      for: null,
      from: { id: null, name: 'the printer' },
      number: null,
      why: 'You are waiting for this from the printer, for Zoë Adams; you meant to chase it today.',
      command: `kw show ${brochures.id}`,
    });
  });

  it('does not put two people whom somebody is chased for under one name', () => {
    const kai = aContact({ name: 'Kai Moore' });
    const theirs = { ...prices, id: '2a2m9x7qbwzt', contactId: kai.id };
    const report = reportWith({}, { ...journal, contacts: [...journal.contacts, kai], commitments: [prices, theirs] });
    expect(report.sections[0]?.rows.map(({ cells }) => cells[1]?.text)).toEqual([
      'Håkon Berg, for Kai Moore',
      'Håkon Berg, for Zoë Adams',
    ]);
  });

  it('has the customer, and their number, where they are to be told that what others owe has moved', () => {
    const moves = [{ from: on('2026-11-20'), to: on('2026-12-20'), at: '2026-11-18T09:00:00Z', toldAt: null, why: null }];
    const brochures = { ...prices, fromText: 'the printer', fromId: null, due: on('2026-12-20'), moves };
    expect(reportWith({}, { ...journal, commitments: [brochures] }).sections[0]?.rows[0]?.cells.slice(1, 4)).toMatchObject([
      { text: 'Zoë Adams, Zoë Ltd' },
      { text: 'tell them: price list' },
      { text: '+44 20 7946 0018' },
    ]);
  });

  it('says how many were cut, and counts them', () => {
    const report = reportWith({ limit: 1 });
    expect(lines(report).at(-1)).toEqual([undefined, `Next: kw brief ${zoe.id}. With an id: kw done, tried, move or show.`]);
    expect(lines(report).at(-2)).toEqual([undefined, 'and 2 more']);
    expect(report.plainRows).toHaveLength(1);
    expect(report.title).toContain('1 late, 1 today, 1 soon');
  });

  it('has who left upset under a heading of their own, before whatever is late', () => {
    const kai = aContact({ name: 'Kai Moore', last: aLastContact('2026-11-18T10:00:00Z', { mood: 'furious' }) });
    const [first] = lines(reportWith({}, { ...journal, contacts: [...journal.contacts, kai] }));
    expect(first).toEqual([
      'Left upset',
      [
        'now',
        'Kai Moore',
        'left furious',
        '',
        '',
        'Kai Moore was furious when you last spoke, on Wednesday, and nothing is planned.',
      ],
    ]);
  });

  it('shows what is pressing for another reason than its date as now', () => {
    const untold = { ...budget, due: on('2026-12-18') };
    const [section] = lines(reportWith({}, { ...journal, commitments: [untold] }));
    expect(section?.[0]).toBe('Now');
    expect(section?.[1]?.slice(0, 3)).toEqual(['now', 'Zoë Adams, Zoë Ltd', 'tell them: budget answer']);
  });

  it('names a person once above the items that follow each other, and repeats only another number', () => {
    const written = { ...budget, id: '6k2m9x7qbwzt', kind: 'promise' as const, via: 'email' as const };
    const report = reportWith({}, { ...journal, commitments: [budget, { ...budget, id: '5k2m9x7qbwzt' }, written] });
    expect(report.sections[0]?.rows.map(({ cells, goesOn }) => [cells[1]?.text, cells[3]?.text, goesOn ?? false])).toEqual([
      ['Zoë Adams, Zoë Ltd', '+44 20 7946 0018', false],
      ['', '', true],
      ['', 'zoe@zoe.example', true],
    ]);
  });
});

it('says kindly that nothing is due, and what comes next', () => {
  expect(reportWith({}, aJournal({})).nothing).toBe('Nothing is due.');
  const [next] = agenda({ ...journal, commitments: [{ ...prices, due: on('2026-12-18', '15:00') }] }, desk, 365);
  expect(reportWith({ next: next ?? null }, aJournal({})).nothing).toBe(
    'Nothing is due. Next: Håkon Berg, Fri 18 Dec 15:00 (waiting for: price list).',
  );
});

describe('a day of theirs in the list', () => {
  const kir = aContact({ name: 'Kir Tebau', zone: 'Pacific/Kiritimati' });
  const tuesday = aCommitment({
    contactId: kir.id,
    kind: 'callback',
    due: on('2026-11-24', null, null, { zone: 'Pacific/Kiritimati' }),
  });

  it.each([
    ['2026-11-22T08:00:00Z', 'Tue 24 Nov', []],
    ['2026-11-23T09:30:00Z', 'Tue 24 Nov', []],
    ['2026-11-23T19:00:00Z', 'today', ['by their calendar']],
  ])('says that it is one of their calendar while that is another day than ours, at %s: %s', (now, when, remarks) => {
    const at = aDesk(now);
    const [item] = agenda(aJournal({ contacts: [kir], commitments: [tuesday] }), at);
    expect(item && [whenOf(item, at), remarksOn(item, at)]).toEqual([when, remarks]);
  });
});
