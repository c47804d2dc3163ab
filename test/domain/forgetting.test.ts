import { describe, expect, it } from 'vitest';
import { isOnlyAbout, mentionsErased, withoutErased } from '../../src/domain/forgetting.ts';
import { knownBy, mentionsOf } from '../../src/domain/mentions.ts';
import { aCommitment, aContact, aDetail, aLastContact, anId, anOrganization, on } from '../helpers/sample-records.ts';
import { aCall } from '../store/calls.ts';

const zoe = aContact({
  name: 'Zoë Adams',
  aliases: ['Zosia'],
  channels: [{ via: 'call', address: '+44 20 1', label: null, preferred: false }],
});
const hakon = aContact({ name: 'Håkon' });
const erased = new Set([zoe.id, anId('her promise')]);

describe('what goes with a person', () => {
  it.each([
    ['contact', zoe, true],
    ['contact', hakon, false],
    ['interaction', aCall(zoe.id, 'x'), true],
    ['interaction', { ...aCall(zoe.id, 'x'), contactIds: [zoe.id, hakon.id] }, false],
    ['interaction', { ...aCall(zoe.id, 'x'), contactIds: [] }, false],
    ['commitment', aCommitment({ contactId: zoe.id }), true],
    ['commitment', aCommitment({ contactId: hakon.id, fromId: zoe.id }), false],
    ['case', { id: anId('a case'), contactId: zoe.id }, true],
    ['organization', anOrganization({ name: 'Zoë Ltd' }), false],
    ['answer', { id: anId('an answer') }, false],
  ] as const)('of a %s', (type, record, goes) => {
    expect(isOnlyAbout(new Set([zoe.id]), type, record)).toBe(goes);
  });
});

describe('a record of somebody else', () => {
  it.each([
    ['an introduction', { introducedById: zoe.id }, { introducedById: null }],
    ['one of several', { contactIds: [zoe.id, hakon.id] }, { contactIds: [hakon.id] }],
    ['who owes, and their name', { fromId: zoe.id, fromText: 'Zoë Adams' }, { fromId: null, fromText: 'somebody' }],
    ['who owes, when that is another', { fromId: hakon.id, fromText: 'Håkon' }, { fromId: hakon.id, fromText: 'Håkon' }],
    [
      'a party of a case',
      { parties: [{ contactId: zoe.id, tell: 'all' }, { contactId: hakon.id }] },
      { parties: [{ contactId: hakon.id }] },
    ],
    [
      'leave given',
      { parties: [{ contactId: hakon.id, withLeaveOf: zoe.id }] },
      { parties: [{ contactId: hakon.id, withLeaveOf: null }] },
    ],
    ['an update', { updates: [{ to: zoe.id, text: 'all is well' }] }, { updates: [] }],
    ['what was kept', { commitmentIds: [anId('her promise'), anId('his')] }, { commitmentIds: [anId('his')] }],
    ['who asked', { asked: [{ commitmentId: anId('her promise'), at: 'then' }] }, { asked: [] }],
    ['the last contact', { last: aLastContact('2026-11-01T09:00:00Z', { interactionId: zoe.id }) }, { last: null }],
    ['a detail', { details: [aDetail('cello', { interactionId: zoe.id })] }, { details: [aDetail('cello')] }],
    ['a key of a later version', { later: { deep: [zoe.id, 7, null] } }, { later: { deep: [7, null] } }],
  ] as const)('loses %s', (_, record, expected) => {
    expect(withoutErased(record, erased)).toEqual(expected);
  });

  it('is about whom it is about now, where it was once theirs', () => {
    const commitment = { id: anId('a promise'), contactId: zoe.id };
    expect(withoutErased(commitment, erased, () => hakon.id)).toEqual({ ...commitment, contactId: hakon.id });
    expect(withoutErased(commitment, erased)).toEqual(commitment);
  });

  it('is looked into only where it names them', () => {
    expect(mentionsErased(JSON.stringify({ contactIds: [hakon.id, zoe.id] }), erased)).toBe(true);
    expect(mentionsErased(JSON.stringify({ contactIds: [hakon.id], note: zoe.name }), erased)).toBe(false);
  });
});

describe('what may tell of somebody', () => {
  it.each([
    ['ask zoe adams', true],
    ['the ZOE file', true],
    ['Zosia says hello', true],
    ['call +44 20 1', true],
    ['zoes', false],
    ['nobody', false],
  ])('%s: %s', (what, expected) => {
    const mentions = mentionsOf(knownBy([zoe]), [{ type: 'commitment', record: aCommitment({ contactId: hakon.id, what }) }]);
    expect(mentions.map(({ text }) => text)).toEqual(expected ? [what] : []);
  });

  it.each([
    ['Zoë Smith, as she was then', true],
    ['ring 020 7946 0018, or write', true],
    ['ring 0044 (0)20/7946-0018', true],
    ['write to ZOE@fjord.example', true],
    ['ring 020 7946 0777 by 2026-11-27', false],
  ])('by a former name, or a number in other groups: %s', (what, expected) => {
    const known = knownBy([
      { name: 'Z. Berg', aliases: [], channels: [] },
      {
        name: 'Zoë Smith',
        aliases: [],
        channels: ['+44 20 7946 0018', 'zoe@fjord.example'].map((address) => ({
          via: 'call',
          address,
          label: null,
          preferred: false,
        })),
      },
    ]);
    expect(mentionsOf(known, [{ type: 'commitment', record: aCommitment({ contactId: hakon.id, what }) }])).toHaveLength(
      expected ? 1 : 0,
    );
  });

  it('is no zone, way or kind, but a key that somebody gave', () => {
    const irving = aContact({ name: 'Irving Berlin', aliases: ['Call', 'promise'] });
    const record = { ...aCall(hakon.id, 'a note'), zone: 'Europe/Berlin' };
    const commitment = aCommitment({ contactId: hakon.id, due: on('2026-11-27') });
    expect(
      mentionsOf(knownBy([irving]), [
        { type: 'interaction', record },
        { type: 'commitment', record: commitment },
        { type: 'contact', record: { ...hakon, zone: 'Europe/Berlin', aliases: ['Håkon of Berlin'] } },
        { type: 'interaction', record: { ...record, key: 'mail to irving' } },
      ]).map(({ text }) => text),
    ).toEqual(['Håkon of Berlin', 'mail to irving']);
  });

  it('is looked for by two characters, but not by two letters', () => {
    const mei = aContact({ name: '李明' });
    const text = '明天李明来';
    expect(mentionsOf(knownBy([mei]), [{ type: 'contact', record: { ...hakon, area: text } }])).toHaveLength(1);
    const al = aContact({ name: 'Al', channels: [{ via: 'visit', address: null, label: null, preferred: true }] });
    expect(mentionsOf(knownBy([al]), [{ type: 'contact', record: hakon }])).toEqual([]);
  });
});
