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

describe('the digest given last', () => {
  it('is none at first', () => {
    expect([open().givenAt(), open().told('news')]).toEqual([null, false]);
  });

  it('is remembered with when it was given and what it told, but not in its words', () => {
    expect(open().keep('2026-11-23T06:30:00Z', 'Zoë Adams')).toBe(true);
    expect([open().givenAt(), open().told('Zoë Adams'), open().told('Kai Moore')]).toEqual(['2026-11-23T06:30:00Z', true, false]);
    expect(readFileSync(file(), 'utf8')).not.toContain('Adams');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['nothing', ''],
    ['no object', 'null'],
    ['a time that is none', '{"at":"2026-13-45T25:00:00Z","news":"x"}'],
    ['a time that is no text', '{"at":7,"news":"x"}'],
    ['no news', '{"at":"2026-11-23T06:30:00Z"}'],
  ])('is none where the file holds %s', (_, text) => {
    mkdirSync(join(home, '.state'));
    writeFileSync(file(), text);
    expect([open().givenAt(), open().told('x')]).toEqual([null, false]);
  });

  it('is not kept, and says so, where nothing can be written', () => {
    writeFileSync(join(home, '.state'), 'in the way');
    chmodSync(join(home, '.state'), 0o600);
    expect(open().keep('2026-11-23T06:30:00Z', 'news')).toBe(false);
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
});
