import { describe, expect, it } from 'vitest';
import { openedCommitment } from '../../src/domain/commitment-changes.ts';
import { plannedContact } from '../../src/domain/contact-plan.ts';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import type { Happening } from '../../src/domain/journal.ts';
import { givenRecords } from '../../src/exchange/given-records.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { Store } from '../../src/store/store.ts';
import { exported, imported, planned } from '../helpers/exchanging.ts';
import { aCase, aCommitment, aContact, aDesk, aJournal, anId, anOrganization, aParty } from '../helpers/sample-records.ts';

const desk = aDesk();
const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Lie' });
const ltd = anOrganization({ name: 'Zoë Ltd' });

const call = (
  name: string,
  known: object = {},
): { readonly type: 'interaction'; readonly record: ReturnType<typeof writtenInteraction> } => ({
  type: 'interaction',
  record: writtenInteraction(
    {
      id: anId(name),
      contactIds: [zoe.id],
      at: '2026-11-20T10:00:00Z',
      zone: 'Europe/Berlin',
      via: 'call',
      note: name,
      ...known,
    },
    '2026-11-20T10:00:00Z',
  ),
});

/** A store with two people, and what happened. */
function storeWith(...happened: readonly Happening[]): Store {
  const store = memoryStore(aJournal({ contacts: [zoe, hakon], organizations: [ltd] }));
  if (happened.length > 0) store.update('log', (journal) => ({ journal, happened, said: 'what happened' }));
  return store;
}

const lines = (...records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const line = ({ type, record }: { readonly type: string; readonly record: object }): object => ({ type, ...record });

/** Each record's state, then why the others are refused. */
function planOf(store: Store, text: string, replace = false): readonly string[] {
  const { records, refused } = planned(store, desk, text, replace);
  return [...records.map(({ place, state }) => `${place}: ${state}`), ...refused.map(({ place, why }) => `${place}: ${why}`)];
}

describe('what a text can be', () => {
  it.each([
    ['one document', `{"schema":"keepword.export/1","contacts":[${JSON.stringify(zoe)}]}`, ['contacts[0]']],
    ['one document, indented', JSON.stringify({ schema: 'keepword.export/1', contacts: [zoe] }, null, 2), ['contacts[0]']],
    ['one document in another order', JSON.stringify({ contacts: [zoe], schema: 'keepword.export/1' }), ['contacts[0]']],
    ['lines', lines({ type: 'meta', schema: 'keepword.export/1' }, line({ type: 'contact', record: zoe })), ['line 2']],
    ['lines without a head', lines(line({ type: 'contact', record: zoe })), ['line 1']],
    [
      'lines of Windows, with a mark, blank lines and no end',
      `\uFEFF\r\n${JSON.stringify(line({ type: 'contact', record: zoe }))}\r\n\r\n{"type":"organization"}`,
      ['line 2', 'line 4'],
    ],
    ['one record over several lines', '{\n"type":"contact",\n"name":"Pretty"\n}\n', ['line 1']],
    ['one record whose type is on its first line', '\n{"type":"contact",\n"name":"Pretty"}', ['line 2']],
  ])('%s', (_, text, places) => expect(givenRecords(text, 'it').records.map(({ place }) => place)).toEqual(places));

  it.each([
    ['nothing', '', 'there is nothing in it'],
    ['blanks', ' \n\r\n', 'there is nothing in it'],
    [
      'half a document',
      `{"schema":"keepword.export/1","contacts":[${JSON.stringify(zoe).slice(0, 99)}`,
      'line 1: a text is missing, not finished',
    ],
    [
      'half an indented one',
      JSON.stringify({ schema: 'keepword.export/1', contacts: [zoe] }, null, 2).slice(0, 300),
      'line 13: ',
    ],
    ['a list', '[{"type":"contact","name":"Pretty"}]', 'it is a list'],
    ['an indented list', '[\n  {\n    "type": "contact"\n  }\n]\n', 'it is a list'],
    ['another document', '{"schema":"keepword.due/1","items":[]}', 'it is something else than an export'],
    ['settings', '{\n  "zone": "Europe/Berlin"\n}\n', 'it is no export of Keepword, and no record either: it has no type'],
    ['settings on one line', '{"zone":"Europe/Berlin"}', 'it is no export of Keepword'],
    [
      'a package',
      '{\n  "name": "a",\n  "type": "module"\n}\n',
      'it is no export of Keepword, and no record either: there is no type',
    ],
    [
      'a list whose name is not spelt right',
      '{"schema":"keepword.export/1","interaction":[{"note":"a"}]}',
      '"interaction" is no list of an export; there are contacts, organizations, interactions, commitments, cases, answers',
    ],
    [
      'a record twice over several lines',
      '{\n"type":"contact"\n}\n{\n"type":"contact"\n}',
      'line 4: there is more after its end',
    ],
    ['lists that are none', '{"schema":"keepword.export/1","contacts":{}}', 'contacts is no list'],
    ['a key twice', '{"schema":"keepword.export/1","contacts":[],"contacts":[]}', 'the same key is there twice'],
    ['many brackets', `{"schema":${'['.repeat(100_000)}`, 'nested more than 100 deep'],
    ['a newer version', '{"schema":"keepword.export/2"}', 'newer version of Keepword'],
    ['lines of a newer version', lines({ type: 'meta', schema: 'keepword.export/12' }), 'newer version of Keepword'],
  ])('refuses %s', (_, text, why) => expect(() => givenRecords(text, 'it')).toThrow(why));

  it.each([
    ['{"type":"contact","name":"Zo', 'a text is missing, not finished or not written correctly'],
    ['what?', 'it is not written as JSON'],
    ['[1]', 'it is no record { ... }'],
    ['null', 'it is no record { ... }'],
    ['{"name":"Zoë"}', 'it has no type; there are contact, organization, interaction, commitment, case, answer'],
    [
      '{"type":"call\\u001b[31m"}',
      'there is no type "call"; there are contact, organization, interaction, commitment, case, answer',
    ],
    ['{"type":"contact","name":"a","name":"b"}', 'the same key is there twice'],
    ['{"type":"interaction","minutes":12345678901234567890}', 'a number is too long to be kept exactly'],
    [`{"type":"contact","x":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'it is nested more than 100 deep'],
    [`{"type":"contact","name":"${'x'.repeat(17 << 20)}"}`, 'it is longer than 16 MiB'],
  ])('refuses a line, and only that: %.40s', (bad, why) => {
    const { records, refused } = givenRecords(`{"type":"contact","name":"Ada"}\n${bad}\n{"type":"contact","name":"Ida"}\n`, 'it');
    expect(records.map(({ line: number }) => number)).toEqual([1, 3]);
    expect(refused).toEqual([{ line: 2, place: 'line 2', why }]);
  });
});

describe('a record', () => {
  const given = { type: 'interaction', contactIds: [zoe.id], at: '2026-11-20T10:00:00Z' };

  const promise = { type: 'commitment', contactId: zoe.id, kind: 'promise', what: 'it' };

  it.each<readonly [known: object, why: string]>([
    [{ at: 5 }, 'at must be a point in time'],
    [{ at: '2026-02-30T10:00:00Z' }, 'at: there is no such day'],
    [{ via: 'pigeon' }, 'via must be one of call, visit, video'],
    [{ contactIds: zoe.id }, 'contactIds must be a list [ ... ], not "4fh7hj4nk368"'],
    [{ contactIds: null }, 'contactIds must be a list [ ... ], not null'],
    [{ contactIds: ['2b2345678923'] }, 'contactIds names 2b2345678923, and there is no such contact'],
    [{ contactIds: [ltd.id] }, `contactIds names ${ltd.id}, and there is no such contact`],
    [{ commitmentIds: [zoe.id] }, `commitmentIds names ${zoe.id}, and there is no such commitment`],
    [{ zone: 'Nowhere/Land' }, 'zone: "Nowhere/Land" is no time zone'],
    [{ rating: 6 }, 'rating must be one of 1, 2, 3, 4, 5, null, not 6'],
    [{ id: 'zoe' }, 'id must be twelve characters'],
    [{ id: zoe.id }, 'there is a contact with its id'],
    [{ contactIds: undefined }, 'contactIds is missing: give it, or "contact" with a name'],
    [{ contactIds: undefined, contact: 'nobody' }, 'Nobody is called "nobody"'],
    [{ type: 'contact', name: '' }, 'name is empty'],
    [{ type: 'contact', name: '\u200b\u202e' }, 'name is empty'],
    [{ type: 'contact', name: 'Ada', hours: 'always' }, '"always" is not understood as hours'],
    [{ type: 'contact', name: 'Ada', every: 'blue moon' }, '"blue moon" is not understood as how often'],
    [
      { type: 'contact', name: 'Ada', organizationId: zoe.id },
      `organizationId names ${zoe.id}, and there is no such organization`,
    ],
    [{ type: 'commitment', contactId: zoe.id, what: 'it' }, 'kind is missing'],
    [
      { type: 'commitment', contactId: zoe.id, what: 'it', kind: 'promise', due: { day: '2027-02-29' } },
      'day: there is no such day',
    ],
    [{ minutes: -5 }, 'minutes is less than nothing'],
    [{ contactIds: [] }, 'contactIds is empty'],
    [{ type: 'contact', name: 'Ada', channels: [{ via: 'call', label: 'desk' }] }, 'channels[0] has no address'],
    [{ type: 'organization', name: 'Ada Ltd', channels: [{ via: 'email', address: ' ' }] }, 'channels[0] has no address'],
    [{ type: 'contact', name: 'Ada', id: anId('Ada'), introducedById: anId('Ada') }, 'introducedById names the contact itself'],
    [{ ...promise, status: 'kept' }, 'it is kept, and closedAt does not say when'],
    [{ ...promise, status: 'dropped' }, 'it is dropped, and closedAt does not say when'],
    [{ ...promise, status: 'dropped', closedAt: '2026-11-20T10:00:00Z', outcome: 'late' }, 'it is dropped, and yet kept'],
    [{ ...promise, closedAt: '2026-11-20T10:00:00Z' }, 'it is open, and yet closed'],
    [{ ...promise, outcome: 'late' }, 'it is open, and yet closed'],
    [{ ...promise, due: { day: '2026-11-27', from: '16:00', to: '15:00' } }, '16:00-15:00 ends before it begins'],
    [{ ...promise, due: { day: '2026-11-27', from: '16:00', to: '16:00' } }, '16:00-16:00 ends before it begins'],
    [
      {
        type: 'case',
        contactId: zoe.id,
        title: 'it',
        steps: [{ text: 'a', due: { day: '2026-11-27', from: '16:00', to: '15:00', zone: 'Europe/Berlin', tentative: false } }],
      },
      '16:00-15:00 ends before it begins',
    ],
    [
      { ...line({ type: 'case', record: aCase({ contactId: zoe.id, parties: [aParty(anId('who?'))] }) }) },
      `parties.contactId names ${anId('who?')}`,
    ],
  ])('cannot be taken with %j', (known, why) => {
    const [refused = ''] = planOf(storeWith(), lines({ ...given, ...known }));
    expect(refused).toContain(`line 1: ${why}`);
  });

  it.each<object>([
    { type: 'contact', name: 'Ada', channels: [{ via: 'visit', preferred: true }] },
    { type: 'contact', name: 'Ada', channels: [{ via: 'call', address: null, label: 'desk' }] },
    { ...promise, due: { day: '2026-11-27', from: '22:00', to: '02:00' } },
    { ...promise, due: { day: '2026-11-27', from: '09:00', to: '00:00' } },
    { ...promise, status: 'kept', closedAt: '2026-11-20T10:00:00Z', outcome: 'late' },
    { ...promise, status: 'dropped', closedAt: '2026-11-20T10:00:00Z' },
    { minutes: 0 },
  ])('can be taken with %j', (known) => {
    expect(planOf(storeWith(), lines({ ...given, ...known }))).toEqual(['line 1: new']);
  });

  it('is completed where it can be, and harmless', () => {
    const store = storeWith();
    imported(
      store,
      desk,
      lines(
        {
          type: 'contact',
          name: 'Ida\u001b[31m  Example',
          channels: [{ via: 'call', address: '+44 1' }],
          details: [{ text: 'tea' }],
        },
        { type: 'interaction', contact: 'ida', at: '2026-11-20T11:00:00+01:00', note: 'First\u202e call\r\n' },
        { type: 'commitment', contact: 'Zoë', kind: 'promise', what: 'the offer', due: { day: '2026-11-27' } },
      ),
    );
    const { contacts, commitments } = store.read();
    const ada = contacts.at(-1);
    expect(ada).toMatchObject({
      name: 'Ida  Example',
      standing: 'customer',
      channels: [{ via: 'call', address: '+44 1', label: null, preferred: false }],
      details: [{ text: 'tea', yearly: false, private: false, learnedAt: desk.now, interactionId: null }],
      last: { at: '2026-11-20T10:00:00Z', via: 'call' },
    });
    expect(commitments).toMatchObject([
      {
        contactId: zoe.id,
        due: { day: '2026-11-27', from: null, to: null, zone: 'Europe/Berlin', tentative: false },
        status: 'open',
      },
    ]);
    expect([...store.history().all()].map(({ record }) => record)).toMatchObject([
      { contactIds: [ada?.id], note: 'First call', createdAt: desk.now },
    ]);
  });

  it.each([
    '2026-11-20T10:00:00.123Z',
    '2026-11-20T11:00:00.123456+01:00',
    '2026-11-20T10:00Z',
    '2026-11-20t10:00:00z',
    '2026-11-20 10:00:00Z',
  ])('has its moment as other programs write it: %s', (at) => {
    const store = storeWith();
    const text = lines({ type: 'interaction', contact: 'Zoë', at, createdAt: at, updatedAt: at, note: 'First call' });
    imported(store, desk, text);
    expect(JSON.parse(exported(store, desk, 'json')).interactions).toMatchObject([
      { at: '2026-11-20T10:00:00Z', createdAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z' },
    ]);
    expect(planOf(store, text)).toEqual(['line 1: same']);
  });

  it.each([
    '2026-11-20',
    '2026-11-20T10:00:00',
    '2026-11-20T25:00:00.1Z',
    '2026-02-30T10:00:00.1Z',
  ])('has no moment that nobody can place: %s', (at) => {
    expect(planOf(storeWith(), lines({ type: 'interaction', contact: 'Zoë', at, note: 'First call' }))).toEqual([
      `line 1: at must be a point in time with its offset, such as 2026-11-24T14:00:00Z or 2026-11-24T15:00:00+01:00, not "${at}"`,
    ]);
  });

  it('has its texts on as many lines as the commands write', () => {
    const typed = (what: string): string => `${what}\r\nand\u2028more\t`;
    const texts = {
      ...{ name: typed('Ida'), role: typed('owner'), area: typed('Leeds'), met: typed('fair'), hours: '9-12,\n14-17' },
      ...{ alias: [typed('Idy')], tag: [typed('quartz')], phone: ['desk:\n020\n7946\u20280018'] },
    };
    const { contact } = plannedContact(aJournal({}), texts, { contact: anId('ida'), organization: anId('none') }, desk);
    const promise = openedCommitment(
      {
        ...{ id: anId('offer'), contactId: contact.id, kind: 'promise', what: typed('offer'), number: typed('020') },
        fromText: typed('the printer'),
      },
      desk.now,
    );
    const given = {
      ...{ type: 'contact', id: contact.id, name: typed('Ida'), role: typed('owner'), area: typed('Leeds') },
      ...{ met: { how: typed('fair') }, aliases: [typed('Idy')], tags: [typed('quartz')] },
      channels: [{ via: 'call', label: 'desk\n', address: '020\n7946\u20280018' }],
      hours: contact.hours,
    };
    const { contactId, kind } = promise;
    const told = { what: typed('offer'), number: typed('020'), fromText: typed('the printer') };
    const store = storeWith();
    imported(store, desk, lines(given, { type: 'commitment', id: promise.id, contactId, kind, ...told }));
    expect(store.read().contacts.at(-1)).toEqual(contact);
    expect(contact).toMatchObject({ role: 'owner and more', aliases: ['Idy and more'], met: { how: 'fair and more' } });
    expect(store.read().commitments).toEqual([promise]);
    expect(promise).toMatchObject({ what: 'offer and more', fromText: 'the printer and more' });
  });

  it('has an id that follows from what it says, so that the same line twice is one record', () => {
    const store = storeWith();
    const text = lines(given, given, { ...given, note: 'another' });
    expect(imported(store, desk, text).changed.filter(({ type }) => type === 'interaction')).toHaveLength(3);
    const later = { ...desk, now: '2026-11-24T06:30:00Z' };
    expect(imported(store, later, text).changed).toEqual([]);
    // Without a moment of its own it is of now.
    const { at: _, ...now } = given;
    expect(imported(store, desk, lines(now)).changed).toHaveLength(2);
    expect(imported(store, later, lines(now)).changed).toHaveLength(2);
  });

  it('keeps keys that mean something to the language as data', () => {
    const store = storeWith();
    const text = `{"type":"interaction",${JSON.stringify(call('one').record).slice(1, -1)},"__proto__":{"reached":false},"constructor":1}\n`;
    imported(store, desk, text);
    expect(exported(store, desk, 'ndjson')).toContain(text);
    expect(Reflect.get({}, 'reached')).toBeUndefined();
  });
});

describe('a plan', () => {
  const one = call('one');
  const edited = { ...one.record, note: 'put right', updatedAt: '2026-11-21T10:00:00Z' };
  const older = { ...one.record, note: 'as it was', updatedAt: '2026-11-19T10:00:00Z' };
  const otherwise = { ...one.record, note: 'otherwise' };

  it.each<readonly [what: string, record: object, states: readonly [usual: string, replacing: string]]>([
    ['the same', one.record, ['same', 'same']],
    ['put right there', edited, ['changed', 'changed']],
    ['put right here', older, ['conflicting', 'changed']],
    ['another at the same time', otherwise, ['conflicting', 'changed']],
  ])('knows what is %s', (_, record, [usual, replacing]) => {
    const text = lines({ type: 'interaction', ...record });
    expect(planOf(storeWith(one), text)).toEqual([`line 1: ${usual}`]);
    expect(planOf(storeWith(one), text, true)).toEqual([`line 1: ${replacing}`]);
  });

  it('finds the past also where much is looked for', () => {
    const many = Array.from({ length: 30 }, (_, index) => call(`call ${index}`));
    const changed = many.map(({ record }) => ({ type: 'interaction', ...record, note: 'put right' }));
    const store = storeWith(...many);
    expect(new Set(planOf(store, lines(...changed)).map((said) => said.replace(/^line \d+/, '')))).toEqual(
      new Set([': conflicting']),
    );
    const ofPast = imported(store, desk, lines(...changed), true).changed.filter(({ type }) => type === 'interaction');
    expect(ofPast).toHaveLength(30);
    store.read();
    expect([...store.history().all()].map(({ record }) => Reflect.get(record, 'note'))).toEqual(many.map(() => 'put right'));
    store.undo();
    store.read();
    expect([...store.history().all()].map(({ record }) => record)).toEqual(many.map(({ record }) => record));
  });

  it('takes one of two with the same id where both say the same, and names the second where not', () => {
    expect(planOf(storeWith(), lines(line(one), line(one), { ...line(one), note: 'another' }))).toEqual([
      'line 1: new',
      'line 3: its id is that of line 1, which says something else',
    ]);
  });

  it('takes nothing that leads to what was refused', () => {
    const ada = aContact({ name: 'Ada', zone: 'Nowhere/Land' });
    const promise = aCommitment({ contactId: ada.id });
    const later = call('later', { commitmentIds: [promise.id] });
    const text = lines(line(later), line({ type: 'commitment', record: promise }), line({ type: 'contact', record: ada }));
    expect(planOf(storeWith(), text)).toEqual([
      `line 1: commitmentIds names ${promise.id}, and there is no such commitment`,
      `line 2: contactId names ${ada.id}, and there is no such contact`,
      'line 3: zone: "Nowhere/Land" is no time zone',
    ]);
  });

  it('takes what names something that only comes later', () => {
    const text = lines(
      line(call('one', { contactIds: [anId('Ada')] })),
      line({ type: 'contact', record: aContact({ name: 'Ada' }) }),
    );
    expect(planOf(storeWith(), text)).toEqual(['line 1: new', 'line 2: new']);
  });

  describe('with keys', () => {
    const keyed = { type: 'interaction', contact: 'zoe', note: 'invoice 12', key: 'invoice-12' };
    const first = call('first', { key: 'mail-1' });
    const second = call('second', { key: 'mail-1' });
    const later = { ...desk, now: '2026-11-24T06:30:00Z' };

    it('takes what is here under its key for the same, as kw log --once does', () => {
      expect(planned(storeWith(first), desk, lines(line(second))).records).toMatchObject([
        { state: 'same', record: { record: { id: first.record.id } } },
      ]);
      const store = storeWith();
      expect(imported(store, desk, lines(keyed)).changed).toHaveLength(2);
      expect(imported(store, later, lines(keyed)).changed).toEqual([]);
      expect(imported(store, later, lines({ ...keyed, note: 'another' })).changed).toEqual([]);
      expect([...store.history().all()]).toMatchObject([{ record: { note: 'invoice 12' } }]);
    });

    it('takes the first line of a key, and each without one', () => {
      const { key: _, ...free } = keyed;
      const text = lines(keyed, { ...keyed, note: 'again' }, keyed, line(first), line(second), free, free, { ...free, key: '' });
      expect(planOf(storeWith(), text)).toEqual(
        ['new', 'same', 'same', 'new', 'same', 'new', 'new', 'new'].map((state, index) => `line ${index + 1}: ${state}`),
      );
      const store = storeWith();
      expect(imported(store, desk, text).changed.filter(({ type }) => type === 'interaction')).toHaveLength(5);
      expect(imported(store, desk, text).changed).toEqual([]);
    });

    it('takes nothing for the same as what cannot be taken', () => {
      const nowhere = { ...line(first), caseId: anId('nowhere') };
      const plan = planOf(storeWith(), lines(nowhere, line(second), { ...line(call('other')), key: 'mail-2' }));
      expect(plan).toEqual([
        'line 3: new',
        `line 1: caseId names ${anId('nowhere')}, and there is no such case`,
        `line 2: key names ${first.record.id}, and there is no such interaction`,
      ]);
    });

    it('lets nothing that changes take the key of another', () => {
      const own = call('own', { key: 'mail-2' });
      const taking = { ...line(own), key: 'mail-1', updatedAt: desk.now };
      expect(planOf(storeWith(first, own), lines(taking))).toEqual([
        `line 1: its key is that of the interaction ${first.record.id}`,
      ]);
      expect(planOf(storeWith(first, own), lines(taking), true)).toHaveLength(1);
      expect(planOf(storeWith(own), lines(line(first), taking))).toEqual(['line 1: new', 'line 2: its key is that of line 1']);
      expect(planOf(storeWith(own), lines({ ...taking, key: 'mail-3' }))).toEqual(['line 1: changed']);
      expect(planOf(storeWith(own), lines({ ...taking, key: 'mail-2' }))).toEqual(['line 1: changed']);
    });
  });

  it('keeps a key to the byte, as kw log --once does, so that it goes on working', () => {
    const key = ' Zoe\u0308 \u200b4711\n';
    const inLines = (store: Store): string => exported(store, desk, 'ndjson').replaceAll(/^(?!\{"type":"interaction").*\n/gm, '');
    const [before, after] = [storeWith(call('first', { key })), storeWith()];
    imported(after, desk, exported(before, desk, 'ndjson'));
    expect(inLines(after)).toBe(inLines(before));
    expect(JSON.parse(inLines(after)).key).toBe(key);
  });

  it('changes nothing by a part of a record that says what is here, whatever has become of the rest since', () => {
    const text = lines(
      { type: 'contact', id: '6dcm2m9x7qbw', name: 'Ida Lund' },
      {
        type: 'commitment',
        id: '6dfm2m9x7qbw',
        contactId: '6dcm2m9x7qbw',
        kind: 'promise',
        what: 'the plan',
        due: { day: '2026-12-01' },
      },
      {
        type: 'interaction',
        id: '6dgm2m9x7qbw',
        contactIds: ['6dcm2m9x7qbw'],
        at: '2026-11-20T11:00:00+01:00',
        note: 'First call',
      },
    );
    const store = storeWith();
    imported(store, desk, text);
    store.update('done', (journal) => ({
      journal: { ...journal, commitments: journal.commitments.map((one) => ({ ...one, extra: 'a sketch' })) },
      happened: [],
      said: 'more than was promised',
    }));
    expect(planOf(store, text)).toEqual(['line 1: same', 'line 2: same', 'line 3: same']);
    const before = exported(store, desk, 'json');
    imported(store, desk, text, true);
    expect(exported(store, desk, 'json')).toBe(before);
  });

  it('changes no part of a record that is here', () => {
    expect(planOf(storeWith(), lines({ type: 'contact', id: zoe.id, name: 'Zoë Baker' }))).toEqual([
      'line 1: it is here, and some of its keys are missing; kw edit changes a part of a record',
    ]);
  });

  it('does not open again what is past here', () => {
    const closed = aCommitment({ contactId: zoe.id, status: 'kept', closedAt: '2026-09-01T10:00:00Z' });
    const text = lines({ type: 'commitment', ...closed, status: 'open', closedAt: null, updatedAt: desk.now });
    expect(planOf(storeWith({ type: 'commitment', record: closed }), text)).toEqual([
      'line 1: it is open there, but closed and past here',
    ]);
  });
});

describe('when we last spoke', () => {
  const lastOf = (store: Store): string | undefined => store.read().contacts.find(({ id }) => id === zoe.id)?.last?.at;

  it('is told by new interactions, and never by what another journal knew of it', () => {
    const store = storeWith();
    const elsewhere = {
      ...zoe,
      role: 'owner',
      updatedAt: desk.now,
      last: { at: '2026-11-22T10:00:00Z', via: 'call', direction: 'out', mood: null, interactionId: anId('elsewhere') },
    };
    imported(store, desk, lines(line(call('one')), { type: 'contact', ...elsewhere }));
    expect(lastOf(store)).toBe('2026-11-20T10:00:00Z');
    imported(store, desk, lines(line(call('before', { at: '2026-11-01T10:00:00Z' }))));
    expect(lastOf(store)).toBe('2026-11-20T10:00:00Z');
  });

  it('is told anew where the last one is another now', () => {
    const store = storeWith();
    imported(store, desk, lines(line(call('one', { at: '2026-11-10T10:00:00Z' })), line(call('two'))));
    const moved = call('two', { contactIds: [hakon.id], updatedAt: desk.now });
    imported(store, desk, lines(line(moved)));
    expect(lastOf(store)).toBe('2026-11-10T10:00:00Z');
    expect(store.read().contacts.find(({ id }) => id === hakon.id)?.last?.at).toBe('2026-11-20T10:00:00Z');
  });
});
