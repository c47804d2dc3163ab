import { expect, it } from 'vitest';
import { aliveRecords, namedBy, withoutDangling } from '../../src/domain/references.ts';
import { aCommitment, aContact, aDetail, aJournal, anId } from '../helpers/sample-records.ts';

const gone = anId('nobody');
const here = anId('somebody');

it('names what a record names, and whether it can do without', () => {
  const zoe = aContact({
    name: 'Zoë Adams',
    organizationId: here,
    details: [aDetail('tea', { interactionId: gone }), aDetail('two desks')],
  });
  expect(namedBy('contact', zoe)).toEqual([
    { key: 'organizationId', to: here, isNeeded: false },
    { key: 'details.interactionId', to: gone, isNeeded: false },
  ]);
  expect(namedBy('case', { contactId: here })).toEqual([{ key: 'contactId', to: here, isNeeded: true }]);
});

it('empties what is gone, and nothing else', () => {
  const details = [aDetail('tea', { interactionId: gone }), aDetail('two desks', { interactionId: here })];
  const zoe = aContact({ name: 'Zoë Adams', organizationId: gone, introducedById: here, details });
  expect(withoutDangling(zoe, new Set([gone]))).toEqual({
    ...zoe,
    organizationId: null,
    details: [{ ...details[0], interactionId: null }, details[1]],
  });
});

it('says of what somebody owed who is gone that somebody does, not the contact', () => {
  const plan = aCommitment({ contactId: here, kind: 'waiting', what: 'the plan', fromId: gone });
  expect(withoutDangling(plan, new Set([gone]))).toEqual({ ...plan, fromId: null, fromText: 'somebody' });
  const named = { ...plan, fromText: 'Ann' };
  expect(withoutDangling(named, new Set([gone]))).toEqual({ ...named, fromId: null });
});

it('goes through everything that is alive', () => {
  const records = {
    contacts: [{ id: '1' }],
    organizations: [{ id: '2' }],
    commitments: [{ id: '3' }],
    cases: [{ id: '4' }],
    answers: [{ id: '5' }],
  };
  expect(aliveRecords(aJournal(records as never)).map(({ type, record }) => `${type} ${record.id}`)).toEqual([
    'contact 1',
    'organization 2',
    'commitment 3',
    'case 4',
    'answer 5',
  ]);
});
