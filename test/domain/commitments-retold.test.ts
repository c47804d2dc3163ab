import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { commitmentsRetold, withRetold } from '../../src/domain/commitments-retold.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { History } from '../../src/domain/journal.ts';
import { aCommitment, aJournal, on } from '../helpers/sample-records.ts';
import { hakon, zoe } from '../helpers/some-customers.ts';
import { aCall } from '../store/calls.ts';

const [nine, ten, eleven, now] = ['09', '10', '11', '12'].map((hour) => `2026-11-20T${hour}:00:00Z`) as [
  string,
  string,
  string,
  string,
];
const call = { ...aCall(zoe.id, 'we spoke'), at: ten };
const mail: Interaction = { ...call, via: 'email', direction: 'in', note: 'The offer?\nYours' };
const callback = aCommitment({ contactId: zoe.id, kind: 'callback', due: on('2026-11-20', '10:00', '10:30'), via: 'call' });
const kept = { ...callback, status: 'kept', closedAt: ten, outcome: 'late' } as const;
const reply = aCommitment({
  contactId: zoe.id,
  kind: 'reply',
  what: 'The offer?',
  via: 'email',
  interactionId: mail.id,
  createdAt: ten,
});
const pastOf = (...records: readonly Commitment[]): History => {
  const all = records.map((record) => ({ type: 'commitment', record }) as const);
  return { all: () => all, mentioning: () => all };
};

/** What changes of one commitment when this interaction is put right. */
function change(commitment: Commitment, before: Interaction, right: Partial<Interaction>): Partial<Commitment> | null {
  const corrected = { before, after: { ...before, ...right } };
  const [one] = commitmentsRetold(aJournal({ commitments: [commitment] }), pastOf(), corrected, now);
  if (!one) return null;
  const keys = (Object.keys(one.is) as (keyof Commitment)[]).filter((key) => key !== 'updatedAt' && one.is[key] !== one.was[key]);
  expect(one.is.updatedAt).toBe(now);
  return Object.fromEntries(keys.map((key) => [key, one.is[key]]));
}

describe('an interaction put right tells its commitments anew', () => {
  const keeps = { ...call, commitmentIds: [callback.id] };
  const asked = aCommitment({ contactId: zoe.id, kind: 'request', what: 'a price', interactionId: call.id, createdAt: ten });
  const answer: Interaction = { ...call, via: 'email' };
  const attempts = [
    { at: eleven, result: 'no-answer' },
    { at: ten, result: 'voicemail' },
  ] as const;

  it.each<[string, Commitment, Interaction, Partial<Interaction>, Partial<Commitment> | null]>([
    ['kept when it was', kept, keeps, { at: '2026-11-20T09:10:00Z' }, { closedAt: '2026-11-20T09:10:00Z', outcome: 'on-time' }],
    ['and by the clock', { ...kept, outcome: 'early' }, keeps, { at: eleven }, { closedAt: eleven }],
    ['with nothing else', kept, keeps, { note: 'more', via: 'video' }, null],
    ['kept at another moment', { ...kept, closedAt: nine }, keeps, { at: eleven }, null],
    ['still open', callback, keeps, { at: eleven }, null],
    ['owed since it came', reply, mail, { at: nine }, { createdAt: nine }],
    ['owed in its own way', reply, mail, { via: 'chat' }, { via: 'chat' }],
    ['not by a call', reply, mail, { via: 'call' }, null],
    ['about what was written', reply, mail, { note: 'The  bill?\n' }, { what: 'The  bill?' }],
    [
      'about that it was written',
      { ...reply, what: 'their email' },
      { ...mail, note: null },
      { via: 'letter' },
      { via: 'letter', what: 'their letter' },
    ],
    ['named otherwise by hand', { ...reply, what: 'the offer', via: 'chat' }, mail, { note: 'The bill?', via: 'letter' }, null],
    ['since a moment given by hand', { ...reply, createdAt: nine }, mail, { at: eleven }, null],
    ['of another message', { ...reply, interactionId: null }, mail, { at: nine }, null],
    ['asked for then', asked, call, { at: nine }, { createdAt: nine }],
    [
      'answered at once',
      { ...asked, status: 'kept', closedAt: ten, outcome: 'on-time' },
      call,
      { at: nine },
      { createdAt: nine, closedAt: nine },
    ],
    ['promised when it was written down', { ...asked, kind: 'promise' }, call, { at: nine }, null],
    [
      'answered by a mail written down before',
      { ...reply, status: 'kept', closedAt: ten },
      { ...answer, id: 'another' },
      { at: eleven },
      { closedAt: eleven },
    ],
    [
      'answered by somebody else',
      { ...reply, status: 'kept', closedAt: ten, contactId: hakon.id },
      { ...answer, id: 'another' },
      { at: eleven },
      null,
    ],
    [
      'tried then',
      { ...callback, attempts },
      { ...keeps, reached: 'voicemail' },
      { at: '2026-11-20T12:00:00Z' },
      { attempts: [attempts[0], { at: '2026-11-20T12:00:00Z', result: 'voicemail' }] },
    ],
    ['tried at other times', { ...callback, attempts }, { ...keeps, reached: false, at: nine }, { at: eleven }, null],
  ])('%s', (_, commitment, before, right, expected) => {
    expect(change(commitment, before, right)).toEqual(expected);
  });
});

it('puts each where it stands: what is alive there, what is past by a line that replaces it', () => {
  const archived = { ...kept, id: 'archived' };
  const before = { ...call, commitmentIds: [kept.id, archived.id] };
  const journal = aJournal({ commitments: [kept] });
  const all = commitmentsRetold(journal, pastOf(archived), { before, after: { ...before, at: nine } }, now);
  const changed = withRetold({ journal, happened: [], said: 'x' }, all);
  expect(changed).toMatchObject({
    said: 'x',
    journal: { commitments: [{ id: kept.id, closedAt: nine }] },
    happened: [{ type: 'commitment', replaces: true, record: { id: 'archived', closedAt: nine } }],
  });
});
