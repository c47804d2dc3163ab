import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../../src/store/places.ts';
import { filesIn, grep } from '../../helpers/grep.ts';
import { aCommitment, aContact, aLastContact, anId } from '../../helpers/sample-records.ts';
import { aCall, called } from '../calls.ts';
import { forgettingAt, freshPlaces, put, storeAt } from '../open-stores.ts';
import { doctorAt, filesUnder, heldIn, leftOf } from './patients.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const call = aCall(anId('Håkon Sørli'), 'second');
const hakon = aContact({ name: 'Håkon Sørli', last: aLastContact(call.at, { interactionId: call.id }) });
const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });
const brochure = aCommitment({ contactId: hakon.id, what: 'the brochure' });
const traces = ['Zoë Adams', 'first', 'third', 'the offer', zoe.id, offer.id];

/** Two years of two people, of whom one was forgotten, and what was written down since. */
function forgotten(since = true): Places {
  const places = written();
  forgettingAt(places).forget(zoe.id);
  if (since) put(storeAt(places), { commitments: [brochure] }, [called(hakon.id, 'fourth')]);
  return places;
}

function written(): Places {
  const places = freshPlaces();
  const then = storeAt(places, '2025-12-31T10:00:00Z');
  put(then, { contacts: [zoe, hakon] }, [called(zoe.id, 'first'), { type: 'interaction', record: call }], 'Zoë Adams added');
  put(storeAt(places), { commitments: [offer] }, [called(zoe.id, 'third')]);
  put(storeAt(places), { contacts: [zoe, { ...hakon, area: 'Oslo', introducedById: zoe.id }] });
  return places;
}

const newest = (folder: string): string => join(folder, readdirSync(folder).toSorted().at(-1) ?? '');

it('a journal from which somebody was forgotten is healthy', () => {
  const places = forgotten();
  const before = filesUnder(places.home);
  expect(
    doctorAt(places)
      .examine()
      .findings.filter(({ kind }) => kind !== 'cron'),
  ).toEqual([]);
  expect(filesUnder(places.home)).toEqual(before);
});

describe.each([
  ['right after', false],
  ['with a change after it', true],
])('nothing of somebody who was forgotten comes back, %s', (_, since) => {
  it.each<readonly [string, (places: Places) => void]>([
    ['the journal is gone', ({ journal }) => rmSync(journal)],
    ['the journal is cut off', ({ journal }) => truncateSync(journal, 300)],
    [
      'the journal and all backups are gone',
      ({ journal, backups }) => {
        for (const path of [journal, backups]) rmSync(path, { recursive: true });
      },
    ],
    ['an earlier journal is put back', ({ journal, backups }) => writeFileSync(journal, readFileSync(newest(backups)))],
    ['the history is gone', ({ history }) => rmSync(newest(history))],
    [
      'all of the history is damaged',
      ({ history }) => {
        for (const name of readdirSync(history)) writeFileSync(join(history, name), '?');
      },
    ],
    [
      'the journal and the history are gone',
      ({ journal, history }) => {
        for (const path of [journal, newest(history)]) rmSync(path);
      },
    ],
  ])('when %s', (_how, destroy) => {
    const places = forgotten(since);
    const [held, files] = [heldIn(places), filesIn(places.home).filter((name) => /^(journal|history|operations)/.test(name))];
    const bytes = files.map((name) => readFileSync(join(places.home, name), 'utf8'));
    destroy(places);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    expect(heldIn(places)).toBe(held);
    expect(files.map((name) => readFileSync(join(places.home, name), 'utf8'))).toEqual(bytes);
    expect(grep(places.home, traces)).toEqual([]);
    expect(leftOf(doctorAt(places).examine())).toEqual([]);
  });
});

describe('forgetting that was cut off', () => {
  /** All is as if the program died right after the journal was replaced. */
  function cutOff(): Places {
    const places = written();
    const before = filesUnder(places.home);
    forgettingAt(places).forget(zoe.id);
    const journal = readFileSync(places.journal, 'utf8');
    for (const [path, bytes] of before)
      if (!path.includes('/.state/')) writeFileSync(path, bytes, { encoding: 'latin1', mode: 0o600 });
    const erasing = [zoe.id, offer.id, anId('call first'), anId('call third')];
    writeFileSync(places.journal, journal.replace('\n}\n', `,\n  "erasing": ${JSON.stringify(erasing)}\n}\n`));
    return places;
  }

  it('is found, and finished by --repair', () => {
    const places = cutOff();
    const files = filesUnder(places.home);
    const [held, what] = [heldIn(places), 'is not gone from every file yet; the next change finishes it.'];
    expect(leftOf(doctorAt(places).examine())).toEqual([expect.stringContaining(what)]);
    expect(filesUnder(places.home)).toEqual(files);
    expect(grep(places.home, traces)).not.toEqual([]);
    const { findings } = doctorAt(places).repair();
    expect(findings.filter(({ kind }) => kind !== 'cron')).toMatchObject([
      { kind: 'forgetting-unfinished', repaired: 'Finished; it cannot be taken back.' },
    ]);
    expect(grep(places.home, traces)).toEqual([]);
    expect(heldIn(places)).toBe(held);
    expect(storeAt(places).undoable(9)).toEqual([]);
  });

  it('does not bring them back either when the journal is destroyed then', () => {
    const places = cutOff();
    const held = heldIn(places);
    rmSync(places.journal);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    expect(heldIn(places)).toBe(held);
  });
});
