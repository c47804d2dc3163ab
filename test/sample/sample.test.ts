import { expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { byId } from '../../src/domain/journal.ts';
import { sampleJournal } from '../../src/sample/sample.ts';

const desk: Desk = { now: '2026-11-23T08:00:00Z', zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };
const { journal, history } = sampleJournal('2026-11-23', desk);
const interactions = history.map(({ record }) => record);
const records = [...journal.contacts, ...journal.organizations, ...journal.commitments, ...interactions];

it('has valid ids, each once', () => {
  const ids = [...records, ...journal.contacts.flatMap(({ details }) => details)].map(({ id }) => id);
  expect(ids.filter((id) => !/^[2-9][abcdfghjkmnpqrstuvwxyz][23456789abcdfghjkmnpqrstuvwxyz]{10}$/.test(id))).toEqual([]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('refers only to what is there', () => {
  const ids = new Set(records.map(({ id }) => id));
  const references = [...JSON.stringify({ journal, history }).matchAll(/"\w+Ids?":(?:"(\w+)"|\[([^\]]*)\])/g)];
  const named = references.flatMap(([, one, many]) => one ?? many?.match(/\w+/g) ?? []);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

it('brings up nearly every kind of thing, and who left upset first', () => {
  const items = agenda(journal, desk, 7);
  expect(items[0]?.contact.name).toBe('Håkon Lie');
  const kinds = new Set(items.flatMap(({ kind, also }) => [kind, ...also]));
  expect([...kinds].sort()).toEqual([
    ...[
      'callback',
      'check',
      'date',
      'find-out',
      'follow-up',
      'keep-in-touch',
      'promise',
      'reply',
      'request',
      'untold',
      'waiting',
    ],
  ]);
});

it('asks for a call-back today, on the clocks of London', () => {
  const callback = byId(journal.commitments, '4k2m9x7qbwzt');
  expect(callback).toMatchObject({
    kind: 'callback',
    due: { day: '2026-11-23', from: '15:00', to: '16:00', zone: 'Europe/London' },
  });
});

it('moves with today and changes nothing else', () => {
  const later = sampleJournal('2027-02-28', desk);
  const dateless = (value: object) => JSON.stringify(value).replace(/\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?/g, '');
  expect(dateless(later)).toBe(dateless({ journal, history }));
  expect(byId(later.journal.commitments, '4k2m9x7qbwzt')?.due?.day).toBe('2027-02-28');
});

it('has nothing in the future that has already happened', () => {
  expect(interactions.map(({ createdAt }) => createdAt).filter((at) => at >= desk.now)).toEqual([]);
});
