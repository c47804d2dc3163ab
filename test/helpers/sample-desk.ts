import { mkdirSync } from 'node:fs';
import { sampleJournal } from '../../src/sample/sample.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { placesFor } from '../../src/store/places.ts';
import { deskIn, monday, type TestDesk } from './desk.ts';

/** A desk as the demo has it, with a step taken back, so that there is something to redo, and with a draft. */
export async function deskWithSample(folder: string): Promise<TestDesk> {
  mkdirSync(folder);
  const desk = deskIn(folder);
  const { journal, history } = sampleJournal(monday.slice(0, 10), { zone: 'Europe/Berlin' });
  desk.has({ ...journal, history });
  await desk.session('kw promise zoe "send the offer" --by fri', 'kw undo');
  openDrafts(placesFor(desk.home, {})).keep({ id: '2d3xxxxxxxxx', startedAt: '2026-11-23T06:00:00Z', said: 'call', answers: {} });
  return desk;
}
