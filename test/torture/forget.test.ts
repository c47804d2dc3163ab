import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import type { Interaction } from '../../src/domain/interaction.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { type Places, placesFor } from '../../src/store/places.ts';
import { deskIn, type TestDesk } from '../helpers/desk.ts';
import { filesIn, grep } from '../helpers/grep.ts';
import { anId } from '../helpers/sample-records.ts';
import { silently } from '../helpers/silently.ts';
import { customers, hakon, zoe } from '../helpers/some-customers.ts';
import { called } from '../store/calls.ts';
import { figure } from './helpers/figures.ts';
import { killedAt, type Moment, momentsOf } from './helpers/killed-at.ts';

const traces = ['Zoë', '+44 20 7946 0018', 'quartz', 'cello', zoe.id];

it('is all or nothing when it is killed at any of its system calls, and finished by the next change', async () => {
  expect(inject('buildFailure')).toBe(null);
  const folder = mkdtempSync(join(tmpdir(), 'keepword-forget-'));
  const counts = { moments: 0, notBegun: 0, finished: 0 };
  try {
    const model = await written(join(folder, 'model'));
    const before = (await model.run(['export', '--format', 'ndjson'])).stdout;
    const moments = await momentsIn(folder, model);
    const after = await exportedAfter(folder, model);
    for (const moment of moments) {
      const desk = copied(model, join(folder, 'round'));
      const isForgotten = await killed(desk, moment, before, after);
      counts.moments++;
      counts[isForgotten ? 'finished' : 'notBegun']++;
      rmSync(desk.folder, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(counts.notBegun).toBeGreaterThan(20);
  expect(counts.finished).toBeGreaterThan(20);
  figure(
    `contact forget, killed at each of its ${counts.moments} system calls that change something`,
    `${counts.notBegun} times all was as before, ${counts.finished} times the next change finished it; 0 traces, 0 records of others lost`,
  );
});

/** Kills it once, looks at what reads show, changes something else, and looks at every byte. Answers whether the person is gone. */
async function killed(desk: TestDesk, moment: Moment, before: string, after: string): Promise<boolean> {
  const said = `killed at ${moment.call} ${moment.number}`;
  killedAt(forgetting(desk), moment);
  const isForgotten = !readFileSync(join(desk.home, 'journal.json'), 'utf8').includes('"name":"Zoë');
  const records = isForgotten ? after : before;
  expect(recordsIn((await desk.run(['export', '--format', 'ndjson'])).stdout), said).toEqual(recordsIn(records));
  expect(await desk.session('kw contact edit hakon --area Oslo'), said).toContain('Changed');
  expect(await desk.session('kw undo'), said).toContain('Taken back');
  expect(recordsIn((await desk.run(['export', '--format', 'ndjson'])).stdout), said).toEqual(recordsIn(records));
  if (isForgotten) expect(grep(desk.home, traces), said).toEqual([]);
  expect(leftIn(desk.home), said).toEqual([]);
  return isForgotten;
}

/** Without the line that says when it was exported. */
const recordsIn = (exported: string): readonly string[] => exported.trimEnd().split('\n').slice(1);

/** Files that belong to nothing. */
function leftIn(home: string): readonly string[] {
  const named = Object.keys(JSON.parse(readFileSync(join(home, 'journal.json'), 'utf8')).files);
  return filesIn(home).filter(
    (name) => (/^(history|operations)\//.test(name) && !named.includes(name)) || name.endsWith('.tmp') || name.includes('ticket'),
  );
}

const forgetting = ({ folder, env }: TestDesk) => ({ args: ['contact', 'forget', zoe.id, '--yes'], env, folder });

async function momentsIn(folder: string, model: TestDesk): Promise<readonly Moment[]> {
  const desk = copied(model, join(folder, 'counted'));
  return momentsOf(forgetting(desk));
}

async function exportedAfter(folder: string, model: TestDesk): Promise<string> {
  const desk = copied(model, join(folder, 'after'));
  expect((await desk.run(['contact', 'forget', zoe.id, '--yes'])).exitCode).toBe(0);
  expect(grep(desk.home, traces)).toEqual([]);
  return (await desk.run(['export', '--format', 'ndjson'])).stdout;
}

function copied(model: TestDesk, folder: string): TestDesk {
  cpSync(model.folder, folder, { recursive: true });
  return deskIn(folder);
}

/** Two years of two people, with backups, drafts, steps taken back, and a history in which lines were corrected. */
async function written(folder: string): Promise<TestDesk> {
  mkdirSync(folder);
  const desk = deskIn(folder);
  const places = placesFor(desk.home, {});
  earlier(places);
  const lines = [
    'kw log zoe "Talked about quartz" --learned "plays the cello" --promise "send the quartz offer by fri"',
    'kw log hakon "Wants the wood by May"',
    'kw contact edit hakon --introduced-by zoe',
    'kw waiting hakon "the plan" --from zoe --by fri',
    'kw done 5pm "sent the quartz file"',
    'kw undo',
    'kw promise hakon "call Zoë Adams" --by fri',
    'kw undo',
    'kw contact add "Zoë Cello" --phone "+44 20 7946 0018" --area cello',
    'kw undo',
  ];
  for (const line of lines) expect(await desk.session(line), line).not.toContain('[exit');
  const answers = { contact: zoe.id, note: 'about quartz' };
  openDrafts(places).keep({ id: anId('a draft'), startedAt: '2026-11-23T06:30:00Z', said: 'call with Zoë Adams', answers });
  return desk;
}

function earlier(places: Places): void {
  const store = openStore(
    places,
    silently(() => Date.parse('2025-11-24T06:30:00Z')),
  );
  const { contacts = [], organizations, commitments = [], ...rest } = customers;
  expect(organizations).toHaveLength(1);
  const both: Interaction = { ...(called(zoe.id, 'a meeting of three').record as Interaction), contactIds: [zoe.id, hakon.id] };
  const people = contacts.map((contact) => ({ ...contact, organizationId: null }));
  store.update('import', (latest) => ({
    journal: { ...latest, ...rest, contacts: people, commitments },
    happened: [called(hakon.id, 'about wood'), called(zoe.id, 'about quartz'), { type: 'interaction', record: both }],
    said: 'Zoë Adams and Håkon',
  }));
  const corrected: Interaction = {
    ...(called(zoe.id, 'about quartz').record as Interaction),
    note: 'about quartz and the cello',
  };
  store.update('edit', (journal) => ({
    journal,
    happened: [{ type: 'interaction', record: corrected, replaces: true }],
    said: 'Corrected',
  }));
}
