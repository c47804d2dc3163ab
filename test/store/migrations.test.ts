import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backupsIn } from '../../src/store/backups.ts';
import { DiskShelf } from '../../src/store/disk-shelf.ts';
import { type Formats, knownFormats, migrated, versionOf } from '../../src/store/migrations.ts';
import type { Places } from '../../src/store/places.ts';
import { storeOn } from '../../src/store/shelf.ts';
import { aContact } from '../helpers/sample-records.ts';
import { freshPlaces, now, opening, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });

/** As if there had been a format before the first, in which contacts were called people. */
const withPeople: Formats = { oldest: 0, steps: [({ people, ...journal }) => ({ ...journal, contacts: people })] };

const knowing = (places: Places, formats: Formats) => storeOn(new DiskShelf(places, opening, formats), () => now);

/** A journal of that older format. */
function older(): Places {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe] });
  const text = readFileSync(places.journal, 'utf8').replace('keepword.journal/1', 'keepword.journal/0');
  writeFileSync(places.journal, text.replace('"contacts"', '"people"'));
  return places;
}

describe('a journal of an older format', () => {
  it('is read step by step, and stays as it is', () => {
    const places = older();
    const before = readFileSync(places.journal);
    expect(knowing(places, withPeople).read().contacts).toEqual([zoe]);
    expect(readFileSync(places.journal)).toEqual(before);
  });

  it('is written in the new one by the first save, after which the old file is a backup', () => {
    const places = older();
    const before = readFileSync(places.journal);
    put(knowing(places, withPeople), { contacts: [zoe, hakon] });
    expect(JSON.parse(readFileSync(places.journal, 'utf8'))).toMatchObject({
      schema: 'keepword.journal/1',
      revision: 2,
      contacts: [zoe, hakon],
    });
    expect(readFileSync(backupsIn(places)[0]?.path ?? '')).toEqual(before);
    expect(storeAt(places).read().contacts).toEqual([zoe, hakon]);
  });

  it('is refused where nobody knows the way any more', () => {
    expect(() => storeAt(older()).read()).toThrow('it is of format 0, which is too old for this version. Nothing was changed.');
  });

  it('is refused where a step makes no journal of it', () => {
    const broken: Formats = { oldest: 0, steps: [({ people: _, ...journal }) => journal] };
    expect(() => knowing(older(), broken).read()).toThrow("must have required property 'contacts'");
  });
});

it.each([
  [1, { schema: 'keepword.journal/4', seen: ['one', 'two', 'three'] }],
  [2, { schema: 'keepword.journal/4', seen: ['two', 'three'] }],
  [3, { schema: 'keepword.journal/4', seen: ['three'] }],
  [4, { schema: 'keepword.journal/4', seen: [] }],
])('the steps from version %i are those after it, in their order', (version, journal) => {
  const step = (name: string) => (old: Readonly<Record<string, unknown>>) => ({
    ...old,
    seen: [...(old.seen as string[]), name],
  });
  const formats: Formats = { oldest: 1, steps: [step('one'), step('two'), step('three')] };
  expect(migrated({ schema: `keepword.journal/${version}`, seen: [] }, version, formats)).toEqual(journal);
});

it('there are as many steps as there are formats after the oldest', () => {
  expect(knownFormats.oldest + knownFormats.steps.length).toBe(1);
});

it.each([
  [null],
  [1],
  [{}],
  [{ schema: 1 }],
  [{ schema: 'keepword.due/1' }],
  [{ schema: 'keepword.journal/x' }],
])('%j does not say of which version it is', (value) => expect(versionOf(value)).toBeNull());
