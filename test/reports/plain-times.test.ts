import { expect, it } from 'vitest';
import { briefReport } from '../../src/reports/brief-report.ts';
import { contactListReport } from '../../src/reports/contact-list-report.ts';
import { historyReport } from '../../src/reports/history-report.ts';
import { nearReport } from '../../src/reports/near-report.ts';
import { organizationBriefReport } from '../../src/reports/organization-brief.ts';
import type { Report } from '../../src/reports/report.ts';
import { undoReport } from '../../src/reports/undo-report.ts';
import { desk, everything, pastWith, saidWithZoe, shortIds, zoe, zoeLtd } from './sample-people.ts';

const ids = shortIds(everything);
const past = pastWith(...saidWithZoe);
const all = { contact: null, since: null, via: null, limit: null };
const step = { revision: 2, at: '2026-11-23T08:30:00Z', age: 5, command: 'log', said: 'Call to Zoë Adams', changed: [] };

it.each<[string, Report]>([
  ['brief', briefReport(everything, past, zoe, desk, ids)],
  ['brief of an organization', organizationBriefReport(everything, zoeLtd, desk, ids)],
  ['contact list', contactListReport(everything, desk, ids)],
  ['near', nearReport(everything, everything.contacts, 'London', desk, ids)],
  ['history', historyReport(everything, past, desk, all, ids)],
  ['undo --list', undoReport([step], desk.zone)],
])('%s tells scripts each time by our clocks, with the offset', (_name, { plainRows }) => {
  const times = plainRows.flat().filter((text) => /^\d{4}-\d\d-\d\dT/.test(text));
  expect(times).not.toEqual([]);
  expect(times.filter((time) => !/[+-]\d\d:\d\d$/.test(time))).toEqual([]);
});
