import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../src/store/places.ts';
import { rebuilt } from '../../src/store/rebuild.ts';
import { aCommitment, aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { freshPlaces, operationsOf, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const mei = aContact({ name: '株式会社 梅' });

/** Four saves. */
function fourSaves(): Places {
  const places = freshPlaces();
  const store = storeAt(places);
  put(store, { contacts: [zoe] });
  put(store, { contacts: [zoe, hakon] }, [called(zoe.id, 'first')]);
  put(store, { contacts: [hakon, mei] });
  put(store, { commitments: [aCommitment({ contactId: hakon.id })] });
  return places;
}

const backupsOf = ({ backups }: Places): readonly string[] =>
  readdirSync(backups)
    .toSorted()
    .map((name) => join(backups, name));

function withoutOperation(places: Places, revision: number): void {
  const lines = readFileSync(operationsOf(places), 'utf8').split('\n');
  writeFileSync(operationsOf(places), lines.filter((line) => !line.startsWith(`{"revision":${revision},`)).join('\n'));
}

describe('a journal is made again', () => {
  it('from the newest backup', () => {
    const places = fourSaves();
    expect(rebuilt(places, null)).toMatchObject({ from: 3, isExact: true, bytes: readFileSync(places.journal) });
  });

  it('from nothing, when there is no backup', () => {
    const places = fourSaves();
    rmSync(places.backups, { recursive: true });
    expect(rebuilt(places, null)).toMatchObject({ from: 0, isExact: true, bytes: readFileSync(places.journal) });
  });

  it('from an earlier backup, when the newest one is not what was saved', () => {
    const places = fourSaves();
    const [, , newest = ''] = backupsOf(places);
    writeFileSync(newest, readFileSync(newest, 'utf8').replace('株式会社 梅', 'Mei'));
    expect(rebuilt(places, null)).toMatchObject({ from: 2, isExact: true, bytes: readFileSync(places.journal) });
  });

  it('as far as it goes, when an operation is missing', () => {
    const places = fourSaves();
    withoutOperation(places, 4);
    expect(rebuilt(places, null)).toMatchObject({ from: 3, file: { revision: 3, contacts: [hakon, mei] } });
    for (const backup of backupsOf(places)) rmSync(backup);
    withoutOperation(places, 2);
    expect(rebuilt(places, null)).toMatchObject({ from: 0, file: { revision: 1, contacts: [zoe] } });
  });

  it('no further from an earlier backup, when an operation was not made on what there is', () => {
    const places = fourSaves();
    const lines = readFileSync(operationsOf(places), 'utf8').split('\n');
    lines[3] = `${lines[3]}`.replace('"before":null', '"before":{}').replace('"was":null', '"was":0');
    writeFileSync(operationsOf(places), lines.join('\n'));
    expect(rebuilt(places, null)).toMatchObject({ from: 3, isExact: true, file: { revision: 3 } });
  });

  it('from nothing is nothing', () => {
    const places = fourSaves();
    for (const folder of [places.backups, places.operations]) rmSync(folder, { recursive: true });
    expect(rebuilt(places, null)).toBeNull();
  });

  it('from a given one only as far as the operations were made on it', () => {
    const places = fourSaves();
    const given = JSON.parse(readFileSync(backupsOf(places)[0] ?? '', 'utf8'));
    expect(rebuilt(places, given)).toMatchObject({ from: 1, isExact: true, bytes: readFileSync(places.journal) });
    const other = { ...given, contacts: [{ ...zoe, area: 'Leeds' }] };
    expect(rebuilt(places, other)).toMatchObject({ from: 3, isExact: true, bytes: readFileSync(places.journal) });
  });

  it.each([
    ['with what was saved before', 0],
    ['with nothing from before', 4],
  ])('from a backup that has what the next operation records as edited by hand, %s, and has it once', (_, lost) => {
    const places = fourSaves();
    const byHand = aContact({ name: 'Eva by hand' });
    const text = readFileSync(places.journal, 'utf8').replace(hakon.name, 'Håkon by hand');
    const row = JSON.stringify(mei);
    writeFileSync(places.journal, text.replace(row, `${row},\n    ${JSON.stringify(byHand)}`));
    put(storeAt(places), { organizations: [] }, [called(hakon.id, 'fifth')]);
    const [, , , edited = ''] = backupsOf(places);
    expect(readFileSync(edited, 'utf8')).toContain(byHand.id);
    for (const backup of backupsOf(places).filter((name) => lost > 0 && name !== edited)) rmSync(backup);
    const lines = readFileSync(operationsOf(places), 'utf8').split('\n');
    writeFileSync(operationsOf(places), lines.slice(lost).join('\n'));
    expect(rebuilt(places, null)).toMatchObject({ isExact: true, bytes: readFileSync(places.journal) });
    expect(rebuilt(places, null)?.file.contacts.map(({ name }) => name)).toEqual(['Håkon by hand', mei.name, 'Eva by hand']);
  });

  it('of two operations of one revision by the one that was made on it', () => {
    const places = fourSaves();
    const lines = readFileSync(operationsOf(places), 'utf8').split('\n');
    const foreign = (lines[1] ?? '').replace('"before":null', '"before":{}').replace('"was":null', '"was":0');
    writeFileSync(operationsOf(places), [lines[0], foreign, ...lines.slice(1)].join('\n'));
    rmSync(places.backups, { recursive: true });
    expect(rebuilt(places, null)).toMatchObject({ from: 0, isExact: true, bytes: readFileSync(places.journal) });
  });
});
