import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { withContact } from '../../src/domain/contact-changes.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { placesFor } from '../../src/store/places.ts';
import { it } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { aContact } from '../helpers/sample-records.ts';
import { silently } from '../helpers/silently.ts';
import { people } from '../helpers/some-customers.ts';

it('logs a mail with somebody who was added between looking for them and saving', async ({ desk }) => {
  desk.has(people);
  const mail = join(desk.folder, 'new.eml');
  writeFileSync(mail, 'From: Ida Lund <ida@lund.example>\nSubject: Hello\n\nHi\n');
  const channel = { via: 'email' as const, address: 'Ida@Lund.example', label: null, preferred: false };
  const ida = aContact({ name: 'Ida Lund', channels: [channel] });
  const real = openStore(placesFor(desk.home, {}), silently());
  let isFirst = true;
  const update: typeof real.update = (command, change) => {
    if (isFirst) real.update('contact add', (latest) => ({ journal: withContact(latest, ida), happened: [], said: 'added' }));
    isFirst = false;
    return real.update(command, change);
  };
  const store = Object.create(real, { update: { value: update } }) as typeof real;

  const { exitCode, stderr } = await runHere(['log', '--eml', mail, '--new'], { env: desk.env, replacing: { store } });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Email from Ida Lund') });
  expect(real.read().contacts.filter(({ name }) => name === 'Ida Lund')).toMatchObject([{ id: ida.id, last: { via: 'email' } }]);
});
