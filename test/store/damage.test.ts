import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flawIn } from '../../src/domain/strict-json.ts';
import { UserError } from '../../src/domain/user-error.ts';
import type { Places } from '../../src/store/places.ts';
import { aCommitment, aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { freshPlaces, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });

function saved(): Places {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe] });
  put(storeAt(places), { contacts: [zoe, hakon], commitments: [offer] });
  return places;
}

function removed<T>(folder: string, answer: T): T {
  rmSync(folder, { recursive: true });
  return answer;
}

function makeHuge(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 600 * 2 ** 20);
}

/** What reading says, or null when it works; anything but a UserError is a bug. */
function complaintOf(places: Places): UserError | null {
  try {
    storeAt(places).read();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('journal.json is refused, and left alone, when', () => {
  it.each<[string, (text: string) => string | Buffer, string]>([
    ['it is empty', () => '', 'it is empty'],
    ['it is all zeros', (text) => Buffer.alloc(text.length), 'line 1'],
    ['it is null', () => 'null', 'does not say that it is a journal'],
    ['it is a list', () => '[]', 'does not say that it is a journal'],
    ['it is the file of something else', () => '{"name":"other"}', 'does not say that it is a journal'],
    ['it is cut off', (text) => text.slice(0, text.indexOf('Zoë') + 2), 'line 8: a text is missing, not finished'],
    ['it is UTF-16', (text) => Buffer.from(text, 'utf16le'), 'it is not UTF-8'],
    ['it is not UTF-8', (text) => Buffer.from(text, 'latin1'), 'it is not UTF-8'],
    ['a key is there twice', replaced('"area":null', '"area":null,"area":"x"'), 'line 8: the same key is there twice'],
    [
      'a number is too long to keep',
      replaced('"area":null', '"area":null,"fax":12345678901234567890'),
      'line 8: a number is too long',
    ],
    [
      'it is nested without end',
      replaced('"area":null', `"area":null,"x":${'['.repeat(1e5)}${']'.repeat(1e5)}`),
      'nested more than 100',
    ],
    ['only its format is another', replaced('journal/1', 'journal/5'), 'it is of format 5, and was saved in format 1'],
    ['a key is missing', replaced('"area":null,', ''), "contacts[0] must have required property 'area'"],
    ['a value is wrong', replaced('"standing":"customer"', '"standing":"enemy"'), 'contacts[0].standing must be equal to one of'],
    ['an id is no id', replaced(/"id":"\w+"/, '"id":"42"'), 'contacts[0].id must match pattern'],
    ['an id is there twice', replaced(hakon.id, zoe.id), 'contacts[1].id is there twice'],
    ['it names files elsewhere', replaced('operations/2026-11', '../../2026-11'), 'files must name files of the history'],
  ])('%s', (_, change, why) => {
    const places = saved();
    const damaged = change(readFileSync(places.journal, 'utf8'));
    writeFileSync(places.journal, damaged);
    expect(complaintOf(places)).toMatchObject({ code: 'journal-damaged' });
    expect(complaintOf(places)?.message).toContain(why);
    expect(complaintOf(places)?.message).toMatch(/journal\.json cannot be used: .*Nothing was changed\.$/s);
    expect(complaintOf(places)?.message).not.toContain('Zoë');
    expect(complaintOf(places)?.hint).toMatch(
      /^The last good copy is of 20\d\d-.*, with 1 record\. .* kw doctor --repair\. .* kw backup restore 1$/,
    );
    expect(() => put(storeAt(places), { contacts: [] })).toThrow(why);
    expect(readFileSync(places.journal)).toEqual(Buffer.from(damaged));
  });

  it.each<[string, (places: Places, text: string) => string]>([
    ['with other records than were saved here', (_, text) => text.replace('Zoë Adams', 'Zoë Bell')],
    ['with keys that this one does not know', (_, text) => text.replace('"contacts"', '"people"')],
    ['whose operations are gone', (places, text) => removed(places.operations, text)],
  ])('it is of a newer version, %s', (_, change) => {
    const places = saved();
    writeFileSync(places.journal, change(places, readFileSync(places.journal, 'utf8')).replace('journal/1', 'journal/12'));
    expect(complaintOf(places)).toMatchObject({
      code: 'journal-newer',
      message: expect.stringContaining('format 12, this one knows 1'),
    });
  });

  it.each<[string, (path: string) => void, string]>([
    ['it is a folder', (path) => mkdirSync(path), 'it is not a file'],
    ['it is a pipe', (path) => execFileSync('mkfifo', [path]), 'it is not a file'],
    ['its link leads nowhere', (path) => symlinkSync('nowhere', path), 'its link leads nowhere'],
    ['it is far too large', makeHuge, 'it is larger than 200 MiB'],
  ])('%s', (_, make, why) => {
    const places = saved();
    rmSync(places.journal);
    make(places.journal);
    expect(complaintOf(places)?.message).toContain(why);
    expect(() => put(storeAt(places), { contacts: [] })).toThrow(why);
  });
});

it('the last good copy is one that is good', () => {
  const places = saved();
  put(storeAt(places), { contacts: [zoe] });
  const [oldest = '', newest = ''] = readdirSync(places.backups).toSorted();
  writeFileSync(places.journal, '{');
  for (const [text, hint] of [
    ['{"contacts":[]}', /^The last good copy is of 20\d\d-.*, with 1 record\./],
    ['{', /^The last good copy is of 20\d\d-.*, with 1 record\./],
  ] as const) {
    writeFileSync(join(places.backups, newest), text);
    expect(complaintOf(places)?.hint).toMatch(hint);
  }
  rmSync(join(places.backups, oldest));
  expect(complaintOf(places)?.hint).toMatch(/^There is no good copy in .*backups\. See what can be had back: kw doctor\./);
});

describe('journal.json is read when', () => {
  it('an editor put a byte order mark before it', () => {
    const places = saved();
    writeFileSync(places.journal, `\uFEFF${readFileSync(places.journal, 'utf8')}`);
    expect(storeAt(places).read().contacts).toEqual([zoe, hakon]);
  });
});

describe('however it is damaged', () => {
  it('a truncation gives a UserError', () => {
    const places = saved();
    const text = readFileSync(places.journal, 'utf8');
    for (let length = 0; length < text.length - 1; length += 13) {
      writeFileSync(places.journal, text.slice(0, length));
      expect(complaintOf(places)?.code).toBe('journal-damaged');
    }
  });

  it('a changed byte gives a UserError, or a journal that says what the file says', () => {
    const places = saved();
    const bytes = readFileSync(places.journal);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        writeFileSync(places.journal, changed);
        if (complaintOf(places) === null)
          expect(storeAt(places).read()).toMatchObject({ contacts: JSON.parse(`${changed}`).contacts });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the first flaw of a text', () => {
  it.each([
    ['{"a":1}', null],
    [' [true, false, null, -0, 1.5e3, "x\\u00e9\\n"] ', null],
    ['{"a":{"b":1},"b":{"b":1}}', null],
    ['{"a":1,\n"\\u0061":2}', { line: 2, why: 'the same key is there twice' }],
    ['[9007199254740993]', { line: 1, why: 'a number is too long to be kept exactly' }],
    ['[1,\n]', { line: 2, why: 'it is not written as JSON' }],
    ['[01]', { line: 1, why: 'it is not written as JSON' }],
    ['{"a" 1}', { line: 1, why: 'it is not written as JSON' }],
    ['{a:1}', { line: 1, why: 'a text is missing, not finished or not written correctly' }],
    ['["a\tb"]', { line: 1, why: 'a text is missing, not finished or not written correctly' }],
    ['["abc', { line: 1, why: 'a text is missing, not finished or not written correctly' }],
    ['{"a":', { line: 1, why: 'it ends too early' }],
    ['{} {}', { line: 1, why: 'there is more after its end' }],
  ])('%j', (text, flaw) => expect(flawIn(text)).toEqual(flaw));

  it('is there whenever the parser refuses the text, and only then or for what it swallows', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '{', ']', '"', ',', '0', 'e', '\\'), (text, at, put) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + put + text.slice(place + 1);
        const flaw = flawIn(changed);
        if (flaw === null || !parses(changed)) expect(flaw === null).toBe(parses(changed));
        else expect(flaw.why).toMatch(/^the same key is there twice$|^a number is too long/);
      }),
      { numRuns: 2_000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('joins nothing to a last line of the history that is damaged, and says so', () => {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'one')]);
  const path = join(places.history, '2026.jsonl');
  const before = readFileSync(path);
  writeFileSync(path, Buffer.concat([before.subarray(0, -2), Buffer.from('  ')]));
  expect(() => put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'two')])).toThrow(
    expect.objectContaining({
      code: 'journal-damaged',
      message: expect.stringContaining('the last line of 2026.jsonl is not finished. Nothing was changed.'),
    }),
  );
  expect(readFileSync(path)).toHaveLength(before.length);
});
