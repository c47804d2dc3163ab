import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, it } from 'vitest';
import { generateJournal } from '../../bench/generator.ts';
import { program } from '../helpers/run-program.ts';
import { figure } from './helpers/figures.ts';
import { inFigures } from './helpers/scale.ts';

const interactions = 500_000;
const most = 120;

const folder = mkdtempSync(join(tmpdir(), 'keepword-long-'));
const home = join(folder, 'keepword');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('an export of half a million interactions never holds more than a part of them', { timeout: 900_000 }, () => {
  expect(inject('buildFailure')).toBe(null);
  generateJournal(home, '2026-11-23T06:30:00Z', { interactions, closedCommitments: 5_000 });
  const peaks = [
    ['export'],
    ['export', '--format', 'ndjson'],
    ['export', '--redact'],
    ['export', '--since', '2024-01-01', '--format', 'ndjson'],
    ['export', '--format', 'csv', '--only', 'interactions'],
    ['export', '--output', join(folder, 'all.json')],
  ].map((args) => [args.join(' ').replace(folder, '…'), peakOf(args)] as const);
  expect(statSync(join(folder, 'all.json')).size).toBeGreaterThan(interactions * 300);
  figure(
    `exports of ${inFigures(interactions)} interactions, at most ${most} MiB of memory`,
    peaks.map(([line, peak]) => `\`${line}\` ${peak} MiB`).join(', '),
  );
  for (const [line, peak] of peaks) expect(peak, line).toBeLessThan(most);
  const ofLowdb = peakOf(
    [join(folder, 'all.json'), 'one', '0', 'read'],
    fileURLToPath(new URL('helpers/plain-lowdb.mjs', import.meta.url)),
  );
  figure('the same read with plain lowdb', `${ofLowdb} MiB`);
  expect(ofLowdb).toBeGreaterThan(most);
});

/** The most memory that a run ever held, in MiB. */
function peakOf(args: readonly string[], run = program): number {
  const out = openSync('/dev/null', 'w');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    KEEPWORD_HOME: home,
    KEEPWORD_NOW: '2026-11-23T07:30',
    TZ: 'Europe/Berlin',
  };
  const preload = fileURLToPath(new URL('../../bench/peak.cjs', import.meta.url));
  const { stderr, status } = spawnSync(process.execPath, ['--require', preload, run, ...args], {
    ...{ env, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
  });
  closeSync(out);
  expect(status, stderr).toBe(0);
  return Math.ceil(Number(stderr.trimEnd().split('\n').at(-1)));
}
