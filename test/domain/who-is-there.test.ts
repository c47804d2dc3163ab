import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { mustSpeakOfWhoIsThere } from '../../src/domain/who-is-there.ts';
import { aCommitment, aContact, aJournal, anOrganization } from '../helpers/sample-records.ts';
import { called } from '../store/calls.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const gone = aContact({ name: 'Ida Lund' });
const ltd = anOrganization({ name: 'Zoë Ltd' });
const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });
const before = aJournal({ contacts: [zoe], organizations: [ltd], commitments: [offer] });

const check =
  (after: Partial<Journal>, happened = [called(zoe.id, 'hello')], from = before) =>
  () =>
    mustSpeakOfWhoIsThere(from, { journal: { ...from, ...after }, happened, said: '' });

it.each<[string, Partial<Journal>]>([
  ['nothing but an interaction', {}],
  ['a commitment', { commitments: [offer, aCommitment({ contactId: zoe.id, what: 'the prices', fromId: zoe.id })] }],
  ['somebody new, with a commitment', { contacts: [zoe, gone], commitments: [aCommitment({ contactId: gone.id })] }],
  ['where somebody works, and who introduced them', { contacts: [{ ...zoe, organizationId: ltd.id, introducedById: zoe.id }] }],
])('lets pass %s', (_what, after) => {
  expect(check(after)).not.toThrow();
});

it.each<[string, Partial<Journal>]>([
  ['a commitment', { commitments: [offer, aCommitment({ contactId: gone.id })] }],
  ['something awaited from them', { commitments: [{ ...offer, fromId: gone.id }] }],
  ['who introduced somebody', { contacts: [{ ...zoe, introducedById: gone.id }] }],
  ['where somebody works', { contacts: [{ ...zoe, organizationId: gone.id }] }],
])('refuses somebody who is not there: %s', (_what, after) => {
  expect(check(after)).toThrow(
    expect.objectContaining({ code: 'not-found', message: 'Whom it is about is not there any more. Nothing was changed.' }),
  );
});

it('refuses an interaction with somebody who is not there, and leaves one alone that is put right', () => {
  expect(check({}, [called(gone.id, 'hello')])).toThrow('not there any more');
  expect(check({}, [{ ...called(gone.id, 'hello'), replaces: true }])).not.toThrow();
});

it('does not keep anybody from changing what spoke of nobody before', () => {
  const orphan = aCommitment({ contactId: gone.id, what: 'left over' });
  const from = { ...before, commitments: [orphan] };
  expect(check({ commitments: [{ ...orphan, status: 'dropped' }] }, [], from)).not.toThrow();
});
