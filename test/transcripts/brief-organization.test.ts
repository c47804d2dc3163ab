import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { anOrganization } from '../helpers/sample-records.ts';
import { customers, hakon, zoeLtd } from '../helpers/some-customers.ts';

const zoeTrust = anOrganization({ id: '9zr2m4kdh3pn', name: 'Zoë Trust' });

describe('kw brief <organization>', () => {
  it('tells of its people when nobody is called so', async ({ desk }) => {
    desk.has(customers);
    expect(await desk.session('kw brief "zoe ltd"', 'kw brief zoe --fields contact.name')).toMatchInlineSnapshot(`
      "$ kw brief "zoe ltd"
      name	Zoë Ltd	9zt2m4kdh3pn
      person	7xq2m4kdh3pn	Zoë Adams	
      open	4km2m9x7qbwz	callback	2026-11-23T16:00:00+01:00	the budget	Zoë Adams
      open	5pm2m9x7qbwz	promise	2026-11-27T00:00:00+01:00	send the offer	Zoë Adams
      $ kw brief zoe --fields contact.name
      {"schema":"keepword.brief/1","contact":{"name":"Zoë Adams"}}
      "
    `);
  });

  it('asks which, where several could be meant', async ({ desk }) => {
    desk.has({ contacts: [hakon], organizations: [zoeLtd, zoeTrust] });
    expect(await desk.session('kw brief zoe', 'kw brief 9zr', 'kw brief zpe')).toMatchInlineSnapshot(`
      "$ kw brief zoe
      "zoe" could be 2 organizations:
        9zt2m4kdh3pn  Zoë Ltd
        9zr2m4kdh3pn  Zoë Trust
      Type more of the name, or an id instead of it. kw organization list shows all.
      [exit 2]
      $ kw brief 9zr
      name	Zoë Trust	9zr2m4kdh3pn
      $ kw brief zpe
      Nobody is called "zpe".
      kw contact add "zpe" adds them; kw contact list shows all that there are.
      [exit 3]
      "
    `);
  });
});
