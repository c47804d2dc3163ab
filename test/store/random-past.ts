import fc from 'fast-check';
import { expect } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { Happening, Journal } from '../../src/domain/journal.ts';
import type { Store } from '../../src/store/store.ts';
import { aCommitment, aContact } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { put } from './open-stores.ts';

/** Whom a random past is about. */
export const people = ['Zoë Adams', 'Håkon Sørli', '株式会社 梅'].map((name) => aContact({ name }));

/** Adds, edits, moves, removes, closes, corrects or takes back something. */
export const step = fc.tuple(fc.nat(9), fc.nat(2), fc.nat(2), fc.nat(9));

/** A commitment that was made another's, and then went to the history. */
export const moved: Step[] = [
  [2, 0, 0, 0],
  [2, 0, 0, 0],
  [4, 0, 1, 0],
  [5, 0, 0, 0],
  [0, 0, 0, 0],
  [1, 0, 0, 0],
];

/** One step: what, with whom, with whom else, and with which commitment. */
export type Step = readonly [kind: number, who: number, other: number, which: number];

/** Takes one step; `number` makes its words its own. */
export function take(store: Store, [kind, who, other, which]: Step, number: number): void {
  const journal = store.read();
  const person = people[who] as Contact;
  const another = people[other] as Contact;
  const commitment = journal.commitments[which % (journal.commitments.length || 1)];
  if (kind === 0) tryTo(() => store.undo());
  else if (kind === 1) tryTo(() => store.redo());
  else save(store, change(journal, store, person, another, commitment, kind, number));
}

type Wanted = readonly [Partial<Journal>, readonly Happening[]];

function change(
  { contacts, commitments }: Journal,
  store: Store,
  person: Contact,
  another: Contact,
  commitment: Journal['commitments'][number] | undefined,
  kind: number,
  number: number,
): Wanted {
  const isKnown = contacts.some(({ id }) => id === person.id);
  if (!isKnown) return [{ contacts: [...contacts, { ...person, introducedById: another.id }] }, []];
  const promise = aCommitment({ contactId: person.id, what: `thing ${number}`, fromId: another.id, fromText: another.name });
  if (kind === 2 || !commitment) return [{ commitments: [promise, ...commitments] }, [called(person.id, `call ${number}`)]];
  if (kind === 3) {
    const both = { ...aCall(person.id, `both ${number}`), contactIds: [person.id, another.id], commitmentIds: [commitment.id] };
    return [{}, [{ type: 'interaction', record: both }]];
  }
  if (kind === 4)
    return [{ commitments: commitments.map((one) => (one === commitment ? { ...one, contactId: another.id } : one)) }, []];
  if (kind === 5)
    return [{ commitments: commitments.filter((one) => one !== commitment) }, [{ type: 'commitment', record: commitment }]];
  if (kind === 6) return [{ commitments: commitments.filter((one) => one !== commitment) }, []];
  if (kind === 7)
    return [{ contacts: contacts.map((one) => (one.id === person.id ? { ...one, area: `area ${number}` } : one)) }, []];
  const past = [...store.history().all()].at(-1);
  if (past?.type !== 'interaction') return [{ contacts: contacts.filter(({ id }) => id !== another.id) }, []];
  return [{}, [{ type: 'interaction', record: { ...past.record, contactIds: [another.id] }, replaces: true }]];
}

const save = (store: Store, [records, happened]: Wanted): void => void put(store, records, happened, 'with Zoë Adams or not');

function tryTo(work: () => void): void {
  expect(() => {
    try {
      work();
    } catch (error) {
      if (!/There is nothing to|Nothing was changed/.test(String(error))) throw error;
    }
  }).not.toThrow();
}
