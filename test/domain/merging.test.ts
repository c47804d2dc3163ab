import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { History, HistoryRecord } from '../../src/domain/journal.ts';
import { withMerged } from '../../src/domain/merging.ts';
import { aCommitment, aContact, aDetail, aJournal, aLastContact } from '../helpers/sample-records.ts';
import { aCall, called } from '../store/calls.ts';

const now = '2026-11-23T06:30:00Z';
const zoe = aContact({ name: 'Zoë Adams' });
const zosia = aContact({ name: 'Zosia A.' });
const hakon = aContact({ name: 'Håkon', introducedById: zosia.id });
const phone = { via: 'call', address: '1', label: null, preferred: true } as const;
const email = { via: 'email', address: 'z@example.com', label: null, preferred: true } as const;

const historyOf = (records: readonly HistoryRecord[]): History => ({
  all: () => records,
  mentioning: (texts) => records.filter(({ record }) => texts.some((text) => JSON.stringify(record).includes(text))),
});

const lastOf = (told: HistoryRecord | undefined) =>
  told?.type === 'interaction' ? aLastContact(told.record.at, { interactionId: told.record.id }) : null;

const merged = (
  kept: Partial<Contact>,
  other: Partial<Contact>,
  commitments: readonly Commitment[] = [],
  past: readonly HistoryRecord[] = [],
) => {
  const [one, two] = [
    { ...zoe, ...kept },
    { ...zosia, ...other },
  ];
  return withMerged(aJournal({ contacts: [one, two, hakon], commitments }), historyOf(past), one, two, now);
};

describe('one of two contacts', () => {
  it.each<[string, Partial<Contact>, Partial<Contact>, Partial<Contact>]>([
    ['takes the other name', {}, {}, { aliases: ['Zosia A.'] }],
    ['takes no name twice', { aliases: ['Z'] }, { name: 'zoe adams', aliases: ['z', 'Zo'] }, { aliases: ['Z', 'Zo'] }],
    ['takes what is not known', { role: null, area: 'Leeds' }, { role: 'buyer', area: 'Oslo' }, { role: 'buyer', area: 'Leeds' }],
    [
      'takes numbers, none twice',
      { channels: [phone] },
      { channels: [phone, email] },
      { channels: [phone, { ...email, preferred: false }] },
    ],
    [
      'takes no number twice, however it is written, and knows which is preferred',
      { channels: [{ ...phone, address: '+44 20 7946 0018', preferred: false }] },
      {
        channels: [
          { ...email, address: 'A@b.example', preferred: false },
          { ...phone, address: '020 7946-0018' },
        ],
      },
      {
        channels: [
          { ...phone, address: '+44 20 7946 0018' },
          { ...email, address: 'A@b.example', preferred: false },
        ],
      },
    ],
    [
      'takes no address twice, however it is written',
      { channels: [{ ...email, address: 'zoe@example.com' }] },
      { channels: [{ ...email, address: 'Zoe@Example.com' }] },
      { channels: [{ ...email, address: 'zoe@example.com' }] },
    ],
    [
      'takes no tag twice, whatever its case and accents',
      { tags: ['Café'] },
      { tags: ['cafe', 'VIP', 'vip'] },
      { tags: ['Café', 'VIP'] },
    ],
    ['takes the preferred way', { channels: [] }, { channels: [email] }, { channels: [email] }],
    [
      'takes tags and details',
      { tags: ['a'] },
      { tags: ['a', 'b'], details: [aDetail('cello')] },
      { tags: ['a', 'b'], details: [aDetail('cello')] },
    ],
    [
      'was introduced by nobody of the two',
      { introducedById: zosia.id },
      { introducedById: hakon.id },
      { introducedById: hakon.id },
    ],
    ['was introduced by neither', { introducedById: zosia.id }, { introducedById: zoe.id }, { introducedById: null }],
    [
      'spoke last when either did',
      { last: aLastContact('2026-11-01T09:00:00Z') },
      { last: aLastContact('2026-11-02T09:00:00Z') },
      { last: aLastContact('2026-11-02T09:00:00Z') },
    ],
    [
      'spoke last, and the other did not',
      { last: aLastContact('2026-11-01T09:00:00Z') },
      { last: null },
      { last: aLastContact('2026-11-01T09:00:00Z') },
    ],
    ['was tried last', { lastTry: null }, { lastTry: { at: now } }, { lastTry: { at: now } }],
  ])('%s', (_, kept, other, expected) => {
    const { contacts } = merged(kept, other).journal;
    expect(contacts).toHaveLength(2);
    expect(contacts[0]).toMatchObject({ ...expected, id: zoe.id, name: 'Zoë Adams', updatedAt: now });
  });

  it('left in the mood that the last of them who had one was in', () => {
    const furious = aCall(zoe.id, 'furious');
    const past: HistoryRecord[] = [
      { type: 'interaction', record: { ...furious, at: '2026-11-21T09:00:00Z', mood: { start: 'furious', end: 'furious' } } },
      { type: 'interaction', record: { ...aCall(zosia.id, 'later'), at: '2026-11-22T09:00:00Z' } },
    ];
    const last = aLastContact('2026-11-21T09:00:00Z', { mood: 'furious', interactionId: furious.id });
    const { contacts } = merged({ last }, { last: lastOf(past[1]) }, [], past).journal;
    expect(contacts[0]?.last).toEqual({ ...lastOf(past[1]), mood: 'furious' });
  });

  it('takes every link, alive and past, each once', () => {
    const open = aCommitment({ contactId: zosia.id, what: 'a' });
    const forHakon = aCommitment({ contactId: hakon.id, what: 'b', fromId: zosia.id, fromText: 'Zosia A.' });
    const forHerself = aCommitment({ contactId: zoe.id, what: 'c', fromId: zosia.id, fromText: 'Zosia A.' });
    const untouched = aCommitment({ contactId: hakon.id, what: 'd', fromId: zoe.id, fromText: 'Zoë Adams' });
    const both = { ...aCall(zoe.id, 'both'), contactIds: [zoe.id, zosia.id] };
    const past: HistoryRecord[] = [
      called(zosia.id, 'x'),
      { type: 'interaction', record: both },
      called(hakon.id, 'y'),
      { type: 'commitment', record: open },
    ];
    const { journal, happened, moved } = merged({}, {}, [open, forHakon, forHerself, untouched], past);
    expect(JSON.stringify([journal, happened])).not.toContain(zosia.id);
    expect(journal.contacts[1]).toEqual({ ...hakon, introducedById: zoe.id });
    expect(journal.commitments).toEqual([
      { ...open, contactId: zoe.id },
      { ...forHakon, fromId: zoe.id, fromText: null },
      { ...forHerself, fromId: null, fromText: null },
      untouched,
    ]);
    expect(journal.commitments[3]).toBe(untouched);
    expect(happened).toMatchObject([
      { replaces: true, record: { contactIds: [zoe.id] } },
      { replaces: true, record: { contactIds: [zoe.id] } },
      { replaces: true, record: { contactId: zoe.id } },
    ]);
    expect(moved).toBe(6);
  });
});
