import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { ownTime } from '../../src/store/own-time.ts';
import { freshPlaces } from './open-stores.ts';

const at = '2026-11-23T06:30:00Z';

it.each([
  ['{"zone":"Asia/Tokyo"}', '2026-11-23T15:30:00+09:00'],
  ['{"zone":"Europe/Berlin","days":3}', '2026-11-23T07:30:00+01:00'],
])('says a moment by the clock of the settings: %s', (settings, said) => {
  const places = freshPlaces();
  mkdirSync(places.home, { recursive: true });
  writeFileSync(places.configuration, settings);
  expect(ownTime(places, at)).toBe(said);
});

it.each([
  null,
  '{"zone":null}',
  '{"zone":"Nowhere/X"}',
  '{',
])('or by that of the machine, where they say none: %s', (settings) => {
  const places = freshPlaces();
  mkdirSync(places.home, { recursive: true });
  if (settings !== null) writeFileSync(places.configuration, settings);
  expect(Date.parse(ownTime(places, at))).toBe(Date.parse(at));
});

it('or by UTC, where TZ names no zone', () => {
  const { TZ } = process.env;
  onTestFinished(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  process.env.TZ = 'Nowhere/X';
  expect(ownTime(freshPlaces(), at)).toBe('2026-11-23T06:30:00+00:00');
});
