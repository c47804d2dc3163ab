import { expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { measuredAnew } from '../../src/domain/measured-anew.ts';
import { aCommitment, on } from '../helpers/sample-records.ts';

const friday = on('2026-11-20');
const kept = aCommitment({
  contactId: '4k2aaaaaaaaa',
  due: friday,
  status: 'kept',
  closedAt: '2026-11-20T10:00:00Z',
  outcome: 'on-time',
});

it.each<[string, Partial<Commitment>, Partial<Commitment>, Commitment['outcome']]>([
  ['is late where it was due earlier', {}, { due: on('2026-11-19') }, 'late'],
  ['is early where it was due later', {}, { due: on('2026-11-23') }, 'early'],
  ['is on time where it was due on no day', { outcome: 'late', due: on('2026-11-19') }, { due: null }, 'on-time'],
  ['is late where it was kept later', {}, { closedAt: '2026-11-21T10:00:00Z' }, 'late'],
  [
    'lasts a quarter of an hour where it was a visit',
    { due: on('2026-11-20', '10:50'), outcome: 'late' },
    { via: 'visit' },
    'on-time',
  ],
  ['stays what is written now', {}, { due: on('2026-11-19'), outcome: 'early' }, 'early'],
  ['stays what was written earlier against the clock', { outcome: 'late' }, { due: on('2026-11-23') }, 'late'],
  ['stays without one where it had none', { outcome: null }, { due: on('2026-11-23') }, null],
  ['has none while it is open', { status: 'open', closedAt: null, outcome: null }, { due: on('2026-11-19') }, null],
  ['has none once it was dropped', { status: 'dropped', outcome: null }, { due: on('2026-11-19') }, null],
  ['stays where something else was put right', {}, { what: 'send both offers' }, 'on-time'],
])('what was kept %s', (_, known, change, outcome) => {
  const before = { ...kept, ...known };
  expect(measuredAnew(before, { ...before, ...change }).outcome).toBe(outcome);
});
