import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { mustKnowFields } from '../../src/render/fields.ts';
import { asJson } from '../../src/render/json.ts';
import { pickFields } from '../../src/render/pick-fields.ts';
import { look, reportWith } from './sample-report.ts';

const due = {
  schema: 'keepword.due/1',
  asOf: '2026-11-23T07:30:00+01:00',
  items: [
    { id: '4k2', what: 'offer', contact: { name: 'Zoë Adams', phone: null }, due: null },
    { id: '7xq', what: 'call', contact: { name: 'Håkon Lie', phone: '+47' }, due: { day: '2026-11-24' } },
  ],
};

const known = (...fields: readonly string[]) => mustKnowFields(['keepword.due/1'], fields);
const picked = (...fields: readonly string[]) => pickFields(due, fields);

describe('the document', () => {
  const facts = { schema: 'keepword.sample/1', what: 'Zoë' };

  it('is one line for a script', async () => {
    expect(await asJson(reportWith({ facts }), look())).toBe('{"schema":"keepword.sample/1","what":"Zoë"}\n');
  });

  it('is indented for a person', async () => {
    expect(await asJson(reportWith({ facts }), look({ indented: true }))).toBe(
      '{\n  "schema": "keepword.sample/1",\n  "what": "Zoë"\n}\n',
    );
  });

  it('holds every text exactly, and nothing that a terminal would act on', async () => {
    const what = '\u001b[2J \u009b2J \u202eback \u2028 \u007f';
    const text = await asJson(reportWith({ facts: { schema: 'keepword.sample/1', what } as never }), look());
    expect(JSON.parse(text).what).toBe(what);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
  });
});

describe('--fields', () => {
  it('picks from the items, in the order that was asked for, and keeps what stands around them', () => {
    expect(picked('what', 'id')).toEqual({
      ...due,
      items: [
        { what: 'offer', id: '4k2' },
        { what: 'call', id: '7xq' },
      ],
    });
    expect(Object.keys((picked('what', 'id') as typeof due).items[0] ?? {})).toEqual(['what', 'id']);
  });

  it.each<[string, object, object]>([
    ['contact.name', { contact: { name: 'Zoë Adams' } }, { contact: { name: 'Håkon Lie' } }],
    ['due.day', { due: null }, { due: { day: '2026-11-24' } }],
  ])('picks %s from within', (field, first, second) => {
    expect(picked(field)).toEqual({ ...due, items: [first, second] });
  });

  it('keeps a whole that was asked for beside its part', () => {
    expect((picked('contact', 'contact.name') as typeof due).items[0]?.contact).toEqual(due.items[0]?.contact);
  });

  it('picks from within each of a list', () => {
    const details = [
      { id: 'd1', text: 'tea' },
      { id: 'd2', text: 'cello' },
    ];
    const contacts = { schema: 'keepword.contacts/1', items: [{ details }, { details: [] }] };
    expect(pickFields(contacts, ['details.text'])).toEqual({
      ...contacts,
      items: [{ details: [{ text: 'tea' }, { text: 'cello' }] }, { details: [] }],
    });
  });

  it.each([
    'nothing',
    'contact.nothing',
    'id.nothing',
    'schema',
    'constructor',
    '__proto__',
    '',
  ])('refuses %s and lists the right ones', (field) => {
    expect(() => known('id', field)).toThrow(UserError);
    expect(() => known('id', field)).toThrow(`There is no field "${field}".`);
    expect(() => known(field)).toThrow(refusal);
  });

  it('refuses it also where nothing was found', async () => {
    const report = reportWith({ facts: { ...due, items: [] } as never });
    await expect(asJson(report, look({ fields: ['nothing'] }))).rejects.toThrow(refusal);
    expect(JSON.parse(await asJson(report, look({ fields: ['id'] })))).toEqual({ ...due, items: [] });
  });

  it('picks from a document without items itself, and keeps its schema', () => {
    const brief = { schema: 'keepword.brief/1', contact: { id: '7xq', name: 'Zoë' }, youOwe: [], theyOwe: [] };
    expect(pickFields(brief, ['contact.name'])).toEqual({ schema: 'keepword.brief/1', contact: { name: 'Zoë' } });
  });

  it('takes null for what is missing in a record of an earlier version', () => {
    expect(pickFields({ schema: 'keepword.due/1', items: [{}] } as never, ['what', 'due.day'])).toEqual({
      schema: 'keepword.due/1',
      items: [{ what: null, due: null }],
    });
  });
});

const refusal = expect.objectContaining({
  code: 'usage',
  hint: expect.stringMatching(/^The fields are: kind, .*\bid, contact, contact\.id, contact\.name, .*\bwhat\b.*\bdue\.day\b/),
});
