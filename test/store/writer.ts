import type { Journal } from '../../src/domain/journal.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { patience } from '../../src/store/lock.ts';
import { placesFor } from '../../src/store/places.ts';
import { silently } from '../helpers/silently.ts';
import { called } from './calls.ts';

/** A process that saves many times: each save adds an alias to the first contact and a call to the past, and is then read back. */
const [home = '', writer = '', count = '0'] = process.argv.slice(2);

for (let number = 0; number < Number(count); number++) {
  const note = `${writer}-${number}`;
  const store = openStore(placesFor(home, {}), { ...silently(), patience: patience.ofPrograms });
  store.update('log', (latest) => ({
    journal: withAlias(latest, note),
    happened: [called(latest.contacts[0]?.id ?? '', note)],
    said: note,
  }));
  if (store.history().mentioning([`"note":"${note}"`]).length !== 1) throw new Error(`${note} is lost`);
}

function withAlias(journal: Journal, alias: string): Journal {
  return { ...journal, contacts: journal.contacts.map((contact) => ({ ...contact, aliases: [...contact.aliases, alias] })) };
}
