import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { History } from '../../src/domain/journal.ts';
import { formats } from '../../src/render/formats.ts';
import { acquaintance } from '../../src/reports/acquaintance.ts';
import { briefDocument } from '../../src/reports/brief-document.ts';
import { briefReport } from '../../src/reports/brief-report.ts';
import { look } from '../render/sample-report.ts';
import {
  commitment,
  contact,
  desk,
  detail,
  due,
  everything,
  type Happened,
  hakon,
  id,
  interaction,
  journalWith,
  pastWith,
  saidWithZoe,
  shortIds,
  zoe,
  zoeLtd,
} from './sample-people.ts';

const brief = (columns = 80, journal = everything, history = pastWith(...saidWithZoe), about: Contact = zoe) =>
  formats.table(briefReport(journal, history, about, desk, shortIds(journal)), look({ columns }));

const document = (rest: Partial<Contact>, ...past: readonly Happened[]) =>
  briefDocument(everything, pastWith(...past), { ...zoe, ...rest }, desk);

describe('a brief', () => {
  it('is one screen', async () => {
    const text = await brief();
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect(text).toMatchInlineSnapshot(`
      "Zoë Adams, finance director, Zoë Ltd

      You met on Tue 14 May 2024, at the trade fair in Oslo; Håkon Lie introduced you.
      You last saw each other on Tue 25 Aug, 3 months ago. You last spoke on Thu 19
      Nov, 4 days ago: they called.

      who       customer in London, in touch every 4 weeks
      reach     +44 20 7946 0018 (mobile, preferred), zoe@zoe-ltd.example
      there     08:42, 1 h behind you (Europe/London); hours 9-12, 14-17, not now
      mood      uneasy at first, calm at the end, 4 days ago

      you owe   call back: budget answer, late by 3 days: Fri 20 Nov 15:00-16:00 for
                them, 16:00-17:00 for you; tried once (4k2)
                find out: does the licence cover two offices?, Tue 24 Nov, tomorrow
                (6nd)
      they owe  the signed contract, Fri 27 Nov, in 4 days (8wp)

      lately    Thu 19 Nov, they called, 15 min: Needs our budget answer before the
                board meets.
                Mon 26 Oct, you called, 20 min: They open in Leeds next month.
                Tue 25 Aug, you visited, 1 h: Saw both offices.
      remember  two offices now: London and Leeds
                decides with her brother Tom
      ahead     Thu 3 Dec, in 10 days: birthday
      "
    `);
  });

  it('can be read on a narrow screen', async () => {
    for (const line of (await brief(48)).split('\n')) expect(line.length).toBeLessThanOrEqual(48);
  });

  it('names the number to call where it is not among those that they are known by', async () => {
    const callback = (beginning: string, number: string) =>
      commitment(beginning, { contactId: zoe.id, kind: 'callback', what: '', via: 'call', number, due: due('2026-11-24') });
    const journal = journalWith({
      contacts: [zoe],
      organizations: [zoeLtd],
      commitments: [callback('5aa', '+44 20 7946 0018'), callback('6bb', '+44 20 7946 0999')],
    });
    const lines = (await brief(80, journal)).split('\n').filter((line) => line.includes('call back'));
    expect(lines.map((line) => line.slice(10))).toEqual([
      'call back, Tue 24 Nov, tomorrow (5aa)',
      'call back, Tue 24 Nov, tomorrow; on +44 20 7946 0999 (6bb)',
    ]);
  });

  it('of somebody new says so kindly', async () => {
    expect(await brief(80, everything, pastWith(), hakon)).toMatchInlineSnapshot(`
      "Håkon Lie

      You have not spoken yet.

      who  customer
      "
    `);
  });

  it('reads only the lines of the past that mention them', async () => {
    const asked: string[][] = [];
    const history: History = {
      mentioning: (texts) => {
        asked.push([...texts]);
        return [];
      },
      all: () => {
        throw new Error('all of the past was read');
      },
    };
    await brief(80, everything, history);
    expect(asked).toEqual([[zoe.id]]);
  });

  it('shows the beginning of what is long, and keeps it whole in the document', async () => {
    const note = 'word '.repeat(2000).trim();
    const journal = journalWith({
      contacts: [{ ...zoe, details: Array.from({ length: 9 }, (_, index) => detail(`3d${index}`, `detail ${index}`)) }],
    });
    const report = briefReport(
      journal,
      pastWith(interaction('5zk', '2026-11-19T15:00:00Z', { note })),
      journal.contacts[0] ?? zoe,
      desk,
      new Map(),
    );
    const text = await formats.table(report, look());
    expect(text.split('\n').length).toBeLessThan(24);
    expect(text).toContain('detail 8');
    expect(text).toContain('and 4 more: kw show 7xqzzzzzzzzz');
    expect((await formats.json(report, look())).includes(note)).toBe(true);
  });

  it('says how to reach their organization when nothing else is known', async () => {
    expect(await brief(80, everything, pastWith(), { ...zoe, channels: [] })).toContain(
      'reach     +44 20 7946 0000 (desk) at Zoë Ltd',
    );
  });
});

describe('how you know each other', () => {
  const seenThen = interaction('2zm', '2026-08-25T09:00:00Z', { via: 'visit' });
  const stranger = { met: null, introducedById: null, last: null };

  it.each<[string, Partial<Contact>, readonly Happened[], string]>([
    ['nothing is known', stranger, [], 'You have not spoken yet.'],
    ['introduced', { ...stranger, introducedById: hakon.id }, [], 'Håkon Lie introduced you. You have not spoken yet.'],
    [
      'met',
      { ...stranger, met: { on: '2026-11-20', how: 'on the train' } },
      [],
      'You met on Fri 20 Nov, on the train. You have not spoken yet.',
    ],
    ['only where', { ...stranger, met: { on: null, how: 'at the fair' } }, [], 'You met at the fair. You have not spoken yet.'],
    [
      'who introduced is called like the beginning of a word in how',
      { ...stranger, introducedById: hakon.id, met: { on: null, how: 'at the Håkonshalle' } },
      [],
      'You met at the Håkonshalle; Håkon Lie introduced you. You have not spoken yet.',
    ],
    [
      'who introduced is in how with more behind the name',
      { ...stranger, introducedById: hakon.id, met: { on: null, how: "at Håkon's party" } },
      [],
      "You met at Håkon's party. You have not spoken yet.",
    ],
    [
      'who introduced is in how',
      { ...stranger, introducedById: hakon.id, met: { on: null, how: 'through Håkon' } },
      [],
      'You met through Håkon. You have not spoken yet.',
    ],
    [
      'seen, then spoken',
      { met: null, introducedById: null },
      [seenThen],
      'You last saw each other on Tue 25 Aug, 3 months ago. You last spoke on Thu 19 Nov, 4 days ago: they called.',
    ],
    [
      'not spoken since',
      { ...stranger, last: { at: seenThen.at, via: 'visit', direction: 'out', mood: null, interactionId: seenThen.id } },
      [seenThen],
      'You last saw each other on Tue 25 Aug, 3 months ago, and have not spoken since.',
    ],
    [
      'seen only when you met',
      { introducedById: null, met: { on: '2026-08-25', how: null } },
      [seenThen],
      'You met on Tue 25 Aug. That was also the last time you saw each other, 3 months ago. You last spoke on Thu 19 Nov, 4 days ago: they called.',
    ],
    [
      'tried since',
      { met: null, introducedById: null, lastTry: { at: '2026-11-22T15:00:00Z' } },
      [],
      'You last spoke on Thu 19 Nov, 4 days ago: they called. You tried to reach them yesterday.',
    ],
    [
      'reached after a try',
      { met: null, introducedById: null, lastTry: { at: '2026-11-18T15:00:00Z' } },
      [],
      'You last spoke on Thu 19 Nov, 4 days ago: they called.',
    ],
  ])('%s', (_, rest, past, words) => {
    expect(acquaintance(document(rest, ...past), desk)).toBe(words);
  });

  it('does not take an attempt at a visit for having seen each other', () => {
    expect(document({}, { ...seenThen, reached: false }).lastSeen).toBeNull();
  });
});

describe('what is open between you', () => {
  const fjord = contact('2fj', 'Fjord Supplies');
  const owing = (kind: 'promise' | 'waiting', rest: object) =>
    commitment('9wt', { contactId: zoe.id, kind, what: 'samples', ...rest });
  const open = (mine: ReturnType<typeof owing>, about: Contact = zoe) => {
    const found = briefDocument(journalWith({ contacts: [zoe, fjord], commitments: [mine] }), pastWith(), about, desk);
    return (['youOwe', 'theyOwe', 'awaited', 'untold'] as const).filter((list) => found[list].length > 0);
  };

  it.each<[string, ReturnType<typeof owing>, Contact, readonly string[]]>([
    ['my promise', owing('promise', {}), zoe, ['youOwe']],
    ['their debt', owing('waiting', {}), zoe, ['theyOwe']],
    ['what a supplier owes them', owing('waiting', { fromId: fjord.id }), zoe, ['awaited']],
    ['the same, for the supplier', owing('waiting', { fromId: fjord.id }), fjord, ['theyOwe']],
    ['what a name owes them', owing('waiting', { fromText: 'the landlord' }), zoe, ['awaited']],
    ['what was kept', owing('promise', { status: 'kept' }), zoe, []],
    [
      'what moved without their knowing',
      owing('promise', { moves: [{ from: null, to: null, at: desk.now, toldAt: null, why: null }] }),
      zoe,
      ['youOwe', 'untold'],
    ],
    [
      'what was dropped without their knowing',
      owing('promise', { status: 'dropped', moves: [{ from: null, to: null, at: desk.now, toldAt: null, why: null }] }),
      zoe,
      ['untold'],
    ],
    ['what concerns somebody else', owing('promise', { contactId: hakon.id }), zoe, []],
  ])('%s', (_, mine, about, lists) => {
    expect(open(mine, about)).toEqual(lists);
  });

  it('says what somebody has to be told, and who owes what to whom', async () => {
    const dropped = commitment('3pr', {
      contactId: zoe.id,
      kind: 'promise',
      what: 'the workshop',
      status: 'dropped',
      moves: [{ from: null, to: null, at: desk.now, toldAt: null, why: null }],
    });
    const journal = journalWith({
      contacts: [zoe, fjord],
      commitments: [owing('waiting', { fromId: fjord.id, due: due('2026-11-25') }), dropped],
    });
    const zoes = await brief(80, journal, pastWith());
    expect(zoes).toContain('awaited    Fjord Supplies: samples, Wed 25 Nov, in 2 days (9wt)');
    expect(zoes).toContain('tell them  the workshop, will not happen (3pr)');
    expect(await brief(80, journal, pastWith(), fjord)).toContain(
      'they owe  samples, Wed 25 Nov, in 2 days, for Zoë Adams (9wt)',
    );
    const plain = (about: Contact) =>
      briefReport(journal, pastWith(), about, desk, shortIds(journal)).plainRows.filter(([key]) => /owe|awaited/.test(key ?? ''));
    expect(plain(zoe).map((row) => row.slice(4))).toEqual([['samples', 'Fjord Supplies']]);
    expect(plain(fjord).map((row) => row.slice(4))).toEqual([['samples', 'Zoë Adams']]);
  });
});

describe('dates ahead', () => {
  it.each<[string, Parameters<typeof detail>[2], readonly [string, number][]]>([
    ['today', { on: '2026-11-23' }, [['2026-11-23', 0]]],
    ['yesterday is past', { on: '2026-11-22' }, []],
    ['every year', { on: '1980-12-03', yearly: true }, [['2026-12-03', 10]]],
    ['every year, next year', { on: '1980-11-22', yearly: true }, [['2027-11-22', 364]]],
    ['without a date', {}, []],
  ])('%s', (_, rest, expected) => {
    const { ahead } = document({ details: [detail('3da', 'it', rest)] });
    expect(ahead.map(({ day, inDays }) => [day, inDays])).toEqual(expected);
  });
});

it('tells the time on their clocks, and whether it is their hour', async () => {
  expect(document({}).theirTime).toBe('2026-11-23T08:42:00+00:00');
  expect(await brief()).toContain('08:42, 1 h behind you (Europe/London); hours 9-12, 14-17, not now');
  expect(await brief(80, everything, pastWith(), { ...zoe, zone: 'Asia/Tokyo' })).toContain(
    '17:42, 8 h ahead of you (Asia/Tokyo)',
  );
  expect(await brief(80, everything, pastWith(), { ...zoe, zone: null })).toContain('there     hours 9-12, 14-17\n');
});

it('names the case, what is at stake and whether we said sorry', async () => {
  const about = {
    id: id('5cs'),
    createdAt: desk.now,
    updatedAt: desk.now,
    contactId: zoe.id,
    title: 'invoice 4711 is wrong',
    status: 'open',
    facts: [],
    options: [],
    agreedAt: null,
    stake: 'her audit',
    apologisedAt: null,
    steps: [],
    parties: [],
    updates: [],
    cause: null,
    solution: null,
    deadline: '2026-11-30',
    reopened: [],
  } as const;
  const text = (await brief(80, { ...everything, cases: [about] })).replaceAll(/\s+/g, ' ');
  expect(text).toContain('invoice 4711 is wrong; at stake: her audit; no apology yet; by Mon 30 Nov');
});
