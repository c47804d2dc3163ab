import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { customers, people, zoe } from '../helpers/some-customers.ts';

it('kw contact merge makes one of two, with every link, and undo takes it back to the byte', async ({ desk }) => {
  desk.has(customers);
  await desk.session('kw log zoe "Talked" --learned "plays the cello"', 'kw contact add "Zosia A." --email zosia@example.com');
  await desk.session(
    'kw log zosia "Wrote about wood" --via email --promise "send wood by fri"',
    'kw contact edit hakon --introduced-by zosia',
  );
  const before = (await desk.run(['export'])).stdout;
  expect(await desk.session('kw contact merge zosia zoe', 'kw contact list', 'kw history')).toMatchInlineSnapshot(`
    "$ kw contact merge zosia zoe
    Merged Zoë Adams (7xq2m4kdh3pn) into Zosia A.: 3 records went along. kw undo takes it back.
    $ kw contact list
    8hk2m4kdh3pn	Håkon Nordmann			customer	+47 22 00 00 00	hakon@fjord.example	
    5nx5r3nnasr5	Zosia A.	Zoë Ltd		customer	+44 20 7946 0018	zosia@example.com	2026-11-23T07:30:00+01:00
    $ kw history
    2026-11-23T07:30:00+01:00	7j4nmuh6c64k	Zosia A.	email	out	true		Wrote about wood
    2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zosia A.	call	out	true		Talked
    "
  `);
  expect((await desk.run(['export'])).stdout).not.toContain(zoe.id);
  await desk.session('kw undo');
  expect((await desk.run(['export'])).stdout).toBe(before);
});

it('kw contact merge forgets nobody who left furious', async ({ desk }) => {
  desk.has(people);
  await desk.session(
    'kw contact add "Zosia A."',
    'kw log zoe "Shouted" --mood furious --at "sat 10:00"',
    'kw log zosia "Asked for the way" --at "sun 10:00"',
  );
  expect(await desk.session('kw contact merge zosia zoe', 'kw due', 'kw doctor')).toMatchInlineSnapshot(`
    "$ kw contact merge zosia zoe
    Merged Zoë Adams (7xq2m4kdh3pn) into Zosia A.: 1 record went along. kw undo takes it back.
    $ kw due
    now		upset		Zosia A.	left furious	+44 20 7946 0018	
    $ kw doctor
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	well	~/keepword		All is well. Save 5, with 3 records alive.	
    "
  `);
});

it('kw contact merge counts nothing where nothing goes along', async ({ desk }) => {
  desk.has(customers);
  await desk.session('kw contact add "Zosia A."');
  expect(await desk.session('kw contact merge zoe zosia')).toMatchInlineSnapshot(`
    "$ kw contact merge zoe zosia
    Merged Zosia A. (4xtt8tnfubnw) into Zoë Adams. kw undo takes it back.
    "
  `);
});

it('kw contact merge needs two whom there are', async ({ desk }) => {
  desk.has(customers);
  expect(await desk.session('kw contact merge zoe adams', 'kw contact merge zoe nobody')).toMatchInlineSnapshot(`
    "$ kw contact merge zoe adams
    Both are Zoë Adams (7xq2m4kdh3pn).
    Name two contacts; kw contact list shows everybody, with their ids.
    [exit 2]
    $ kw contact merge zoe nobody
    Nobody is called "nobody".
    kw contact add "nobody" adds them; kw contact list shows all that there are.
    [exit 3]
    "
  `);
});
