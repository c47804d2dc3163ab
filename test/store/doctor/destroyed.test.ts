import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Places } from '../../../src/store/places.ts';
import { aWeekOfWork, copyOf, doctorAt, filesUnder, freshFolder, heldIn, leftOf } from './patients.ts';

const folder = freshFolder();
let patient: Places;
let whole: string;

beforeAll(async () => {
  patient = await aWeekOfWork(folder);
  whole = heldIn(patient);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const journalOf = ({ journal }: Places): string => journal;
const onlyFileIn = (place: string): string => join(place, readdirSync(place)[0] ?? '');
const historyOf = ({ history }: Places): string => onlyFileIn(history);
const operationsOf = ({ operations }: Places): string => onlyFileIn(operations);

/** Bytes that mean nothing, the same each time. */
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, place) => (place * 7919 + 13) % 251));

const ways: readonly (readonly [how: string, destroy: (path: string) => void])[] = [
  ['deleted', (path) => rmSync(path)],
  ['emptied', (path) => writeFileSync(path, '')],
  ['overwritten with noise', (path) => writeFileSync(path, noise(readFileSync(path).length))],
  ['overwritten with zeros', (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length))],
  ['overwritten with a longer text', (path) => writeFileSync(path, 'another file\n'.repeat(2_000))],
  ['with noise in its middle', (path) => spoil(path, 0.5)],
  ['with noise at its end', (path) => spoil(path, 0.99)],
];

function spoil(path: string, where: number): void {
  const bytes = readFileSync(path);
  noise(40).copy(bytes, Math.floor((bytes.length - 40) * where));
  writeFileSync(path, bytes);
}

/** What there is to make it again from besides the operations. */
const helps: readonly (readonly [what: string, without: (places: Places) => void])[] = [
  ['with its backups', () => undefined],
  ['without any backup', ({ backups }) => rmSync(backups, { recursive: true })],
];

it('a healthy journal is healthy, and nothing is changed by looking', () => {
  const places = copyOf(patient);
  const before = filesUnder(places.home);
  const { findings, isUsable } = doctorAt(places).examine();
  expect(findings.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([expect.stringMatching(/^cron: /)]);
  expect(isUsable).toBe(true);
  expect(filesUnder(places.home)).toEqual(before);
});

it('repairing a healthy journal changes nothing', () => {
  const places = copyOf(patient);
  const before = filesUnder(places.home);
  expect(
    doctorAt(places)
      .repair()
      .findings.map(({ kind }) => kind),
  ).toEqual(['cron']);
  expect(filesUnder(places.home)).toEqual(before);
});

describe.each([
  ['journal.json', journalOf],
  ['the history', historyOf],
] as const)('%s', (_, fileOf) => {
  describe.each(helps)('%s', (_help, without) => {
    it.each(ways)('%s is made again to the byte', (_way, destroy) => {
      const places = copyOf(patient);
      without(places);
      const before = readFileSync(fileOf(places));
      destroy(fileOf(places));
      const looked = doctorAt(places).examine();
      expect(leftOf(looked)).toHaveLength(1);
      const repaired = doctorAt(places).repair();
      expect(leftOf(repaired)).toEqual([]);
      expect(repaired.isUsable).toBe(true);
      expect(readFileSync(fileOf(places))).toEqual(before);
      expect(heldIn(places)).toBe(whole);
      expect(leftOf(doctorAt(places).examine())).toEqual([]);
    });

    it('cut off at any length is made again to the byte', () => {
      const places = copyOf(patient);
      without(places);
      const before = readFileSync(fileOf(places));
      for (let length = 0; length < before.length; length += 1 + Math.floor(before.length / 40)) {
        writeFileSync(fileOf(places), before.subarray(0, length));
        expect(leftOf(doctorAt(places).repair()), `cut off at ${length}`).toEqual([]);
        expect(readFileSync(fileOf(places)), `cut off at ${length}`).toEqual(before);
      }
      expect(heldIn(places)).toBe(whole);
    });
  });
});

describe('the operations', () => {
  it.each(ways)('%s leave the journal and the history as they are', (_way, destroy) => {
    const places = copyOf(patient);
    const journal = JSON.parse(readFileSync(places.journal, 'utf8'));
    const history = readFileSync(historyOf(places));
    const path = operationsOf(places);
    destroy(path);
    const damaged = filesUnder(places.operations).get(path);
    expect(leftOf(doctorAt(places).examine())).toHaveLength(1);
    const repaired = doctorAt(places).repair();
    expect(leftOf(repaired)).toEqual([]);
    expect(heldIn(places)).toBe(whole);
    expect(readFileSync(historyOf(places))).toEqual(history);
    expect(JSON.parse(readFileSync(places.journal, 'utf8'))).toMatchObject({
      contacts: journal.contacts,
      revision: journal.revision + 1,
    });
    if (damaged !== undefined) expect([...filesUnder(places.backups).values()]).toContain(damaged);
  });

  it('cut off at any length leave the journal as it is', () => {
    const length = readFileSync(operationsOf(patient)).length;
    for (let cut = 0; cut < length; cut += 1 + Math.floor(length / 40)) {
      const places = copyOf(patient);
      writeFileSync(operationsOf(places), readFileSync(operationsOf(places)).subarray(0, cut));
      expect(leftOf(doctorAt(places).repair()), `cut off at ${cut}`).toEqual([]);
      expect(heldIn(places), `cut off at ${cut}`).toBe(whole);
      expect(leftOf(doctorAt(places).examine()), `cut off at ${cut}`).toEqual([]);
    }
  });
});

describe('an earlier journal.json put back', () => {
  it('of whichever save, comes forward to the last one', () => {
    const earlier = readdirSync(patient.backups).toSorted();
    expect(earlier.length).toBeGreaterThan(5);
    for (const name of earlier) {
      const places = copyOf(patient);
      const before = readFileSync(places.journal);
      writeFileSync(places.journal, readFileSync(join(places.backups, name)));
      const looked = doctorAt(places).examine();
      expect(looked.findings.map(({ kind }) => kind)).toContain(name === earlier.at(-1) ? 'save-interrupted' : 'journal-older');
      expect(leftOf(doctorAt(places).repair()), name).toEqual([]);
      expect(readFileSync(places.journal), name).toEqual(before);
      expect(heldIn(places), name).toBe(whole);
    }
  });
});
