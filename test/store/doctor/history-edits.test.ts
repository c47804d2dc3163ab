import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../../src/store/places.ts';
import { aCommitment, aLastContact } from '../../helpers/sample-records.ts';
import { aCall, called } from '../calls.ts';
import { freshPlaces, historyOf, operationsOf, put, replaceIn, storeAt } from '../open-stores.ts';
import { doctorAt, filesUnder, leftOf } from './patients.ts';

import { asHere, call, hakon, healthy, zoe } from './two-saves.ts';

describe('the history edited by hand', () => {
  const second = aCall(zoe.id, 'second');

  function withTwo(): Places {
    const places = healthy();
    put(storeAt(places), { contacts: [{ ...zoe, last: aLastContact(call.at, { interactionId: second.id }) }, hakon] }, [
      { type: 'interaction', record: second },
      { type: 'commitment', record: aCommitment({ contactId: zoe.id, what: 'done', status: 'kept', closedAt: call.at }) },
    ]);
    return places;
  }

  const notesIn = (places: Places): readonly unknown[] =>
    [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note') ?? Reflect.get(record, 'what'));

  const lineOf = (record: object): string => `{"revision":3,"type":"interaction",${JSON.stringify(record).slice(1)}\n`;
  const third = aCall(zoe.id, 'third');

  it.each<[string, (text: string) => string, RegExp, readonly string[]]>([
    [
      'a longer note',
      (text) => text.replace('"first"', '"first of all"'),
      /Line 1 .* was edited \(note\) by hand\.$/,
      ['first of all', 'second', 'done'],
    ],
    [
      'a note of the same length',
      (text) => text.replace('"first"', '"FIRST"'),
      /Line 1 .* was edited \(note\)/,
      ['FIRST', 'second', 'done'],
    ],
    ['a shorter note', (text) => text.replace('"first"', '"1"'), /Line 1 .* was edited \(note\)/, ['1', 'second', 'done']],
    [
      'a key more',
      (text) => text.replace('"second"', '"second","fax":1'),
      /Line 2 .* was edited \(fax\)/,
      ['first', 'second', 'done'],
    ],
    [
      'a commitment',
      (text) => text.replace('"done"', '"all done"'),
      /Line 3 .*: the commitment \w+ was edited \(what\)/,
      ['first', 'second', 'all done'],
    ],
    [
      'a line removed',
      (text) => text.replace(/^.*"first".*\n/m, ''),
      /: the interaction \w+ was removed by hand\.$/,
      ['second', 'done'],
    ],
    [
      'a line added in between',
      (text) => text.replace('\n', `\n${lineOf(third)}`),
      /Line 2 .* was added by hand\.$/,
      ['first', 'second', 'done', 'third'],
    ],
    [
      'a line added at the end',
      (text) => text + lineOf(third),
      /Line 4 .* was added by hand\.$/,
      ['first', 'second', 'done', 'third'],
    ],
  ])('%s is taken over, and can be taken back', (_, edit, says, after) => {
    const places = withTwo();
    const before = notesIn(places);
    const text = readFileSync(historyOf(places), 'utf8');
    writeFileSync(historyOf(places), edit(text));
    expect(asHere(places).examine().findings).toMatchObject([{ kind: 'history-edited', what: expect.stringMatching(says) }]);
    expect(asHere(places).examine().isUsable).toBe(true);
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(after);
    expect([...filesUnder(places.backups).values()]).toContain(Buffer.from(edit(text)).toString('latin1'));
    expect(asHere(places).examine().findings).toEqual([]);
    storeAt(places).undo();
    // What was removed comes back as a line of its own, which is the last one.
    expect(notesIn(places).toSorted()).toEqual(before.toSorted());
  });

  it('a line that stands there twice is said to, although nothing in it differs', () => {
    const places = withTwo();
    const text = readFileSync(historyOf(places), 'utf8');
    writeFileSync(historyOf(places), text + text.slice(0, text.indexOf('\n') + 1));
    const [found] = asHere(places).examine().findings;
    expect(found?.what).toMatch(/: the interaction \w+ was written once more by hand/);
  });

  it.each<[string, (text: string) => string, string]>([
    ['a record without a key', (text) => text.replace('"minutes":null,', ''), 'and cannot be taken over: it must have required'],
    [
      'a record without its people',
      (text) => text.replace(/"contactIds":[^\]]*\],/, ''),
      'and cannot be taken over: it must have required',
    ],
    [
      'a record that is none',
      (text) => text.replace('"minutes":null', '"minutes":"ten"'),
      'and cannot be taken over: minutes must be',
    ],
    [
      'a record that is twice there',
      (text) => text.replace('\n', `\n${lineOf({ ...call, note: 'again' })}`),
      'and cannot be taken over: its id is there twice',
    ],
  ])('%s stays as it is until somebody agrees to put it back', (_, edit, says) => {
    const places = withTwo();
    const notes = notesIn(places);
    const text = edit(readFileSync(historyOf(places), 'utf8').replace('"second"', '"2nd"'));
    writeFileSync(historyOf(places), text);
    const before = filesUnder(places.home);
    const { findings } = asHere(places).repair({ goOn: true });
    expect(findings).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining(says), repaired: null, command: 'kw doctor --repair --yes' }),
    );
    expect(filesUnder(places.home)).toEqual(before);
    expect(asHere(places).wouldPutBack()).toEqual([expect.stringContaining(says)]);

    const agreed = asHere(places).repair({ putBack: true }).findings;
    expect(agreed.filter(({ what }) => what.includes(says))).toMatchObject([
      { repaired: expect.stringMatching(/^Put back as it was\. What was there is kept as .*edited-.*history-2026\.jsonl\.$/) },
    ]);
    expect(notesIn(places)).toEqual(notes.map((note) => (note === 'second' ? '2nd' : note)));
    expect([...filesUnder(places.backups).values()]).toContain(Buffer.from(text).toString('latin1'));
    expect(asHere(places).examine().findings).toEqual([]);
    storeAt(places).undo();
    expect(notesIn(places)).toEqual(notes);
  });

  it('an added line that cannot be taken over is taken out once somebody agrees', () => {
    const places = withTwo();
    const notes = notesIn(places);
    replaceIn(historyOf(places), '\n', `\n${lineOf({ ...third, minutes: 'ten' })}`);
    expect(leftOf(asHere(places).repair())).toEqual([
      expect.stringMatching(/was added by hand, and cannot .*Put it right in an editor, or let it be taken out\.$/),
    ]);
    expect(leftOf(asHere(places).repair({ putBack: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(notes);
  });

  it.each<[string, (text: string) => string, readonly string[]]>([
    ['is no JSON', (text) => text.replace('"first"', '"first'), ['first', '2nd', 'done']],
    ['has no id', (text) => text.replace('"id"', '"ix"'), ['first', '2nd', 'done']],
    [
      'is no JSON, beside one that was added',
      (text) => text.replace('"first"', '"first') + lineOf(third),
      ['first', '2nd', 'done', 'third'],
    ],
  ])('beside a line that %s, which is made again, the others are taken over', (_, edit, after) => {
    const places = withTwo();
    writeFileSync(historyOf(places), edit(readFileSync(historyOf(places), 'utf8').replace('"second"', '"2nd"')));
    expect(asHere(places).examine().findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'history-damaged', line: 1 }),
        expect.objectContaining({ kind: 'history-edited', line: 2 }),
      ]),
    );
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(after);
    expect(asHere(places).examine().findings).toEqual([]);
  });

  it('a line that cannot be read takes back no correction that it made', () => {
    const places = withTwo();
    put(storeAt(places), {}, [{ type: 'interaction', record: { ...second, note: 'corrected' }, replaces: true }]);
    replaceIn(historyOf(places), '"note":"corrected"', '"note":"corrected');
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(['first', 'corrected', 'done']);
    expect(asHere(places).examine().findings).toEqual([]);
  });

  it('what an interrupted save left among it is not taken over', () => {
    const places = withTwo();
    const text = readFileSync(historyOf(places), 'utf8').replace('"first"', '"1st"');
    writeFileSync(historyOf(places), text + lineOf(third).replace('"revision":3', '"revision":4'));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(['1st', 'second', 'done']);
  });

  it('where nothing says what was there before, it is told what to do', () => {
    const places = withTwo();
    put(storeAt(places), {}, [{ type: 'interaction', record: { ...third, fax: 'none' } as typeof third }]);
    rmSync(operationsOf(places));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    const text = readFileSync(historyOf(places), 'utf8');
    for (const [from, to, line, why] of [
      ['"note"', '"notx"', 1, ` (it must have required property 'note')`],
      ['"fax":"none"', '"note":"one"', 4, ''],
    ] as const) {
      writeFileSync(historyOf(places), text.replace(from, to));
      const what = `Line ${line} of history/2026.jsonl cannot be read as a record${why}, and nothing says what it was; it is kept as it is. Put it right in an editor, then: kw doctor --repair --yes`;
      expect(leftOf(asHere(places).repair({ putBack: true }))).toEqual([what]);
    }
    writeFileSync(historyOf(places), text.replace('"first"', '"first of all"'));
    expect(leftOf(asHere(places).repair())).toEqual([
      'history/2026.jsonl was edited by hand, and nothing says what it was before. Once you agree, its lines count as they are now.',
    ]);
    expect(leftOf(asHere(places).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(['first of all', 'second', 'done', 'third']);
  });
});

describe('the history edited by hand, of several years', () => {
  const at = (year: number) => storeAt(years, `${year}-03-01T09:00:00Z`);
  let years: Places;

  it('is compared as a whole', () => {
    years = freshPlaces();
    const told = { ...zoe, last: aLastContact(call.at, { interactionId: call.id }) };
    put(at(2024), { contacts: [told] });
    put(at(2024), {}, [{ type: 'interaction', record: call }, called(zoe.id, 'of 2024')]);
    put(at(2025), {}, [{ ...called(zoe.id, 'of 2024'), replaces: true }, called(zoe.id, 'of 2025')]);
    replaceIn(join(years.history, '2025.jsonl'), '"note":"of 2024"', '"note":"of 1984"');
    rmSync(join(years.history, '2024.jsonl'));
    expect(
      doctorAt(years)
        .examine()
        .findings.map(({ kind, what }) => `${kind}: ${what}`),
    ).toEqual([
      expect.stringMatching(/^history-damaged: history\/2024\.jsonl is gone/),
      expect.stringMatching(/^history-edited: Line 1 of history\/2025\.jsonl: the interaction \w+ was edited \(note\)/),
      expect.stringMatching(/^cron: /),
    ]);
    expect(leftOf(doctorAt(years).repair())).toEqual([]);
    expect([...storeAt(years).history().all()].map(({ record }) => Reflect.get(record, 'note'))).toEqual([
      'first',
      'of 1984',
      'of 2025',
    ]);
  });

  it('keeps what else there is to repair from nothing', () => {
    const places = healthy();
    replaceIn(historyOf(places), '"minutes":null', '"minutes":"ten"');
    chmodSync(places.home, 0o755);
    expect(asHere(places).repair().findings).toMatchObject([
      { kind: 'mode', repaired: 'Its mode is 0700 now.' },
      { kind: 'history-edited', repaired: null },
    ]);
  });
});
