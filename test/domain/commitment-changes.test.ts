import { expect, it } from 'vitest';
import { mustBeOpen } from '../../src/domain/commitment-changes.ts';
import { readPromise } from '../../src/domain/commitment-texts.ts';
import { aCommitment } from '../helpers/sample-records.ts';

it('is about one line, however it was typed', () => {
  const [first, second] = ['send the offer\n  to both\r\n', 'send the offer   to both'];
  const promise = aCommitment({ contactId: '4k2aaaaaaaaa', what: first });
  expect(promise.what).toBe(second);
  expect(readPromise(first).what).toBe(second);
});

it.each(['kept', 'dropped'] as const)('what is %s is not open any more, on whatever day that was on our calendar', (status) => {
  const closed = aCommitment({ contactId: '4k2aaaaaaaaa', status, closedAt: '2026-11-24T23:30:00Z' });
  expect(() => mustBeOpen(closed)).toThrow(`"send the offer" is not open: it was ${status} already.`);
});
