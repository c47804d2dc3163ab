import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../../src/store/places.ts';
import { anId } from '../../helpers/sample-records.ts';
import { called } from '../calls.ts';
import { freshPlaces, put, storeAt } from '../open-stores.ts';
import { doctorAt, heldIn } from './patients.ts';

const ada = anId('Ada');
const years = ['2024', '2025', '2026'] as const;

/** Three years of calls, of which each put something of the one before right. */
function threeYears(): Places {
  const places = freshPlaces();
  for (const [count, year] of years.entries()) {
    const calls = ['first', 'second', 'third'].slice(0, 3 - count).map((text) => called(ada, `${text} of ${year}`));
    put(storeAt(places, `${year}-03-05T10:00:00Z`), {}, calls);
    if (count === 0) continue;
    const earlier = called(ada, `first of ${years[count - 1]}`);
    const record = { ...earlier.record, note: 'put right' };
    put(storeAt(places, `${year}-04-05T10:00:00Z`), {}, [{ ...earlier, record, replaces: true } as never]);
  }
  return places;
}

const pathOf = ({ history }: Places, year: string): string => join(history, `${year}.jsonl`);

/** What is to be repaired still in the files of the history. */
const historyLeft = ({ findings }: ReturnType<ReturnType<typeof doctorAt>['examine']>): readonly string[] =>
  findings.filter(({ kind, repaired }) => kind.startsWith('history') && repaired === null).map(({ what }) => what);

function exchange(places: Places, one: string, other: string): void {
  renameSync(pathOf(places, one), join(places.home, 'meanwhile'));
  renameSync(pathOf(places, other), pathOf(places, one));
  renameSync(join(places.home, 'meanwhile'), pathOf(places, other));
}

const copyOver = (places: Places, one: string, other: string): void =>
  writeFileSync(pathOf(places, other), readFileSync(pathOf(places, one)));

const addTo = (places: Places, one: string, other: string): void =>
  writeFileSync(pathOf(places, other), readFileSync(pathOf(places, one)), { flag: 'a' });

const pairs = years.flatMap((one) => years.filter((other) => other !== one).map((other) => [one, other] as const));

describe.each([
  ['exchanged', exchange],
  ['copied over one another', copyOver],
  ['written to the end of one another', addTo],
] as const)('history files that were %s', (_, mixUp) => {
  it.each(pairs)('are told as such, and made again: %s and %s', (one, other) => {
    const places = threeYears();
    const before = heldIn(places);
    mixUp(places, one, other);
    const [found] = doctorAt(places)
      .examine()
      .findings.filter(({ kind }) => kind.startsWith('history'));
    expect(found?.what).toMatch(/^history\/\d{4}\.jsonl holds what was saved in history\/\d{4}\.jsonl/);
    expect(historyLeft(doctorAt(places).repair())).toEqual([]);
    expect(heldIn(places)).toBe(before);
    expect(
      readdirSync(places.backups).some((name) => name.startsWith('damaged-') && name.endsWith(`history-${other}.jsonl`)),
    ).toBe(true);
    expect(historyLeft(doctorAt(places).examine())).toEqual([]);
  });
});

it('what is saved beside mixed up files stays, too', () => {
  const places = threeYears();
  exchange(places, '2024', '2026');
  put(storeAt(places), {}, [called(ada, 'afterwards')]);
  expect(historyLeft(doctorAt(places).repair())).toEqual([]);
  const notes = [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note'));
  expect(notes.toSorted()).toEqual(
    ['afterwards', 'put right', 'put right', 'second of 2024', 'third of 2024', 'second of 2025', 'first of 2026'].toSorted(),
  );
});

it('a line that nobody saved makes it an edit, which only goes when somebody agrees', () => {
  const places = threeYears();
  const made = readFileSync(pathOf(places, '2024'), 'utf8').replace('second of 2024', 'made by hand');
  writeFileSync(pathOf(places, '2025'), made);
  expect(historyLeft(doctorAt(places).repair())).not.toEqual([]);
  expect(readFileSync(pathOf(places, '2025'), 'utf8')).toBe(made);
});

it('lines in another order are made again, although no record says anything else', () => {
  const places = threeYears();
  const before = readFileSync(pathOf(places, '2024'), 'utf8');
  writeFileSync(pathOf(places, '2024'), `${before.trimEnd().split('\n').toReversed().join('\n')}\n`);
  const { findings } = doctorAt(places).examine();
  expect(findings.map(({ what }) => what)).toContainEqual(
    'history/2024.jsonl was edited by hand, but no record says anything else than before; it can be made again to the byte from the operations.',
  );
  expect(historyLeft(doctorAt(places).repair())).toEqual([]);
  expect(readFileSync(pathOf(places, '2024'), 'utf8')).toBe(before);
});
