import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { customers } from '../helpers/some-customers.ts';

describe('kw --fields', () => {
  it('refuses a field that is never there, also when nothing is due', async ({ desk }) => {
    expect(await desk.session('kw due --fields id,wat')).toMatchInlineSnapshot(`
      "$ kw due --fields id,wat
      {"error":{"code":"usage","message":"There is no field \\"wat\\".","hint":"The fields are: kind, also, urgency, id, contact, contact.id, contact.name, contact.organization, contact.phone, contact.email, for, for.id, for.name, from, from.id, from.name, what, mood, due, due.day, due.from, due.to, due.zone, due.tentative, due.start, due.end, first, first.day, first.from, first.to, first.zone, first.tentative, first.start, first.end, late, late.days, late.minutes, moved, attempts, via, number, why, command, since.","candidates":[]}}
      [exit 2]
      "
    `);
    desk.has({});
    expect(await desk.session('kw due --fields wat', 'kw due --fields id')).toMatchInlineSnapshot(`
      "$ kw due --fields wat
      {"error":{"code":"usage","message":"There is no field \\"wat\\".","hint":"The fields are: kind, also, urgency, id, contact, contact.id, contact.name, contact.organization, contact.phone, contact.email, for, for.id, for.name, from, from.id, from.name, what, mood, due, due.day, due.from, due.to, due.zone, due.tentative, due.start, due.end, first, first.day, first.from, first.to, first.zone, first.tentative, first.start, first.end, late, late.days, late.minutes, moved, attempts, via, number, why, command, since.","candidates":[]}}
      [exit 2]
      $ kw due --fields id
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":0},"more":0,"items":[]}
      "
    `);
  });

  it('knows the fields of every list, and of what is no list', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw contact list --fields name,channels.address',
        'kw organization list --fields name,people.name',
        'kw history --fields note',
        'kw brief zoe --fields contact.name,youOwe.what',
        'kw show 4km --fields type,record.what',
        'kw digest --always --fields name,items.what',
        'kw near London --fields contact.name',
        'kw undo --list --fields command',
        'kw where --fields home',
        'kw config list --fields key',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact list --fields name,channels.address
      {"schema":"keepword.contacts/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","items":[{"name":"Håkon Nordmann","channels":[{"address":"hakon@fjord.example"},{"address":"+47 22 00 00 00"}]},{"name":"Zoë Adams","channels":[{"address":"+44 20 7946 0018"}]}]}
      $ kw organization list --fields name,people.name
      {"schema":"keepword.organizations/1","items":[{"name":"Zoë Ltd","people":[{"name":"Zoë Adams"}]}]}
      $ kw history --fields note
      {"schema":"keepword.history/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","more":0,"items":[]}
      $ kw brief zoe --fields contact.name,youOwe.what
      {"schema":"keepword.brief/1","contact":{"name":"Zoë Adams"},"youOwe":[{"what":"the budget"},{"what":"send the offer"}]}
      $ kw show 4km --fields type,record.what
      {"schema":"keepword.record/1","type":"commitment","record":{"what":"the budget"}}
      $ kw digest --always --fields name,items.what
      {"schema":"keepword.digest/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","days":7,"subject":"1 today, Zoë Adams 16:00","counts":{"late":0,"now":0,"today":1,"soon":1},"sections":[{"name":"today","items":[{"what":"the budget"}]},{"name":"this-week","items":[{"what":"send the offer"}]}],"backlog":null,"score":{"since":"2026-11-19T23:00:00Z","kept":{"early":0,"onTime":0,"late":0},"dropped":0,"moved":0,"attempts":0,"spoken":0},"ahead":{"days":[{"day":"2026-11-23","count":1,"working":true,"holiday":null},{"day":"2026-11-24","count":0,"working":true,"holiday":null},{"day":"2026-11-25","count":0,"working":true,"holiday":null},{"day":"2026-11-26","count":0,"working":true,"holiday":null},{"day":"2026-11-27","count":1,"working":true,"holiday":null},{"day":"2026-11-28","count":0,"working":false,"holiday":null},{"day":"2026-11-29","count":0,"working":false,"holiday":null},{"day":"2026-11-30","count":0,"working":true,"holiday":null},{"day":"2026-12-01","count":0,"working":true,"holiday":null},{"day":"2026-12-02","count":0,"working":true,"holiday":null},{"day":"2026-12-03","count":0,"working":true,"holiday":null},{"day":"2026-12-04","count":0,"working":true,"holiday":null},{"day":"2026-12-05","count":0,"working":false,"holiday":null},{"day":"2026-12-06","count":0,"working":false,"holiday":null}]}}
      $ kw near London --fields contact.name
      {"schema":"keepword.near/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","area":"London","items":[]}
      $ kw undo --list --fields command
      {"schema":"keepword.undo/1","items":[{"command":"import"}]}
      $ kw where --fields home
      {"schema":"keepword.where/1","home":"~/keepword"}
      $ kw config list --fields key
      {"schema":"keepword.settings/1","items":[{"key":"zone"},{"key":"date-order"},{"key":"working-days"},{"key":"working-hours"},{"key":"days-off"},{"key":"holidays"},{"key":"case-updates"},{"key":"own-addresses"},{"key":"sendmail"},{"key":"home"},{"key":"now"},{"key":"input"},{"key":"editor"},{"key":"colour"}]}
      "
    `);
  });
});
