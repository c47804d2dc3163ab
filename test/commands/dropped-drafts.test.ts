import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { placesFor } from '../../src/store/places.ts';
import { deskIn } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { anId } from '../helpers/sample-records.ts';
import { people } from '../helpers/some-customers.ts';

it('says what was in a draft before it is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-dropped-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { env, has, home } = deskIn(folder);
  has(people);
  const drafts = openDrafts(placesFor(home, {}));
  const note = 'She wants the offer by May.';
  const draft = { id: anId('a draft'), startedAt: '2026-11-23T06:30:00Z', said: 'call with Zoë Adams', answers: { note } };
  drafts.keep(draft);
  const refusing = () => {
    throw new UserError('not-saved', 'The disk can only be read.', 'Look at it.');
  };
  const { stderr, exitCode } = await runHere(['drafts', 'drop', draft.id], {
    env,
    replacing: { drafts: { ...drafts, drop: refusing } },
  });
  expect(stderr).toContain(note);
  expect(stderr).toContain('The disk can only be read.');
  expect(exitCode).toBe(1);
  expect(drafts.list()).toEqual([draft]);
});
