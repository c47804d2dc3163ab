import { expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import { newsIn } from '../../src/reports/digest-news.ts';
import { subjectOf } from '../../src/reports/digest-subject.ts';
import { aCommitment, aContact, aDesk, aJournal, on } from '../helpers/sample-records.ts';

const [zoe, ana] = [aContact({ name: 'Zoë Adams' }), aContact({ name: 'Ana Sousa' })];
const due = on('2026-11-23', '15:00', '16:00');
const calls = [zoe, ana].map(({ id }) => aCommitment({ contactId: id, kind: 'callback', what: 'budget', due }));
const items = agenda(aJournal({ contacts: [zoe, ana], commitments: calls }), aDesk());

it('another order is no news', () => {
  expect(newsIn(items.toReversed())).toBe(newsIn(items));
  expect(newsIn(items.slice(1))).not.toBe(newsIn(items));
});

it('of two appointments at the same time the first of the list is named', () => {
  expect(subjectOf(items, 0, aDesk())).toBe('2 today, Ana Sousa 15:00');
  expect(subjectOf(items.toReversed(), 0, aDesk())).toBe('2 today, Zoë Adams 15:00');
});
