import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placesFor } from '../../../src/store/places.ts';
import { startOf, thisProcess } from '../../../src/store/processes.ts';
import { openRuns } from '../../../src/store/schedule/scheduled-runs.ts';

let home: string;
let now = 0;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keepword-runs-'));
  now = Date.parse('2026-11-23T06:30:00Z');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const runs = () => openRuns(placesFor(home, {}), () => now);
const path = () => join(home, '.state/scheduled.json');

it('knows nothing at first', () => {
  expect(runs().read()).toEqual({ since: null, last: null });
});

it('keeps since when there is a schedule, when a run began and how it ended', () => {
  expect(runs().scheduled()).toBeNull();
  now += 60_000;
  expect(runs().started()).toBeNull();
  const begun = { since: '2026-11-23T06:30:00Z', last: { startedAt: '2026-11-23T06:31:00Z', exitCode: null } };
  expect(runs().read()).toEqual(begun);
  expect(runs().ended(4)).toBeNull();
  expect(runs().read()).toEqual({ ...begun, last: { ...begun.last, exitCode: 4 } });
  now += 60_000;
  runs().scheduled();
  expect(runs().read()).toEqual({ since: '2026-11-23T06:32:00Z', last: { ...begun.last, exitCode: 4 } });
});

it('ends no run that did not begin', () => {
  expect(runs().ended(0)).toBeNull();
  expect(runs().read().last).toBeNull();
});

it('makes no journal of a folder that is not there', () => {
  rmSync(home, { recursive: true });
  expect(runs().started()).toBe('its folder is not there');
  expect(() => readFileSync(path())).toThrow('ENOENT');
});

/** A process that lives, and is not this one. */
const another = { pid: process.ppid, started: startOf(process.ppid) };

it('waits for nobody for long, and says so', () => {
  mkdirSync(join(home, '.state'));
  const lock = join(home, '.state/lock');
  writeFileSync(
    lock,
    JSON.stringify({ ...thisProcess(), ...another, token: 'ab12', command: 'log', at: '2026-11-23T06:30:00Z' }),
  );
  const waiting = openRuns(placesFor(home, {}), () => now, 50);
  expect(waiting.started()).toMatch(/^The journal is in use: process \d+ on .* has been saving \(log\) since .*[^.]$/);
  rmSync(lock);
  expect(waiting.started()).toBeNull();
});

it('says why it cannot keep anything', () => {
  writeFileSync(join(home, '.state'), '');
  expect(runs().started()).toBe('something else is there');
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '{"since":"yesterday","last":"today"}',
  '{"since":7,"last":null}',
  '{"last":{"startedAt":"2026-13-41T00:00:00Z"}}',
  '{"last":{}}',
])('takes %s for nothing', (text) => {
  mkdirSync(join(home, '.state'));
  writeFileSync(path(), text);
  expect(runs().read()).toEqual({ since: null, last: null });
});

it.each([
  '{"startedAt":"2026-11-23T06:30:00Z"}',
  '{"startedAt":"2026-11-23T06:30:00Z","exitCode":"0"}',
])('takes %s for a run that did not end', (last) => {
  mkdirSync(join(home, '.state'));
  writeFileSync(path(), `{"last":${last}}`);
  expect(runs().read().last).toEqual({ startedAt: '2026-11-23T06:30:00Z', exitCode: null });
});
