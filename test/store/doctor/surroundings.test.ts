import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conflictCopyOf } from '../../../src/store/doctor/conflict-copies.ts';
import { type Surroundings, surroundingFindings, surroundingsOf } from '../../../src/store/doctor/surroundings.ts';
import { placesFor } from '../../../src/store/places.ts';
import { freshPlaces } from '../open-stores.ts';

const places = placesFor(undefined, { HOME: '/home/zoe' });

const well: Surroundings = {
  node: '20.19.0',
  zone: 'Europe/Berlin',
  cron: { home: places.home, findsNode: true },
  room: 5_000_000_000,
  links: true,
};

describe('the surroundings', () => {
  it.each<[string, Partial<Surroundings>, string | null]>([
    ['of the oldest Node that will do', {}, 'Europe/Berlin'],
    ['of a later Node', { node: '26.0.1' }, null],
    ['where the zone has another name', { zone: 'Etc/UTC' }, 'UTC'],
    ['where the system does not say how much room there is', { room: null, links: null }, 'Europe/Berlin'],
  ])('%s are as they should be', (_, around, zone) => {
    expect(surroundingFindings(places, { ...well, ...around }, zone)).toEqual([]);
  });

  it.each<[string, Partial<Surroundings>, object]>([
    [
      'an old Node',
      { node: '20.18.3' },
      { kind: 'node', severity: 'problem', what: 'Node is 20.18.3; 20.19 or later is needed.' },
    ],
    ['a very old Node', { node: '18.20.0' }, { kind: 'node', severity: 'problem' }],
    [
      'another zone',
      { zone: 'Europe/London' },
      { kind: 'zone', severity: 'worth-knowing', command: 'kw config set zone Europe/London' },
    ],
    ['no zone', { zone: null }, { kind: 'zone', severity: 'problem', command: 'unset TZ' }],
    [
      'another home under cron',
      { cron: { home: '/root/keepword', findsNode: true } },
      { kind: 'cron', severity: 'worth-knowing', command: 'kw --home /home/zoe/.local/share/keepword digest' },
    ],
    ['no room', { room: 3 << 20 }, { kind: 'room', severity: 'problem', what: 'Only 3 MB are free on the disk.' }],
    ['no links', { links: false }, { kind: 'no-links', severity: 'problem' }],
  ])('are found: %s', (_, around, finding) => {
    expect(surroundingFindings(places, { ...well, ...around }, 'Europe/Berlin')).toMatchObject([finding]);
  });

  it('are those of this machine', () => {
    const { home } = freshPlaces();
    const around = surroundingsOf(placesFor(home, {}), { HOME: '/home/zoe', TZ: 'Asia/Tokyo' });
    expect(around).toEqual({
      node: process.versions.node,
      zone: 'Asia/Tokyo',
      cron: { home: places.home, findsNode: existsSync('/usr/bin/node') || existsSync('/bin/node') },
      room: null,
      links: null,
    });
    const there = surroundingsOf(placesFor('/tmp', {}), { HOME: '/home/zoe', TZ: 'Nowhere/X' });
    expect(there).toMatchObject({ zone: null, room: expect.any(Number), links: true });
    expect(surroundingsOf(placesFor('/tmp', {}), {}).zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});

describe('the copy that a sync program makes where two machines changed a file', () => {
  it.each([
    ['journal.sync-conflict-20261124-101500-ABCDEFG.json', 'journal.json'],
    ['2026-11.sync-conflict-20261124-101500-ABCDEFG.jsonl', '2026-11.jsonl'],
    ["journal (Zoe's conflicted copy 2026-11-24).json", 'journal.json'],
    ['journal (conflicted copy 2026-11-24 101500).json', 'journal.json'],
    ['journal (Conflicted Copy).json', 'journal.json'],
    ['journal_conflict-20261124-101500.json', 'journal.json'],
    ['journal conflicted copy 2026-11-24.json', 'journal.json'],
    ['journal 2.json', 'journal.json'],
    ['2026-11 3.jsonl', '2026-11.jsonl'],
    ['config 2.json', 'config.json'],
    ['journal.json (conflict on 2026-11-24)', 'journal.json'],
    ['journal (conflict with zoe-laptop on 2026-11-24)', 'journal'],
    ['journal (1).json', 'journal.json'],
    ['journal-LAPTOP.json', 'journal.json'],
    ['journal.old.json', 'journal.json'],
    ['config-LAPTOP.json', 'config.json'],
    ['2026-11 (1).jsonl', '2026-11.jsonl'],
    ['2026 (1).jsonl', '2026.jsonl'],
    ['2026.1 (1).jsonl', '2026.1.jsonl'],
    ['2026-LAPTOP.jsonl', '2026.jsonl'],
    ['2026-11-LAPTOP.jsonl', '2026-11.jsonl'],
  ])('%s is one of %s', (name, of) => expect(conflictCopyOf(name)).toMatchObject({ of }));

  it.each([
    'journal.json',
    'config.json',
    '2026-11.jsonl',
    '2026.1.jsonl',
    '2026-11.1.jsonl',
    'configuration.json',
    'journal.json.bak',
    'journal-0000000001-20261123T063000Z.json',
    'notes 2.txt',
  ])('%s is none', (name) => expect(conflictCopyOf(name)).toBeNull());
});
