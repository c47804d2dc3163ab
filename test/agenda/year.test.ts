import { describe, expect } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import type { Desk } from '../../src/domain/desk.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { dueDocument, organizationNames } from '../../src/reports/due-items.ts';
import { it } from '../helpers/desk.ts';
import { type SaidItem, saidAgenda } from '../helpers/said-agenda.ts';
import { type Morning, mornings } from '../helpers/year-of-work.ts';

const everything = 36_500;
const all: readonly Morning[] = [...mornings({ seed: 20261126, customers: 120, days: 400, interactions: 8_000 })];
const lists = all.map(({ journal, desk }) => saidAgenda(journal, desk));
const last = all.at(-1) as Morning;

/** With every sentence made. */
const written = (journal: Journal, desk: Desk): string => JSON.stringify(saidAgenda(journal, desk));

const found = all.map(({ journal, desk }) => written(journal, desk));

describe('a year and a month with 120 customers and 8,000 interactions', () => {
  it('was as busy as it should be', () => {
    expect(last.written).toBe(8_000);
    expect(last.journal.contacts).toHaveLength(120);
    expect(new Set(lists.flatMap((list) => list.flatMap(({ kind, also }) => [kind, ...also]))).size).toBe(17);
  });

  it('names nothing twice, on any day', () => {
    for (const list of lists) expect(new Set(list.map(keyOf)).size).toBe(list.length);
  });

  it('loses nothing and makes nothing up, on any day', () => {
    for (const { journal, desk, owed } of all) {
      const items = saidAgenda(journal, desk, everything);
      expect(new Set(items.flatMap(({ id }) => id ?? []))).toEqual(owed);
      const people = items.filter(({ id, kind }) => id === null && kind !== 'date').map(({ contact }) => contact.id);
      const { toRemember, withoutPlan } = peopleIn(journal);
      expect(toRemember).toEqual(expect.arrayContaining(people));
      expect(people).toEqual(expect.arrayContaining(withoutPlan));
      expect(items.filter(({ kind }) => kind === 'date')).toHaveLength(datesIn(journal));
    }
  });

  it('piles nothing up for who keeps at it', () => {
    const usual = (some: readonly (readonly SaidItem[])[]): number => some.flat().length / some.length;
    expect(usual(lists.slice(-150))).toBeLessThan(usual(lists.slice(50, 200)) * 1.5);
    for (const { journal, owed } of all) expect(journal.commitments.length).toBeLessThan(owed.size + 14 * 40);
  });
});

describe('the list of a day gone by', () => {
  it('is the same again from the journal as it was, whatever was asked in between', () => {
    const fiftyDays = Array.from({ length: 50 }, (_, index) => (index * 157) % all.length);
    for (const index of fiftyDays) {
      const { journal, desk } = all[index] as Morning;
      expect(written(structuredClone(journal), desk)).toBe(found[index]);
    }
  });

  it.for([60, 200, 399])('comes from the program with --now, on day %i', async (index, { desk: table }) => {
    const { journal, desk } = all[index] as Morning;
    const items = agenda(journal, desk);
    table.has(journal);
    const outcome = await table.run(['due', '--json', '--now', desk.now], { env: { TZ: 'Europe/Berlin' } });
    expect(JSON.parse(outcome.stdout)).toEqual(
      dueDocument(items, desk, { shown: items.length, organizations: organizationNames([]) }),
    );
  });

  it("has from today's journal what has not been touched since, as it stood then", () => {
    const { journal, desk } = all[397] as Morning;
    const then = new Map(saidAgenda(journal, desk).map((item) => [keyOf(item), item]));
    const untouched = new Set<unknown>([...journal.contacts, ...journal.commitments]);
    const commitments = new Map(last.journal.commitments.map((one) => [one.id, one]));
    const items = saidAgenda(last.journal, desk).filter(
      ({ id, contact, for: behalf }) =>
        id !== null && untouched.has(commitments.get(id)) && untouched.has(contact) && (behalf === null || untouched.has(behalf)),
    );
    expect(items).not.toEqual([]);
    for (const item of items) expect(item).toEqual(then.get(keyOf(item)));
  });

  it("has from today's journal nothing that is closed by now", () => {
    const ids = saidAgenda(last.journal, (all[300] as Morning).desk, everything).flatMap(({ id }) => id ?? []);
    expect(new Set(ids)).toEqual(last.owed);
  });
});

const keyOf = ({ id, kind, contact, what }: SaidItem): string => id ?? `${kind === 'date' ? what : ''} ${contact.id}`;

/** Those whom we meant to speak with now and then, or who left upset; and those of them with whom nothing at all is open. */
function peopleIn({ contacts, commitments, cases }: Journal) {
  const open = [...commitments, ...cases].filter(({ status }) => status === 'open');
  const planned = new Set(open.flatMap((one) => [one.contactId, 'fromId' in one ? one.fromId : null]));
  const toRemember = contacts
    .filter(
      ({ every, last: spoken }) => (every !== null && every !== 'never') || ['upset', 'furious'].includes(spoken?.mood ?? 'calm'),
    )
    .map(({ id }) => id);
  return { toRemember, withoutPlan: toRemember.filter((id) => !planned.has(id)) };
}

const datesIn = ({ contacts }: Journal): number => contacts.reduce((count, { details }) => count + details.length, 0);
