import { expect, it } from 'vitest';
import { mustBeOpen } from '../../src/domain/commitment-changes.ts';
import { aCommitment } from '../helpers/sample-records.ts';

it.each(['kept', 'dropped'] as const)('what is %s is not open any more, on whatever day that was on our calendar', (status) => {
  const closed = aCommitment({ contactId: '4k2aaaaaaaaa', status, closedAt: '2026-11-24T23:30:00Z' });
  expect(() => mustBeOpen(closed)).toThrow(`"send the offer" is not open: it was ${status} already.`);
});
