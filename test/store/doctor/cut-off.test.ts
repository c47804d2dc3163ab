import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../../src/store/places.ts';
import { anId } from '../../helpers/sample-records.ts';
import { called } from '../calls.ts';
import { freshPlaces, put, storeAt } from '../open-stores.ts';
import { doctorAt } from './patients.ts';

const notes = (places: Places): readonly unknown[] =>
  [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note'));

/** Two calls, each a save, of which somebody removed the last line. */
function cutOff(year: string): Places {
  const places = freshPlaces();
  put(storeAt(places, '2025-05-05T10:00:00Z'), {}, [called(anId('Zoë'), 'first'), called(anId('Zoë'), 'second')]);
  put(storeAt(places), {}, [called(anId('Zoë'), 'third'), called(anId('Zoë'), 'fourth')]);
  const path = join(places.history, `${year}.jsonl`);
  truncateSync(path, readFileSync(path, 'utf8').trimEnd().lastIndexOf('\n') + 1);
  return places;
}

const filesOf = ({ findings }: ReturnType<ReturnType<typeof doctorAt>['examine']>): readonly string[] =>
  findings.filter(({ kind }) => /^(history|operations)-/.test(kind)).map(({ kind, repaired }) => `${kind}: ${repaired !== null}`);

const without: Readonly<Record<string, (places: Places) => void>> = {
  operations: ({ operations }) => rmSync(operations, { recursive: true }),
  'operations and backups': ({ operations, backups }) => {
    for (const folder of [operations, backups]) rmSync(folder, { recursive: true });
  },
};

describe.each(['2025', '2026'])('a line removed from the end of the history of %s', (year) => {
  it('is made again from the operations', () => {
    const places = cutOff(year);
    expect(() => notes(places)).toThrow(`history/${year}.jsonl cannot be used: it is shorter than the journal says.`);
    expect(filesOf(doctorAt(places).repair())).toEqual(['history-damaged: true']);
    expect(notes(places)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it.each(Object.keys(without))('is told as lost without %s, and gone on without when somebody agrees', (what) => {
    const places = cutOff(year);
    without[what]?.(places);
    expect(() => notes(places)).toThrow('cannot be used');
    const found = filesOf(doctorAt(places).examine());
    expect(found.filter((each) => each.startsWith('history'))).toEqual(['history-lost: false']);
    expect(found.filter((each) => each.startsWith('operations'))).toHaveLength(2);
    expect(filesOf(doctorAt(places).repair())).toContain('history-lost: false');
    doctorAt(places).repair({ goOn: true });
    expect(filesOf(doctorAt(places).examine())).toEqual([]);
    expect(notes(places)).toEqual(year === '2025' ? ['first', 'third', 'fourth'] : ['first', 'second', 'third']);
    expect(readdirSync(places.backups).some((name) => name.startsWith('damaged-') && name.endsWith(`${year}.jsonl`))).toBe(true);
  });
});
