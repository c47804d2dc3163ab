import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { sampleJournal } from '../../src/sample/sample.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { placesFor } from '../../src/store/places.ts';
import { deskIn, monday, type TestDesk } from './desk.ts';

/** A desk as the demo has it, with a step taken back, so that there is something to redo, and with a draft. */
export async function deskWithSample(folder: string): Promise<TestDesk> {
  first ??= firstDesk();
  cpSync((await first).folder, folder, { recursive: true });
  return deskIn(folder);
}

/** Made once; the others are copies of it. */
let first: Promise<TestDesk> | null = null;

async function firstDesk(): Promise<TestDesk> {
  const desk = deskIn(mkdtempSync(join(tmpdir(), 'keepword-sample-')));
  const { journal, history } = sampleJournal(monday.slice(0, 10), { zone: 'Europe/Berlin' });
  desk.has({ ...journal, history });
  await desk.session('kw export --output keepword.json', 'kw promise zoe "send the offer" --by fri', 'kw undo');
  openDrafts(placesFor(desk.home, {})).keep({ id: '2d3xxxxxxxxx', startedAt: '2026-11-23T06:00:00Z', said: 'call', answers: {} });
  return desk;
}

afterAll(async () => {
  if (first !== null) rmSync((await first).folder, { recursive: true });
});
