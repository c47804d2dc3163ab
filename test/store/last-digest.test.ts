import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLastDigest } from '../../src/store/last-digest.ts';
import { placesFor } from '../../src/store/places.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keepword-digest-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const open = (folder = home) => openLastDigest(placesFor(folder, {}));
const file = () => join(home, '.state', 'last-digest');

const kind = { to: null, form: 'text', days: 7, limit: 10 } as const;
const mail = { ...kind, to: 'me@example.com', form: 'eml' } as const;

describe('the digest given last', () => {
  it('is none at first', () => {
    expect([open().givenAt(kind), open().told(kind, 'news')]).toEqual([null, false]);
  });

  it('is remembered with when it was given and what it told, but not in its words', () => {
    expect(open().keep(kind, '2026-11-23T06:30:00Z', 'Zoë Adams')).toBe(true);
    expect([open().givenAt(kind), open().told(kind, 'Zoë Adams'), open().told(kind, 'Kai Moore')]).toEqual([
      '2026-11-23T06:30:00Z',
      true,
      false,
    ]);
    expect(readFileSync(file(), 'utf8')).not.toContain('Adams');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is another for each reader and for other options', () => {
    open().keep(mail, '2026-11-20T06:30:00Z', 'old');
    open().keep(kind, '2026-11-23T06:30:00Z', 'new');
    open().keep({ ...kind, days: 1 }, '2026-11-23T08:00:00Z', 'other');
    expect([open().told(mail, 'old'), open().told(mail, 'new'), open().told(kind, 'new')]).toEqual([true, false, true]);
    for (const other of [{ to: 'you@example.com' }, { days: 3 }, { limit: 3 }, { form: 'html' }])
      expect(open().told({ ...mail, ...other }, 'old')).toBe(false);
    expect([open().givenAt(mail), open().givenAt(kind), open().givenAt({ ...mail, to: 'you@example.com' })]).toEqual([
      '2026-11-20T06:30:00Z',
      '2026-11-23T08:00:00Z',
      null,
    ]);
    expect(readFileSync(file(), 'utf8')).not.toContain('example');
  });

  it('is that of everybody in a file of earlier, until they are given one', () => {
    open().keep(kind, '2026-11-20T06:30:00Z', 'old');
    const [{ at, news }] = JSON.parse(readFileSync(file(), 'utf8')).given;
    writeFileSync(file(), JSON.stringify({ at, news }), { mode: 0o600 });
    expect([open().givenAt(mail), open().told(mail, 'old'), open().told(kind, 'old')]).toEqual([at, true, true]);
    open().keep(kind, '2026-11-23T06:30:00Z', 'new');
    expect([open().told(mail, 'old'), open().told(mail, 'new'), open().told(kind, 'old')]).toEqual([true, false, false]);
  });

  it('is kept for the fifty kinds that were given last', () => {
    for (let days = 0; days <= 50; days += 1) open().keep({ ...kind, days }, '2026-11-23T06:30:00Z', 'news');
    expect([0, 1, 50].map((days) => open().told({ ...kind, days }, 'news'))).toEqual([false, true, true]);
  });

  it.each([
    ['a list that is none', '{"given":7}'],
    ['a list of other things', '{"given":[null,7,{"at":"x"}]}'],
    ['nothing', ''],
    ['no object', 'null'],
    ['a time that is none', '{"at":"2026-13-45T25:00:00Z","news":"x"}'],
    ['a time that is no text', '{"at":7,"news":"x"}'],
    ['no news', '{"at":"2026-11-23T06:30:00Z"}'],
  ])('is none where the file holds %s', (_, text) => {
    mkdirSync(join(home, '.state'));
    writeFileSync(file(), text);
    expect([open().givenAt(kind), open().told(kind, 'x')]).toEqual([null, false]);
  });

  it('is not kept, and says so, where nothing can be written', () => {
    writeFileSync(join(home, '.state'), 'in the way');
    chmodSync(join(home, '.state'), 0o600);
    expect(open().keep(kind, '2026-11-23T06:30:00Z', 'news')).toBe(false);
  });

  it('has one name a day for each journal and each reader', () => {
    const name = open().nameOf('2026-11-23', 'me@example.com');
    expect(open().nameOf('2026-11-23', 'me@example.com')).toBe(name);
    expect(name).toMatch(/^2026-11-23\.[0-9a-f]{16}$/);
    const others = [
      open().nameOf('2026-11-24', 'me@example.com'),
      open().nameOf('2026-11-23', 'you@example.com'),
      open(join(home, 'other')).nameOf('2026-11-23', 'me@example.com'),
    ];
    expect(new Set([name, ...others]).size).toBe(4);
  });

  it('has a name for each news of a day', () => {
    const name = (news?: string) => open().nameOf('2026-11-23', 'me@example.com', news);
    expect(name('late')).toBe(name('late'));
    expect(new Set([name(), name('late'), name('later')]).size).toBe(3);
  });
});
