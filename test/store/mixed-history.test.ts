import { expect } from 'vitest';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import type { HistoryRecord } from '../../src/domain/journal.ts';
import { it } from '../helpers/desk.ts';
import { aCommitment, anId } from '../helpers/sample-records.ts';
import { people, zoe } from '../helpers/some-customers.ts';

// Calls with promises closed between them, over several of the parts in which the past is read: each part lies in the same memory.
const history = Array.from({ length: 600 }, (_, at): HistoryRecord => {
  const words = `${at} ${'word '.repeat(60)}end`;
  if (at % 3 === 2) {
    const closed = { status: 'kept', closedAt: '2026-02-02T09:00:00Z', outcome: 'on-time' } as const;
    return { type: 'commitment', record: aCommitment({ id: anId(`promise ${at}`), contactId: zoe.id, what: words, ...closed }) };
  }
  const known = { id: anId(`call ${at}`), contactIds: [zoe.id], at: '2026-02-01T09:00:00Z', zone: 'Europe/Berlin', note: words };
  return { type: 'interaction', record: writtenInteraction({ ...known, via: 'call' }, '2026-02-01T09:00:00Z') };
});

const ofType = (type: HistoryRecord['type']) => history.flatMap((each) => (each.type === type ? [each.record] : []));

it('exports calls and closed promises that stand between each other in the past, each in its own place', async ({ desk }) => {
  desk.has({ ...people, history });
  const document = JSON.parse((await desk.run(['export'])).stdout);
  expect(document.interactions).toEqual(ofType('interaction'));
  expect(document.commitments).toEqual(ofType('commitment'));
});

it('exports them one a line in the order in which they happened, each with its type', async ({ desk }) => {
  desk.has({ ...people, history });
  const lines = (await desk.run(['export', '--format', 'ndjson'])).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const past = lines.filter(({ type }) => type === 'interaction' || type === 'commitment');
  expect(past).toEqual(history.map(({ type, record }) => ({ type, ...record })));
});
