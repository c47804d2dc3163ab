import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/domain/journal.ts';
import { historyIn } from '../../src/store/history.ts';
import type { Places } from '../../src/store/places.ts';
import { aCase, aCommitment, aContact } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { freshPlaces, historyOf, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const done = aCommitment({ contactId: zoe.id, what: 'done', status: 'kept', closedAt: '2026-11-23T06:15:00Z' });
const theCase = aCase({
  createdAt: '2026-11-23T06:15:00Z',
  updatedAt: '2026-11-23T06:15:00Z',
  contactId: zoe.id,
  title: 'the late desk',
  status: 'solved',
});

/** Three calls and a commitment, with the lines of the history as a test wants them; `corrected` has one line more, which replaces the first. */
function withLines(edit: (text: string) => string | Buffer, isCorrected = false): Places {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe] }, [
    called(zoe.id, 'first'),
    called(zoe.id, 'second'),
    { type: 'commitment', record: done },
    { type: 'case', record: theCase } as unknown as Happening,
    called(zoe.id, 'third'),
  ]);
  if (isCorrected)
    put(storeAt(places), {}, [{ type: 'interaction', record: { ...aCall(zoe.id, 'first'), minutes: 5 }, replaces: true }]);
  writeFileSync(historyOf(places), edit(readFileSync(historyOf(places), 'latin1')), 'latin1');
  return places;
}

const wordsOf = (record: object): unknown => ['note', 'what', 'title'].map((key) => Reflect.get(record, key)).find(Boolean);

/** What a command that only shows the past gets to see, and what it is told. */
function shown(places: Places): { readonly all: readonly unknown[]; readonly told: readonly string[] } {
  const told = new Set<string>();
  const history = storeAt(places)
    .history()
    .skipping((where) => told.add(where));
  const all = [...history.all()].map(({ record }) => wordsOf(record));
  expect(history.mentioning([zoe.id]).map(({ record }) => wordsOf(record))).toEqual(all);
  return { all, told: [...told] };
}

const refusal = (line: number) =>
  expect.objectContaining({
    code: 'journal-damaged',
    message: `Line ${line} of history/2026.jsonl cannot be read. Nothing was changed.`,
  });

const damages: readonly (readonly [what: string, damage: (text: string) => string, line: number, left: readonly string[]])[] = [
  ['a quote is missing', (text) => text.replace('"second"', '"second,'), 2, ['first', 'done', 'the late desk', 'third']],
  [
    'its head is gone',
    (text) => text.replace(/\n\{"revision":1,"type"/, '\n{"revision":1,"typo"'),
    2,
    ['first', 'done', 'the late desk', 'third'],
  ],
  [
    'its kind is unknown',
    (text) => text.replace(/\n\{"revision":1,"type":"i/, '\n{"revision":1,"type":"x'),
    2,
    ['first', 'done', 'the late desk', 'third'],
  ],
  [
    'it ends too early',
    (text) => text.replace(/,"note":"second".*/, (rest) => ' '.repeat(rest.length)),
    2,
    ['first', 'done', 'the late desk', 'third'],
  ],
  [
    'there are zeros in it',
    (text) => text.replace('"second"', `"${'\0'.repeat(6)}"`),
    2,
    ['first', 'done', 'the late desk', 'third'],
  ],
  ['it is no UTF-8', (text) => text.replace('"third"', '"th\xffrd"'), 5, ['first', 'second', 'done', 'the late desk']],
];

describe.each([
  ['a history without corrections', false],
  ['a history with corrections', true],
] as const)('in %s a line that cannot be read because', (_, isCorrected) => {
  it.each(damages)('%s is left out where the past is shown, and told', (_what, damage, line, left) => {
    expect(shown(withLines(damage, isCorrected))).toEqual({ all: left, told: [`Line ${line} of history/2026.jsonl`] });
  });

  it.each(damages)('%s is refused by whatever must have all', (_what, damage, line) => {
    const places = withLines(damage, isCorrected);
    const history = storeAt(places).history();
    for (const form of ['lines', 'list'] as const) expect(() => [...history.bytes(form)]).toThrow(refusal(line));
    expect(() => [...history.all()]).toThrow(refusal(line));
    const own = aCall(zoe.id, line === 5 ? 'third' : 'second');
    expect(() => put(storeAt(places), {}, [{ type: 'interaction', record: own, replaces: true }])).toThrow(refusal(line));
  });

  it.each(['lines', 'list'] as const)('nothing is passed on whole as %s', (form) => {
    const passed = [
      ...storeAt(withLines((text) => text, isCorrected))
        .history()
        .bytes(form),
    ];
    const text = passed.map(({ bytes }) => bytes.toString('utf8')).join('');
    expect(text.match(/"note":"\w+"|"what":"done"|"title":"[\w ]+"/g)).toHaveLength(5);
    expect(text).toContain(isCorrected ? '"minutes":5' : '"minutes":null');
  });
});

it.each<[string, (text: string) => string, readonly string[]]>([
  [
    'an interaction without people',
    (text) => text.replace('"contactIds"', '"contactIdx"'),
    ['second', 'done', 'the late desk', 'third'],
  ],
  ['a commitment without a kind', (text) => text.replace('"kind"', '"kinx"'), ['first', 'second', 'the late desk', 'third']],
  ['a case without facts', (text) => text.replace('"facts"', '"factx"'), ['first', 'second', 'done', 'third']],
])('%s is no record, which nobody stumbles over', (_, damage, left) => {
  expect(shown(withLines(damage))).toMatchObject({ all: left, told: [expect.stringMatching(/^Line \d of/)] });
});

it('a correction that cannot be read leaves the record as it was, and is told', () => {
  const places = withLines((text) => text.replace(/"minutes":5/, '"minutes":5\xff'), true);
  expect(shown(places)).toEqual({
    all: ['first', 'second', 'done', 'the late desk', 'third'],
    told: ['Line 6 of history/2026.jsonl'],
  });
});

it('an empty line is one that cannot be read', () => {
  for (const isCorrected of [true, false]) {
    const places = withLines((text) => text.replace('{', '\n'), isCorrected);
    expect(shown(places)).toEqual({
      all: ['second', 'done', 'the late desk', 'third'],
      told: expect.arrayContaining(['Line 2 of history/2026.jsonl']),
    });
  }
});

it('a past in which nothing is has no bytes', () => {
  const nothing = { bytes: Buffer.alloc(0), place: 0, where: String, isDoubtful: false };
  expect([...historyIn(() => [nothing]).bytes('lines')]).toEqual([]);
});

it('a last line without its line break is read if it is whole', () => {
  const places = withLines((text) => `${text.slice(0, -1)}x`);
  expect(shown(places)).toEqual({ all: ['first', 'second', 'done', 'the late desk'], told: ['Line 5 of history/2026.jsonl'] });
});

it('a line longer than what is read at once is read whole', () => {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'long '.repeat(60_000)), called(zoe.id, 'short')]);
  expect([...storeAt(places).history().all()].map(({ record }) => String(wordsOf(record)).length)).toEqual([300_000, 5]);
});

it('a folder in the place of a history file is damage', () => {
  const places = withLines((text) => text);
  rmSync(historyOf(places));
  mkdirSync(historyOf(places));
  expect(() => [...storeAt(places).history().all()]).toThrow(
    'history/2026.jsonl cannot be used: it is not a file. Nothing was changed.',
  );
});
