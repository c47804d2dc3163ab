import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { generateJournal } from '../../bench/generator.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { placesFor } from '../../src/store/places.ts';
import { silently } from '../helpers/silently.ts';
import { doctorAt, freshFolder, leftOf } from '../store/doctor/patients.ts';

it('what is measured is a journal with which doctor is content', () => {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const places = placesFor(join(folder, 'keepword'), {});
  generateJournal(places.home, '2026-11-23T06:30:00Z', { interactions: 2_000, contacts: 40, openCommitments: 30 });
  const store = openStore(places, silently());
  expect(store.read().contacts.every(({ last }) => last !== null)).toBe(true);
  expect([...store.history().all()]).toHaveLength(2_000);
  expect(leftOf(doctorAt(places).examine())).toEqual([]);
});
