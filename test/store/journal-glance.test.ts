import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glanceAt, type JournalGlance } from '../../src/store/journal-glance.ts';
import type { Places } from '../../src/store/places.ts';
import { aCommitment } from '../helpers/sample-records.ts';
import { hakon, zoe, zoeLtd } from '../helpers/some-customers.ts';
import { freshPlaces, put, storeAt } from './open-stores.ts';

const offer = aCommitment({ kind: 'promise', contactId: zoe.id, what: 'the offer: {"a": 1},\n 株式会社' });

/** A journal with two people, as this program wrote it. */
function written(): Places {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe, hakon], organizations: [zoeLtd], commitments: [offer] });
  return places;
}

const same = <T>(record: T): T => record;

const all = (glance: JournalGlance) => ({
  contacts: glance.contacts(same),
  names: glance.contactNames().map(({ name }) => name),
  organizations: glance.organizations(same),
  commitments: glance.commitments(same),
  cases: glance.cases(same),
  answers: glance.answers(same),
});

const everything = {
  contacts: [zoe, hakon],
  names: [zoe.name, hakon.name],
  organizations: [zoeLtd],
  commitments: [offer],
  cases: [],
  answers: [],
};

describe('a glance at the journal', () => {
  it('has every record of a journal that this program wrote, line by line', () => {
    expect(all(glanceAt(written()))).toEqual(everything);
  });

  it('has them, too, when another program laid the file out anew', () => {
    const places = written();
    const file = JSON.parse(readFileSync(places.journal, 'utf8'));
    for (const text of [JSON.stringify(file), `\uFEFF${JSON.stringify(file, null, 4)}`]) {
      writeFileSync(places.journal, text);
      expect(all(glanceAt(places))).toEqual(everything);
    }
  });

  it.each([
    ['has no aliases', `{"id":"${zoe.id}","name":"Zoë Adams"}`],
    ['says its aliases first', `{"id":"${zoe.id}","aliases":[],"name":"Zoë Adams"}`],
    ['has a comma and its aliases after its name', `{"id":"${zoe.id}","name":"Zoë Adams","aliases":[]}`],
  ])('finds the name in a line that %s', (_, line) => {
    const places = freshPlaces();
    mkdirSync(places.home);
    writeFileSync(places.journal, `{\n  "schema": "keepword.journal/1",\n  "contacts": [\n    ${line},\n    ${line}\n  ]\n}\n`);
    expect(glanceAt(places).contactNames()).toMatchObject([
      { id: zoe.id, name: 'Zoë Adams' },
      { id: zoe.id, name: 'Zoë Adams' },
    ]);
  });

  it.each([
    ['is missing', null],
    ['is of another version', '{"schema":"keepword.journal/2"}'],
    ['is no JSON', 'contacts'],
  ])('is not to be had where the journal %s', (_, text) => {
    const places = freshPlaces();
    mkdirSync(places.home);
    if (text !== null) writeFileSync(places.journal, text);
    expect(() => glanceAt(places)).toThrow();
  });
});
