import { expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import type { History } from '../../src/domain/journal.ts';
import { formats } from '../../src/render/formats.ts';
import { briefReport } from '../../src/reports/brief-report.ts';
import { commitmentsReport } from '../../src/reports/commitments-report.ts';
import { digestReport } from '../../src/reports/digest-report.ts';
import { dueReport } from '../../src/reports/due-report.ts';
import { nearReport } from '../../src/reports/near-report.ts';
import type { Report } from '../../src/reports/report.ts';
import { aCommitment, aContact, aDesk, aJournal, on } from '../helpers/sample-records.ts';
import { look } from '../render/sample-report.ts';

/** Two days after both were due. */
const desk = aDesk('2026-11-25T08:00:00Z');
const zoe = aContact({ name: 'Zoë Adams', area: 'Leeds' });
const callback = aCommitment({
  contactId: zoe.id,
  kind: 'callback',
  what: 'the budget',
  due: on('2026-11-23', '09:00', '10:00'),
});
const promise = aCommitment({ contactId: zoe.id, kind: 'promise', what: 'the offer', due: on('2026-11-23') });
const journal = aJournal({ contacts: [zoe], commitments: [callback, promise] });
const nothingYet: History = { all: () => [], mentioning: () => [] };
const ids = new Map<string, string>();
const wanted = { contact: null, kinds: null, status: 'open', outcome: null, since: null, until: null, limit: null } as const;

const lists: readonly (readonly [string, Report])[] = [
  ['due', dueReport(agenda(journal, desk), desk, { organizations: [], shortIds: ids, limit: null, next: null })],
  ['digest', digestReport(journal, desk, { days: 7, limit: 10, lastDigest: null })],
  ['brief', briefReport(journal, nothingYet, zoe, desk, ids)],
  ['near', nearReport(journal, [zoe], 'Leeds', desk, ids)],
  ['commitment list', commitmentsReport(journal, () => nothingYet, desk, wanted, ids)],
];

it.each(lists)('a call-back without a word or a try is missed, a promise is late: %s', async (_, report) => {
  const text = (await formats.table(report, look({ columns: 200 }))).replaceAll(/\s+/g, ' ');
  const words = text.match(/\b(?:missed|late)\b/g) ?? [];
  expect(new Set(words)).toEqual(new Set(['missed', 'late']));
  expect(words.filter((word) => word === 'missed')).toHaveLength(1);
});
