import { expect, it } from 'vitest';
import { isAnythingOpenWith } from '../../src/agenda/words-planned.ts';
import { openWith } from '../../src/domain/open-with.ts';
import { briefDocument } from '../../src/reports/brief-document.ts';
import { contactListReport } from '../../src/reports/contact-list-report.ts';
import { type NearDocument, nearReport } from '../../src/reports/near-report.ts';
import { organizationBriefReport } from '../../src/reports/organization-brief.ts';
import { commitment, desk, hakon, journalWith, pastWith, shortIds, zoe, zoeLtd } from './sample-people.ts';

const samples = commitment('8wp', { contactId: zoe.id, fromId: hakon.id, kind: 'waiting', what: 'the samples' });
const kept = { ...samples, id: '8wqzzzzzzzzz', status: 'kept' } as const;
const journal = journalWith({
  contacts: [zoe, { ...hakon, organizationId: zoeLtd.id }],
  organizations: [zoeLtd],
  commitments: [samples, kept],
});
const ids = shortIds(journal);
const ofHakon = <T extends { readonly id: string }>(all: readonly T[]): T | undefined => all.find(({ id }) => id === hakon.id);

it('what somebody owes for somebody else is open with them wherever it is told', () => {
  const near = nearReport(journal, [hakon], 'Bergen', desk, ids).facts as NearDocument;
  expect(openWith(journal, hakon.id)).toEqual([samples]);
  expect(ofHakon(contactListReport(journal, desk, ids).facts.items)?.open).toBe(1);
  expect(near.items[0]?.open).toEqual([samples]);
  expect(ofHakon(organizationBriefReport(journal, zoeLtd, desk, ids).facts.people)?.open).toEqual([samples]);
  expect(briefDocument(journal, pastWith(), hakon, desk).theyOwe).toEqual([samples]);
  expect(isAnythingOpenWith(journal, hakon.id)).toBe(true);
});
