import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordChange } from '../../../src/store/changes.ts';
import { DiskShelf } from '../../../src/store/disk-shelf.ts';
import { type Places, placesFor } from '../../../src/store/places.ts';
import { thisProcess } from '../../../src/store/processes.ts';
import { aCommitment, aContact, aLastContact, anId } from '../../helpers/sample-records.ts';
import { aCall } from '../calls.ts';
import { freshPlaces, opening, put, storeAt } from '../open-stores.ts';
import { doctorAt, later } from './patients.ts';

/** A call, with whom it was, somebody else, and a promise. */
export const call = aCall(anId('Zoë Adams'), 'first');
export const zoe = aContact({ name: 'Zoë Adams', last: aLastContact(call.at, { interactionId: call.id }) });
export const hakon = aContact({ name: 'Håkon Sørli' });
export const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });

/** A healthy journal of two saves, in the place where cron would look, too. */
export function healthy(): Places {
  const { home } = freshPlaces();
  const places = placesFor(undefined, { HOME: dirname(home) });
  put(storeAt(places), { contacts: [zoe] }, [{ type: 'interaction', record: call }]);
  put(storeAt(places), { contacts: [zoe, hakon], commitments: [offer] });
  return places;
}

/** The first of its backups. */
export const backupOf = ({ backups }: Places): string => join(backups, readdirSync(backups)[0] ?? '');

/** Where its drafts are. */
export const draftsOf = ({ state }: Places): string => join(state, 'drafts');

/** Saves changes as they are, which no command would. */
export const saveChanges = (places: Places, changed: readonly RecordChange[]): unknown =>
  new DiskShelf(places, opening).save('test', () => ({
    said: 'a change',
    changed,
    undoes: null,
    redoes: null,
  }));

/** What is in a lock. */
export const claim = { ...thisProcess(), token: 'ab12', command: 'log', at: '2026-11-23T06:00:00Z' };

/** Leaves a lock there, as of a moment in seconds since 1970. */
export function lockedBy({ state }: Places, holder: Partial<typeof claim> | string, seconds = 1): void {
  const path = join(state, 'lock');
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify({ ...claim, ...holder }), { mode: 0o600 });
  utimesSync(path, seconds, seconds);
}

/** The doctor, on the machine that has this journal. */
export const asHere = (places: Places) => {
  const environment = { HOME: dirname(dirname(dirname(places.home))), TZ: 'Europe/Berlin' };
  return doctorAt(places, later, environment);
};
