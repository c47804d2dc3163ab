import { writeSync } from 'node:fs';
import type { Candidate } from './completion/candidate.ts';
import type { Sources } from './completion/candidates.ts';
import { completed } from './completion/completed.ts';
import { commandTable } from './completion/generated/command-table.js';
import type { Glance } from './completion/glance.ts';
import { isUntold } from './domain/commitment-changes.ts';
import { shortestIds } from './domain/ids.ts';
import { toInstant } from './domain/moment.ts';
import { openDrafts } from './store/drafts.ts';
import { glanceAt } from './store/journal-glance.ts';
import { ownDay } from './store/own-time.ts';
import { type Places, placesFor } from './store/places.ts';

/** Answers the completion scripts of the shells: `kw __complete bash ...`. Whoever is typing is never told of anything that went wrong. */
export async function main([, ...asked]: readonly string[]): Promise<number> {
  try {
    const lines = completed(asked, commandTable, sourcesAt);
    writeSync(1, lines.map((line) => `${line}\n`).join(''));
  } catch {
    // A journal that is damaged, missing, or of another version has nothing to complete from.
  }
  return 0;
}

function sourcesAt(home: string | null): Sources {
  const { env } = process;
  const places = placesFor(home === null ? undefined : home.replace(/^~(?=\/|$)/, env.HOME ?? '~'), env);
  return {
    journal: () => glanceOver(places),
    drafts: () => draftsAt(places),
    zones: () => Intl.supportedValuesOf('timeZone'),
    today: () => env.KEEPWORD_NOW?.slice(0, 10) || ownDay(places, toInstant(Date.now())),
  };
}

function glanceOver(places: Places): Glance {
  const journal = glanceAt(places);
  return {
    contacts: () =>
      journal.contacts(({ id, name, aliases, organizationId, role, area }) => ({
        id,
        name,
        aliases,
        organizationId,
        role,
        area,
      })),
    contactNames: () => journal.contactNames(),
    organizations: () => journal.organizations(({ id, name, aliases, area }) => ({ id, name, aliases, area })),
    commitments: () =>
      journal.commitments((one) => {
        const { id, what, kind, via, contactId, due, status } = one;
        return { id, what, kind, via, contactId, due, status, isUntold: isUntold(one) };
      }),
    cases: () => journal.cases(({ id, title, contactId, status }) => ({ id, title, contactId, status })),
    otherIds: () => [
      ...journal.organizations(({ id }) => id),
      ...journal.cases(({ id, steps, parties }) => [id, ...[...steps, ...parties].map((part) => part.id)]).flat(),
      ...journal.answers(({ id }) => id),
    ],
  };
}

function draftsAt(places: Places): readonly Candidate[] {
  const drafts = openDrafts(places).list();
  const short = shortestIds(drafts.map(({ id }) => id));
  return drafts.map(({ id, said }) => ({ value: short.get(id) ?? id, says: said }));
}
