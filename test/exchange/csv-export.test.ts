import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/domain/journal.ts';
import { chosenCsv } from '../../src/exchange/csv-export.ts';
import { namesOfLists } from '../../src/exchange/export-choice.ts';
import { aCase, aCommitment, aContact, aDetail, aJournal, anOrganization, aParty, aStep } from '../helpers/sample-records.ts';
import { aCall } from '../store/calls.ts';

const ltd = anOrganization({ name: 'Zoë Ltd' });
const zoe = aContact({
  name: 'Zoë Adams',
  organizationId: ltd.id,
  aliases: ['Zo', 'Z'],
  channels: [
    { via: 'call', address: '020 7946 0018', label: null, preferred: false },
    { via: 'call', address: '+442079460018', label: null, preferred: true },
    { via: 'email', address: '=zoe@zoe.example', label: null, preferred: false },
    { via: 'letter', address: '12 Quartz Lane\nLeeds', label: null, preferred: false },
  ],
  details: [aDetail('plays the cello'), aDetail('likes tea; green', { private: true })],
});
const journal = aJournal({
  contacts: [zoe],
  organizations: [ltd],
  commitments: [aCommitment({ contactId: zoe.id, kind: 'callback', what: '+2+3', number: '+44 20 7946 0018' })],
  cases: [aCase({ contactId: zoe.id, steps: [aStep('look', null)], parties: [aParty(zoe.id)] })],
});
const choice = { contactId: null, since: null, only: [], redact: false, fields: null };

const csvOf = (type: RecordType, { note = 'said', redact = false } = {}): string =>
  [
    ...chosenCsv(
      journal,
      () => [{ type: 'interaction', text: JSON.stringify({ ...aCall(zoe.id, 'call'), note }) }],
      { ...choice, only: [type], redact },
      type,
    ),
  ].join('');

/** The cell of a note with this text, as it is written. */
const cellWith = (note: string): string => csvOf('interaction', { note }).split('\r\n')[1]?.split(',')[9] ?? '';

describe('a table', () => {
  it('has the columns of its records, and names beside ids', () => {
    const types = ['contact', 'organization', 'interaction', 'commitment', 'case'] as const;
    expect(types.map((type) => csvOf(type).replace('\uFEFF', '').replaceAll('\r\n', '\n')).join('\n')).toMatchInlineSnapshot(`
      "id,name,aliases,organization,organizationId,role,standing,phone,otherPhones,email,otherEmails,otherAddresses,zone,hours,area,every,pausedUntil,metOn,metHow,introducedBy,introducedById,tags,details,lastAt,lastVia,lastMood,lastTryAt,createdAt,updatedAt
      4fh7hj4nk368,Zoë Adams,Zo; Z,Zoë Ltd,7hn8axhw424f,,customer,+44 2079460018,020 7946 0018,'=zoe@zoe.example,,"12 Quartz Lane
      Leeds",,,,,,,,,,,plays the cello; likes tea; green,,,,,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z

      id,name,aliases,phone,otherPhones,email,otherEmails,otherAddresses,area,tags,createdAt,updatedAt
      7hn8axhw424f,Zoë Ltd,,,,,,,,,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z

      id,at,zone,contacts,contactIds,via,direction,reached,minutes,note,why,offered,moodStart,moodEnd,rating,quote,caseId,commitmentIds,key,createdAt,updatedAt
      2fnny4k7cf7d,2026-11-23T06:15:00Z,Europe/Berlin,Zoë Adams,4fh7hj4nk368,call,out,true,,said,,,,,,,,,,2026-11-23T06:30:00Z,2026-11-23T06:30:00Z

      id,contact,contactId,kind,what,from,fromId,dueDay,dueFrom,dueTo,dueZone,tentative,via,number,status,closedAt,outcome,extra,answer,well,moves,attempts,checkOf,caseId,interactionId,createdAt,updatedAt
      3cy8hcmdjfr3,Zoë Adams,4fh7hj4nk368,callback,'+2+3,,,,,,,,,+44 20 7946 0018,open,,,,,,0,0,,,,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z

      id,contact,contactId,title,status,facts,options,chosen,agreedAt,stake,apologisedAt,steps,parties,updates,cause,solution,deadline,reopened,createdAt,updatedAt
      4g3yqyk3pgv3,Zoë Adams,4fh7hj4nk368,no heating,open,,,,,,,look,Zoë Adams,0,,,,0,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z
      "
    `);
  });

  it('has its columns also where there is nothing', () => {
    for (const name of namesOfLists) {
      const type = name.replace(/s$/, '') as RecordType;
      const empty = [...chosenCsv(aJournal({}), () => [], { ...choice, only: [type] }, type)].join('');
      expect(empty).toMatch(/^\uFEFFid,.*,createdAt,updatedAt\r\n$/);
      if (type !== 'answer') expect(empty.trimEnd()).toBe(csvOf(type).split('\r\n')[0]);
    }
  });

  it('leaks nothing that is redacted', () => {
    expect(csvOf('contact', { redact: true })).not.toMatch(/7946|2079|example|Quartz|green/);
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+2+3 people', "'+2+3 people"],
    ['-2', "'-2"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1+1', "'\t'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['said;=1+1', "said;'=1+1"],
    ['said; =1+1;@SUM(1) ;-2', "said; '=1+1;'@SUM(1) ;'-2"],
    ['said\t+2+3', "said\t'+2+3"],
    ['said;＝1+1', "said;'＝1+1"],
    ['said;"=1+1', `"said;""'=1+1"`],
    ['said\n-2', `"said\n'-2"`],
    ['said\n\n- tea\n- milk', `"said\n\n'- tea\n'- milk"`],
    ['said;+44 20 7946 0018+cmd', "said;'+44 20 7946 0018+cmd"],
    ['+44 20 7946 0018 ext. 45+cmd', "'+44 20 7946 0018 ext. 45+cmd"],
    ['+44 20 7946 0018 x A1', "'+44 20 7946 0018 x A1"],
    ['+44 20 7946 0018 ext.', "'+44 20 7946 0018 ext."],
  ])('never is a formula, nor where something else than a comma ends it: %s', (note, cell) => expect(cellWith(note)).toBe(cell));

  it.each([
    ['+44 20 7946 0018', '+44 20 7946 0018'],
    ['+442079460018', '+44 2079460018'],
    ['02079460018', '020 79460018'],
    ['00442079460018', '0044 2079460018'],
    ['+49 (0)30/23125-000', '+49 (0)30/23125-000'],
    ['+49 30 23125-0 ext. 45', '+49 30 23125-0 ext. 45'],
    ['+493023125x45; +49 30 23125 #7', '+493023125x45; +49 30 23125 #7'],
    ['020 7946 0018; +44 20 7946 0018', '020 7946 0018; +44 20 7946 0018'],
    ['desk;+44 20 7946 0018;home', 'desk;+44 20 7946 0018;home'],
    ['desk\n+44 20 7946 0018', '"desk\n+44 20 7946 0018"'],
  ])('keeps a number to call as a text that a spreadsheet leaves alone: %s', (note, cell) => expect(cellWith(note)).toBe(cell));

  it.each([
    ['2026-11-24', '2026-11-24'],
    ['said', 'said'],
    ['日本 👩‍👩‍👧', '日本 👩‍👩‍👧'],
    ['1 = 1 and a @ b + c - d', '1 = 1 and a @ b + c - d'],
    ['tea; semi-green', 'tea; semi-green'],
    ['says "hi"', '"says ""hi"""'],
  ])('is as it is otherwise: %s', (note, cell) => expect(cellWith(note)).toBe(cell));
});

it('has no formula at the beginning of a cell, whatever a program takes for the end of one', () => {
  const parts = fc.constantFrom('=1', '+', '-', '@', '＝', ';', '\t', '\n', '\r', '"', ' ', ',', 'said', '020 7946');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
      const [, ...rows] = csvOf('interaction', { note: some.join('') }).split('\r\n');
      const cells = rows
        .join('\r\n')
        .split(/[;\t\r\n]/)
        .map((cell) => cell.replace(/^[\s"]+/, ''));
      expect(cells.filter((cell) => /^[=+@＝-]/.test(cell) && !/^\+\d{3} \d{4}/.test(cell))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('takes a long text', () => {
  const blanks = `said${' ;\t'.repeat(60_000)}said`;
  expect(cellWith(blanks) === blanks).toBe(true);
});
